import type { ActivityDocument, ThemeDocument } from '#domain/activities/documents';
import type { DisclosureDocument } from '#domain/disclosures/documents';
import type { Instant } from '#domain/kernel/time';
import { monthOf } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';

const frontPages = collection<{ _id: string }>('front_pages');
const activities = collection<ActivityDocument>('activities');
const themes = collection<ThemeDocument>('activity_themes');
/** So that the front page has a next one also after the first is over and before anything else happens. */
const MOST = 3;

/** The newest published version on the compound's front page; an older one told late does not take its place. */
export async function showDisclosure(published: DisclosureDocument): Promise<void> {
  const { compoundId, version, number, sheet, publishedAt, state } = published;
  if (state !== 'published') return;
  const older = command().or([{ fee: null }, { 'fee.version': command().lt(version) }]);
  await frontPages.change(command().and([{ _id: compoundId }, older]), {
    fee: { version, number, title: sheet.title, publishedAt },
  });
}

/** The next open activities with the places they have now, whatever happened to one of them. */
export async function showActivities({ compoundId }: { compoundId?: string }, now: Instant): Promise<void> {
  const ahead = await activities.find({ compoundId, state: 'open', startsAt: command().gt(now) }, MOST, {
    startsAt: 'asc',
    _id: 'asc',
  });
  await frontPages.change(
    { _id: compoundId },
    {
      activities: ahead.map(({ _id, title, place, startsAt, endsAt, capacity, seatsLeft }) => ({
        activityId: _id,
        ...{ title, place, startsAt, endsAt, capacity, seatsLeft },
      })),
    },
  );
}

/** The themes published for this month and the next ones. */
export async function showThemes({ compoundId }: { compoundId?: string }, now: Instant): Promise<void> {
  const published = await themes.find(
    { compoundId, month: command().gte(monthOf(now)), state: 'published' },
    MOST,
    { month: 'asc' },
  );
  await frontPages.change(
    { _id: compoundId },
    { themes: published.map(({ month, title, note }) => ({ month, title, note })) },
  );
}
