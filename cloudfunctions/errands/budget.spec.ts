import type { ErrandId } from '#domain/kernel/ids';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  accepted,
  claimable,
  endAll,
  finished,
  offered,
  openHousehold,
  photo,
  picturesSettled,
  requested,
  takenDownFor,
  underway,
  wishFor,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

/** One call of every action for the person's rights. */
const RIGHTS = 1;

let world: World;
let household: Household;
let picture: string;
let proof: string;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  moveClockTo('2026-07-06 10:00');
  picture = await photo(world, household.daughter);
  proof = await photo(world, household.proxies[0]);
});
afterEach(async () => {
  await picturesSettled(world);
  await endAll(household);
});
afterAll(() => world.close());

const daughter = () => household.daughter.as;
const worker = () => household.gridWorker.as;
const proxy = () => household.proxies[0].as;
const proxyId = () => household.proxies[0].personId;
const text = '一句话';
const pausing = { reason: 'office', text, checkDay: '2026-07-10' } as const;
const finishing = () => ({ solved: true, text, minutes: 40, pictures: [proof] });
const done = { outcome: 'done', face: 'good', text: '' } as const;
const request = (key: string, more: object = {}) =>
  daughter()('errands', 'request', wishFor(household, { key: `budget-${key}`, ...more }));
const takeDown = (key: string, more: object = {}) =>
  worker()('errands', 'takeDown', takenDownFor(household, { key: `budget-${key}`, ...more }));
const paused = async (key: string) => {
  const errandId = await underway(household, key);
  dataOf(await proxy()('errands', 'pause', { errandId, rev: 3, ...pausing }));
  return errandId;
};
const doubtful = (key: string) => requested(household, key, { what: '待审的话' });

type From = (key: string) => Promise<ErrandId | null>;
const nothing: From = () => Promise.resolve(null);
const at = {
  submitted: (key: string) => requested(household, key),
  unverified: (key: string) => requested(household, key, { consent: 'asking' }),
  accepted: (key: string) => accepted(household, key),
  micro: (key: string) => accepted(household, key, { itemCode: 'light-bulb' }),
  claimable: (key: string) => claimable(household, key),
  offered: (key: string) => offered(household, key),
  underway: (key: string) => underway(household, key),
  finished: (key: string) => finished(world, household, key),
};

interface Row {
  title: string;
  calls: number;
  code?: string;
  from?: From;
  act: (errandId: ErrandId) => Promise<unknown>;
}

/** What is done to an errand, how it ends and how many database calls it may take besides the rights. */
const BUDGET: Row[] = [
  { title: 'readForm reads', calls: 1, act: () => daughter()('errands', 'readForm') },
  { title: 'request counts and writes', calls: 3, act: () => request('one') },
  { title: 'request again reads', calls: 1, act: () => request('one') },
  {
    title: 'a refused request reads',
    calls: 1,
    code: 'NO_SUCH_ITEM',
    act: () => request('two', { itemCode: 'x' }),
  },
  {
    title: 'request with a picture writes no more',
    calls: 3,
    act: () => request('three', { pictures: [picture] }),
  },
  {
    title: 'takeDown counts, reads, takes a place of whoever asks and writes',
    calls: 4,
    act: () => takeDown('taken'),
  },
  { title: 'takeDown again counts and reads', calls: 2, act: () => takeDown('taken') },
  {
    title: 'a refused takeDown counts and reads',
    calls: 2,
    code: 'NO_SUCH_ITEM',
    act: () => takeDown('refused', { itemCode: 'x' }),
  },
  {
    title: 'saidBack writes',
    calls: 1,
    from: async (key) => dataOf(await takeDown(key)).errandId,
    act: (errandId) => worker()('errands', 'saidBack', { errandId }),
  },
  ...(['mine', 'desk', 'proxy', 'claimable'] as const).map((scope) => ({
    title: `list reads (${scope})`,
    calls: 1,
    from: at.claimable,
    act: () =>
      ({ mine: daughter, desk: worker, proxy, claimable: proxy })[scope]()('errands', 'list', {
        scope,
        open: true,
      }),
  })),
  {
    title: 'read reads',
    calls: 1,
    from: at.underway,
    act: (errandId) => daughter()('errands', 'read', { errandId }),
  },
  {
    title: 'suggestProxies reads',
    calls: 1,
    from: at.accepted,
    act: (errandId) => worker()('errands', 'suggestProxies', { errandId }),
  },
  {
    title: 'revealContact counts, reads and logs',
    calls: 3,
    from: at.underway,
    act: (errandId) => proxy()('errands', 'revealContact', { errandId, why: 'arrange' }),
  },
  {
    title: 'a refused revealContact counts and reads, and logs nothing',
    calls: 2,
    code: 'NOT_IN_THIS_STATE',
    from: at.offered,
    act: (errandId) => proxy()('errands', 'revealContact', { errandId, why: 'arrange' }),
  },
  {
    title: 'revealDoorCode counts, reads and logs',
    calls: 3,
    from: (key) => underway(household, key, { doorCode: '按 0302' }),
    act: (errandId) => proxy()('errands', 'revealDoorCode', { errandId }),
  },
  {
    title: 'accept writes',
    calls: 2,
    from: at.submitted,
    act: (errandId) => worker()('errands', 'accept', { errandId, rev: 0, urgent: false }),
  },
  {
    title: 'accept again reads',
    calls: 1,
    from: at.accepted,
    act: (errandId) => worker()('errands', 'accept', { errandId, rev: 0, urgent: false }),
  },
  {
    title: 'a refused accept reads',
    calls: 1,
    code: 'NOT_IN_THIS_STATE',
    from: at.accepted,
    act: (errandId) => worker()('errands', 'accept', { errandId, rev: 1, urgent: false }),
  },
  {
    title: 'verify writes',
    calls: 2,
    from: at.unverified,
    act: (errandId) =>
      worker()('errands', 'verify', { errandId, rev: 0, how: 'telephoned', willing: true, text }),
  },
  {
    title: 'sayAgreed writes',
    calls: 2,
    from: at.unverified,
    act: (errandId) => daughter()('errands', 'sayAgreed', { errandId, rev: 0 }),
  },
  {
    title: 'turnDown writes',
    calls: 2,
    from: at.submitted,
    act: (errandId) => worker()('errands', 'turnDown', { errandId, rev: 0, text }),
  },
  {
    title: 'assign writes',
    calls: 2,
    from: at.accepted,
    act: (errandId) => worker()('errands', 'assign', { errandId, rev: 1, proxyId: proxyId() }),
  },
  {
    title: 'a refused assign reads',
    calls: 1,
    code: 'NOT_A_PROXY',
    from: at.accepted,
    act: (errandId) => worker()('errands', 'assign', { errandId, rev: 1, proxyId: household.son.personId }),
  },
  {
    title: 'openForClaim writes',
    calls: 2,
    from: at.micro,
    act: (errandId) => worker()('errands', 'openForClaim', { errandId, rev: 1 }),
  },
  {
    title: 'recall counts and writes',
    calls: 3,
    from: at.claimable,
    act: (errandId) => worker()('errands', 'recall', { errandId, rev: 2, text }),
  },
  {
    title: 'claim writes',
    calls: 2,
    from: at.claimable,
    act: (errandId) => proxy()('errands', 'claim', { errandId }),
  },
  {
    title: 'a refused claim reads',
    calls: 1,
    code: 'NOT_FOUND',
    from: at.submitted,
    act: (errandId) => proxy()('errands', 'claim', { errandId }),
  },
  {
    title: 'take writes',
    calls: 2,
    from: at.offered,
    act: (errandId) => proxy()('errands', 'take', { errandId, rev: 2 }),
  },
  {
    title: 'decline writes',
    calls: 2,
    from: at.offered,
    act: (errandId) => proxy()('errands', 'decline', { errandId, rev: 2, text }),
  },
  {
    title: 'note counts and writes',
    calls: 3,
    from: at.underway,
    act: (errandId) => proxy()('errands', 'note', { errandId, rev: 3, text, internal: true }),
  },
  {
    title: 'pause counts and writes',
    calls: 3,
    from: at.underway,
    act: (errandId) => proxy()('errands', 'pause', { errandId, rev: 3, ...pausing }),
  },
  {
    title: 'resume counts and writes',
    calls: 3,
    from: paused,
    act: (errandId) => proxy()('errands', 'resume', { errandId, rev: 4, text }),
  },
  {
    title: 'finish writes',
    calls: 2,
    from: at.underway,
    act: (errandId) => proxy()('errands', 'finish', { errandId, rev: 3, ...finishing() }),
  },
  {
    title: 'confirm writes',
    calls: 2,
    from: at.finished,
    act: (errandId) => daughter()('errands', 'confirm', { errandId, rev: 4, ...done }),
  },
  {
    title: 'withdraw writes',
    calls: 2,
    from: at.underway,
    act: (errandId) => daughter()('errands', 'withdraw', { errandId, rev: 3, text: '' }),
  },
  {
    title: 'reviewHeld writes',
    calls: 2,
    from: doubtful,
    act: (errandId) =>
      worker()('errands', 'reviewHeld', {
        ...{ errandId, rev: 0, what: { kind: 'wish', field: 'what' }, pass: true },
      }),
  },
];

describe('database calls besides the rights', () => {
  it.each(BUDGET)('$title: $calls', async ({ title, calls, code = 'OK', from = nothing, act }) => {
    const errandId = await from(`budget-${title.replace(/\W/g, '')}`);
    let ended = '';
    const made = await world.countCalls(async () => {
      ended = codeOf((await act(errandId as ErrandId)) as never);
    });
    expect([ended, made]).toEqual([code, calls + RIGHTS]);
  });

  it('a write that loses a race reads once more to say why: 3', async () => {
    const errandId = await requested(household, 'budget-race');
    const both = [text, '另一句'].map(
      (why) => () => worker()('errands', 'turnDown', { errandId, rev: 0, text: why }),
    );
    const calls = await world.countCalls(() => Promise.all(both.map((act) => act())));
    expect(calls).toBe(2 * RIGHTS + 2 + 3);
  });
});
