import { NEW_ACTIVITY } from '#domain/activities/opening';
import type { ActivityDocument } from '#domain/activities/documents';
import type { Pending } from '#domain/kernel/pending';
import { timed } from '#domain/kernel/noun';
import { allNotices } from '#domain/kernel/notices';
import { opensAfter } from '#domain/kernel/opening';
import { atHour } from '#domain/kernel/time';
import { activityDocument } from '#testing/builders/activity-document';
import { openWorld, type World } from '#testing/world';
import { tellDocuments } from './tell-documents';

/** A noun that nobody has: of three reports about one place an activity is made, once. */
type ReportEvents = { reported: Record<never, never> };
interface Report extends Pending {
  _id: string;
  compoundId: string;
  place: string;
  nth: number;
}
const { compoundId, gridPath, compoundName, leader, title, tasks, bring, weather, capacity } =
  activityDocument();
const rule = timed<Report>({
  collection: 'receptions',
  notices: allNotices<ReportEvents, Report>()({}, ['reported']),
  opens: [
    opensAfter<ReportEvents, Report>()({
      on: ['reported'],
      opens: NEW_ACTIVITY,
      key: ({ document }) => `three reports ${document.compoundId} ${document.place}`,
      draft: ({ document: { nth, place } }) =>
        nth < 3
          ? null
          : {
              ...{
                compoundId,
                gridPath,
                compoundName,
                leader,
                title,
                tasks,
                bring,
                weather,
                capacity,
                place,
              },
              ...{ startsAt: atHour('2026-07-18', 9), endsAt: atHour('2026-07-18', 11), instead: 0 },
            },
    }),
  ],
});
const source = { name: 'receptions', rules: [rule] };

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
});
afterAll(() => world.close());

const opened = () => world.documents<ActivityDocument>('activities');
const report = (place: string, nth: number): Report => ({
  ...{ _id: `report-${place}-${nth}`, compoundId, place, nth, rev: 0, hasPending: true },
  pending: [{ eventId: `event-${place}-${nth}`, kind: 'reported', at: 0, by: null, params: {} }],
});
const told = (place: string, nth: number) => tellDocuments([report(place, nth)], source, Date.now());

it('an event opens a case of another noun, whose own constructor makes it', async () => {
  await told('3栋', 2);
  expect(opened()).toEqual([]);
  expect(await told('3栋', 3)).toMatchObject([{ isAll: true }]);
  expect(opened()).toMatchObject([{ compoundId, place: '3栋', state: 'draft', seatsLeft: capacity, rev: 0 }]);
  expect(opened()[0]?.pending.map((one) => [one.kind, one.by])).toEqual([['activityRedrafted', null]]);
});

it('there is one for a key, whichever and however many events ask for it', async () => {
  await Promise.all([told('3栋', 3), told('3栋', 4), told('3栋', 5)]);
  expect(opened()).toHaveLength(1);
  await Promise.all([told('5栋', 3), told('5栋', 4)]);
  expect(
    opened()
      .map((one) => one.place)
      .sort(),
  ).toEqual(['3栋', '5栋']);
});
