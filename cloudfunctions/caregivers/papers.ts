import type { PaperPicture } from '#domain/caregivers/documents';
import type { Instant } from '#domain/kernel/time';
import { checkedPictures, pictureStateNow, type Sending } from '#platform/pictures';
import { viewingUrls } from '#platform/storage';

/** The photos that a call sends, as they are stored. */
export const papersOf = async (call: Sending & { now: Instant }): Promise<PaperPicture[]> =>
  (await checkedPictures(call)).map((one) => ({ ...one, at: call.now }));

/** Whoever sent them sees all but what was refused; who decides for the community what has passed WeChat's check. */
export const papersFor = (pictures: readonly PaperPicture[], isMine: boolean, now: Instant) => {
  const all = pictures.map((one) => ({ ...one, state: pictureStateNow(one, one.at, now) }));
  const shown = all.filter(({ state }) => (isMine ? state !== 'refused' : state === 'passed'));
  return { all, shown };
};

export async function withUrls({ all, shown }: ReturnType<typeof papersFor>) {
  const urls = await viewingUrls(shown.map((one) => one.fileId));
  return all.map(({ pictureId, state, fileId }) => ({
    ...{ pictureId, state },
    url: shown.some((one) => one.pictureId === pictureId) ? (urls.get(fileId) ?? null) : null,
  }));
}
