import type { ErrandDocument } from '#domain/errands/documents';
import { note } from '#domain/errands/machine';
import type { ErrandId } from '#domain/kernel/ids';
import { codeOf, dataOf } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import {
  endAll,
  finished,
  offered,
  openHousehold,
  photo,
  picturesSettled,
  requested,
  revOf,
  seen,
  underway,
  type Household,
} from '#testing/builders/errands';
import { beforeNext } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';
import * as store from './store';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
});
afterAll(() => world.close());
beforeEach(() => moveClockTo('2026-07-06 10:00'));
afterEach(() => endAll(household));

const kinds = async (errandId: ErrandId) =>
  (await seen(household.gridWorker.as, errandId)).timeline.map((one) => one.kind);

describe('a pause', () => {
  it('stops the clock while an office has the papers, and the promised day moves by the days it stood', async () => {
    const errandId = await underway(household, 'pause-1');
    const [proxy] = household.proxies;
    const pausing = {
      errandId,
      rev: 3,
      reason: 'office',
      text: '街道在审核',
      checkDay: '2026-07-13',
    } as const;
    expect(codeOf(await proxy.as('errands', 'pause', { ...pausing, checkDay: '2026-07-06' }))).toBe(
      'CHECK_DAY_NOT_AHEAD',
    );
    expect(codeOf(await proxy.as('errands', 'pause', { ...pausing, checkDay: '2026-09-01' }))).toBe(
      'CHECK_DAY_TOO_FAR',
    );
    dataOf(await proxy.as('errands', 'pause', pausing));
    expect(await seen(household.daughter.as, errandId)).toMatchObject({
      state: 'paused',
      pause: { reason: 'office', checkAt: instantAt('2026-07-13 18:00') },
      answerBy: instantAt('2026-07-13 18:00'),
    });
    moveClockTo('2026-07-09 10:00');
    dataOf(await proxy.as('errands', 'resume', { errandId, rev: 4, text: '街道来电，可以去取' }));
    expect(await seen(household.daughter.as, errandId)).toMatchObject({
      state: 'underway',
      pause: null,
      dueAt: instantAt('2026-07-23 18:00'),
      late: false,
    });
  });
});

describe('the timer', () => {
  it('closes what nobody of the family confirmed in seven days as just that', async () => {
    const errandId = await finished(world, household, 'lapse-1');
    moveClockTo('2026-07-13 17:00');
    await world.runTimer();
    expect((await seen(household.daughter.as, errandId)).state).toBe('finished');
    moveClockTo('2026-07-13 18:01');
    await world.runTimer();
    expect(await seen(household.daughter.as, errandId)).toMatchObject({
      state: 'closed',
      result: 'unconfirmed',
    });
    expect((await kinds(errandId)).at(-1)).toBe('lapsed');
    const late = { errandId, rev: 4, outcome: 'done', face: 'good', text: '' } as const;
    expect(codeOf(await household.daughter.as('errands', 'confirm', late))).toBe('NOT_IN_THIS_STATE');
  });

  it('gives back what a proxy kept silent about, and does not suggest her again', async () => {
    const errandId = await offered(household, 'silent-1');
    moveClockTo('2026-07-06 14:01');
    await world.runTimer();
    expect(await seen(household.gridWorker.as, errandId)).toMatchObject({ state: 'accepted' });
    expect(await kinds(errandId)).toContain('silent');
    const { proxies } = dataOf(await household.gridWorker.as('errands', 'suggestProxies', { errandId }));
    const [first] = household.proxies;
    expect(proxies.find((one) => one.personId === first.personId)?.unsuitable).toBe('declined');
  });

  it('marks a late errand once, lets it climb from the grid worker to the community, and the mark stays', async () => {
    const errandId = await underway(household, 'late-1');
    const [proxy] = household.proxies;
    moveClockTo('2026-07-20 18:01');
    await world.runTimer();
    await world.runTimer();
    expect(await kinds(errandId)).toEqual(['requested', 'accepted', 'offered', 'taken', 'late']);
    expect((await seen(household.daughter.as, errandId)).late).toBe(true);
    moveClockTo('2026-07-21 18:01');
    await world.runTimer();
    await world.runTimer();
    expect((await kinds(errandId)).slice(4)).toEqual(['late', 'climbed']);
    const rev = await revOf(proxy.as, errandId);
    const pictures = [await photo(world, proxy)];
    const result = { solved: true, text: '办好了，回执在老人手里', minutes: 30, pictures };
    dataOf(await proxy.as('errands', 'finish', { errandId, rev, ...result }));
    const said = { errandId, rev: rev + 1, outcome: 'done', face: 'poor', text: '' } as const;
    dataOf(await household.daughter.as('errands', 'confirm', said));
    expect(await seen(household.daughter.as, errandId)).toMatchObject({ state: 'closed', late: true });
  });

  it('marks a request that nobody answers late after two working hours', async () => {
    moveClockTo('2026-07-06 17:00');
    const errandId = await requested(household, 'late-2');
    moveClockTo('2026-07-07 08:59');
    await world.runTimer();
    expect((await seen(household.daughter.as, errandId)).late).toBe(false);
    moveClockTo('2026-07-07 09:01');
    await world.runTimer();
    expect((await seen(household.daughter.as, errandId)).late).toBe(true);
  });

  it('marks what nobody was found for late on the promised day, while somebody is answering at that very moment', async () => {
    moveClockTo('2026-07-20 16:00');
    const errandId = await offered(household, 'late-3', { itemCode: 'temporary-aid' });
    moveClockTo('2026-07-21 17:59');
    dataOf(await household.gridWorker.as('errands', 'recall', { errandId, rev: 2, text: '换人' }));
    const second = household.proxies[1];
    const assignment = { errandId, rev: 3, proxyId: second.personId };
    dataOf(await household.gridWorker.as('errands', 'assign', assignment));
    await world.runTimer();
    await picturesSettled(world);
    beforeNext(world, { action: 'modifyDocument', collection: 'errands' }, async () => {
      moveClockTo('2026-07-21 18:01');
      await world.runTimer();
    });
    expect(codeOf(await second.as('errands', 'take', { errandId, rev: 4 }))).toBe('OK');
    expect((await kinds(errandId)).slice(-2)).toEqual(['late', 'taken']);
    expect(await seen(household.daughter.as, errandId)).toMatchObject({ state: 'underway', late: true });
  });
});

it('a decision that was made before the clock said late is not stored over it', async () => {
  const errandId = await underway(household, 'late-between');
  const document = () =>
    world.documents<ErrandDocument>('errands').find((one) => one._id === errandId) as ErrandDocument;
  const before = document();
  moveClockTo('2026-08-06 10:00');
  await world.runTimer();
  expect(document()).toMatchObject({ rev: before.rev, lateAt: expect.any(Number) });
  const [proxy] = household.proxies;
  const doer = { personId: proxy.personId, name: proxy.name, now: Date.now() };
  const move = note(doer, 'proxy', '在路上', false);
  expect(await store.move(before, move, { by: proxy.personId, now: doer.now })).toBe(false);
});
