import type {
  ActivityDocument,
  KeptEvent,
  SignUp,
  ThemeDocument,
  VolunteerHoursDocument,
} from '#domain/activities/documents';
import { doneIn, hoursIdOf } from '#domain/activities/volunteer-hours';
import { plannedMinutes } from '#domain/activities/hours';
import type { ActivityId } from '#domain/kernel/ids';
import { addDays, atHour, monthOf } from '#domain/kernel/time';
import { activityDocument } from '#testing/builders/activity-document';
import { DAY_MS, many, tail, TOLD, turn, type Grown, type Ground, type Place } from '#testing/grown/ground';

const PAGE = 20;
const AHEAD = 30;
const SEATS = 20;
const TITLES = ['上门擦玻璃', '楼道清杂物', '陪老人说说话', '整理自行车棚', '教用手机', '清理小广告'];
const idOf = (n: number): ActivityId => `v-${tail(n, 0)}` as ActivityId;

/** On a day from today on, with the owner among those who have a place, or had one. */
function activity(
  ground: Ground,
  n: number,
  day: number,
  place: Place,
  withOwner: boolean,
): ActivityDocument {
  const { today, people, residents } = ground;
  const on = addDays(today, day);
  const [startsAt, endsAt] = [atHour(on, 9), atHour(on, 11, 30)];
  const over = day < 0;
  const minutes = plannedMinutes({ startsAt, endsAt });
  const volunteers = Array.from({ length: SEATS - 1 }, (_, at) =>
    turn(residents, (n * 31 + at * 3) % residents.length),
  );
  const active = (withOwner ? [people.owner, ...volunteers] : volunteers).map(
    ({ personId, name }, at): SignUp => {
      const came = over ? at % 9 !== 8 : null;
      return { personId, name, at: startsAt - 5 * DAY_MS, came, minutes: came ? minutes : null };
    },
  );
  return activityDocument({
    ...{ _id: idOf(n), compoundId: place.compoundId, gridPath: place.gridPath, compoundName: place.name },
    ...{
      title: turn(TITLES, n),
      month: monthOf(startsAt),
      startsAt,
      endsAt,
      closesAt: startsAt,
      capacity: SEATS,
    },
    ...{ active, seatsLeft: SEATS - active.length, state: over ? 'settled' : 'open', clockAt: null, ...TOLD },
    ...{ leader: { personId: people.leader.personId, name: people.leader.name } },
    ...(over ? { settledAt: endsAt + DAY_MS, endedAt: endsAt } : {}),
  });
}

const theme = ({ here, now, people }: Ground, n: number): ThemeDocument => ({
  ...{ _id: `t-${tail(n)}`, compoundId: here.compoundId, gridPath: here.gridPath },
  ...{
    month: monthOf(now - n * 30.44 * DAY_MS),
    title: '邻里守望',
    note: '帮帮身边的老人。',
    state: 'published',
  },
  by: { personId: people.leader.personId, name: people.leader.name },
  ...{ publishedAt: now - n * 30 * DAY_MS, clockAt: null, rev: 0, ...TOLD },
});

const hours = ({ here, people }: Ground, settled: readonly ActivityDocument[]): VolunteerHoursDocument => ({
  ...{ _id: hoursIdOf(here.compoundId, people.owner.personId), compoundId: here.compoundId },
  ...{ gridPath: here.gridPath, personId: people.owner.personId, ...doneIn(settled, people.owner.personId) },
  countedUntil: Math.max(...settled.map((one) => one.settledAt ?? 0)),
});

/** What is ahead, of which the owner has some; what is over, at most of which she was; half as much of the neighbours. */
export const grown: Grown = {
  heaps: (ground) => {
    const { size, here, now, neighbours } = ground;
    const elsewhere = Math.floor(size.activities / 4);
    const over = size.activities - elsewhere - AHEAD;
    const settled = [...many(over, (n) => activity(ground, AHEAD + n, -2 - 3 * n, here, n % 8 !== 7))];
    const kept = (n: number): KeptEvent => ({
      ...{ _id: `ev-${tail(n)}`, compoundId: here.compoundId, gridPath: here.gridPath, of: idOf(0) },
      ...{ kind: 'signedUp', at: now - n * 60_000, params: { personId: 'p-aaaaaaaa', name: '周晓梅' } },
    });
    return [
      ['activities', many(AHEAD, (n) => activity(ground, n, 1 + n, here, n % 4 === 0))],
      ['activities', settled],
      [
        'activities',
        many(elsewhere, (n) =>
          activity(ground, AHEAD + over + n, n % 5 === 0 ? 2 : -2 - n, turn(neighbours, n), false),
        ),
      ],
      ['activity_themes', many(Math.min(36, size.versions * 2), (n) => theme(ground, n))],
      ['activity_events', many(PAGE * (size.pages + 1), kept)],
      ['volunteer_hours', [hours(ground, settled)]],
    ];
  },

  readings: ({ now }) => ({
    listUpcoming: [{ as: null }, { as: 'owner' }],
    read: [
      { as: 'owner', input: { activityId: idOf(0) } },
      { as: 'leader', input: { activityId: idOf(0) } },
    ],
    readPlan: [{ as: 'leader', input: { month: monthOf(now) } }],
    mine: [{ as: 'owner' }],
    readHistory: [{ as: 'leader', input: { activityId: idOf(0) } }],
  }),
};
