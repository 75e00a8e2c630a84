import type { CompoundId, PersonId, PictureId, UploadName } from '#domain/kernel/ids';
import { PICTURE_LIMITS } from '#domain/kernel/picture/clean';
import type { PictureRefusal } from '#domain/kernel/picture/refusals';
import type { Refusing } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { derivedId, digestOf } from './identity';
import type { PersonCall } from './serve';
import { keepFile, readUpload, removeUploads, viewingUrls } from './storage';
import { wholePicture } from './whole-picture';
import { checkPicture, WechatDown } from './wechat';

/** A call that names pictures. WeChat wants to know who sent what it checks, so there must be an openid. */
export type Sending = Pick<PersonCall, 'actor' | 'person'> &
  Refusing<PictureRefusal | 'TEXT_CHECK_DOWN'> & {
    input: { compoundId: CompoundId; pictures: readonly UploadName[] };
  };
/** Whose pictures they are. */
type Sender = { compoundId: CompoundId; personId: PersonId };

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
 * Where one is refused nothing may be stored. No database call.
 */
export async function checkedPictures(call: Sending): Promise<CheckedPicture[]> {
  const { compoundId, pictures: uploads } = call.input;
  const { personId } = call.person;
  if (uploads.length > 0 && !call.actor.openid) throw call.refuse('PICTURE_MISSING');
  const kept: Pick<CheckedPicture, 'pictureId' | 'fileId'>[] = [];
  for (const name of new Set(uploads)) {
    const photo = uploads.indexOf(name) + 1;
    const { kind, bytes } = await taken(call, name, photo);
    const pictureId = derivedId<PictureId>('x', compoundId, personId, name, digestOf(Buffer.from(bytes)));
    const ending = kind === 'jpeg' ? 'jpg' : 'png';
    kept.push({ pictureId, fileId: await keepFile(`${compoundId}/${pictureId}.${ending}`, bytes) });
  }
  const urls = await viewingUrls(kept.map((one) => one.fileId));
  return Promise.all(
    kept.map(async (one) => ({
      ...one,
      state: 'checking' as const,
      traceId: await traceOf(call, urls.get(one.fileId)),
    })),
  );
}

/** After the document with the pictures is stored: a retry before that still needs them. */
export const removePictureUploads = (
  { compoundId, personId }: Sender,
  uploads: readonly UploadName[],
): Promise<void> => removeUploads({ compoundId, personId, purpose: 'picture' }, uploads);

async function taken({ input, person, refuse }: Sending, name: UploadName, photo: number) {
  const owner = { compoundId: input.compoundId, personId: person.personId, purpose: 'picture' } as const;
  const read = await readUpload(owner, name, PICTURE_LIMITS.megabytes);
  if (read === 'missing') throw refuse('PICTURE_MISSING', { photo });
  const picture = read === 'tooLarge' ? 'PICTURE_TOO_LARGE' : await wholePicture(read);
  if (typeof picture === 'string') throw refuse(picture, { photo });
  return picture;
}

async function traceOf({ actor: { openid }, refuse }: Sending, url: string | undefined): Promise<string> {
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
