import type { ActivityDocument, ThemeDocument, VolunteerHoursDocument } from '#domain/activities/documents';
import { hoursIdOf } from '#domain/activities/volunteer-hours';
import type { ActivityEventKind } from '#domain/activities/events';
import type { DomainEvent } from '#domain/kernel/events';
import type { ActivityId, CompoundId, PersonId } from '#domain/kernel/ids';
import type { Instant, Month } from '#domain/kernel/time';
import { collection, type Stored } from '#platform/collection';
import { cursorAt, stageFurtherOn } from '#platform/paging';

/** An event of an activity, kept for good by `dispatch`. */
export interface KeptEvent extends Stored {
  of: ActivityId;
  kind: ActivityEventKind;
  at: Instant;
  params: DomainEvent['params'];
  times?: number;
}

const activities = collection<ActivityDocument>('activities');
const frontPages = collection<Stored>('front_pages');

export const PAGE = 20;
/** More than a month has, drafts and cancelled ones included. */
const MOST_PLANNED = 100;
/** An activity lasts at most half a day, so whatever is not over began after this. */
const LONGEST_MS = 12 * 3_600_000;

/** An activity with the published theme of its month. */
export async function withThemes(
  compoundId: CompoundId,
  activityId: ActivityId,
): Promise<{ activity: ActivityDocument; themes: ThemeDocument[] } | null> {
  const published = [
    { $match: { $expr: { $eq: ['$month', '$$month'] }, compoundId, state: 'published' } },
    { $limit: 1 },
  ];
  const { data } = (await activities
    .aggregate()
    .match({ _id: activityId, compoundId })
    .limit(1)
    .lookup({ from: 'activity_themes', let: { month: '$month' }, pipeline: published, as: 'themes' })
    .end()) as { data: (ActivityDocument & { themes: ThemeDocument[] })[] };
  const [found] = data;
  return found ? { activity: found, themes: found.themes } : null;
}

/** Where a list goes on after an activity: its beginning and id. */
export const cursorAfter = ({ startsAt, _id }: Pick<ActivityDocument, 'startsAt' | '_id'>): string =>
  cursorAt(startsAt, _id);

/** Of those who have places the reader alone: lists show nobody else, and there may be two hundred. */
const hersAlone = (personId: PersonId | null) => ({
  $addFields: {
    active: {
      $filter: { input: '$active', as: 'one', cond: { $eq: ['$$one.personId', personId ?? ''] } },
    },
  },
});

/** What is open and not over, a page and one more, with the theme of a month; in one call. */
export async function upcoming(
  compoundId: CompoundId,
  month: Month,
  reader: { personId: PersonId | null; now: Instant },
  after: string | null,
): Promise<{ activities: ActivityDocument[]; themes: ThemeDocument[] }> {
  const { personId, now } = reader;
  const open = { compoundId, state: 'open', startsAt: { $gt: now - LONGEST_MS }, endsAt: { $gt: now } };
  const { data } = (await frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .lookup({
      from: 'activities',
      pipeline: [
        { $match: stageFurtherOn(open, 'startsAt', 'asc', after, 'asc') },
        { $sort: { startsAt: 1, _id: 1 } },
        { $limit: PAGE + 1 },
        hersAlone(personId),
      ],
      as: 'activities',
    })
    .lookup({
      from: 'activity_themes',
      pipeline: [{ $match: { compoundId, month, state: 'published' } }, { $limit: 1 }],
      as: 'themes',
    })
    .end()) as { data: { activities: ActivityDocument[]; themes: ThemeDocument[] }[] };
  return data[0] ?? { activities: [], themes: [] };
}

/** All that is planned for a month, drafts too, with its theme; in one call. */
export async function plan(
  compoundId: CompoundId,
  month: Month,
  personId: PersonId,
): Promise<{ activities: ActivityDocument[]; themes: ThemeDocument[] }> {
  const { data } = (await frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .lookup({
      from: 'activities',
      pipeline: [
        { $match: { compoundId, month } },
        { $sort: { startsAt: 1, _id: 1 } },
        { $limit: MOST_PLANNED },
        hersAlone(personId),
      ],
      as: 'activities',
    })
    .lookup({
      from: 'activity_themes',
      pipeline: [{ $match: { compoundId, month } }, { $limit: 1 }],
      as: 'themes',
    })
    .end()) as { data: { activities: ActivityDocument[]; themes: ThemeDocument[] }[] };
  return data[0] ?? { activities: [], themes: [] };
}

/** What counts of a person's hours where nobody has counted them yet: all that she ever did. */
export const settledOf = (compoundId: CompoundId, personId: PersonId): Promise<ActivityDocument[]> =>
  activities.findAll({ 'active.personId': personId, compoundId, state: 'settled' }, 'startsAt', [
    ...(['state', 'settledAt', 'active'] as const),
  ]);

/** A person's own: ahead, the newest that are over, and what was counted of her hours; in one call. */
export async function ofPerson(
  compoundId: CompoundId,
  personId: PersonId,
  now: Instant,
): Promise<{ ahead: ActivityDocument[]; past: ActivityDocument[]; hours: VolunteerHoursDocument[] }> {
  const mine = { 'active.personId': personId, compoundId };
  const { data } = (await frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .project({ _id: 1 })
    .lookup({
      from: 'activities',
      pipeline: [
        { $match: { ...mine, state: 'open', startsAt: { $gt: now - LONGEST_MS }, endsAt: { $gt: now } } },
        { $sort: { startsAt: 1 } },
        { $limit: PAGE },
        hersAlone(personId),
      ],
      as: 'ahead',
    })
    .lookup({
      from: 'activities',
      pipeline: [
        {
          $match: {
            ...mine,
            state: { $in: ['open', 'settled'] },
            startsAt: { $lte: now },
            endsAt: { $lte: now },
          },
        },
        { $sort: { startsAt: -1 } },
        { $limit: PAGE },
        hersAlone(personId),
      ],
      as: 'past',
    })
    .lookup({
      from: 'volunteer_hours',
      pipeline: [{ $match: { _id: hoursIdOf(compoundId, personId), compoundId } }, { $limit: 1 }],
      as: 'hours',
    })
    .end()) as { data: Awaited<ReturnType<typeof ofPerson>>[] };
  return data[0] ?? { ahead: [], past: [], hours: [] };
}

/** What happened to an activity, newest first, a page and one more; with the activity itself, in one call. */
export async function historyOf(
  compoundId: CompoundId,
  activityId: ActivityId,
  before: string | null,
): Promise<{ activity: ActivityDocument; kept: KeptEvent[] } | null> {
  const { data } = (await activities
    .aggregate()
    .match({ _id: activityId, compoundId })
    .limit(1)
    .lookup({
      from: 'activity_events',
      pipeline: [
        { $match: stageFurtherOn({ of: activityId, compoundId }, 'at', 'desc', before, 'asc') },
        { $sort: { at: -1, _id: 1 } },
        { $limit: PAGE + 1 },
      ],
      as: 'kept',
    })
    .end()) as { data: (ActivityDocument & { kept: KeptEvent[] })[] };
  const [found] = data;
  return found ? { activity: found, kept: found.kept } : null;
}
