import type { ActivityDocument } from '#domain/activities/documents';
import { atHour } from '#domain/kernel/time';
import { leader, published, volunteers } from '#testing/builders/activities';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { beforeNext, loseNextAnswer } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';

let world: World;
let asLeader: As;
let volunteer: As;
beforeAll(async () => {
  world = await openWorld();
  asLeader = await leader(world);
  [volunteer] = (await volunteers(world, 1)) as [As];
}, 120_000);
afterAll(() => world.close());

const drafts = () => world.documents<ActivityDocument>('activities').filter((one) => one.state === 'draft');
const calledOff = async (key: string, reason: 'rain' | 'fewPeople', day = '2026-07-18') => {
  const activityId = await published(world, asLeader, { day }, key);
  await world.runTimer();
  dataOf(await asLeader('activities', 'cancel', { activityId, reason, text: '' }));
  return activityId;
};

it('what rain has called off waits a week later as a draft, for leader and community alone', async () => {
  const activityId = await calledOff('put-off-01', 'rain');
  await world.runTimer();
  const [draft] = drafts();
  const before = world.documents<ActivityDocument>('activities').find((one) => one._id === activityId);
  const { title, tasks, place, capacity, leader: whoLeads } = before as ActivityDocument;
  expect(draft).toMatchObject({ title, tasks, place, capacity, seatsLeft: capacity, active: [] });
  expect([draft?.leader, draft?.startsAt, draft?.month]).toEqual([
    whoLeads,
    atHour('2026-07-25', 9),
    '2026-07',
  ]);
  for (const as of [asLeader, world.asOfficer]) {
    const { items } = dataOf(await as('notices', 'list', {}));
    expect(items.map((one) => one.kind)).toContain('activityRedrafted');
  }
  const { items } = dataOf(await volunteer('notices', 'list', {}));
  expect(items.map((one) => one.kind)).not.toContain('activityRedrafted');
  const read = await volunteer('activities', 'read', { activityId: draft?._id as never });
  expect(codeOf(read)).toBe('NOT_FOUND');
  const { matters } = dataOf(await world.asOfficer('people', 'today'));
  expect(matters.map((one) => one.kind)).toContain('activityToPublish');
  const history = dataOf(await asLeader('activities', 'readHistory', { activityId: draft?._id as never }));
  expect(history.items.map((one) => one.kind)).toEqual(['activityRedrafted']);
});

it('the community publishes it as any other', async () => {
  const activityId = drafts()[0]?._id as ActivityDocument['_id'];
  dataOf(await world.asOfficer('activities', 'publish', { activityId, rev: 0 }));
  dataOf(await volunteer('activities', 'signUp', { activityId }));
  expect(drafts()).toEqual([]);
});

it('another reason leaves no draft', async () => {
  await calledOff('put-off-02', 'fewPeople');
  await world.runTimer();
  expect(drafts()).toEqual([]);
});

it('there is one draft however often its event is told, and what has become of it stays', async () => {
  await calledOff('put-off-03', 'rain', '2026-07-11');
  // the run is killed after it has opened the draft, and before the event is taken off
  loseNextAnswer(world, { action: 'insertDocument', collection: 'activities' });
  beforeNext(world, { action: 'modifyDocument', collection: 'activities' }, () => {
    throw new Error('nobody answers any more');
  });
  await world.runTimer();
  expect(drafts()).toHaveLength(1);
  const activityId = drafts()[0]?._id as ActivityDocument['_id'];
  dataOf(await world.asOfficer('activities', 'publish', { activityId, rev: 0 }));
  await world.runTimer();
  await world.runTimer();
  expect(drafts()).toEqual([]);
  const stored = world.documents<ActivityDocument>('activities');
  expect(stored.filter((one) => one._id === activityId).map((one) => one.state)).toEqual(['open']);
  expect(stored.filter((one) => one.hasPending)).toEqual([]);
  const opened = stored.filter((one) => one.startsAt === atHour('2026-07-18', 9) && one.state === 'open');
  expect(opened).toHaveLength(1);
});
