import { addDays, atHour, dayOf, weekdayOf } from '#domain/kernel/time';
import { isWorkingDay } from '#domain/kernel/working-days';
import { firstMorning, lastAtWork, saturdays, workingDayAfter, workingDayBefore } from './calendar';

/** Every day of two years, at hours when somebody may start the demo. */
const STARTS = Array.from({ length: 730 }, (_, index) => addDays('2026-01-01', index)).flatMap((day) =>
  [0, 8, 12, 23].map((hour) => atHour(day, hour, 31)),
);

it('on whatever day the demo starts, its last activity is over and its coming one lies ahead, both on Saturdays', () => {
  for (const now of STARTS) {
    const { last, coming, next } = saturdays(now);
    const today = dayOf(now);
    expect([last, coming, next].map(weekdayOf)).toEqual([6, 6, 6]);
    expect(last < today && today < coming && coming < next).toBe(true);
    expect(coming <= addDays(today, 7) && last >= addDays(today, -7)).toBe(true);
  }
});

it('whoever starts it at night or on a holiday sees what was done in the last office hours', () => {
  for (const now of STARTS) {
    const at = lastAtWork(now);
    expect(at <= now && isWorkingDay(dayOf(at))).toBe(true);
    expect(at >= atHour(dayOf(at), 8, 30) && at <= atHour(dayOf(at), 17, 30)).toBe(true);
  }
});

it('its first day is a working day some five months ago', () => {
  for (const now of STARTS) {
    const morning = firstMorning(now);
    expect(isWorkingDay(dayOf(morning))).toBe(true);
    expect(now - morning).toBeGreaterThanOrEqual(149 * 86_400_000);
  }
});

it('counts working days over the Spring Festival in both directions', () => {
  expect(workingDayBefore('2026-02-24', 1)).toBe('2026-02-14');
  expect(workingDayBefore('2026-02-24', 2)).toBe('2026-02-13');
  expect(workingDayAfter('2026-02-13', 2)).toBe('2026-02-24');
  expect(workingDayAfter('2026-02-13', 0)).toBe('2026-02-13');
});
