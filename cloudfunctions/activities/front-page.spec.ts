import type { ActivityId } from '#domain/kernel/ids';
import type { Month } from '#domain/kernel/time';
import { activityCard, leader, published, volunteers } from '#testing/builders/activities';
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
});
afterAll(() => world.close());

const card = () => activityCard(world.asVisitor);
/** The lines of the card, and what its tag says of places. */
const says = async () => {
  const { tag, lines } = (await card())!;
  return [tag?.text ?? null, ...lines.map((one) => one.text)].join('\n');
};
const theme = async (month: Month, title: string) => {
  dataOf(await asLeader('activities', 'saveTheme', { month, title, note: '' }));
  dataOf(await world.asOfficer('activities', 'publishTheme', { month }));
};

it('has neither theme nor activity before the first', async () => {
  expect(await says()).toBe('\n最近还没有可以报名的活动。社区发布后会在这里。');
});

it('shows the next activity with the places that are left, also right after one is taken', async () => {
  first = await published(world, asLeader, { day: '2026-07-11' }, 'front-first');
  await published(world, asLeader, { day: '2026-07-18', title: '第二次' }, 'front-second');
  await world.runTimer();
  expect(await says()).toContain('还有 12 个名额');
  expect((await card())?.button?.link).toContain(first);
  dataOf(await volunteer('activities', 'signUp', { activityId: first }));
  expect(await says()).toContain('还有 11 个名额');
  expect((await activityCard(volunteer))?.tag).toEqual({ text: '您已报名', tone: 'ok' });
});

it('shows no draft, and never who comes', async () => {
  const { person } = dataOf(await volunteer('people', 'me'));
  const told = JSON.stringify(await card());
  expect(told).not.toContain(person?.personId);
});

it('keeps the one that is running, and shows the next from its end', async () => {
  moveClockTo('2026-07-11 11:29');
  expect(await says()).toContain('正在进行');
  moveClockTo('2026-07-11 11:30');
  expect(await says()).toContain('第二次');
});

it('shows none when the last one is over', async () => {
  moveClockTo('2026-07-18 11:31');
  expect((await card())?.tag).toBeNull();
});

it('shows the theme of this month, and the next one’s from its first day', async () => {
  await theme('2026-07', '防汛');
  await theme('2026-08', '垃圾分类');
  await world.runTimer();
  expect(await says()).toContain('本月主题：防汛');
  moveClockTo('2026-07-31 23:59');
  expect(await says()).toContain('本月主题：防汛');
  moveClockTo('2026-08-01 00:00');
  expect(await says()).toContain('本月主题：垃圾分类');
  // over the next activity, of the month after, it would be read as that one's
  await published(world, asLeader, { day: '2026-09-05', title: '中秋慰问' }, 'front-september');
  await world.runTimer();
  expect(await says()).toContain('中秋慰问');
  expect(await says()).not.toContain('本月主题');
  moveClockTo('2026-09-01 00:00');
  expect(await says()).not.toContain('本月主题');
});
