import { addDays, atHour, dayOf, weekdayOf, type Day, type Instant } from './time';

/** Days off as ranges, and the weekend days that are worked in exchange. */
interface Year {
  off: [Day, Day][];
  working: Day[];
}

/** As the State Council announces them each autumn for the next year (国办发明电〔2025〕7号 for 2026). */
const ANNOUNCED: Record<string, Year> = {
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

/**
 * What the law fixes for a year whose announcement is not entered yet (全国年节及纪念日放假办法, 2024): New Year,
 * 除夕 to 初三, 清明, 1 and 2 May, 端午, 中秋, 1 to 3 October. Which weekends are worked is not known before it.
 */
const STATUTORY: Record<string, Year> = {
  '2027': {
    off: [
      ['2027-01-01', '2027-01-01'],
      ['2027-02-05', '2027-02-08'],
      ['2027-04-05', '2027-04-05'],
      ['2027-05-01', '2027-05-02'],
      ['2027-06-09', '2027-06-09'],
      ['2027-09-15', '2027-09-15'],
      ['2027-10-01', '2027-10-03'],
    ],
    working: [],
  },
};

/** Beyond both tables: the holidays of the solar calendar, since those of the lunar one move. */
const everyYear = (year: string): Year => ({
  off: [
    [`${year}-01-01`, `${year}-01-01`],
    [`${year}-05-01`, `${year}-05-02`],
    [`${year}-10-01`, `${year}-10-03`],
  ],
  working: [],
});

/** Whether the State Council's days for the day's year are known; if not, only what the law fixes is counted. */
export const isAnnounced = (day: Day): boolean => day.slice(0, 4) in ANNOUNCED;

export function isWorkingDay(day: Day): boolean {
  const name = day.slice(0, 4);
  const year = ANNOUNCED[name] ?? STATUTORY[name] ?? everyYear(name);
  if (year.working.includes(day)) return true;
  if (year.off.some(([from, until]) => from <= day && day <= until)) return false;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

/** The hours in which the community answers, on working days; promises in hours count only these. */
const OPENS = 8;
const CLOSES = 18;

function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
}

/**
 * The end (18:00) of the n-th working day after the day of `from`; the day itself does not count.
 * What is asked on a Saturday evening is counted from the next working day on.
 */
export function endOfWorkingDay(from: Instant, n: number): Instant {
  let day = dayOf(from);
  for (let left = n; left > 0; left -= 1) day = nextWorkingDay(day);
  return atHour(day, CLOSES);
}

/** The beginning (8:00) of the next working day. */
export const nextOpening = (from: Instant): Instant => atHour(nextWorkingDay(dayOf(from)), OPENS);

/** When so many hours of 8:00–18:00 on working days have gone by: what is asked at 17:00 and takes 2 is due at 9:00. */
export function afterWorkingHours(from: Instant, hours: number): Instant {
  let left = hours * 3_600_000;
  let day = isWorkingDay(dayOf(from)) ? dayOf(from) : nextWorkingDay(dayOf(from));
  let at = Math.max(from, atHour(day, OPENS));
  while (at + left > atHour(day, CLOSES)) {
    left -= Math.max(0, atHour(day, CLOSES) - at);
    day = nextWorkingDay(day);
    at = atHour(day, OPENS);
  }
  return at + left;
}

/** How many working days begin after the day of `from`, up to the day of `until`: Monday to Wednesday is 2. */
export function workingDaysBetween(from: Instant, until: Instant): number {
  let days = 0;
  for (let day = dayOf(from); day < dayOf(until);) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) days += 1;
  }
  return days;
}
