import { atHour } from '#domain/kernel/time';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { announced, residents, THURSDAY } from '#testing/builders/receptions';
import { openWorld, type World } from '#testing/world';

let world: World;
let inBuilding: As;
let elsewhere: As;

beforeAll(async () => {
  world = await openWorld();
  ({ inBuilding, elsewhere } = await residents(world));
});
afterAll(() => world.close());

const titlesFor = async (as: As) => dataOf(await as('receptions', 'list', {})).items.map((one) => one.title);
/** The notices of receptions with this word in their title. */
const toldOf = async (as: As, title: string) => {
  await world.runTimer();
  return dataOf(await as('notices', 'list', {}))
    .items.filter((one) => one.title.includes(title))
    .map(({ kind, body }) => ({ kind, body }));
};
const kindsOf = async (as: As, title: string) => (await toldOf(as, title)).map((one) => one.kind);
const card = async (as: As) =>
  dataOf(await as('people', 'today')).cards.find((one) => one.title === '接访日');
const FRIDAY = { startsAt: atHour('2026-07-10', 14), endsAt: atHour('2026-07-10', 16) };

it('announced twice under one key there is one, and anything else under it is refused', async () => {
  const title = '一次提交';
  const first = await announced(world, { title }, 'twice-0001');
  expect(await announced(world, { title }, 'twice-0001')).toBe(first);
  const other = { ...THURSDAY, title: '另一次', key: 'twice-0001' };
  expect(codeOf(await world.asOfficer('receptions', 'announce', other))).toBe('KEY_USED');
  expect((await titlesFor(world.asOfficer)).filter((one) => one === title)).toHaveLength(1);
  expect(await kindsOf(inBuilding, title)).toEqual(['receptionAnnounced']);
});

it('is listed for and told to those whose building it is for; all see and hear what is for everybody', async () => {
  await announced(world, { title: '三栋的事' }, 'listed-0001');
  await announced(world, { title: '大家的事', buildings: null }, 'listed-0002');
  expect(await titlesFor(inBuilding)).toEqual(expect.arrayContaining(['三栋的事', '大家的事']));
  expect(await titlesFor(elsewhere)).toEqual(['大家的事']);
  for (const as of [world.asOfficer, world.asClerk, world.asVisitor]) {
    expect(await titlesFor(as)).toEqual(expect.arrayContaining(['三栋的事', '大家的事']));
  }
  const [told] = await toldOf(inBuilding, '三栋的事');
  expect(told?.body).toBe(
    '社区书记 7月9日 09:00–11:00 在3栋楼下，面向3栋居民。您有事可以直接去说，不用预约。',
  );
  expect(await kindsOf(elsewhere, '三栋的事')).toEqual([]);
  expect(await kindsOf(elsewhere, '大家的事')).toEqual(['receptionAnnounced']);
});

it('who only looks in finds the way to them as those do who live there; staff have theirs on the desk', async () => {
  const doors = async (as: As) => {
    const { own, desk } = dataOf(await as('people', 'today'));
    const count = (all: typeof own) => all.filter((one) => one.title === '接访日').length;
    return { own: count(own), desk: count(desk) };
  };
  expect(await doors(world.asVisitor)).toEqual({ own: 1, desk: 0 });
  expect(await doors(inBuilding)).toEqual({ own: 1, desk: 0 });
  expect(await doors(world.asOfficer)).toEqual({ own: 0, desk: 1 });
  expect(await doors(world.asClerk)).toEqual({ own: 0, desk: 0 });
});

it('a list goes on where it ended, also among those that begin at once', async () => {
  for (let n = 10; n < 35; n += 1) await announced(world, { title: `第${n}次` }, `paged-00${n}`);
  const all: string[] = [];
  let after: string | null = null;
  do {
    const page = dataOf(await world.asOfficer('receptions', 'list', { after }));
    all.push(...page.items.map((one) => one.receptionId));
    after = page.next as string | null;
  } while (after !== null);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(world.documents('receptions').length);
  // past the ten minutes in which so many may be announced
  moveClockTo('2026-07-06 10:20');
});

it('moved, those concerned are told from where to where and why; nothing moved is refused', async () => {
  const title = '改期的事';
  const receptionId = await announced(world, { title }, 'moved-00001');
  await world.runTimer();
  const { place, startsAt, endsAt } = THURSDAY;
  const still = { receptionId, rev: 1, place, startsAt, endsAt, reason: '没有变' };
  const { rev } = dataOf(await world.asOfficer('receptions', 'read', { receptionId }));
  expect(codeOf(await world.asOfficer('receptions', 'move', { ...still, rev }))).toBe('NOTHING_MOVED');
  const moved = { receptionId, rev, place: '2栋架空层', ...FRIDAY, reason: '书记周四开会。' };
  dataOf(await world.asOfficer('receptions', 'move', moved));
  dataOf(await world.asOfficer('receptions', 'move', moved));
  const told = (await toldOf(inBuilding, title)).filter((one) => one.kind === 'receptionMoved');
  expect(told.map((one) => one.body)).toEqual([
    '原定 7月9日 09:00 在3栋楼下，改为 7月10日 14:00–16:00 在2栋架空层。原因：书记周四开会。请按新的时间和地点去。',
  ]);
  expect(await kindsOf(elsewhere, title)).toEqual([]);
});

it('moved twice at once, one of them holds and the other is told so', async () => {
  const receptionId = await announced(world, { title: '两人同时改' }, 'race-000001');
  const to = (place: string) =>
    world.asOfficer('receptions', 'move', { receptionId, rev: 0, place, ...FRIDAY, reason: '换地方' });
  const codes = (await Promise.all([to('甲处'), to('乙处')])).map(codeOf);
  expect(codes.sort()).toEqual(['CHANGED_MEANWHILE', 'OK']);
});

it('called off, those concerned are told and others are not; it is not moved any more', async () => {
  const title = '不办的事';
  const receptionId = await announced(world, { title }, 'off-0000001');
  await world.runTimer();
  const callOff = { receptionId, reason: '台风红色预警' };
  dataOf(await world.asOfficer('receptions', 'callOff', callOff));
  dataOf(await world.asOfficer('receptions', 'callOff', callOff));
  const told = (await toldOf(inBuilding, title)).filter((one) => one.kind === 'receptionCalledOff');
  expect(told.map((one) => one.body)).toEqual([
    '原定 7月9日 09:00–11:00 在3栋楼下，现在不办了。原因：台风红色预警。您不用再去，有急事请打社区电话。',
  ]);
  expect(await kindsOf(elsewhere, title)).toEqual([]);
  const { rev } = dataOf(await world.asOfficer('receptions', 'read', { receptionId }));
  const move = { receptionId, rev, place: '2栋', ...FRIDAY, reason: '改期' };
  expect(codeOf(await world.asOfficer('receptions', 'move', move))).toBe('CALLED_OFF');
});

it('what is private or risky in any of its words is refused at the field, and nothing is stored', async () => {
  const before = world.documents('receptions').length;
  const tried = async (change: object) => {
    const answer = await world.asOfficer('receptions', 'announce', {
      ...{ ...THURSDAY, ...change, key: 'words-00001' },
    });
    return answer.ok ? 'OK' : [answer.error.code, answer.error.params.field];
  };
  expect(await tried({ host: '书记 13812345678' })).toEqual(['PRIVATE_DIGITS', 'host']);
  expect(await tried({ place: '密码是 246810' })).toEqual(['PRIVATE_DIGITS', 'place']);
  expect(await tried({ title: '违规的话' })).toEqual(['TEXT_RISKY', 'title']);
  expect(world.documents('receptions')).toHaveLength(before);
});

it('costs one call besides the rights to read, and two with its count to write', async () => {
  const calls = (work: () => Promise<unknown>) => world.countCalls(work);
  const officer = world.asOfficer;
  let receptionId = '' as never;
  expect(
    await calls(async () => {
      receptionId = (await announced(world, {}, 'budget-0001')) as never;
    }),
  ).toBe(3);
  expect(await calls(() => inBuilding('receptions', 'list', {}))).toBe(2);
  expect(await calls(() => inBuilding('receptions', 'read', { receptionId }))).toBe(2);
  const move = { receptionId, rev: 0, place: '2栋', ...FRIDAY, reason: '改期' };
  // its count, what is there, the change
  expect(await calls(() => officer('receptions', 'move', move))).toBe(4);
  expect(await calls(() => officer('receptions', 'callOff', { receptionId, reason: '下雨' }))).toBe(3);
});

it('the home page has the next one for the reader while it is near, and everybody concerned is reminded once', async () => {
  const startsAt = atHour('2026-07-29', 9);
  const endsAt = atHour('2026-07-29', 11);
  const title = '月底的事';
  await announced(world, { title, startsAt, endsAt }, 'remind-0001');
  moveClockTo('2026-07-15 08:59');
  expect(await card(inBuilding)).toBeUndefined();
  moveClockTo('2026-07-15 09:01');
  expect((await card(inBuilding))?.lines[0]?.text).toBe(title);
  expect((await card(world.asVisitor))?.lines[0]?.text).toBe(title);
  expect(await card(elsewhere)).toBeUndefined();
  moveClockTo('2026-07-28 08:59');
  expect(await kindsOf(inBuilding, title)).not.toContain('receptionReminded');
  moveClockTo('2026-07-28 09:00');
  await world.runTimer();
  moveClockTo('2026-07-28 09:01');
  expect(await kindsOf(inBuilding, title)).toEqual(['receptionReminded', 'receptionAnnounced']);
  expect(await kindsOf(elsewhere, title)).toEqual([]);
  // who has announced it sees to it that somebody sits there
  expect((await toldOf(world.asOfficer, title)).map((one) => one.body)).toEqual([
    '社区书记 7月29日 09:00–11:00 要在3栋楼下接访。请按时到场；到不了，请现在改时间或取消。',
  ]);
  moveClockTo('2026-07-29 09:30');
  expect((await card(inBuilding))?.tag?.text).toBe('正在进行');
  moveClockTo('2026-07-29 11:00');
  expect(await card(inBuilding)).toBeUndefined();
  expect(await titlesFor(inBuilding)).toEqual([]);
  expect(await kindsOf(inBuilding, title)).toHaveLength(2);
});
