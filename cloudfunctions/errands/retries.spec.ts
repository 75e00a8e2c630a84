import type { ErrandDocument } from '#domain/errands/documents';
import type { ErrandId } from '#domain/kernel/ids';
import { codeOf, dataOf, type As } from '#testing/builders/as';
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
  seen,
  underway,
  withPost,
  type Actor,
  type Household,
} from '#testing/builders/errands';
import { beforeNext } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
/** For all buildings, beside the grid worker of 3栋. */
let colleague: Actor;
let proof: string;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  colleague = await withPost(world, 'gridWorker', { name: '郑玲', phone: '12030000022' });
});
beforeEach(() => moveClockTo('2026-07-06 10:00'));
afterEach(() => endAll(household));
afterAll(() => world.close());

const stored = (errandId: ErrandId) =>
  world.documents<ErrandDocument>('errands').find((one) => one._id === errandId);
const kinds = (errandId: ErrandId) => stored(errandId)?.timeline.map((one) => one.kind);

type Try = (as: As, errandId: ErrandId) => ReturnType<As>;
interface Step {
  title: string;
  from: (key: string) => Promise<ErrandId>;
  who: () => As;
  act: Try;
}
const worker = () => household.gridWorker.as;
const proxy = () => household.proxies[0].as;
const daughter = () => household.daughter.as;
const pausing = { reason: 'office', text: '街道在审核', checkDay: '2026-07-10' } as const;
const paused = async (key: string) => {
  const errandId = await underway(household, key);
  dataOf(await proxy()('errands', 'pause', { errandId, rev: 3, ...pausing }));
  return errandId;
};

/** Every transition that a person makes, on an errand of its own. */
const STEPS: Step[] = [
  {
    title: 'accept',
    from: (key) => requested(household, key),
    who: worker,
    act: (as, errandId) => as('errands', 'accept', { errandId, rev: 0, urgent: true }),
  },
  {
    title: 'turnDown',
    from: (key) => requested(household, key),
    who: worker,
    act: (as, errandId) => as('errands', 'turnDown', { errandId, rev: 0, text: '请找物业' }),
  },
  {
    title: 'assign',
    from: (key) => accepted(household, key),
    who: worker,
    act: (as, errandId) =>
      as('errands', 'assign', { errandId, rev: 1, proxyId: household.proxies[0].personId }),
  },
  {
    title: 'openForClaim',
    from: (key) => accepted(household, key, { itemCode: 'light-bulb' }),
    who: worker,
    act: (as, errandId) => as('errands', 'openForClaim', { errandId, rev: 1 }),
  },
  {
    title: 'recall',
    from: (key) => claimable(household, key),
    who: worker,
    act: (as, errandId) => as('errands', 'recall', { errandId, rev: 2, text: '换个人问' }),
  },
  {
    title: 'take',
    from: (key) => offered(household, key),
    who: proxy,
    act: (as, errandId) => as('errands', 'take', { errandId, rev: 2 }),
  },
  {
    title: 'decline',
    from: (key) => offered(household, key),
    who: proxy,
    act: (as, errandId) => as('errands', 'decline', { errandId, rev: 2, text: '这周在外地' }),
  },
  {
    title: 'note',
    from: (key) => underway(household, key),
    who: proxy,
    act: (as, errandId) => as('errands', 'note', { errandId, rev: 3, text: '材料已取', internal: true }),
  },
  {
    title: 'pause',
    from: (key) => underway(household, key),
    who: proxy,
    act: (as, errandId) => as('errands', 'pause', { errandId, rev: 3, ...pausing }),
  },
  {
    title: 'resume',
    from: paused,
    who: proxy,
    act: (as, errandId) => as('errands', 'resume', { errandId, rev: 4, text: '可以去取' }),
  },
  {
    title: 'finish',
    from: async (key) => {
      proof = await photo(world, household.proxies[0]);
      return underway(household, key);
    },
    who: proxy,
    act: (as, errandId) =>
      as('errands', 'finish', {
        ...{ errandId, rev: 3, solved: true, text: '办好了', minutes: 40, pictures: [proof] },
      }),
  },
  {
    title: 'confirm with "done"',
    from: (key) => finished(world, household, key),
    who: daughter,
    act: (as, errandId) =>
      as('errands', 'confirm', { errandId, rev: 4, outcome: 'done', face: 'good', text: '' }),
  },
  {
    title: 'confirm with "not done"',
    from: (key) => finished(world, household, key),
    who: daughter,
    act: (as, errandId) =>
      as('errands', 'confirm', { errandId, rev: 4, outcome: 'notDone', face: null, text: '没办成' }),
  },
  {
    title: 'withdraw',
    from: (key) => underway(household, key),
    who: daughter,
    act: (as, errandId) => as('errands', 'withdraw', { errandId, rev: 3, text: '自己办了' }),
  },
];

describe('a transition whose answer was lost', () => {
  it.each(STEPS)('$title, sent again, answers as before and changes nothing', async ({ title, ...step }) => {
    const errandId = await step.from(`again-${title.replace(/\W/g, '')}`);
    const first = dataOf(await step.act(step.who(), errandId));
    await picturesSettled(world);
    const after = stored(errandId);
    moveClockTo('2026-07-06 10:20');
    expect(dataOf(await step.act(step.who(), errandId))).toEqual(first);
    expect(stored(errandId)).toEqual(after);
  });

  it.each(STEPS)('$title, sent twice at the same moment, happens once', async ({ title, ...step }) => {
    const errandId = await step.from(`twice-${title.replace(/\W/g, '')}`);
    const before = stored(errandId)?.rev ?? 0;
    const both = await Promise.all([step.act(step.who(), errandId), step.act(step.who(), errandId)]);
    expect(both.map(codeOf)).toEqual(['OK', 'OK']);
    expect(stored(errandId)?.rev).toBe(before + 1);
  });

  it('is known again also where others have gone on since', async () => {
    const errandId = await requested(household, 'gone-on-1');
    const accept = { errandId, rev: 0, urgent: false };
    const first = dataOf(await worker()('errands', 'accept', accept));
    const assignment = { errandId, rev: 1, proxyId: household.proxies[0].personId };
    dataOf(await colleague.as('errands', 'assign', assignment));
    dataOf(await proxy()('errands', 'take', { errandId, rev: 2 }));
    expect(dataOf(await worker()('errands', 'accept', accept))).toEqual(first);
    expect(dataOf(await colleague.as('errands', 'assign', assignment))).toEqual({ rev: 2 });
  });

  it('with another proxy is another assignment, not the same again', async () => {
    const errandId = await offered(household, 'gone-on-2');
    const other = { errandId, rev: 1, proxyId: household.proxies[1].personId };
    expect(codeOf(await worker()('errands', 'assign', other))).toBe('NOT_IN_THIS_STATE');
  });
});

describe('two at the desk', () => {
  it('accept at once: one has done it, the other is told that it is accepted', async () => {
    const errandId = await requested(household, 'desk-1');
    const both = await Promise.all(
      [worker(), colleague.as].map((as) => as('errands', 'accept', { errandId, rev: 0, urgent: false })),
    );
    expect(both.map(codeOf).sort()).toEqual(['NOT_IN_THIS_STATE', 'OK']);
    expect(kinds(errandId)).toEqual(['requested', 'accepted']);
  });

  it('assign different proxies at once: one is asked, and only she', async () => {
    const errandId = await accepted(household, 'desk-2');
    const assign = (as: As, { personId }: Actor) =>
      as('errands', 'assign', { errandId, rev: 1, proxyId: personId });
    const [one, other] = household.proxies;
    const both = await Promise.all([assign(worker(), one), assign(colleague.as, other)]);
    expect(both.map(codeOf).sort()).toEqual(['NOT_IN_THIS_STATE', 'OK']);
    expect(kinds(errandId)?.filter((kind) => kind === 'offered')).toHaveLength(1);
  });

  it('decide on what has changed: it is said that it has, and nothing is written over', async () => {
    const errandId = await accepted(household, 'desk-3');
    const word = { errandId, rev: 1, text: '老人下午不在家', internal: false };
    dataOf(await daughter()('errands', 'note', word));
    const turning = { errandId, rev: 1, text: '请找物业' };
    expect(codeOf(await worker()('errands', 'turnDown', turning))).toBe('CHANGED_MEANWHILE');
  });
});

describe('the clock, at the very moment in which somebody writes', () => {
  // what the steps above left to be told would hold up the run that is to meet the writing
  beforeAll(async () => {
    await picturesSettled(world);
    await world.runTimer();
  });

  it('marks it late, and the proxy’s step stands beside the mark', async () => {
    const errandId = await underway(household, 'clock-1');
    moveClockTo('2026-07-20 17:59');
    beforeNext(world, { action: 'modifyDocument', collection: 'errands', says: '明天去取' }, async () => {
      moveClockTo('2026-07-20 18:01');
      await world.runTimer();
    });
    const note = { errandId, rev: 3, text: '明天去取', internal: false };
    expect(codeOf(await proxy()('errands', 'note', note))).toBe('OK');
    expect(kinds(errandId)?.slice(-2).sort()).toEqual(['late', 'noted']);
    expect(await seen(daughter(), errandId)).toMatchObject({ late: true, rev: 4 });
  });

  it('finishes late where the time ran out meanwhile', async () => {
    const errandId = await underway(household, 'clock-2');
    moveClockTo('2026-07-20 17:59');
    beforeNext(world, { action: 'modifyDocument', collection: 'errands', says: '办好了' }, async () => {
      moveClockTo('2026-07-20 18:01');
      await world.runTimer();
    });
    const pictures = [await photo(world, household.proxies[0])];
    const result = { solved: true, text: '办好了', minutes: 40, pictures };
    expect(codeOf(await proxy()('errands', 'finish', { errandId, rev: 3, ...result }))).toBe('OK');
    expect(await seen(daughter(), errandId)).toMatchObject({ state: 'finished', late: true });
  });

  it('takes an offer back from who kept silent, and her late yes is refused', async () => {
    const errandId = await offered(household, 'clock-3');
    moveClockTo('2026-07-06 14:01');
    await world.runTimer();
    expect(codeOf(await proxy()('errands', 'take', { errandId, rev: 2 }))).toBe('NOT_FOUND');
  });
});
