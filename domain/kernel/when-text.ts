import { addDays, clockOf, dayOf, weekdayOf, type Day, type Instant } from './time';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 一 to 日. */
export const weekday = (day: Day): string => WEEKDAYS[weekdayOf(day)] ?? '';

/** The Monday of a day's week: in China a week ends on Sunday. */
const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** `9:00`: nobody says 09:00. */
const clock = (instant: Instant): string => clockOf(instant).replace(/^0/, '');

/**
 * A day as one speaks of it: 今天, 明天, 本周六, 下周三; anything else, and what is past, by its weekday alone.
 * Weeks begin on Monday, so that on a Sunday the Saturday to come is 下周六.
 */
export function dayWord(instant: Instant, now: Instant): string {
  const [day, today] = [dayOf(instant), dayOf(now)];
  if (day === today) return '今天';
  if (day === addDays(today, 1)) return '明天';
  const name = `周${weekday(day)}`;
  if (day < today) return name;
  if (mondayOf(day) === mondayOf(today)) return `本${name}`;
  return mondayOf(day) === addDays(mondayOf(today), 7) ? `下${name}` : name;
}

/** `11月28日`, with the year where it is not the year of `now`. */
export function dateText(day: Day, now: Instant): string {
  const date = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  const year = day.slice(0, 4);
  return year === dayOf(now).slice(0, 4) ? date : `${year}年${date}`;
}

/** `本周六 11月28日 9:00–11:30`. It begins and ends on the same day. */
export function whenText(times: { startsAt: Instant; endsAt: Instant }, now: Instant): string {
  const { startsAt, endsAt } = times;
  const date = dateText(dayOf(startsAt), now);
  return `${dayWord(startsAt, now)} ${date} ${clock(startsAt)}–${clock(endsAt)}`;
}

/** `本周六 9:00 见`; with the date where the word for the day alone could be any week's. */
export function meetText(startsAt: Instant, now: Instant): string {
  const word = dayWord(startsAt, now);
  const said = /^周/.test(word) ? `${word} ${dateText(dayOf(startsAt), now)}` : word;
  return `${said} ${clock(startsAt)} 见`;
}
