import type { CompoundId, PersonId } from '#domain/kernel/ids';
import { refuse } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { openUpload, pictureKind, uploadFolder, viewingUrls } from './storage';
import { checkPicture, WechatDown } from './wechat';

/** Whose pictures they are. WeChat wants to know who sent what it checks, so there must be an openid. */
interface Sender {
  compoundId: CompoundId;
  personId: PersonId;
  openid: string | null;
}

/** A picture as it is stored first: nobody but its sender sees it until WeChat's event (`files`) says that it passed. */
export interface CheckedPicture {
  fileId: string;
  state: 'checking';
  /** The only thing by which WeChat names the picture in its answer. */
  traceId: string;
}

const LIMIT_MB = 10;

/**
 * The pictures that a call names, each really one and its sender's own, with WeChat's check under way; named twice is
 * one. Refuses with FILE_NOT_YOURS, FILE_MISSING, FILE_TOO_LARGE, NOT_A_PICTURE or TEXT_CHECK_DOWN, and then nothing
 * may be stored. No database call.
 */
export async function checkedPictures({
  compoundId,
  personId,
  openid,
  fileIds,
}: Sender & { fileIds: readonly string[] }): Promise<CheckedPicture[]> {
  const named = [...new Set(fileIds)];
  const folder = uploadFolder(compoundId, personId, 'picture');
  for (const fileId of named) {
    if (!pictureKind(await openUpload(fileId, folder, LIMIT_MB))) throw refuse('NOT_A_PICTURE');
  }
  const urls = await viewingUrls(named);
  return Promise.all(
    named.map(async (fileId) => ({
      fileId,
      state: 'checking' as const,
      traceId: await traceOf(openid, urls.get(fileId)),
    })),
  );
}

async function traceOf(openid: string | null, url: string | undefined): Promise<string> {
  if (!openid || !url) throw refuse('FILE_MISSING');
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
