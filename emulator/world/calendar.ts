import { addDays, atHour, dayOf, weekdayOf, type Day, type Instant } from '#domain/kernel/time';
import { isWorkingDay } from '#domain/kernel/working-days';

/** The n-th working day before a day. */
export function workingDayBefore(day: Day, n: number): Day {
  let found = day;
  for (let left = n; left > 0; left -= isWorkingDay(found) ? 1 : 0) found = addDays(found, -1);
  return found;
}

/** The n-th working day after a day. */
export function workingDayAfter(day: Day, n: number): Day {
  let found = day;
  for (let left = n; left > 0; left -= isWorkingDay(found) ? 1 : 0) found = addDays(found, 1);
  return found;
}

/** The demo world's first morning, some five months ago. */
export const firstMorning = (now: Instant): Instant =>
  atHour(workingDayBefore(addDays(dayOf(now), -149), 1), 8, 30);

/** The last moment, at most now, at which offices are open: on a Sunday it was on Friday afternoon. */
export function lastAtWork(now: Instant): Instant {
  const today = dayOf(now);
  const day = isWorkingDay(today) && now >= atHour(today, 8, 30) ? today : workingDayBefore(today, 1);
  return Math.min(now, atHour(day, 17, 30));
}

/** The Saturdays of the demo: of the last activity, of the coming one, and of the one after that. */
export function saturdays(now: Instant): { last: Day; coming: Day; next: Day } {
  const today = dayOf(now);
  const ahead = 6 - weekdayOf(today) || 7;
  const coming = addDays(today, ahead);
  return { last: addDays(coming, ahead === 7 ? -14 : -7), coming, next: addDays(coming, 7) };
}
