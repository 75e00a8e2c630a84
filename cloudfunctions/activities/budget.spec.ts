import type { ActivityId } from '#domain/kernel/ids';
import { leader, published, SATURDAY, volunteers } from '#testing/builders/activities';
import { dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { openWorld, type World } from '#testing/world';

/** Besides the person's rights: one call to read, two to write, one more to say why not. */
const READS = 2;
const WRITES = 3;
const COUNTED = WRITES + 1;

let world: World;
let asLeader: As;
let people: As[];
let activityId: ActivityId;

beforeAll(async () => {
  world = await openWorld();
  asLeader = await leader(world);
  people = await volunteers(world, 2);
  activityId = await published(world, asLeader, { capacity: 1 });
});
afterAll(() => world.close());

const volunteer = (n: number): As => people[n - 1] as As;
const calls = (work: () => Promise<unknown>) => world.countCalls(work);
const rev = async () => dataOf(await asLeader('activities', 'read', { activityId })).rev;

it.each([
  ['listUpcoming', () => volunteer(1)('activities', 'listUpcoming', {})],
  ['read', () => volunteer(1)('activities', 'read', { activityId })],
  ['readPlan', () => asLeader('activities', 'readPlan', { month: '2026-07' })],
  ['mine', () => volunteer(1)('activities', 'mine')],
  ['readHistory', () => asLeader('activities', 'readHistory', { activityId })],
])('%s costs one call besides the rights', async (_, work) => {
  expect(await calls(work)).toBe(READS);
});

it('signing up costs its count and one, being told that it is full or taken already one more', async () => {
  expect(await calls(() => volunteer(1)('activities', 'signUp', { activityId }))).toBe(3);
  expect(await calls(() => volunteer(2)('activities', 'signUp', { activityId }))).toBe(4);
  expect(await calls(() => volunteer(1)('activities', 'signUp', { activityId }))).toBe(4);
});

it('giving a place back costs one', async () => {
  expect(await calls(() => volunteer(1)('activities', 'cancelSignUp', { activityId }))).toBe(2);
  expect(await calls(() => volunteer(1)('activities', 'cancelSignUp', { activityId }))).toBe(WRITES);
});

it('planning stays within two, and one to count what is written', async () => {
  const month = '2026-07';
  const theme = { month, title: '主题', note: '' };
  expect(await calls(() => asLeader('activities', 'saveTheme', theme))).toBeLessThanOrEqual(COUNTED);
  expect(await calls(() => world.asOfficer('activities', 'publishTheme', { month }))).toBeLessThanOrEqual(
    WRITES,
  );
  let drafted: ActivityId | undefined;
  expect(
    await calls(async () => {
      drafted = dataOf(
        await asLeader('activities', 'draft', { plan: SATURDAY, key: 'budget-0001' }),
      ).activityId;
    }),
  ).toBeLessThanOrEqual(COUNTED);
  const draft = { activityId: drafted as ActivityId };
  const changed = { ...draft, rev: 0, plan: { ...SATURDAY, capacity: 9 } };
  expect(await calls(() => asLeader('activities', 'changeDraft', changed))).toBe(COUNTED);
  expect(await calls(() => world.asOfficer('activities', 'publish', { ...draft, rev: 1 }))).toBe(WRITES);
  const callOff = { ...draft, reason: 'rain' as const, text: '' };
  expect(await calls(() => asLeader('activities', 'cancel', callOff))).toBe(WRITES);
});

it('ticking and approving cost two each', async () => {
  dataOf(await volunteer(1)('activities', 'signUp', { activityId }));
  moveClockTo('2026-07-11 11:31');
  const before = await rev();
  const tick = { activityId, rev: before, came: [] };
  expect(await calls(() => asLeader('activities', 'tick', tick))).toBe(WRITES);
  const approve = { activityId, rev: before + 1, less: [] };
  expect(await calls(() => asLeader('activities', 'approveHours', approve))).toBe(WRITES);
});
