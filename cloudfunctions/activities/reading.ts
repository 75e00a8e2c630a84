import type { ActivityDocument, ThemeDocument } from '#domain/activities/documents';
import type { ActivityEventKind } from '#domain/activities/events';
import type { DomainEvent } from '#domain/kernel/events';
import type { ActivityId, CompoundId, PersonId } from '#domain/kernel/ids';
import type { Instant, Month } from '#domain/kernel/time';
import { collection, type Stored } from '#platform/collection';

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
const MOST_THEMES = 36;
/** An activity lasts at most half a day, so whatever is not over began after this. */
const LONGEST_MS = 12 * 3_600_000;

/** An activity with the published themes of its compound. */
export async function withThemes(
  compoundId: CompoundId,
  activityId: ActivityId,
): Promise<{ activity: ActivityDocument; themes: ThemeDocument[] } | null> {
  const published = [
    { $match: { compoundId, state: 'published' } },
    { $sort: { month: -1 } },
    { $limit: MOST_THEMES },
  ];
  const { data } = (await activities
    .aggregate()
    .match({ _id: activityId, compoundId })
    .limit(1)
    .lookup({ from: 'activity_themes', pipeline: published, as: 'themes' })
    .end()) as { data: (ActivityDocument & { themes: ThemeDocument[] })[] };
  const [found] = data;
  return found ? { activity: found, themes: found.themes } : null;
}

/** Where a list goes on after an activity: its beginning and id. */
export const cursorAfter = ({ startsAt, _id }: Pick<ActivityDocument, 'startsAt' | '_id'>): string =>
  `${startsAt}:${_id}`;

function beyond(after: string | null): object {
  const [, startsAt, id] = /^(\d{1,15}):(.+)$/.exec(after ?? '') ?? [];
  if (startsAt === undefined) return {};
  const at = Number(startsAt);
  return { $or: [{ startsAt: { $gt: at } }, { startsAt: at, _id: { $gt: id } }] };
}

/** What is open and not over, a page and one more, with the theme of a month; in one call. */
export async function upcoming(
  compoundId: CompoundId,
  month: Month,
  now: Instant,
  after: string | null,
): Promise<{ activities: ActivityDocument[]; themes: ThemeDocument[] }> {
  const open = { compoundId, state: 'open', startsAt: { $gt: now - LONGEST_MS }, endsAt: { $gt: now } };
  const { data } = (await frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .lookup({
      from: 'activities',
      pipeline: [
        { $match: { ...open, ...beyond(after) } },
        { $sort: { startsAt: 1, _id: 1 } },
        { $limit: PAGE + 1 },
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

/** A person's own: ahead, the newest that are over, and the sum of what was approved; in one call. */
export async function ofPerson(
  compoundId: CompoundId,
  personId: PersonId,
  now: Instant,
): Promise<{
  ahead: ActivityDocument[];
  past: ActivityDocument[];
  sums: { minutes: number; times: number }[];
}> {
  const mine = { 'active.personId': personId, compoundId };
  const { data } = (await frontPages
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .lookup({
      from: 'activities',
      pipeline: [
        { $match: { ...mine, state: 'open', endsAt: { $gt: now } } },
        { $sort: { startsAt: 1 } },
        { $limit: PAGE },
      ],
      as: 'ahead',
    })
    .lookup({
      from: 'activities',
      pipeline: [
        { $match: { ...mine, state: { $in: ['open', 'settled'] }, endsAt: { $lte: now } } },
        { $sort: { startsAt: -1 } },
        { $limit: PAGE },
      ],
      as: 'past',
    })
    .lookup({
      from: 'activities',
      pipeline: [
        { $match: { ...mine, state: 'settled' } },
        { $unwind: '$active' },
        { $match: { 'active.personId': personId, 'active.came': true } },
        { $group: { _id: null, minutes: { $sum: '$active.minutes' }, times: { $sum: 1 } } },
      ],
      as: 'sums',
    })
    .end()) as { data: Awaited<ReturnType<typeof ofPerson>>[] };
  return data[0] ?? { ahead: [], past: [], sums: [] };
}

/** What happened to an activity, newest first, a page and one more; with the activity itself, in one call. */
export async function historyOf(
  compoundId: CompoundId,
  activityId: ActivityId,
  before: { at: Instant; id: string } | null,
): Promise<{ activity: ActivityDocument; kept: KeptEvent[] } | null> {
  const older = before && { $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $gt: before.id } }] };
  const { data } = (await activities
    .aggregate()
    .match({ _id: activityId, compoundId })
    .limit(1)
    .lookup({
      from: 'activity_events',
      pipeline: [
        { $match: { of: activityId, compoundId, ...older } },
        { $sort: { at: -1, _id: 1 } },
        { $limit: PAGE + 1 },
      ],
      as: 'kept',
    })
    .end()) as { data: (ActivityDocument & { kept: KeptEvent[] })[] };
  const [found] = data;
  return found ? { activity: found, kept: found.kept } : null;
}
