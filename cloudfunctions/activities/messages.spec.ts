import type { ActivityId } from '#domain/kernel/ids';
import { leader, published, volunteerPhone, volunteers } from '#testing/builders/activities';
import { dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { openidOf } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';

let world: World;
let asLeader: As;
let people: As[];
let activityId: ActivityId;

beforeAll(async () => {
  world = await openWorld();
  asLeader = await leader(world);
  people = await volunteers(world, 4);
});
afterAll(() => world.close());

const volunteer = (n: number): As => people[n - 1] as As;
const signUp = async (...numbers: number[]) => {
  for (const n of numbers) dataOf(await volunteer(n)('activities', 'signUp', { activityId }));
};
const runAt = async (at: string) => {
  moveClockTo(at);
  await world.runTimer();
};

/** WeChat's panel, and our ledger of its answer. */
async function accept(n: number, ...templates: ('activityReminder' | 'activityCancelled')[]): Promise<void> {
  const { templates: ids } = dataOf(await volunteer(n)('people', 'me'));
  for (const template of templates) {
    const results = { [ids[template] ?? '']: 'accept' };
    await world.caller.emulator('consent', { openid: openidOf(volunteerPhone(n)), results });
    dataOf(await volunteer(n)('notices', 'recordConsent', { template, result: 'accept' }));
  }
}

/** What WeChat has brought to a volunteer's phone, field by field. */
const arrived = (n: number) =>
  world.emulator.inspection
    .messages(100, openidOf(volunteerPhone(n)))
    .map((one) => Object.values(one.data).join(' · '));
const kindsOf = async (as: As): Promise<string[]> =>
  dataOf(await as('notices', 'list', {})).items.map((one) => one.kind);

it('a day before, the reminder also comes by WeChat to who has a place and accepted it', async () => {
  activityId = await published(world, asLeader, {}, 'messages-remind');
  await signUp(1, 2);
  await accept(1, 'activityReminder');
  await accept(3, 'activityReminder');
  await runAt('2026-07-10 08:59');
  expect(arrived(1)).toEqual([]);
  await runAt('2026-07-10 09:00');
  await runAt('2026-07-10 09:01');
  expect(arrived(1)).toEqual(['上门擦玻璃 · 3栋楼下集合 · 2026年07月11日 09:00']);
  expect([arrived(2), arrived(3)]).toEqual([[], []]);
  expect(await kindsOf(volunteer(2))).toContain('activityReminded');
});

it('called off, the reason comes by WeChat to who has a place and accepted it', async () => {
  activityId = await published(world, asLeader, { day: '2026-07-18' }, 'messages-off');
  await signUp(1, 2, 3);
  await accept(2, 'activityCancelled');
  await accept(3, 'activityCancelled');
  dataOf(await volunteer(3)('activities', 'cancelSignUp', { activityId }));
  dataOf(await asLeader('activities', 'cancel', { activityId, reason: 'rain', text: '暴雨红色预警。' }));
  await world.runTimer();
  expect(arrived(2)).toEqual(['上门擦玻璃 · 暴雨红色预警。 · 2026年07月18日 09:00']);
  expect(arrived(3)).toEqual([]);
  expect(await kindsOf(volunteer(1))).toContain('activityCancelled');
  expect(await kindsOf(volunteer(3))).not.toContain('activityCancelled');
  expect(await kindsOf(asLeader)).not.toContain('activityCancelled');
});

it('the leader hears of it where the community calls it off', async () => {
  activityId = await published(world, asLeader, { day: '2026-07-18' }, 'messages-off-by-community');
  dataOf(await world.asOfficer('activities', 'cancel', { activityId, reason: 'fewPeople', text: '' }));
  await world.runTimer();
  expect(await kindsOf(asLeader)).toContain('activityCancelled');
});

it('what is published on the last day before it reminds nobody: they have just read it', async () => {
  moveClockTo('2026-07-17 10:00');
  activityId = await published(world, asLeader, { day: '2026-07-18' }, 'messages-late');
  await signUp(4);
  for (const at of ['2026-07-17 10:01', '2026-07-18 08:59', '2026-07-18 11:30']) await runAt(at);
  expect(await kindsOf(volunteer(4))).toEqual(expect.arrayContaining(['activityPublished', 'signedUp']));
  expect(await kindsOf(volunteer(4))).not.toContain('activityReminded');
  expect(await kindsOf(asLeader)).toContain('activityEnded');
});

it('no notice or matter of a volunteer names another', async () => {
  const { person } = dataOf(await volunteer(1)('people', 'me'));
  const told = JSON.stringify(
    await Promise.all([volunteer(2)('notices', 'list', {}), volunteer(2)('people', 'today')]),
  );
  expect(told).not.toContain(person?.personId);
  expect(told).not.toContain(person?.name);
});
