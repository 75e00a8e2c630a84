import { refuse } from '#domain/kernel/refusal';
import type { Call } from '#platform/serve';
import { openUpload, pictureKind, uploadFolder, viewingUrls } from '#platform/storage';
import { checkPicture, WechatDown } from '#platform/wechat';
import type { disclosures } from '#domain/disclosures/contract';
import type { StoredPicture } from '#domain/disclosures/documents';

type Asking = Call<(typeof disclosures)['actions']['ask']>;

/**
 * The pictures of a question, each really one and its asker's own, with WeChat's check under way. Until its event says
 * that they pass, nobody else sees them.
 */
export async function checkedPictures({ input, actor, person }: Asking): Promise<StoredPicture[]> {
  const fileIds = [...new Set(input.pictures)];
  const folder = uploadFolder(input.compoundId, person.personId, 'picture');
  for (const fileId of fileIds) {
    if (!pictureKind(await openUpload(fileId, folder, 10))) throw refuse('NOT_A_PICTURE');
  }
  const urls = await viewingUrls(fileIds);
  return Promise.all(
    fileIds.map(async (fileId) => ({
      fileId,
      state: 'checking' as const,
      traceId: await traceOf(actor.openid, urls.get(fileId)),
    })),
  );
}

async function traceOf(openid: string | null, url: string | undefined): Promise<string> {
  if (!openid || !url) throw refuse('FILE_MISSING');
  return checkPicture(openid, url).catch((error: unknown) => {
    throw error instanceof WechatDown ? refuse('TEXT_CHECK_DOWN') : error;
  });
}
