import { addDays, clockOf, dayOf, sayInstant, weekdayOf, type Instant } from '#domain/kernel/time';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/**
 * A time to come as one speaks of it: `今天 14:30`, `明天 9:30`, and what lies further away with its day:
 * `11月23日（周一）8:30`.
 */
export function whenWords(instant: Instant, now: Instant): string {
  const [day, today] = [dayOf(instant), dayOf(now)];
  const clock = clockOf(instant).replace(/^0/, '');
  if (day === today) return `今天 ${clock}`;
  if (day === addDays(today, 1)) return `明天 ${clock}`;
  const date = sayInstant(instant, now).split(' ')[0] ?? '';
  return `${date}（周${WEEKDAYS[weekdayOf(day)] ?? ''}）${clock}`;
}
