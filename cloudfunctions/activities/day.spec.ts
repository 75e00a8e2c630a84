import type { ActivityDocument } from '#domain/activities/documents';
import type { ActivityId } from '#domain/kernel/ids';
import { activityCard, leader, published, SATURDAY, volunteers } from '#testing/builders/activities';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { openWorld, type World } from '#testing/world';

let world: World;
let asLeader: As;
let asOtherLeader: As;
let people: As[];
let activityId: ActivityId;

beforeAll(async () => {
  world = await openWorld();
  asLeader = await leader(world);
  asOtherLeader = await leader(world, '邱平', '12000000022');
  people = await volunteers(world, 6);
}, 120_000);
afterAll(() => world.close());

const volunteer = (n: number): As => people[n - 1] as As;
const inbox = async (as: As): Promise<string[]> =>
  dataOf(await as('notices', 'list', {})).items.map((one) => one.kind);
const matters = async (as: As): Promise<string[]> =>
  dataOf(await as('people', 'today')).matters.map((one) => one.kind);
const seen = async (as: As) => dataOf(await as('activities', 'read', { activityId }));
const idOf = async (n: number) => {
  const { person } = dataOf(await volunteer(n)('people', 'me'));
  if (!person) throw new Error('not signed in');
  return person.personId;
};

describe('from the plan to the hours', () => {
  it('the leader drafts the month and the activity; only the community publishes them', async () => {
    const month = '2026-07';
    dataOf(await asLeader('activities', 'saveTheme', { month, title: '老党员讲故事', note: '' }));
    expect(codeOf(await asLeader('activities', 'publishTheme', { month }))).toBe('NOT_ALLOWED');
    const empty = dataOf(await volunteer(1)('activities', 'listUpcoming', {}));
    expect([empty.theme, empty.items]).toEqual([null, []]);
    dataOf(await world.asOfficer('activities', 'publishTheme', { month }));
    const changed = await asLeader('activities', 'saveTheme', { month, title: '别的', note: '' });
    expect(codeOf(changed)).toBe('ALREADY_PUBLISHED');
    const other = { ...SATURDAY, title: '草稿' };
    const draft = dataOf(await asLeader('activities', 'draft', { plan: other, key: 'activity-0001' }));
    activityId = draft.activityId;
    expect(codeOf(await asLeader('activities', 'publish', { activityId, rev: 0 }))).toBe('NOT_ALLOWED');
    const { rev } = dataOf(
      await asLeader('activities', 'changeDraft', { activityId, rev: 0, plan: SATURDAY }),
    );
    await world.runTimer();
    expect(await inbox(world.asOfficer)).toContain('activityDrafted');
    expect(await matters(world.asOfficer)).toContain('activityToPublish');
    dataOf(await world.asOfficer('activities', 'publish', { activityId, rev }));
    const list = dataOf(await volunteer(1)('activities', 'listUpcoming', {}));
    expect(list.theme?.title).toBe('老党员讲故事');
    expect(list.items.map((one) => one.title)).toEqual(['上门擦玻璃']);
  });

  it('a draft sent twice under one key is one draft', async () => {
    const plan = { ...SATURDAY, title: '草稿' };
    const again = await asLeader('activities', 'draft', { plan, key: 'activity-0001' });
    expect(dataOf(again).activityId).toBe(activityId);
    expect(world.documents('activities')).toHaveLength(1);
  });

  it('what is published is told to the compound and stands on the front page', async () => {
    await world.runTimer();
    expect(await inbox(volunteer(1))).toContain('activityPublished');
    expect(await inbox(volunteer(1))).not.toContain('activityDrafted');
    expect(await matters(world.asOfficer)).not.toContain('activityToPublish');
    const card = await activityCard(world.asVisitor);
    expect(card?.tag).toEqual({ text: '还有 12 个名额', tone: 'ok' });
    const lines = card?.lines.map((one) => one.text);
    expect(lines).toEqual(expect.arrayContaining(['本月主题：老党员讲故事', '上门擦玻璃']));
  });

  it('who has a place finds it on 今日, sees counts, and never who else comes', async () => {
    for (const n of [1, 2, 3]) dataOf(await volunteer(n)('activities', 'signUp', { activityId }));
    await world.runTimer();
    expect(await matters(volunteer(1))).toContain('activityAhead');
    const { signUps, seatsLeft } = await seen(volunteer(1));
    expect([signUps, seatsLeft]).toEqual([null, 9]);
    expect((await seen(asLeader)).signUps).toHaveLength(3);
    expect((await seen(asOtherLeader)).signUps).toBeNull();
    expect((await activityCard(world.asVisitor))?.tag?.text).toBe('还有 9 个名额');
  });

  it('a day before everybody with a place is reminded, once', async () => {
    dataOf(
      await volunteer(1)('notices', 'recordConsent', { template: 'activityReminder', result: 'accept' }),
    );
    moveClockTo('2026-07-10 09:01');
    await world.runTimer();
    await world.runTimer();
    expect((await inbox(volunteer(1))).filter((one) => one === 'activityReminded')).toHaveLength(1);
    expect(await inbox(volunteer(4))).not.toContain('activityReminded');
  });

  it('who gives her place back on the last day is missed: the leader is told', async () => {
    dataOf(await volunteer(3)('activities', 'cancelSignUp', { activityId }));
    await world.runTimer();
    expect(await inbox(asLeader)).toContain('placeGivenBack');
    expect(await matters(volunteer(3))).not.toContain('activityAhead');
    dataOf(await volunteer(3)('activities', 'signUp', { activityId }));
  });

  it('the leader ticks from half an hour before; nobody else does', async () => {
    const came = [await idOf(1), await idOf(2)];
    const { rev } = await seen(asLeader);
    moveClockTo('2026-07-11 08:29');
    expect(codeOf(await asLeader('activities', 'tick', { activityId, rev, came }))).toBe('TOO_EARLY');
    moveClockTo('2026-07-11 08:31');
    expect(codeOf(await asOtherLeader('activities', 'tick', { activityId, rev, came }))).toBe(
      'NOT_YOUR_ACTIVITY',
    );
    const first = dataOf(await asLeader('activities', 'tick', { activityId, rev, came }));
    expect(dataOf(await asLeader('activities', 'tick', { activityId, rev, came }))).toEqual(first);
    const conflict = await world.asOfficer('activities', 'tick', { activityId, rev, came: [] });
    expect(codeOf(conflict)).toBe('CHANGED_MEANWHILE');
    const stranger = await asLeader('activities', 'tick', { activityId, ...first, came: [await idOf(6)] });
    expect(codeOf(stranger)).toBe('NOT_SIGNED_UP');
  });

  it('hours are approved after the end, at most the planned time, and nobody has any before', async () => {
    const { rev } = await seen(asLeader);
    const less = [{ personId: await idOf(2), minutes: 60 }];
    expect(codeOf(await asLeader('activities', 'approveHours', { activityId, rev, less }))).toBe('NOT_OVER');
    expect(dataOf(await volunteer(1)('activities', 'mine')).minutes).toBe(0);
    moveClockTo('2026-07-11 11:31');
    await world.runTimer();
    expect(await matters(asLeader)).toContain('hoursToApprove');
    const tooMuch = [{ personId: await idOf(2), minutes: 180 }];
    expect(codeOf(await asLeader('activities', 'approveHours', { activityId, rev, less: tooMuch }))).toBe(
      'TOO_MANY_MINUTES',
    );
    const done = dataOf(await asLeader('activities', 'approveHours', { activityId, rev, less }));
    expect(dataOf(await asLeader('activities', 'approveHours', { activityId, rev, less }))).toEqual(done);
  });

  it('each volunteer sees her own sum; who did not come has none', async () => {
    const sums = await Promise.all(
      [1, 2, 3].map(async (n) => dataOf(await volunteer(n)('activities', 'mine'))),
    );
    expect(sums.map((one) => [one.minutes, one.times])).toEqual([
      [150, 1],
      [60, 1],
      [0, 0],
    ]);
    expect(sums[0]?.past.map((one) => one.myMinutes)).toEqual([150]);
    await world.runTimer();
    expect(await inbox(volunteer(2))).toContain('hoursApproved');
    expect(await inbox(volunteer(3))).not.toContain('hoursApproved');
    const told = dataOf(await volunteer(2)('notices', 'list', {})).items.filter(
      (one) => one.kind === 'hoursApproved',
    );
    expect(told.map((one) => /[\d.]+ 小时/.exec(one.body)?.[0])).toEqual(['1 小时']);
    expect(await matters(asLeader)).not.toContain('hoursToApprove');
  });

  it('the history keeps who signed up and gave back, each once, for who leads it', async () => {
    const { items } = dataOf(await asLeader('activities', 'readHistory', { activityId }));
    const kinds = items.map((one) => one.kind);
    expect(kinds.filter((one) => one === 'signedUp')).toHaveLength(4);
    expect(kinds.filter((one) => one === 'signUpCancelled')).toHaveLength(1);
    expect(kinds[0]).toBe('hoursApproved');
    expect(codeOf(await asOtherLeader('activities', 'readHistory', { activityId }))).toBe(
      'NOT_YOUR_ACTIVITY',
    );
  });
});

describe('what goes wrong', () => {
  it('called off for rain everybody with a place is told, and nobody can sign up any more', async () => {
    activityId = await published(world, asLeader, { day: '2026-07-18' }, 'activity-rain');
    for (const n of [1, 2]) dataOf(await volunteer(n)('activities', 'signUp', { activityId }));
    await world.runTimer();
    const call = { activityId, reason: 'rain' as const, text: '' };
    expect(codeOf(await asOtherLeader('activities', 'cancel', call))).toBe('NOT_YOUR_ACTIVITY');
    dataOf(await asLeader('activities', 'cancel', call));
    dataOf(await asLeader('activities', 'cancel', call));
    await world.runTimer();
    for (const n of [1, 2]) expect(await inbox(volunteer(n))).toContain('activityCancelled');
    expect(await inbox(volunteer(5))).not.toContain('activityCancelled');
    expect(await matters(volunteer(1))).not.toContain('activityAhead');
    expect(codeOf(await volunteer(4)('activities', 'signUp', { activityId }))).toBe('ACTIVITY_CANCELLED');
    expect((await seen(volunteer(1))).cancelled?.reason).toBe('rain');
    expect((await activityCard(world.asVisitor))?.tag).toBeNull();
  });

  it('hours that nobody approves are late after three days, for leader and community, and that stays', async () => {
    activityId = await published(world, asLeader, { day: '2026-07-19' }, 'activity-late');
    dataOf(await volunteer(1)('activities', 'signUp', { activityId }));
    for (const at of ['2026-07-19 11:31', '2026-07-22 18:01', '2026-07-22 18:02']) {
      moveClockTo(at);
      await world.runTimer();
    }
    expect(await inbox(asLeader)).toContain('hoursLate');
    expect(await matters(world.asOfficer)).toContain('hoursToApprove');
    expect((await seen(asLeader)).late).toBe(true);
    const stored = world.documents<ActivityDocument>('activities').find((one) => one._id === activityId);
    expect(stored?.clockAt).toBeNull();
  });

  it.each([
    [{ from: '11:00', until: '09:00' }, 'TIMES_WRONG'],
    [{ day: '2026-02-30' }, 'TIMES_WRONG'],
    [{ day: '2026-07-01' }, 'ALREADY_PAST'],
  ])('a plan with %j is refused', async (plan, code) => {
    const drafted = await asLeader('activities', 'draft', {
      plan: { ...SATURDAY, ...plan },
      key: 'wrong-0001',
    });
    expect(codeOf(drafted)).toBe(code);
  });
});
