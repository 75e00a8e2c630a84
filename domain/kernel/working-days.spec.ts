import { atHour } from './time';
import { endOfWorkingDay, isAnnounced, isWorkingDay } from './working-days';

it.each([
  ['an ordinary Monday', '2026-03-02', true],
  ['an ordinary Sunday', '2026-03-01', false],
  ['a day of the spring festival', '2026-02-17', false],
  ['a Saturday that is worked', '2026-02-28', true],
  ['a Sunday that is worked', '2026-01-04', true],
  ['the national day', '2026-10-01', false],
  ['a Monday of a year not yet announced', '2031-03-03', true],
])('%s (%s) is a working day: %s', (_, day, expected) => {
  expect(isWorkingDay(day)).toBe(expected);
});

it.each([
  ['a Monday', '2026-03-02', 9, '2026-03-09'],
  ['a Monday, half past midnight', '2026-03-02', 0, '2026-03-09'],
  ['a Friday night', '2026-03-06', 23, '2026-03-13'],
  ['a Sunday', '2026-03-08', 12, '2026-03-13'],
  ['before the holidays of May, with a worked Saturday after', '2026-04-30', 9, '2026-05-11'],
])('five working days after %s end on the fifth at 18:00', (_, day, hour, end) => {
  expect(endOfWorkingDay(atHour(day, hour), 5)).toBe(atHour(end, 18));
});

it('says whether the holidays of a year are known', () => {
  expect([isAnnounced('2026-12-31'), isAnnounced('2031-01-01')]).toEqual([true, false]);
});
