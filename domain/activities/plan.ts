import {
  timesOf as hoursTimes,
  whyTimesWrong as wrongTimes,
  type Hours,
  type Times,
} from '#domain/kernel/hours';
import {
  addDays,
  dayOf,
  daysInMonth,
  weekdayOf,
  type Day,
  type Instant,
  type Month,
} from '#domain/kernel/time';

/** An activity lasts at most so long; who writes more has mistaken the hours. */
const MOST_HOURS = 12;
/** A week without an activity is worth a warning from so many days before it begins. */
const WARN_DAYS = 10;

/** The instants of what a planner wrote; signing up is open until the beginning. */
export function timesOf(hours: Hours): Times & { closesAt: Instant; month: Month } {
  const times = hoursTimes(hours);
  return { ...times, closesAt: times.startsAt, month: hours.day.slice(0, 7) };
}

/** Whether the times make sense: a day that exists, an end after the beginning within twelve hours, and not past. */
export const whyTimesWrong = (hours: Hours, now: Instant): 'TIMES_WRONG' | 'ALREADY_PAST' | null =>
  wrongTimes(hoursTimes(hours), MOST_HOURS, now);

/** A week of a month's plan: from Monday (or the first) to Sunday (or the last). */
export interface PlannedWeek<A> {
  from: Day;
  until: Day;
  activities: A[];
  /**
   * `empty`: nothing is planned yet · `missing`: nothing, and it begins within ten days · `past`: it is over. A week
   * most of whose days are another month's is missed there, not here.
   */
  gap: 'none' | 'empty' | 'missing' | 'past';
}

/** The weeks of a month with what is planned in them; a cancelled activity fills no week. */
export function weeksOf<A extends { startsAt: Instant; state: string }>(
  month: Month,
  activities: readonly A[],
  now: Instant,
): PlannedWeek<A>[] {
  const last = `${month}-${String(daysInMonth(month)).padStart(2, '0')}`;
  const weeks: PlannedWeek<A>[] = [];
  for (let from = `${month}-01`; from <= last;) {
    const sunday = addDays(from, (7 - weekdayOf(from)) % 7);
    const until = sunday < last ? sunday : last;
    const inside = activities.filter((one) => {
      const day = dayOf(one.startsAt);
      return from <= day && day <= until;
    });
    weeks.push({ from, until, activities: inside, gap: gapOf({ from, until }, inside, dayOf(now)) });
    from = addDays(until, 1);
  }
  return weeks;
}

function gapOf(
  { from, until }: { from: Day; until: Day },
  inside: readonly { state: string }[],
  today: Day,
): PlannedWeek<unknown>['gap'] {
  if (inside.some((one) => one.state !== 'cancelled')) return 'none';
  if (until < today) return 'past';
  const isHere = daysSinceMonday(until) - daysSinceMonday(from) >= 3;
  return isHere && from <= addDays(today, WARN_DAYS) ? 'missing' : 'empty';
}

const daysSinceMonday = (day: Day): number => (weekdayOf(day) + 6) % 7;
