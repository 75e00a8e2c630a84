import type { Move } from '#domain/kernel/casework';
import {
  addDays,
  atHour,
  dayOf,
  daysInMonth,
  startOfDay,
  type Instant,
  type Month,
} from '#domain/kernel/time';
import type { ActivityDocument, ThemeDocument } from './documents';

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

/** A draft that nobody has published by its beginning is over: there is nothing left to publish. */
const EXPIRED = '到了开始时间还没有发布，草稿已自动作废。';
const expired = (now: Instant): ActivityMove => ({
  set: {
    state: 'cancelled',
    cancelled: { reason: 'other', text: EXPIRED, by: null, at: now },
    clockAt: null,
  },
  entries: [],
  events: [{ kind: 'draftExpired' }],
});

/** The end of a month: until then its theme can be published. */
export const endOfMonth = (month: Month): Instant => startOfDay(addDays(`${month}-01`, daysInMonth(month)));

/** What the clock says of a theme: nobody publishes what a month was about that is over. */
export function themeClock(theme: ThemeDocument, now: Instant): Move<ThemeDocument> | null {
  const { state, clockAt } = theme;
  if (state !== 'draft' || clockAt === null || now < clockAt) return null;
  return { set: { clockAt: null }, entries: [], events: [{ kind: 'themeExpired' }] };
}

/**
 * What the clock says of an activity; null while nothing is due. Nothing of it changes who has a place; what nobody has
 * a place in is settled at its end.
 */
export function clockSays(activity: ActivityDocument, now: Instant): ActivityMove | null {
  const { state, clockAt, startsAt, endsAt, endedAt, active } = activity;
  if (clockAt === null || now < clockAt) return null;
  if (state === 'draft') return expired(now);
  if (state !== 'open') return null;
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
