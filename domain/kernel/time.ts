import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import * as v from 'valibot';

dayjs.extend(utc);

/** An instant: epoch milliseconds. Functions run in UTC, phones anywhere; only this module knows the zone. */
export type Instant = number;
export const Instant = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A calendar day in Asia/Shanghai, `2026-07-01`. */
export type Day = string;
/** A calendar month in Asia/Shanghai, `2026-07`. */
export type Month = string;

/** China has one zone without summer time, so a fixed offset is exact for every instant after 1991. */
const SHANGHAI_MINUTES = 8 * 60;
// as UTC of the moved instant: dayjs' own offset reads the zone of the machine for every date
const at = (instant: Instant) => dayjs.utc(instant + SHANGHAI_MINUTES * 60_000);
const dayStart = (day: Day) => dayjs.utc(day).subtract(SHANGHAI_MINUTES, 'minute');

export const dayOf = (instant: Instant): Day => at(instant).format('YYYY-MM-DD');
export const monthOf = (instant: Instant): Month => at(instant).format('YYYY-MM');

/** The instant at which a day begins in Shanghai. */
export const startOfDay = (day: Day): Instant => dayStart(day).valueOf();

/** The instant on a day at an hour of the Shanghai clock. */
export const atHour = (day: Day, hour: number, minute = 0): Instant =>
  dayStart(day).add(hour, 'hour').add(minute, 'minute').valueOf();

export const addDays = (day: Day, days: number): Day => dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD');

/** `09:00`, the time of the Shanghai clock. */
export const clockOf = (instant: Instant): string => at(instant).format('HH:mm');

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => dayjs.utc(day).day();

/** Months from one month to another: `2026-01` to `2026-07` is 6. */
export function monthsBetween(from: Month, to: Month): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth);
}

export const daysInMonth = (month: Month): number => dayjs.utc(`${month}-01`).daysInMonth();

/** Whether `2026-02-30` and its like are days that exist. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text;
}

/** `3月9日 18:00`, with the year where it is not the year of `now`. */
export function sayInstant(instant: Instant, now?: Instant): string {
  const same = now === undefined || at(instant).year() === at(now).year();
  return at(instant).format(same ? 'M月D日 HH:mm' : 'YYYY年M月D日 HH:mm');
}

/** `2026年7月1日`. */
export function sayDay(day: Day): string {
  return dayjs.utc(day).format('YYYY年M月D日');
}

/** `2026年7月`. */
export const sayMonth = (month: Month): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

/** WeChat's `time` field: `2019年10月1日 15:01` in 24-hour form. */
export const wechatTime = (instant: Instant): string => at(instant).format('YYYY年MM月DD日 HH:mm');
