import type { ActivityId } from '#domain/kernel/ids';
import type { Month } from '#domain/kernel/time';
import { leader, published, volunteers } from '#testing/builders/activities';
import { dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { openWorld, type World } from '#testing/world';

let world: World;
let asLeader: As;
let volunteer: As;
let first: ActivityId;

beforeAll(async () => {
  world = await openWorld();
  asLeader = await leader(world);
  [volunteer] = (await volunteers(world, 1)) as [As];
}, 60_000);
afterAll(() => world.close());

const page = async () => dataOf(await world.asVisitor('people', 'today')).frontPage;
const theme = async (month: Month, title: string) => {
  dataOf(await asLeader('activities', 'saveTheme', { month, title, note: '' }));
  dataOf(await world.asOfficer('activities', 'publishTheme', { month }));
};

it('has neither theme nor activity before the first', async () => {
  expect(await page()).toMatchObject({ theme: null, activity: null });
});

it('shows the next activity with the places that are left, also after one is taken', async () => {
  first = await published(world, asLeader, { day: '2026-07-11' }, 'front-first');
  await published(world, asLeader, { day: '2026-07-18', title: '第二次' }, 'front-second');
  await world.runTimer();
  expect((await page()).activity).toMatchObject({ activityId: first, seatsLeft: 12, capacity: 12 });
  dataOf(await volunteer('activities', 'signUp', { activityId: first }));
  await world.runTimer();
  expect((await page()).activity).toMatchObject({ activityId: first, seatsLeft: 11 });
});

it('shows no draft, and never who comes', async () => {
  const { person } = dataOf(await volunteer('people', 'me'));
  const told = JSON.stringify(await page());
  expect(told).not.toContain(person?.personId);
  expect(told).not.toContain('active');
});

it('keeps the one that is running, and shows the next from its end, also before the timer has run', async () => {
  moveClockTo('2026-07-11 11:29');
  expect((await page()).activity?.activityId).toBe(first);
  moveClockTo('2026-07-11 11:30');
  expect((await page()).activity?.title).toBe('第二次');
  await world.runTimer();
  expect((await page()).activity?.title).toBe('第二次');
});

it('shows none when the last one is over', async () => {
  moveClockTo('2026-07-18 11:31');
  expect((await page()).activity).toBeNull();
});

it('shows the theme of this month, and the next one’s from its first day', async () => {
  await theme('2026-07', '防汛');
  await theme('2026-08', '垃圾分类');
  await world.runTimer();
  expect((await page()).theme).toEqual({ month: '2026-07', title: '防汛', note: '' });
  moveClockTo('2026-07-31 23:59');
  expect((await page()).theme?.title).toBe('防汛');
  moveClockTo('2026-08-01 00:00');
  expect((await page()).theme?.title).toBe('垃圾分类');
  moveClockTo('2026-09-01 00:00');
  expect((await page()).theme).toBeNull();
});
