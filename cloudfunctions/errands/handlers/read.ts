import { seenBy, type SeenPicture } from '#domain/errands/views';
import { viewingUrls } from '#platform/storage';
import type { Handler } from '../handler';
import { seenAs } from '../step';
import * as store from '../store';

export const read: Handler<'read'> = async (call) => {
  const { input, person, now } = call;
  const { errand, viewer } = seenAs(await store.errand(input.compoundId, input.errandId), call);
  const { pictures, ...seen } = seenBy(errand, viewer, person.personId, now);
  const files = new Map(errand.pictures.map((one) => [one.pictureId, one.fileId]));
  const fileOf = (one: SeenPicture) => (one.visible && files.get(one.pictureId)) || '';
  const urls = await viewingUrls(pictures.filter((one) => one.visible).map(fileOf));
  return { ...seen, pictures: pictures.map((one) => ({ ...one, url: urls.get(fileOf(one)) ?? null })) };
};
