import type { ActivityDocument } from '#domain/activities/documents';
import type { ActivityId } from '#domain/kernel/ids';
import { collection } from '#platform/collection';
import { bornWith, newEvent } from '#platform/events';
import { dataOf } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import { beforeNext } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';
import { AdminError } from '../../emulator/admin-error';

const ID = 'v-000000000000000000000001' as ActivityId;

let world: World;
let officer: { personId: ActivityDocument['leader']['personId']; name: string };
let failures: string[];
const print = console.error;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  const { person } = dataOf(await world.asOfficer('people', 'me'));
  officer = { personId: person!.personId, name: person!.name };
  await collection<ActivityDocument>('activities').add(activity());
});
beforeEach(() => {
  failures = [];
  console.error = (line: unknown) => void failures.push(String(line));
});
afterEach(() => {
  console.error = print;
});
afterAll(() => world.close());

const startsAt = () => instantAt('2026-07-11 09:00');
const activity = (): ActivityDocument => ({
  _id: ID,
  compoundId: world.compoundId,
  gridPath: world.gridPath,
  compoundName: '槐荫里',
  state: 'open',
  title: '捡拾楼道杂物',
  tasks: '清理 3栋楼道',
  place: '3栋门口',
  bring: '手套',
  weather: '下雨改期',
  month: '2026-07',
  startsAt: startsAt(),
  endsAt: instantAt('2026-07-11 11:00'),
  closesAt: startsAt(),
  capacity: 12,
  seatsLeft: 11,
  active: [{ ...officer, at: Date.now(), came: null, minutes: null }],
  leader: officer,
  publishedBy: officer,
  cancelled: null,
  remindedAt: null,
  endedAt: null,
  lateAt: null,
  settledAt: null,
  clockAt: instantAt('2026-07-10 09:00'),
  rev: 3,
  ...bornWith(
    newEvent('activityPublished', Date.now(), officer.personId, {}),
    newEvent('signedUp', Date.now(), officer.personId, { personId: officer.personId }),
  ),
});
const stored = () => world.documents<ActivityDocument>('activities').find((one) => one._id === ID)!;
const history = () => world.documents<{ _id: string; kind: string }>('activity_events');
const gone = () => Promise.reject(new AdminError('SYS_ERR', 'the database does not answer'));

describe('the history of an activity', () => {
  it('keeps every event for good, once, although it was told twice', async () => {
    const events = stored().pending;
    beforeNext(world, { action: 'modifyDocument', collection: 'activities' }, gone);
    await world.runTimer();
    expect(failures).not.toEqual([]);
    expect(stored().pending).toHaveLength(2);
    await world.runTimer();
    expect(stored()).toMatchObject({ pending: [], hasPending: false, rev: 3 });
    expect(
      history()
        .map((one) => one._id)
        .sort(),
    ).toEqual(events.map((one) => one.eventId).sort());
    expect(history().find((one) => one.kind === 'signedUp')).toEqual({
      _id: events[1]?.eventId,
      compoundId: world.compoundId,
      gridPath: world.gridPath,
      of: ID,
      kind: 'signedUp',
      at: events[1]?.at,
      by: officer.personId,
      params: { personId: officer.personId },
    });
    const { items } = dataOf(await world.asOfficer('notices', 'list', {}));
    expect(items.filter((one) => one.kind === 'signedUp')).toHaveLength(1);
  });

  it('is not told while it cannot be kept', async () => {
    await collection<ActivityDocument>('activities').change(
      { _id: ID },
      bornWith(newEvent('signUpCancelled', Date.now(), officer.personId, { personId: officer.personId })),
    );
    beforeNext(world, { action: 'insertDocument', collection: 'activity_events' }, gone);
    await world.runTimer();
    expect(failures.join()).toContain('dispatch.tell signUpCancelled');
    const { items } = dataOf(await world.asOfficer('notices', 'list', {}));
    expect(items.map((one) => one.kind)).not.toContain('signUpCancelled');
    await world.runTimer();
    expect(history()).toHaveLength(3);
    expect(stored().hasPending).toBe(false);
  });

  it('has what the clock did too: the reminder a day before, by nobody, and its places stay as they are', async () => {
    moveClockTo('2026-07-10 08:59');
    expect(await world.countCalls(() => world.runTimer())).toBe(1);
    moveClockTo('2026-07-10 09:00');
    await world.runTimer();
    expect(history().filter((one) => one.kind === 'activityReminded')).toMatchObject([{ of: ID, by: null }]);
    expect(stored()).toMatchObject({ rev: 3, seatsLeft: 11, clockAt: instantAt('2026-07-11 11:00') });
    const { items } = dataOf(await world.asOfficer('notices', 'list', {}));
    expect(items[0]).toMatchObject({ kind: 'activityReminded' });
  });

  it('goes on to its end and to hours that nobody approved, each said once', async () => {
    for (const time of ['2026-07-11 11:00', '2026-07-11 11:01', '2026-07-14 18:00', '2026-07-15 09:00']) {
      moveClockTo(time);
      await world.runTimer();
    }
    const kinds = history().map((one) => one.kind);
    expect(kinds.filter((one) => ['activityEnded', 'hoursLate'].includes(one)).sort()).toEqual([
      'activityEnded',
      'hoursLate',
    ]);
    expect(stored()).toMatchObject({ state: 'open', clockAt: null, active: [{ came: null }] });
    expect(failures).toEqual([]);
  });
});
