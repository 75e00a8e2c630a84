import { postsIn } from '#domain/kernel/post-terms';
import { mayAny } from '#domain/kernel/posts';
import type { reports } from '#domain/reports/contract';
import { officesOf, viewerOf } from '#domain/reports/rules';
import { headOf, seenBy, type SeenPicture } from '#domain/reports/views';
import { command } from '#platform/collection';
import { pageOf } from '#platform/paging';
import type { Call } from '#platform/serve';
import { viewingUrls } from '#platform/storage';
import type { Handler } from '../handler';
import { seenAs } from '../step';
import * as store from '../store';

type Listing = Call<(typeof reports)['actions']['list']>;

/** As what she sees those of a scope; one that she sees otherwise belongs to another of her lists. */
const SEEN_AS = { mine: ['asker', 'joiner'], desk: ['desk', 'ladder'], doing: ['doer'] } as const;

/** What the database looks for, and what that takes a post for. */
function wanted({
  input: { scope, which },
  person,
  compound,
  now,
  refuse,
}: Listing): Record<string, unknown> & { open: boolean } {
  const open = which !== 'ended';
  const stage = which === 'open' || which === 'ended' ? { open } : { open, state: which };
  const { personId } = person;
  if (scope === 'mine') return { followerIds: personId, ...stage };
  const posts = postsIn(person, compound, now);
  if (scope === 'doing') {
    if (!mayAny(posts, 'doRepairs')) throw refuse('NOT_ALLOWED');
    return { 'doer.personId': personId, ...stage };
  }
  const offices = officesOf(posts);
  if (offices.length === 0) throw refuse('NOT_ALLOWED');
  return { reaches: offices.length === 1 ? offices[0] : command().in(offices), ...stage };
}

/** A page may come back short where one of it is none of hers; the next begins where the database's ended. */
export const list: Handler<'list'> = async (call) => {
  const { input, person, compound, now } = call;
  const which = wanted(call);
  const found = await store.listed(compound.compoundId, which, input.after);
  const { items, next } = pageOf(found, store.PAGE, store.cursorAfter(which.open));
  const seenAsOf: readonly string[] = SEEN_AS[input.scope];
  return {
    items: items.flatMap((report) => {
      const viewer = viewerOf(report, person, compound, now);
      return viewer && seenAsOf.includes(viewer) ? [headOf(report, viewer, now)] : [];
    }),
    next,
  };
};

export const read: Handler<'read'> = async (call) => {
  const { input, person, now } = call;
  const { report, viewer } = seenAs(await store.report(input.compoundId, input.reportId), call);
  const { pictures, ...seen } = seenBy(report, viewer, person.personId, now);
  const files = new Map(report.pictures.map((one) => [one.pictureId, one.fileId]));
  const fileOf = (one: SeenPicture) => (one.visible && files.get(one.pictureId)) || '';
  const urls = await viewingUrls(pictures.filter((one) => one.visible).map(fileOf));
  return {
    ...seen,
    pictures: pictures.map((one) => ({ ...one, url: urls.get(fileOf(one)) ?? null })),
  };
};
