import type { CompoundNode } from '#domain/kernel/grid';
import type { Person } from '#domain/kernel/person';
import { postsIn } from '#domain/kernel/post-terms';
import { mayAny } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { ActivityDocument } from './documents';

type Open = Pick<ActivityDocument, 'state' | 'startsAt' | 'endsAt' | 'closesAt' | 'seatsLeft'>;

/** Ticking begins half an hour before, when the first people come. */
export const TICK_MS = 30 * 60_000;
/** Who gives her place back later than this is missed: the leader is told at once. */
export const LATE_CANCEL_MS = 24 * 3_600_000;

/** Whether somebody without a place may take one. Asked by the button, and by the function for the reason of a no. */
export function whyCannotSignUp(
  activity: Open,
  now: Instant,
): 'ACTIVITY_FULL' | 'SIGNUP_CLOSED' | 'ACTIVITY_CANCELLED' | null {
  if (activity.state === 'cancelled') return 'ACTIVITY_CANCELLED';
  if (activity.state !== 'open' || now >= activity.closesAt) return 'SIGNUP_CLOSED';
  return activity.seatsLeft < 1 ? 'ACTIVITY_FULL' : null;
}

/** Whether somebody with a place may give it back: until it begins. */
export function whyCannotCancelSignUp(
  activity: Pick<Open, 'state' | 'startsAt'>,
  now: Instant,
): 'ALREADY_BEGUN' | 'ACTIVITY_CANCELLED' | null {
  if (activity.state === 'cancelled') return 'ACTIVITY_CANCELLED';
  return activity.state === 'open' && now < activity.startsAt ? null : 'ALREADY_BEGUN';
}

/** Whether somebody answers for an activity: who leads it, and the community. */
export const isLed = (
  activity: Pick<ActivityDocument, 'leader' | 'communityLeads'>,
  person: Person,
  compound: CompoundNode,
  now: Instant,
): boolean => {
  const posts = postsIn(person, compound, now);
  return (
    mayAny(posts, 'publishActivities') ||
    (mayAny(posts, 'planActivities') &&
      activity.communityLeads !== true &&
      activity.leader.personId === person.personId)
  );
};

export const whyCannotPublish = (
  activity: Pick<Open, 'state' | 'startsAt'>,
  now: Instant,
): 'NOT_A_DRAFT' | 'ALREADY_PAST' | null => {
  if (activity.state !== 'draft') return 'NOT_A_DRAFT';
  return now < activity.startsAt ? null : 'ALREADY_PAST';
};

/** Whether the organiser may call it off: until it begins; what has happened is not called off any more. A draft may be dropped whenever. */
export function whyCannotCancel(
  activity: Pick<Open, 'state' | 'startsAt'>,
  now: Instant,
): 'ALREADY_BEGUN' | 'ALREADY_SETTLED' | null {
  if (activity.state === 'settled') return 'ALREADY_SETTLED';
  return activity.state === 'draft' || now < activity.startsAt ? null : 'ALREADY_BEGUN';
}

/** Whether who came may be ticked now: from half an hour before the beginning until the hours are approved. */
export function whyCannotTick(
  activity: Pick<Open, 'state' | 'startsAt'>,
  now: Instant,
): 'NOT_OPEN' | 'TOO_EARLY' | null {
  if (activity.state !== 'open') return 'NOT_OPEN';
  return now < activity.startsAt - TICK_MS ? 'TOO_EARLY' : null;
}

/** Whether the hours may be approved: after the end, once everybody with a place has been ticked as come or not. */
export function whyCannotApprove(
  activity: Pick<Open, 'state' | 'endsAt'> & { active: readonly { came: boolean | null }[] },
  now: Instant,
): 'NOT_OPEN' | 'NOT_OVER' | 'NOT_TICKED' | null {
  if (activity.state !== 'open') return 'NOT_OPEN';
  if (now < activity.endsAt) return 'NOT_OVER';
  return activity.active.some((one) => one.came === null) ? 'NOT_TICKED' : null;
}

/** How an activity stands for who looks for one. */
export type PlaceState =
  'draft' | 'free' | 'few' | 'full' | 'closed' | 'running' | 'over' | 'settled' | 'cancelled';

/** At most so many places left are few. */
export const FEW = 3;

export function placeState(activity: Open, now: Instant): PlaceState {
  if (activity.state !== 'open') return activity.state;
  if (now >= activity.endsAt) return 'over';
  if (now >= activity.startsAt) return 'running';
  if (now >= activity.closesAt) return 'closed';
  if (activity.seatsLeft < 1) return 'full';
  return activity.seatsLeft <= FEW ? 'few' : 'free';
}
