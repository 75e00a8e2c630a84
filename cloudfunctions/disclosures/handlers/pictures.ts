import type { QuestionId } from '#domain/kernel/ids';
import { refuse } from '#domain/kernel/refusal';
import type { Call } from '#platform/serve';
import { derivedId } from '#platform/identity';
import { openUpload, pictureKind, uploadFolder, viewingUrls } from '#platform/storage';
import { checkPicture, WechatDown } from '#platform/wechat';
import type { disclosures } from '#domain/disclosures/contract';
import type { StoredPicture } from '../documents';

type Asking = Call<(typeof disclosures)['actions']['ask']>;

/**
 * The pictures of a question, each really one and its asker's own, with WeChat's check under way. Until its event says
 * that they pass, nobody else sees them.
 */
export async function checkedPictures(
  { input, actor, person, compound, now }: Asking,
  subject: QuestionId,
): Promise<StoredPicture[]> {
  const { compoundId, pictures: fileIds } = input;
  const folder = uploadFolder(compoundId, person.personId, 'picture');
  for (const fileId of fileIds) {
    if (!pictureKind(await openUpload(fileId, folder, 10))) throw refuse('NOT_A_PICTURE');
  }
  const urls = await viewingUrls(fileIds);
  return Promise.all(
    [...new Set(fileIds)].map(async (fileId) => ({
      _id: derivedId('x', subject, fileId),
      compoundId,
      gridPath: compound.gridPath,
      fileId,
      subject,
      by: person.personId,
      state: 'checking' as const,
      traceId: await traceOf(actor.openid, urls.get(fileId)),
      at: now,
    })),
  );
}

async function traceOf(openid: string | null, url: string | undefined): Promise<string> {
  if (!openid || !url) throw refuse('FILE_MISSING');
  return checkPicture(openid, url).catch((error: unknown) => {
    throw error instanceof WechatDown ? refuse('TEXT_CHECK_DOWN') : error;
  });
}
