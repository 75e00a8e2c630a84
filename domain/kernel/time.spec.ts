import {
  addDays,
  atHour,
  clockOf,
  dayOf,
  daysInMonth,
  isDay,
  monthOf,
  monthsBetween,
  sayDay,
  sayInstant,
  sayMonth,
  startOfDay,
  wechatTime,
  weekdayOf,
} from './time';

describe('half past midnight in Shanghai', () => {
  const instant = Date.UTC(2026, 5, 30, 16, 30);

  it('is already the next day, month and half year, whatever zone the machine is in', () => {
    expect([dayOf(instant), monthOf(instant)]).toEqual(['2026-07-01', '2026-07']);
  });

  it('is said in Shanghai’s clock', () => {
    expect(sayInstant(instant)).toBe('7月1日 00:30');
    expect(sayInstant(instant, instant)).toBe('7月1日 00:30');
    expect(sayInstant(instant, Date.UTC(2027, 0, 1))).toBe('2026年7月1日 00:30');
    expect(wechatTime(instant)).toBe('2026年07月01日 00:30');
  });
});

it('the clock on the wall is Shanghai’s, with two digits each', () => {
  expect(clockOf(Date.UTC(2026, 10, 28, 1))).toBe('09:00');
  expect(clockOf(atHour('2026-11-28', 23, 59))).toBe('23:59');
});

it('a day begins at 16:00 UTC of the day before', () => {
  expect(startOfDay('2026-07-01')).toBe(Date.UTC(2026, 5, 30, 16));
  expect(atHour('2026-07-01', 18, 5)).toBe(Date.UTC(2026, 6, 1, 10, 5));
});

it('the year ends at midnight in Shanghai', () => {
  expect(dayOf(Date.UTC(2026, 11, 31, 15, 59, 59, 999))).toBe('2026-12-31');
  expect(dayOf(Date.UTC(2026, 11, 31, 16))).toBe('2027-01-01');
});

it('counts days, months and weekdays over ends of months and years', () => {
  expect([addDays('2026-02-28', 1), addDays('2028-02-28', 1), addDays('2026-12-31', 1)]).toEqual([
    '2026-03-01',
    '2028-02-29',
    '2027-01-01',
  ]);
  expect([
    monthsBetween('2026-01', '2026-07'),
    monthsBetween('2026-12', '2027-01'),
    monthsBetween('2026-03', '2026-01'),
  ]).toEqual([6, 1, -2]);
  expect([daysInMonth('2026-02'), daysInMonth('2028-02'), daysInMonth('2026-03')]).toEqual([28, 29, 31]);
  expect([weekdayOf('2026-03-01'), weekdayOf('2026-03-02')]).toEqual([0, 1]);
});

it.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['2026-7-1', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

it('is said in Chinese', () => {
  expect([sayDay('2026-07-01'), sayMonth('2026-07')]).toEqual(['2026年7月1日', '2026年7月']);
});
