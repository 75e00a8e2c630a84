import type { Move } from '#domain/kernel/casework';
import { atHour, dayOf, type Instant } from '#domain/kernel/time';
import type { ReceptionDocument } from './documents';
import type { ReceptionEvents } from './events';

const DAY_MS = 24 * 3_600_000;

/** When people are reminded: the day before at the same hour, but by day. */
function remindAt(startsAt: Instant): Instant {
  const before = startsAt - DAY_MS;
  const day = dayOf(before);
  return Math.min(Math.max(before, atHour(day, 8)), atHour(day, 20));
}

/** When the timer must look at it. Who has just been told of it needs no reminder. */
export const clockFor = (startsAt: Instant, now: Instant): Instant | null =>
  now < remindAt(startsAt) ? remindAt(startsAt) : null;

/** Reminds once. Where the timer slept until it began there is nobody to remind. */
export function clockSays(
  { state, clockAt, startsAt }: ReceptionDocument,
  now: Instant,
): Move<ReceptionDocument, never, ReceptionEvents> | null {
  if (clockAt === null || now < clockAt) return null;
  const isToCome = state === 'announced' && now < startsAt;
  return { set: { clockAt: null }, entries: [], events: isToCome ? [{ kind: 'receptionReminded' }] : [] };
}
