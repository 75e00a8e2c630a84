import type { Move } from '#domain/kernel/casework';
import { addDays, atHour, dayOf, type Instant } from '#domain/kernel/time';
import type { ActivityDocument } from './documents';

export type ActivityMove = Move<ActivityDocument>;

const DAY_MS = 24 * 3_600_000;
/** The evening of the third day after the end: by then the leader has approved the hours. */
export const hoursDueAt = (endsAt: Instant): Instant => atHour(addDays(dayOf(endsAt), 3), 18);

type Clocked = Pick<ActivityDocument, 'startsAt' | 'endsAt' | 'remindedAt' | 'endedAt' | 'lateAt'>;

/**
 * When the timer looks at an open activity next: a day before it, at its end, and when the hours are overdue. What was
 * published within the last day before it reminds nobody: they have just read it.
 */
export function nextLook(
  { startsAt, endsAt, remindedAt, endedAt, lateAt }: Clocked,
  now: Instant,
): Instant | null {
  if (endedAt !== null) return lateAt === null ? hoursDueAt(endsAt) : null;
  return remindedAt === null && now < startsAt - DAY_MS ? startsAt - DAY_MS : endsAt;
}

/**
 * What the clock says of an activity; null while nothing is due. Nothing of it changes who has a place; what nobody has
 * a place in is settled at its end.
 */
export function clockSays(activity: ActivityDocument, now: Instant): ActivityMove | null {
  const { state, clockAt, startsAt, endsAt, endedAt, active } = activity;
  if (state !== 'open' || clockAt === null || now < clockAt) return null;
  const said = (set: Partial<ActivityDocument>, kind: string): ActivityMove => ({
    set: { ...set, clockAt: nextLook({ ...activity, ...set }, now) },
    entries: [],
    events: [{ kind }],
  });
  if (endedAt !== null) return said({ lateAt: now }, 'hoursLate');
  // nobody came: there are no hours to approve
  if (now >= endsAt && active.length === 0) {
    const set = { state: 'settled', endedAt: now, settledAt: now, clockAt: null } as const;
    return { set, entries: [], events: [{ kind: 'activityEnded' }] };
  }
  if (now >= endsAt) return said({ endedAt: now }, 'activityEnded');
  if (now < startsAt) return said({ remindedAt: now }, 'activityReminded');
  // the timer slept over the day before: who is there needs no reminder
  return { set: { remindedAt: now, clockAt: endsAt }, entries: [], events: [] };
}
