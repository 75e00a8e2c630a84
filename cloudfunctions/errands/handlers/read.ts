import { mayVerify } from '#domain/errands/verification';
import { seenBy, type SeenPicture } from '#domain/errands/views';
import { viewingUrls } from '#platform/storage';
import type { Handler } from '../handler';
import { seenAs } from '../step';
import * as store from '../store';

export const read: Handler<'read'> = async (call) => {
  const { input, person, compound, now } = call;
  const { errand, viewer } = seenAs(await store.errand(input.compoundId, input.errandId), call);
  const { pictures, ...seen } = seenBy(errand, viewer, person.personId, now);
  const files = new Map(errand.pictures.map((one) => [one.pictureId, one.fileId]));
  const fileOf = (one: SeenPicture) => (one.visible && files.get(one.pictureId)) || '';
  const urls = await viewingUrls(pictures.filter((one) => one.visible).map(fileOf));
  const may = mayVerify(errand, viewer, person, compound, now);
  return {
    ...seen,
    mayVerify: may,
    pictures: pictures.map((one) => ({ ...one, url: urls.get(fileOf(one)) ?? null })),
  };
};
