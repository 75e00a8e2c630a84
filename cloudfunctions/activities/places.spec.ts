import type { ActivityDocument } from '#domain/activities/documents';
import type { ActivityId } from '#domain/kernel/ids';
import { collection } from '#platform/collection';
import { MOST_PENDING } from '#platform/collection';
import { bornWith, newEvent } from '#platform/events';
import { leader, published, SATURDAY, volunteerPhone, volunteers } from '#testing/builders/activities';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { beforeNext, loseNextAnswer } from '#testing/builders/meanwhile';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';

let world: World;
let asLeader: As;
let people: As[];
let activityId: ActivityId;
let round = 0;

beforeAll(async () => {
  world = await openWorld();
  asLeader = await leader(world);
  people = await volunteers(world, 60);
}, 120_000);
afterAll(() => world.close());

const stored = () =>
  world.documents<ActivityDocument>('activities').find((one) => one._id === activityId) as ActivityDocument;
const volunteer = (n: number): As => people[n - 1] as As;
const open = async (capacity: number) => {
  round += 1;
  activityId = await published(world, asLeader, { capacity }, `places-${String(round).padStart(4, '0')}`);
};
/** What waits to be told of those who sign up and cancel, one of each. */
const latest = () => Object.values(stored().latest ?? {}).map((one) => [one.kind, one.times]);
const balanced = () => {
  const { active, seatsLeft, capacity } = stored();
  expect(active.length + seatsLeft).toBe(capacity);
  expect(new Set(active.map((one) => one.personId)).size).toBe(active.length);
};

it('gives twelve places to twelve, and tells the thirteenth that it is full', async () => {
  await open(12);
  for (let n = 1; n <= 12; n += 1) {
    dataOf(await volunteer(n)('activities', 'signUp', { activityId }));
    expect(stored().seatsLeft).toBe(12 - n);
  }
  const thirteenth = await volunteer(13)('activities', 'signUp', { activityId });
  expect(codeOf(thirteenth)).toBe('ACTIVITY_FULL');
  balanced();
});

it('a second tap changes nothing and is answered like the first', async () => {
  const before = stored();
  expect(codeOf(await volunteer(1)('activities', 'signUp', { activityId }))).toBe('OK');
  expect(stored()).toEqual(before);
});

it('a place that is given back can be taken at once, and who gave it back may come again', async () => {
  dataOf(await volunteer(1)('activities', 'cancelSignUp', { activityId }));
  dataOf(await volunteer(13)('activities', 'signUp', { activityId }));
  expect(codeOf(await volunteer(1)('activities', 'signUp', { activityId }))).toBe('ACTIVITY_FULL');
  dataOf(await volunteer(2)('activities', 'cancelSignUp', { activityId }));
  dataOf(await volunteer(1)('activities', 'signUp', { activityId }));
  balanced();
});

it('giving back what one has not got changes nothing', async () => {
  const before = stored();
  expect(codeOf(await volunteer(2)('activities', 'cancelSignUp', { activityId }))).toBe('OK');
  expect(stored()).toEqual(before);
});

it('a second phone with the same WeChat account is the same person', async () => {
  await open(3);
  const both = [1, 1].map((one) => volunteer(one)('activities', 'signUp', { activityId }));
  expect((await Promise.all(both)).map(codeOf)).toEqual(['OK', 'OK']);
  expect(stored().seatsLeft).toBe(2);
  const seen = dataOf(await volunteer(1)('activities', 'read', { activityId }));
  expect(seen.mine).toBe(true);
});

it('another WeChat account with her number is not she before it has proved so', async () => {
  await expect(signIn(world, 'o-second-phone', volunteerPhone(1))).rejects.toThrow('PROVE_HOME');
  expect(codeOf(await world.as('o-second-phone')('activities', 'signUp', { activityId }))).toBe(
    'NOT_SIGNED_IN',
  );
});

it('a try whose answer was lost has the place, and the retry says so', async () => {
  await open(1);
  loseNextAnswer(world, { action: 'modifyDocument', collection: 'activities' });
  const lost = await volunteer(1)('activities', 'signUp', { activityId });
  expect(codeOf(lost)).toBe('INTERNAL');
  expect(stored().active).toHaveLength(1);
  expect(codeOf(await volunteer(1)('activities', 'signUp', { activityId }))).toBe('OK');
  expect(stored()).toMatchObject({
    seatsLeft: 0,
    pending: [{ kind: 'activityDrafted' }, { kind: 'activityPublished' }],
  });
  expect(latest()).toEqual([['signedUp', 1]]);
  balanced();
});

it('a place given back with a lost answer is given back once', async () => {
  await open(3);
  for (const n of [1, 2]) dataOf(await volunteer(n)('activities', 'signUp', { activityId }));
  loseNextAnswer(world, { action: 'modifyDocument', collection: 'activities' });
  expect(codeOf(await volunteer(1)('activities', 'cancelSignUp', { activityId }))).toBe('INTERNAL');
  expect(codeOf(await volunteer(1)('activities', 'cancelSignUp', { activityId }))).toBe('OK');
  expect(stored().seatsLeft).toBe(2);
  balanced();
});

it('called off a moment before she signs up, she is told so, and has no place', async () => {
  await open(3);
  beforeNext(world, { action: 'modifyDocument', collection: 'activities' }, () =>
    asLeader('activities', 'cancel', { activityId, reason: 'rain', text: '' }),
  );
  expect(codeOf(await volunteer(1)('activities', 'signUp', { activityId }))).toBe('ACTIVITY_CANCELLED');
  expect(stored().active).toEqual([]);
});

it('who signs up while the leader calls it off is in, and told with the others', async () => {
  await open(3);
  beforeNext(world, { action: 'modifyDocument', collection: 'activities' }, () =>
    volunteer(2)('activities', 'signUp', { activityId }),
  );
  dataOf(await asLeader('activities', 'cancel', { activityId, reason: 'rain', text: '' }));
  expect(stored()).toMatchObject({ state: 'cancelled', active: [{ came: null }] });
  await world.runTimer();
  const { items } = dataOf(await volunteer(2)('notices', 'list', {}));
  expect(items.filter((one) => one.kind === 'activityCancelled')).toHaveLength(1);
});

it('who had a place in what was called off is not told that she has one', async () => {
  expect(codeOf(await volunteer(2)('activities', 'signUp', { activityId }))).toBe('ACTIVITY_CANCELLED');
  expect(codeOf(await volunteer(2)('activities', 'cancelSignUp', { activityId }))).toBe('ACTIVITY_CANCELLED');
});

it('a place given back while somebody asks for the last one is hers, or she may ask again', async () => {
  await open(1);
  dataOf(await volunteer(1)('activities', 'signUp', { activityId }));
  beforeNext(world, { action: 'modifyDocument', collection: 'activities' }, () =>
    volunteer(1)('activities', 'cancelSignUp', { activityId }),
  );
  expect(codeOf(await volunteer(2)('activities', 'signUp', { activityId }))).toBe('OK');
  beforeNext(world, { action: 'getDocument', collection: 'activities' }, () =>
    volunteer(2)('activities', 'cancelSignUp', { activityId }),
  );
  expect(codeOf(await volunteer(3)('activities', 'signUp', { activityId }))).toBe('BUSY_TRY_AGAIN');
  expect(codeOf(await volunteer(3)('activities', 'signUp', { activityId }))).toBe('OK');
  balanced();
});

it('one person’s many taps leave one event and keep nobody from anything, and the history says how many', async () => {
  await open(3);
  await world.runTimer();
  for (let tap = 0; tap < 8; tap += 1) {
    dataOf(await volunteer(50)('activities', 'signUp', { activityId }));
    dataOf(await volunteer(50)('activities', 'cancelSignUp', { activityId }));
  }
  dataOf(await volunteer(50)('activities', 'signUp', { activityId }));
  dataOf(await volunteer(51)('activities', 'signUp', { activityId }));
  expect(stored().pending).toEqual([]);
  expect(latest()).toEqual([
    ['signedUp', 17],
    ['signedUp', 1],
  ]);
  await world.runTimer();
  expect(stored()).toMatchObject({ hasPending: false, latest: {}, seatsLeft: 1 });
  const { items } = dataOf(await asLeader('activities', 'readHistory', { activityId }));
  const often = items.filter((one) => one.kind === 'signedUp').map((one) => one.text.includes('共 17 次'));
  expect(often.sort()).toEqual([false, true]);
  const told = dataOf(await volunteer(50)('notices', 'list', {})).items;
  expect(told.filter((one) => one.kind.startsWith('sign'))).toHaveLength(1);
  balanced();
});

it('two hundred untold events of other kinds keep nobody from signing up', async () => {
  await open(3);
  const full = Array.from({ length: MOST_PENDING }, () => newEvent('attendanceTicked', 0, null, {}));
  await collection<ActivityDocument>('activities').put({ ...stored(), ...bornWith(...full) });
  dataOf(await volunteer(52)('activities', 'signUp', { activityId }));
  expect(latest()).toEqual([['signedUp', 1]]);
});

it('sixty at once get exactly twelve places, and everybody is told the truth', async () => {
  await open(12);
  const answers = await Promise.all(people.map((as) => as('activities', 'signUp', { activityId })));
  const yes = answers.map(codeOf);
  expect(yes.filter((one) => one === 'OK')).toHaveLength(12);
  expect(yes.filter((one) => one === 'ACTIVITY_FULL')).toHaveLength(48);
  const seen = await Promise.all(people.map((as) => as('activities', 'read', { activityId })));
  expect(seen.map((one) => dataOf(one).mine)).toEqual(yes.map((one) => one === 'OK'));
  expect(stored().seatsLeft).toBe(0);
  balanced();
});

it('somebody who has no home and no post here gets no place', async () => {
  expect(codeOf(await world.asClerkElsewhere('activities', 'signUp', { activityId }))).toBe('NOT_ALLOWED');
  expect(codeOf(await world.asVisitor('activities', 'signUp', { activityId }))).toBe('NOT_SIGNED_IN');
});

it('nobody signs up to what has begun, and nobody gives back a place then', async () => {
  await open(5);
  dataOf(await volunteer(1)('activities', 'signUp', { activityId }));
  moveClockTo('2026-07-11 09:00');
  expect(codeOf(await volunteer(2)('activities', 'signUp', { activityId }))).toBe('SIGNUP_CLOSED');
  expect(codeOf(await volunteer(1)('activities', 'cancelSignUp', { activityId }))).toBe('ALREADY_BEGUN');
  moveClockTo('2026-07-06 11:00');
});

it('a draft takes nobody, and is not there for residents', async () => {
  const { activityId: drafted } = dataOf(
    await asLeader('activities', 'draft', {
      plan: SATURDAY,
      key: 'only-a-draft',
    }),
  );
  expect(codeOf(await volunteer(1)('activities', 'signUp', { activityId: drafted }))).toBe('NOT_FOUND');
  expect(codeOf(await volunteer(1)('activities', 'read', { activityId: drafted }))).toBe('NOT_FOUND');
});
