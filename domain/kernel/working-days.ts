import { addDays, atHour, dayOf, weekdayOf, type Day, type Instant } from './time';

/**
 * Days off and extra working days as the State Council announces them each autumn for the next year.
 * A year that is not listed counts by weekends alone, and `isAnnounced` says so.
 */
const ANNOUNCED: Record<string, { off: [Day, Day][]; working: Day[] }> = {
  '2026': {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    working: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

/** Whether the holidays of the day's year are known; if not, deadlines are counted by weekends alone. */
export const isAnnounced = (day: Day): boolean => day.slice(0, 4) in ANNOUNCED;

export function isWorkingDay(day: Day): boolean {
  const year = ANNOUNCED[day.slice(0, 4)];
  if (year?.working.includes(day)) return true;
  if (year?.off.some(([from, until]) => from <= day && day <= until)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/**
 * The end (18:00) of the n-th working day after the day of `from`; the day itself does not count.
 * What is asked on a Saturday evening is counted from the next working day on.
 */
export function endOfWorkingDay(from: Instant, n: number): Instant {
  let day = dayOf(from);
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return atHour(day, 18);
}
