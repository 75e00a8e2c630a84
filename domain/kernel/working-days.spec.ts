import fc from 'fast-check';
import { addDays, atHour, dayOf, startOfDay } from './time';
import {
  afterWorkingHours,
  endOfWorkingDay,
  isAnnounced,
  isWorkingDay,
  nextOpening,
  workingDaysBetween,
} from './working-days';

it.each([
  ['an ordinary Monday', '2026-03-02', true],
  ['an ordinary Sunday', '2026-03-01', false],
  ['a day of the spring festival', '2026-02-17', false],
  ['a Saturday that is worked', '2026-02-28', true],
  ['a Sunday that is worked', '2026-01-04', true],
  ['the national day', '2026-10-01', false],
  ['a Saturday that is worked before the spring festival', '2026-02-14', true],
  ['the last day of the spring festival', '2026-02-23', false],
  ['the day after it', '2026-02-24', true],
  ['new year’s day of a year not yet announced', '2027-01-01', false],
  ['the eve of its spring festival, which the law fixes', '2027-02-05', false],
  ['the third day of it, a Monday', '2027-02-08', false],
  ['the day after it, since no exchange is known yet', '2027-02-09', true],
  ['its 清明, a Monday', '2027-04-05', false],
  ['its 端午, a Wednesday', '2027-06-09', false],
  ['its 中秋, a Wednesday', '2027-09-15', false],
  ['the third day of its national holidays, a Sunday', '2027-10-03', false],
  ['the fourth day of its national holidays', '2027-10-04', true],
  ['a Monday of a year in no table', '2031-03-03', true],
  ['new year’s day of a year in no table, a Wednesday', '2031-01-01', false],
  ['its first of May, a Thursday', '2031-05-01', false],
  ['its third of May, a Saturday', '2031-05-03', false],
  ['its third of October, a Friday', '2031-10-03', false],
  ['its spring festival, which moves with the moon and is not known', '2031-01-23', true],
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

it.each([
  ['one working day after a Friday', '2026-03-06', 1, '2026-03-09'],
  ['over new year into a year not yet announced', '2026-12-31', 1, '2027-01-04'],
  ['over a spring festival not yet announced', '2027-02-04', 1, '2027-02-09'],
  ['the day itself', '2026-03-06', 0, '2026-03-06'],
])('%s', (_, day, n, end) => {
  expect(endOfWorkingDay(atHour(day, 9), n)).toBe(atHour(end, 18));
});

it.each([
  ['in the morning: the same day', '2026-03-02', 9, 0, 2, '2026-03-02', 11, 0],
  ['to the minute', '2026-03-02', 9, 7, 4, '2026-03-02', 13, 7],
  ['until closing time: the same day', '2026-03-02', 16, 0, 2, '2026-03-02', 18, 0],
  ['in the late afternoon: the rest on the next morning', '2026-03-02', 17, 0, 2, '2026-03-03', 9, 0],
  ['at closing time: from the next morning', '2026-03-02', 18, 0, 2, '2026-03-03', 10, 0],
  ['at night: from the next morning', '2026-03-02', 23, 30, 2, '2026-03-03', 10, 0],
  ['half past midnight: from eight of the same day', '2026-03-03', 0, 30, 2, '2026-03-03', 10, 0],
  ['on a Friday afternoon: into Monday', '2026-03-06', 17, 30, 2, '2026-03-09', 9, 30],
  ['on a Saturday: from Monday', '2026-03-07', 11, 0, 2, '2026-03-09', 10, 0],
  ['on a Saturday that is worked: that day', '2026-02-28', 9, 0, 2, '2026-02-28', 11, 0],
  ['on the eve of the national holidays: after them', '2026-09-30', 17, 0, 2, '2026-10-08', 9, 0],
  ['on a holiday, half past midnight', '2026-10-01', 0, 30, 4, '2026-10-08', 12, 0],
  ['more hours than a day has', '2026-03-02', 9, 0, 25, '2026-03-04', 14, 0],
  ['no hours at all, at night: the next opening', '2026-03-02', 20, 0, 0, '2026-03-03', 8, 0],
])('a promise in hours given %s', (_, day, hour, minute, hours, dueDay, dueHour, dueMinute) => {
  expect(afterWorkingHours(atHour(day, hour, minute), hours)).toBe(atHour(dueDay, dueHour, dueMinute));
});

const instants = fc.integer({
  min: startOfDay('2026-01-01') / 60_000,
  max: startOfDay('2029-01-01') / 60_000,
});

it('a promise in hours ends in the hours of a working day, later for more hours and for later requests', () => {
  fc.assert(
    fc.property(instants, fc.nat(60), fc.nat(3000), (minute, hours, later) => {
      const from = minute * 60_000;
      const due = afterWorkingHours(from, hours);
      expect(isWorkingDay(dayOf(due))).toBe(true);
      expect(due).toBeGreaterThanOrEqual(atHour(dayOf(due), 8));
      expect(due).toBeLessThanOrEqual(atHour(dayOf(due), 18));
      expect(due).toBeGreaterThanOrEqual(from + hours * 3_600_000);
      expect(afterWorkingHours(from, hours + 1)).toBeGreaterThanOrEqual(due + 3_600_000);
      expect(afterWorkingHours(from + later * 60_000, hours)).toBeGreaterThanOrEqual(due);
    }),
  );
});

it('as many working days lie between two instants as one counts from the first to the end of the other', () => {
  fc.assert(
    fc.property(instants, fc.nat(40), (minute, n) => {
      const from = minute * 60_000;
      expect(workingDaysBetween(from, endOfWorkingDay(from, n))).toBe(n);
    }),
  );
});

it.each([
  ['Monday to Wednesday', '2026-03-02', '2026-03-04', 2],
  ['the same day', '2026-03-02', '2026-03-02', 0],
  ['Friday to Sunday', '2026-03-06', '2026-03-08', 0],
  ['Friday to Monday', '2026-03-06', '2026-03-09', 1],
  ['over a Saturday that is worked', '2026-02-27', '2026-03-02', 2],
  ['backwards', '2026-03-04', '2026-03-02', 0],
])('working days between: %s', (_, from, until, expected) => {
  expect(workingDaysBetween(atHour(from, 23), atHour(until, 1))).toBe(expected);
});

it('the office opens at eight of the next working day', () => {
  fc.assert(
    fc.property(instants, (minute) => {
      const opening = nextOpening(minute * 60_000);
      expect(opening).toBe(atHour(dayOf(opening), 8));
      expect(isWorkingDay(dayOf(opening))).toBe(true);
      for (let day = addDays(dayOf(minute * 60_000), 1); day < dayOf(opening); day = addDays(day, 1)) {
        expect(isWorkingDay(day)).toBe(false);
      }
    }),
  );
  expect(nextOpening(atHour('2026-03-06', 7))).toBe(atHour('2026-03-09', 8));
});

it('says whether the holidays of a year are known', () => {
  expect(['2026-12-31', '2027-01-01', '2031-01-01'].map(isAnnounced)).toEqual([true, false, false]);
});
