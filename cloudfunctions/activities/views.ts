import { withBadge } from '#domain/kernel/badge';
import type { ActivityDocument, ThemeDocument } from '#domain/activities/documents';
import type { PersonDocument } from '#domain/people/documents';

/** The person's place in an activity, if she has one. */
export const placeOf = (activity: ActivityDocument, person: PersonDocument | null) =>
  activity.active.find((one) => one.personId === person?.personId) ?? null;

/** An activity as everybody may see it, with whether the reader has a place. */
export const headOf = (activity: ActivityDocument, person: PersonDocument | null) => ({
  ...activity,
  activityId: activity._id,
  mine: placeOf(activity, person) !== null,
  leaderName: activity.communityLeads ? '社区干部' : withBadge(activity.leader),
});

export const themeOf = (themes: readonly ThemeDocument[], month: string): ThemeDocument | null =>
  themes.find((one) => one.month === month) ?? null;
