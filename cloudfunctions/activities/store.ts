import type { ActivityDocument, SignUp, ThemeDocument } from '#domain/activities/documents';
import type { DomainEvent } from '#domain/kernel/events';
import type { ActivityId, CompoundId, PersonId } from '#domain/kernel/ids';
import type { Month } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { leaving, leavingLatest } from '#platform/events';

const activities = collection<ActivityDocument>('activities');
const themes = collection<ThemeDocument>('activity_themes');

export const activity = (compoundId: CompoundId, activityId: ActivityId): Promise<ActivityDocument | null> =>
  activities.one({ _id: activityId, compoundId });

export const addActivity = (added: ActivityDocument): Promise<boolean> => activities.add(added);

/** Takes a place: the filter is the rule, so that nobody gets one that is not there, and nobody two. */
export const takePlace = (
  compoundId: CompoundId,
  activityId: ActivityId,
  place: SignUp,
  told: DomainEvent,
): Promise<boolean> =>
  activities.change(
    {
      _id: activityId,
      compoundId,
      state: 'open',
      closesAt: command().gt(place.at),
      'active.personId': command().neq(place.personId),
      seatsLeft: command().gte(1),
    },
    {
      seatsLeft: command().inc(-1),
      active: command().push([place]),
      rev: command().inc(1),
      ...leavingLatest(told, place.personId),
    },
  );

/** Gives the place back, which can be taken at once. */
export const leavePlace = (
  compoundId: CompoundId,
  activityId: ActivityId,
  personId: PersonId,
  told: DomainEvent,
): Promise<boolean> =>
  activities.change(
    {
      _id: activityId,
      compoundId,
      state: 'open',
      startsAt: command().gt(told.at),
      'active.personId': personId,
    },
    {
      seatsLeft: command().inc(1),
      active: command().pull({ personId }),
      rev: command().inc(1),
      ...leavingLatest(told, personId),
    },
  );

/** Changes an activity as it was decided on. */
export const changeActivity = (
  { _id, compoundId, rev }: Pick<ActivityDocument, '_id' | 'compoundId' | 'rev'>,
  changes: Partial<ActivityDocument>,
  told: DomainEvent | null,
): Promise<boolean> =>
  activities.change(
    { _id, compoundId, rev },
    { ...changes, rev: command().inc(1), ...(told ? leaving(told) : {}) },
  );

export const addTheme = (theme: ThemeDocument): Promise<boolean> => themes.add(theme);

/** Changes a theme that is still a draft; false where it is published or there is none. */
export const changeTheme = (
  compoundId: CompoundId,
  month: Month,
  changes: Partial<ThemeDocument>,
  told: DomainEvent | null,
): Promise<boolean> =>
  themes.change(
    { compoundId, month, state: 'draft' },
    { ...changes, rev: command().inc(1), ...(told ? leaving(told) : {}) },
  );

export const theme = (compoundId: CompoundId, month: Month): Promise<ThemeDocument | null> =>
  themes.one({ compoundId, month });
