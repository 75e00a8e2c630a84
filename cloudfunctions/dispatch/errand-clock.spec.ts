import type { ErrandDocument } from '#domain/errands/documents';
import type { ErrandId } from '#domain/kernel/ids';
import { dataOf, type As } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import {
  accepted,
  MICRO,
  offered,
  openHousehold,
  requested,
  underway,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  await world.runTimer();
});
afterAll(() => world.close());

const stored = (errandId: ErrandId) =>
  world.documents<ErrandDocument>('errands').find((one) => one._id === errandId)!;
const runAt = async (...times: string[]) => {
  for (const time of times) {
    moveClockTo(time);
    await world.runTimer();
  }
};
/** What somebody was told about the errand since a time, newest first. */
const told = async (as: As, errandId: ErrandId, since: string) => {
  const { items } = dataOf(await as('notices', 'list', {}));
  return items
    .filter((one) => one.link.includes(errandId) && one.at >= instantAt(since))
    .map((one) => one.kind);
};
const kinds = (errandId: ErrandId) => stored(errandId).timeline.map((one) => one.kind);
const waiting = async (as: As, errandId: ErrandId) => {
  const { matters } = dataOf(await as('people', 'today'));
  return matters.filter((one) => one.link.includes(errandId)).map((one) => one.kind);
};

describe('a request that nobody accepts', () => {
  let errandId: ErrandId;
  beforeAll(async () => {
    moveClockTo('2026-07-06 10:00');
    errandId = await requested(household, 'clock-0001');
  });

  it('is called to the grid worker’s mind, once and alone', async () => {
    await runAt('2026-07-06 11:35');
    expect(await told(household.gridWorker.as, errandId, '2026-07-06 11:00')).toEqual([]);
    await runAt('2026-07-06 11:37', '2026-07-06 11:38');
    expect(await told(household.gridWorker.as, errandId, '2026-07-06 11:00')).toEqual(['errandRemindedDesk']);
    expect(await told(world.asOfficer, errandId, '2026-07-06')).toEqual([]);
  });

  it('is late for the grid worker and at once for the community, who now have it on 今日; the family is told', async () => {
    await runAt('2026-07-06 12:01', '2026-07-06 12:02');
    for (const as of [household.gridWorker.as, world.asOfficer]) {
      expect(await told(as, errandId, '2026-07-06 12:00')).toEqual(['errandLate']);
      expect(await waiting(as, errandId)).toEqual(['errandToAccept']);
    }
    expect(await told(household.daughter.as, errandId, '2026-07-06 12:00')).toEqual(['errandLateFamily']);
    expect(stored(errandId)).toMatchObject({ state: 'submitted', rev: 0 });
    expect(kinds(errandId)).toEqual(['requested', 'unanswered']);
  });

  it('is told again on the next working day', async () => {
    await runAt('2026-07-07 08:00', '2026-07-07 12:00');
    expect(await told(world.asOfficer, errandId, '2026-07-07')).toEqual(['errandStillLate']);
  });

  it('and then is accepted stays late, and the community is asked for nothing more', async () => {
    moveClockTo('2026-07-07 13:00');
    dataOf(await household.gridWorker.as('errands', 'accept', { errandId, rev: 0, urgent: false }));
    await world.runTimer();
    expect(stored(errandId).lateAt).toBeLessThan(instantAt('2026-07-06 12:02'));
    expect(await waiting(world.asOfficer, errandId)).toEqual([]);
    expect(await waiting(household.gridWorker.as, errandId)).toEqual(['errandToAssign']);
  });
});

it('an offer that its proxy keeps silent to goes back to the desk, and counts as a change', async () => {
  moveClockTo('2026-07-08 09:00');
  const errandId = await offered(household, 'clock-0002');
  await runAt('2026-07-08 13:01');
  expect(stored(errandId)).toMatchObject({ state: 'accepted', proxy: null, rev: 3, lateAt: null });
  expect(kinds(errandId).at(-1)).toBe('silent');
  expect(await told(household.gridWorker.as, errandId, '2026-07-08 12:59')).toEqual(['errandSilent']);
  expect(await waiting(household.gridWorker.as, errandId)).toEqual(['errandToFind']);
});

it('what a proxy lets run late climbs one step: the grid worker at once, the community a working day later', async () => {
  moveClockTo('2026-07-09 09:00');
  const errandId = await underway(household, 'clock-0003');
  const [proxy] = household.proxies;
  const due = '2026-07-23 18:00';
  expect(stored(errandId).dueAt).toBe(instantAt(due));
  await runAt('2026-07-20 16:12');
  expect(await told(proxy.as, errandId, '2026-07-10')).toEqual([]);
  await runAt('2026-07-21 08:00');
  expect(await told(proxy.as, errandId, '2026-07-10')).toEqual(['errandRemindedProxy']);
  await runAt(due);
  expect(await told(household.gridWorker.as, errandId, due)).toEqual(['errandLate']);
  expect(await told(proxy.as, errandId, due)).toEqual(['errandLateProxy']);
  expect(await told(world.asOfficer, errandId, due)).toEqual([]);
  await runAt('2026-07-24 08:00', '2026-07-24 17:59');
  expect(await told(world.asOfficer, errandId, due)).toEqual([]);
  await runAt('2026-07-24 18:00');
  expect(await told(world.asOfficer, errandId, due)).toEqual(['errandClimbed']);
  await runAt('2026-07-25 09:00', '2026-07-26 09:00', '2026-07-27 08:00', '2026-07-27 09:00');
  expect(await told(world.asOfficer, errandId, '2026-07-25')).toEqual(['errandStillLate']);
  expect(kinds(errandId).slice(-2)).toEqual(['late', 'climbed']);
});

it('a promised day that goes by while somebody is looked for is marked late, and refuses nobody who is at it', async () => {
  moveClockTo('2026-08-03 09:00');
  const errandId = await accepted(household, 'clock-0004', { itemCode: MICRO.code, urgent: true });
  const { rev, dueAt } = stored(errandId);
  expect(dueAt).toBe(instantAt('2026-08-05 18:00'));
  await runAt(
    '2026-08-03 12:30',
    '2026-08-03 13:01',
    '2026-08-04 08:00',
    '2026-08-05 08:00',
    '2026-08-05 18:00',
  );
  expect(stored(errandId)).toMatchObject({ state: 'accepted', rev });
  expect(kinds(errandId).slice(2)).toEqual(['unassigned', 'late']);
  const open = await household.gridWorker.as('errands', 'openForClaim', { errandId, rev });
  expect(open.ok).toBe(true);
  expect(stored(errandId).lateAt).toBeLessThan(instantAt('2026-08-03 13:02'));
});
