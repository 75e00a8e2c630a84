import { homesFor } from '#domain/kernel/home-terms';
import { buildingsOf } from '#domain/kernel/post-terms';
import type { errands, Viewer } from '#domain/errands/contract';
import { viewerOf } from '#domain/errands/rules';
import { headOf } from '#domain/errands/views';
import { command } from '#platform/collection';
import { pageOf } from '#platform/paging';
import type { Call } from '#platform/serve';
import type { Handler } from '../handler';
import * as store from '../store';

type Listing = Call<(typeof errands)['actions']['list']>;
type Scope = Listing['input']['scope'];

/** As what she sees those of a scope; one that she sees otherwise belongs to another of her lists. */
const SEEN_AS: Record<Scope, readonly Viewer[]> = {
  mine: ['family'],
  desk: ['desk', 'proxy', 'candidate'],
  proxy: ['proxy', 'candidate'],
  claimable: ['candidate'],
};

/** What the database looks for, and what that takes a post for. */
function wanted({
  input: { scope, open },
  person,
  compound,
  now,
  refuse,
}: Listing): Record<string, unknown> & { open: boolean } {
  const { personId } = person;
  if (scope === 'mine') {
    const homeIds = homesFor(person, compound.compoundId, 'errands', now).map((one) => one.homeId);
    return { familyIds: personId, open, homeId: command().in(homeIds) };
  }
  const buildings = buildingsOf(person, scope === 'desk' ? 'assignErrands' : 'claimErrands', compound, now);
  if (buildings?.length === 0) throw refuse('NOT_ALLOWED');
  return {
    ...(scope === 'proxy' ? { 'proxy.personId': personId } : {}),
    ...(scope === 'claimable' ? { state: 'claimable' } : {}),
    open,
    ...(buildings ? { building: command().in(buildings) } : {}),
  };
}

/** A page may come back short where one of it is none of hers; the next begins where the database's ended. */
export const list: Handler<'list'> = async (call) => {
  const { input, person, compound, now } = call;
  const found = await store.listed(compound.compoundId, wanted(call), input.after);
  const { items, next } = pageOf(found, store.PAGE, store.cursorAfter(input.open));
  return {
    items: items.flatMap((errand) => {
      const viewer = viewerOf(errand, person, compound, now);
      return viewer && SEEN_AS[input.scope].includes(viewer)
        ? [headOf(errand, viewer, person.personId, now)]
        : [];
    }),
    next,
  };
};
