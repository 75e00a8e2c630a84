import type { CompoundNode } from './grid';
import {
  actingFor,
  buildingsOf,
  holdsFor,
  mayFor,
  postsIn,
  rests,
  type Holder,
  type PostHeld,
} from './post-terms';
import type { Post } from './posts';

const compound: CompoundNode = { compoundId: 'c-huaiyinli' as never, gridPath: 's-demo/m-demo/c-huaiyinli' };
const neighbour: CompoundNode = {
  compoundId: 'c-huaiyinli2' as never,
  gridPath: 's-demo/m-demo/c-huaiyinli2',
};
const post = (name: Post, node: string, since = 10, until: number | null = null) => ({
  post: name,
  compoundId: compound.compoundId,
  node,
  nodeName: '',
  since,
  until,
});
const person = (part: Partial<Holder>): Holder => ({ posts: [], ...part });

it('a post reaches its node and what lies below, not a neighbour whose name begins alike', () => {
  const officer = person({ posts: [post('communityOfficer', 's-demo/m-demo')] });
  const clerk = person({ posts: [post('feeClerk', compound.gridPath)] });
  expect([postsIn(officer, compound, 20), postsIn(officer, neighbour, 20)]).toEqual([
    ['communityOfficer'],
    ['communityOfficer'],
  ]);
  expect([postsIn(clerk, compound, 20), postsIn(clerk, neighbour, 20)]).toEqual([['feeClerk'], []]);
});

it('a post counts from its beginning until just before its end', () => {
  const clerk = person({ posts: [post('feeClerk', compound.gridPath, 10, 20)] });
  expect([9, 10, 19, 20].map((now) => postsIn(clerk, compound, now).length)).toEqual([0, 1, 1, 0]);
});

describe('a post for some buildings', () => {
  const narrowed = (
    name: Post,
    buildings: string[] | null | undefined,
    node = compound.gridPath,
    until: number | null = null,
  ) => ({ ...post(name, node, 10, until), buildings });
  const worker = person({ posts: [narrowed('gridWorker', ['3栋', '5栋'])] });
  const holds = (who: Holder, building: string, now = 20, where = compound) =>
    mayFor(who, 'assignErrands', where, building, now);

  it('reaches those buildings, of its own compound, while it lasts', () => {
    expect(['3栋', '5栋', '1栋', '3栋东'].map((one) => holds(worker, one))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(holds(worker, '3栋', 20, neighbour)).toBe(false);
    expect(holds(worker, '3栋', 9)).toBe(false);
    const ended = person({ posts: [narrowed('gridWorker', ['3栋'], compound.gridPath, 20)] });
    expect([holds(ended, '3栋', 19), holds(ended, '3栋', 20)]).toEqual([true, false]);
    expect(mayFor(worker, 'claimErrands', compound, '3栋', 20)).toBe(false);
  });

  it.each([
    ['nothing named', undefined],
    ['null', null],
  ])('is a post for all of them with %s', (_, buildings) => {
    const all = person({ posts: [narrowed('gridWorker', buildings)] });
    expect(holds(all, '9栋')).toBe(true);
    expect(buildingsOf(all, 'assignErrands', compound, 20)).toBeNull();
  });

  it('is a post for none with an empty list', () => {
    const none = person({ posts: [narrowed('gridWorker', [])] });
    expect(holds(none, '3栋')).toBe(false);
    expect(buildingsOf(none, 'assignErrands', compound, 20)).toEqual([]);
  });

  it('is told apart from another that lets her do the same, and the first of the table is the one she acts as', () => {
    const both = person({
      posts: [post('communityOfficer', 's-demo/m-demo'), narrowed('gridWorker', ['3栋'])],
    });
    const here = (building: string) => [
      holdsFor(both, 'gridWorker', compound, building, 20),
      mayFor(both, 'assignErrands', compound, building, 20),
      actingFor(both, 'assignErrands', compound, building, 20),
      actingFor(both, 'claimErrands', compound, building, 20),
    ];
    expect(here('3栋')).toEqual([true, true, 'gridWorker', null]);
    expect(here('5栋')).toEqual([false, true, 'communityOfficer', null]);
  });

  it('lets her do nothing that was given to her before its term began', () => {
    const again = person({ posts: [narrowed('gridWorker', ['3栋'])] });
    const since = (already: number) => mayFor(again, 'assignErrands', compound, '3栋', 20, already);
    expect([since(9), since(10)]).toEqual([false, true]);
  });

  it('held above the compound reaches every building below', () => {
    const officer = person({ posts: [post('communityOfficer', 's-demo/m-demo')] });
    expect([holds(officer, '3栋'), holds(officer, '3栋', 20, neighbour)]).toEqual([true, true]);
  });

  it('adds up with her others: each building once, all of them as soon as one post is for all', () => {
    const two = person({
      posts: [narrowed('gridWorker', ['3栋', '5栋']), narrowed('proxy', ['5栋', '7栋'])],
    });
    expect(buildingsOf(two, 'doErrands', compound, 20)).toEqual(['3栋', '5栋', '7栋']);
    expect(buildingsOf(two, 'claimErrands', compound, 20)).toEqual(['5栋', '7栋']);
    expect(buildingsOf(two, 'planActivities', compound, 20)).toEqual([]);
    expect(buildingsOf(two, 'claimErrands', neighbour, 20)).toEqual([]);
    const wide = person({ posts: [...two.posts, narrowed('proxy', null)] });
    expect(buildingsOf(wide, 'doErrands', compound, 20)).toBeNull();
  });
});

describe('a post of whose holder the account has moved', () => {
  it.each([
    ['that was hers before rests', { since: 1 }, true],
    ['that the community has confirmed since counts', { since: 1, confirmedAt: 6 }, false],
    ['that the community had confirmed before rests', { since: 1, confirmedAt: 4 }, true],
    ['that was given to her since counts', { since: 6 }, false],
  ])('%s', (_what, held, expected) => {
    expect(rests({ movedAt: 5 }, held as PostHeld)).toBe(expected);
    expect(rests({ movedAt: null }, held as PostHeld)).toBe(false);
  });
});
