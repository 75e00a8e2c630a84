import type { CompoundId, PersonId, PictureId, UploadName } from '#domain/kernel/ids';
import { PICTURE_LIMITS } from '#domain/kernel/picture/clean';
import { refuse } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { derivedId, digestOf } from './identity';
import { keepFile, readUpload, removeUploads, viewingUrls } from './storage';
import { wholePicture } from './whole-picture';
import { checkPicture, WechatDown } from './wechat';

/** Whose pictures they are. WeChat wants to know who sent what it checks, so there must be an openid. */
interface Sender {
  compoundId: CompoundId;
  personId: PersonId;
  openid: string | null;
}

/** A picture as it is stored first: nobody but its sender sees it until WeChat's event (`files`) says that it passed. */
export interface CheckedPicture {
  pictureId: PictureId;
  /** Of our copy, which no phone can write; never leaves the functions. */
  fileId: string;
  state: 'checking';
  /** The only thing by which WeChat names the picture in its answer. */
  traceId: string;
}

/**
 * The pictures that a call names: each read once, found to be a picture, freed of all that is none of it, and copied to
 * where no phone writes. WeChat checks the copy, and the copy is what is shown, so what was checked cannot be exchanged:
 * its place is derived from upload and contents, so that a retry meets it and other contents never do. Named twice is one.
 * Refuses with a `PictureRefusal` or TEXT_CHECK_DOWN, and then nothing may be stored. No database call.
 */
export async function checkedPictures({
  compoundId,
  personId,
  openid,
  uploads,
}: Sender & { uploads: readonly UploadName[] }): Promise<CheckedPicture[]> {
  if (uploads.length > 0 && !openid) throw refuse('PICTURE_MISSING');
  const kept: Pick<CheckedPicture, 'pictureId' | 'fileId'>[] = [];
  for (const name of new Set(uploads)) {
    const photo = uploads.indexOf(name) + 1;
    const { kind, bytes } = await taken({ compoundId, personId }, name, photo);
    const pictureId = derivedId<PictureId>('x', compoundId, personId, name, digestOf(Buffer.from(bytes)));
    const ending = kind === 'jpeg' ? 'jpg' : 'png';
    kept.push({ pictureId, fileId: await keepFile(`${compoundId}/${pictureId}.${ending}`, bytes) });
  }
  const urls = await viewingUrls(kept.map((one) => one.fileId));
  return Promise.all(
    kept.map(async (one) => ({
      ...one,
      state: 'checking' as const,
      traceId: await traceOf(openid, urls.get(one.fileId)),
    })),
  );
}

/** After the document with the pictures is stored: a retry before that still needs them. */
export const removePictureUploads = (
  { compoundId, personId }: Omit<Sender, 'openid'>,
  uploads: readonly UploadName[],
): Promise<void> => removeUploads({ compoundId, personId, purpose: 'picture' }, uploads);

async function taken(whose: Omit<Sender, 'openid'>, name: UploadName, photo: number) {
  const limitMb = PICTURE_LIMITS.megabytes;
  const read = await readUpload({ ...whose, purpose: 'picture' }, name, limitMb);
  if (read === 'missing') throw refuse('PICTURE_MISSING', { photo });
  const picture = read === 'tooLarge' ? 'PICTURE_TOO_LARGE' : await wholePicture(read);
  if (typeof picture === 'string') throw refuse(picture, { photo });
  return picture;
}

async function traceOf(openid: string | null, url: string | undefined): Promise<string> {
  if (!openid || !url) throw refuse('PICTURE_MISSING');
  return checkPicture(openid, url).catch((error: unknown) => {
    throw error instanceof WechatDown ? refuse('TEXT_CHECK_DOWN') : error;
  });
}

/** WeChat answers within half an hour (media_check_async); after that no answer will come. */
const CHECK_MS = 30 * 60_000;

/** The state of a picture as of now: one sent at `since` that WeChat never answered for is `held` until somebody looks. */
export const pictureStateNow = <State extends string>(
  { state }: { state: State },
  since: Instant,
  now: Instant,
): State | 'held' => (state === 'checking' && now - since > CHECK_MS ? 'held' : state);
