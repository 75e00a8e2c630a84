import type { DomainEvent, Placed } from '#domain/kernel/events';
import type { ActivityId, PersonId } from '#domain/kernel/ids';
import type { Pending } from '#domain/kernel/pending';
import type { Instant, Month } from '#domain/kernel/time';
import type { CANCEL_REASONS } from './contract';
import type { ActivityEventKind } from './events';
import type { ActivityState } from './states';

export interface Named {
  personId: PersonId;
  name: string;
}

/** Somebody who has a place. Who cancels is taken out; that she was in is kept by the events. */
export interface SignUp extends Named {
  at: Instant;
  /** Ticked by the leader on the day; null until then. */
  came: boolean | null;
  /** Minutes of service that the leader approved; null until then. */
  minutes: number | null;
}

/** Collection `activities`: places, sign-ups and count of changes of one activity in one document. */
export interface ActivityDocument extends Placed, Pending {
  /** What was sent under the key that made it. */
  inputDigest?: string;
  _id: ActivityId;
  compoundName: string;
  state: ActivityState;
  title: string;
  /** What there is to do. */
  tasks: string;
  place: string;
  bring: string;
  /** What happens when it rains. */
  weather: string;
  /** The month whose theme it belongs to: that of its beginning. */
  month: Month;
  startsAt: Instant;
  endsAt: Instant;
  /** Signing up ends here. */
  closesAt: Instant;
  capacity: number;
  /** `capacity` minus the places taken; every change moves both in one update. */
  seatsLeft: number;
  /** At most 200, as many as places. */
  active: SignUp[];
  leader: Named;
  /** Who led it is leader no more: the community leads it, whoever is appointed again. */
  communityLeads?: boolean;
  publishedBy: Named | null;
  cancelled: { reason: (typeof CANCEL_REASONS)[number]; text: string; by: Named | null; at: Instant } | null;
  /** The day before: everybody is reminded. */
  remindedAt: Instant | null;
  /** It is over, and the leader has been told that the hours wait. */
  endedAt: Instant | null;
  /** The leader let the days for it go by; stays. */
  lateAt: Instant | null;
  settledAt: Instant | null;
  /** When the timer must look at it next; null for what is settled or cancelled. Indexed. */
  clockAt: Instant | null;
}

/** Collection `activity_themes`: what a month is about. At most one per compound and month. */
export interface ThemeDocument extends Placed, Pending {
  _id: string;
  month: Month;
  title: string;
  note: string;
  state: 'draft' | 'published';
  by: Named;
  publishedAt: Instant | null;
  /** The end of its month, while it is a draft; null once it is published, or its month is over. Indexed. */
  clockAt: Instant | null;
}

/**
 * Collection `volunteer_hours`, under compound and person: what of hers was approved up to an instant, so that nobody's
 * page reads all that she ever did. Absent until an activity of hers is approved, or where that was before this was kept.
 */
export interface VolunteerHoursDocument extends Placed {
  _id: string;
  personId: PersonId;
  minutes: number;
  times: number;
  /** When the last activity of the compound was settled that is counted in. */
  countedUntil: Instant;
}

/** Collection `activity_events`: an event of an activity, kept for good by `dispatch`. */
export interface KeptEvent extends Placed {
  _id: string;
  of: ActivityId;
  kind: ActivityEventKind;
  at: Instant;
  params: DomainEvent['params'];
  times?: number;
}
