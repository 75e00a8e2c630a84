import type { ActivityDocument } from '#domain/activities/documents';
import type { ActivityId } from '#domain/kernel/ids';
import { leader, published, SATURDAY, volunteers } from '#testing/builders/activities';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { beforeNext, loseNextAnswer } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';

let world: World;
let asLeader: As;
let people: As[];
let activityId: ActivityId;
let ids: string[];

beforeAll(async () => {
  world = await openWorld();
  asLeader = await leader(world);
  people = await volunteers(world, 3);
  ids = await Promise.all(
    people.map(async (as) => dataOf(await as('people', 'me')).person?.personId as string),
  );
});
afterAll(() => world.close());
beforeEach(() => moveClockTo('2026-07-06 11:00'));

const stored = () =>
  world.documents<ActivityDocument>('activities').find((one) => one._id === activityId) as ActivityDocument;
const came = () => stored().active.map((one) => one.came);
const minutes = () => stored().active.map((one) => one.minutes);
const NEXT = { action: 'modifyDocument', collection: 'activities' };

/** Published, with so many places taken, at its end. */
async function over(key: string, places = 2): Promise<void> {
  activityId = await published(world, asLeader, {}, key);
  for (const as of people.slice(0, places)) dataOf(await as('activities', 'signUp', { activityId }));
  moveClockTo('2026-07-11 11:31');
}
const ticking = (rev: number, ...who: number[]) => ({
  ...{ activityId, rev },
  came: who.map((n) => ids[n - 1] as never),
});
const approving = (rev: number, less: Record<number, number> = {}) => ({
  ...{ activityId, rev },
  less: Object.entries(less).map(([n, given]) => ({ personId: ids[Number(n) - 1] as never, minutes: given })),
});

it('of two who tick at once the first is kept, and the other is told that it has changed', async () => {
  await over('lead-tick');
  const { rev } = stored();
  beforeNext(world, NEXT, () => world.asOfficer('activities', 'tick', ticking(rev, 1)));
  const second = await asLeader('activities', 'tick', ticking(rev, 1, 2));
  expect(codeOf(second)).toBe('CHANGED_MEANWHILE');
  expect(came()).toEqual([true, false]);
});

it('two who tick the same at once are both answered that it is done', async () => {
  await over('lead-tick-same');
  const { rev } = stored();
  beforeNext(world, NEXT, () => world.asOfficer('activities', 'tick', ticking(rev, 1)));
  expect(dataOf(await asLeader('activities', 'tick', ticking(rev, 1)))).toEqual({ rev: rev + 1 });
  expect(stored().rev).toBe(rev + 1);
});

it('ticks may be mended until the hours are approved, and not after', async () => {
  await over('lead-mend');
  const { rev } = stored();
  dataOf(await asLeader('activities', 'tick', ticking(rev, 1, 2)));
  dataOf(await asLeader('activities', 'tick', ticking(rev + 1, 2)));
  expect(came()).toEqual([false, true]);
  dataOf(await asLeader('activities', 'approveHours', approving(rev + 2)));
  expect(codeOf(await asLeader('activities', 'tick', ticking(rev + 3, 1)))).toBe('NOT_OPEN');
});

it('ticking and approving with a lost answer are done once, and answered like the first time', async () => {
  await over('lead-lost');
  const { rev } = stored();
  loseNextAnswer(world, NEXT);
  expect(codeOf(await asLeader('activities', 'tick', ticking(rev, 1)))).toBe('INTERNAL');
  expect(dataOf(await asLeader('activities', 'tick', ticking(rev, 1)))).toEqual({ rev: rev + 1 });
  loseNextAnswer(world, NEXT);
  const hours = approving(rev + 1, { 1: 30 });
  expect(codeOf(await asLeader('activities', 'approveHours', hours))).toBe('INTERNAL');
  expect(dataOf(await asLeader('activities', 'approveHours', hours))).toEqual({ rev: rev + 2 });
  expect(minutes()).toEqual([30, 0]);
  expect(stored().pending.filter((one) => one.kind === 'hoursApproved')).toHaveLength(1);
});

it('of two who approve other hours at once only the first is told that hers count', async () => {
  await over('lead-approve');
  dataOf(await asLeader('activities', 'tick', ticking(stored().rev, 1, 2)));
  const { rev } = stored();
  beforeNext(world, NEXT, () => world.asOfficer('activities', 'approveHours', approving(rev, { 1: 60 })));
  expect(codeOf(await asLeader('activities', 'approveHours', approving(rev)))).toBe('NOT_OPEN');
  expect(minutes()).toEqual([60, 150]);
});

it('who is not on the list gets no hours, and who did not come gets none whatever is written', async () => {
  await over('lead-hours');
  dataOf(await asLeader('activities', 'tick', ticking(stored().rev, 1)));
  const { rev } = stored();
  const stranger = await asLeader('activities', 'approveHours', approving(rev, { 3: 60 }));
  expect(codeOf(stranger)).toBe('NOT_SIGNED_UP');
  dataOf(await asLeader('activities', 'approveHours', approving(rev, { 2: 60 })));
  expect(minutes()).toEqual([150, 0]);
});

it('hours wait until everybody with a place is ticked', async () => {
  await over('lead-unticked');
  const { rev } = stored();
  expect(codeOf(await asLeader('activities', 'approveHours', approving(rev)))).toBe('NOT_TICKED');
});

it('the clock that speaks between reading and writing costs the leader nothing', async () => {
  await over('lead-clock');
  const { rev } = stored();
  beforeNext(world, NEXT, () => world.runTimer());
  dataOf(await asLeader('activities', 'tick', ticking(rev, 1, 2)));
  expect(stored()).toMatchObject({ endedAt: expect.any(Number), rev: rev + 1 });
  expect(came()).toEqual([true, true]);
});

describe('a draft', () => {
  const drafted = async (key: string) => {
    const draft = await asLeader('activities', 'draft', { plan: SATURDAY, key });
    activityId = dataOf(draft).activityId;
  };

  it('that is dropped is gone for residents, tells nobody, and is not published any more', async () => {
    await drafted('lead-dropped');
    dataOf(await asLeader('activities', 'cancel', { activityId, reason: 'other', text: '' }));
    await world.runTimer();
    expect(dataOf(await world.asOfficer('people', 'today')).matters).toEqual([]);
    expect(dataOf(await world.asOfficer('notices', 'list', {})).items.map((one) => one.kind)).not.toContain(
      'activityDrafted',
    );
    expect(codeOf(await people[0]!('activities', 'read', { activityId }))).toBe('NOT_FOUND');
    expect(codeOf(await people[0]!('activities', 'signUp', { activityId }))).toBe('NOT_FOUND');
    expect(codeOf(await asLeader('activities', 'read', { activityId }))).toBe('OK');
    expect(codeOf(await world.asOfficer('activities', 'publish', { activityId, rev: 1 }))).toBe(
      'NOT_A_DRAFT',
    );
  });

  it('whose time has gone by is not published, but may be changed or dropped', async () => {
    await drafted('lead-stale');
    moveClockTo('2026-07-11 09:00');
    expect(codeOf(await world.asOfficer('activities', 'publish', { activityId, rev: 0 }))).toBe(
      'ALREADY_PAST',
    );
    const later = { ...SATURDAY, day: '2026-07-18' };
    dataOf(await asLeader('activities', 'changeDraft', { activityId, rev: 0, plan: later }));
    dataOf(await asLeader('activities', 'cancel', { activityId, reason: 'other', text: '' }));
  });

  it('changed by two at once keeps the first, and the other is told', async () => {
    await drafted('lead-changed');
    const change = (as: As, capacity: number) =>
      as('activities', 'changeDraft', { activityId, rev: 0, plan: { ...SATURDAY, capacity } });
    beforeNext(world, NEXT, () => change(world.asOfficer, 20));
    expect(codeOf(await change(asLeader, 30))).toBe('CHANGED_MEANWHILE');
    expect(stored()).toMatchObject({ capacity: 20, seatsLeft: 20 });
    expect(dataOf(await change(world.asOfficer, 20))).toEqual({ rev: 1 });
  });

  it('changed while it is being published keeps what was published', async () => {
    await drafted('lead-published');
    beforeNext(world, NEXT, () => world.asOfficer('activities', 'publish', { activityId, rev: 0 }));
    const change = { activityId, rev: 0, plan: { ...SATURDAY, capacity: 30 } };
    expect(codeOf(await asLeader('activities', 'changeDraft', change))).toBe('NOT_A_DRAFT');
    expect(stored()).toMatchObject({ state: 'open', capacity: 12 });
  });

  it.each(['title', 'tasks', 'place', 'bring', 'weather'])(
    'with risky words in its %s is refused',
    async (field) => {
      const plan = { ...SATURDAY, [field]: '违规的话' };
      const refused = await asLeader('activities', 'draft', { plan, key: `lead-risky-${field}` });
      expect(codeOf(refused)).toBe('TEXT_RISKY');
    },
  );

  it('is not stored while WeChat cannot check it', async () => {
    const before = world.documents('activities').length;
    world.emulator.setWeChat(false);
    const refused = await asLeader('activities', 'draft', { plan: SATURDAY, key: 'lead-wechat-off' });
    world.emulator.setWeChat(true);
    expect(codeOf(refused)).toBe('TEXT_CHECK_DOWN');
    expect(world.documents('activities')).toHaveLength(before);
  });
});

describe('a person’s own list', () => {
  it('leaves out what was called off, before and after its day', async () => {
    activityId = await published(world, asLeader, { day: '2026-07-25' }, 'lead-mine');
    dataOf(await people[2]!('activities', 'signUp', { activityId }));
    const own = async () => dataOf(await people[2]!('activities', 'mine'));
    expect((await own()).upcoming.map((one) => one.activityId)).toContain(activityId);
    dataOf(await asLeader('activities', 'cancel', { activityId, reason: 'rain', text: '' }));
    expect((await own()).upcoming.map((one) => one.activityId)).not.toContain(activityId);
    moveClockTo('2026-07-26 09:00');
    expect((await own()).past.map((one) => one.activityId)).not.toContain(activityId);
  });
});

it('a draft drops no other plan under its key: the same again is a retry, anything else is refused', async () => {
  const sent = (plan = SATURDAY) => asLeader('activities', 'draft', { plan, key: 'lead-one-key' });
  expect(dataOf(await sent())).toEqual(dataOf(await sent()));
  expect(codeOf(await sent({ ...SATURDAY, title: '换了名字' }))).toBe('KEY_USED');
});
