import { atHour, type Day } from './time';
import { dayWord, meetText, whenText } from './when-text';

/** A Saturday. */
const now = atHour('2026-11-21', 12);
const on = (day: Day, from = 9) => ({ startsAt: atHour(day, from), endsAt: atHour(day, 11, 30) });

describe('the day of an activity is said as one speaks of it', () => {
  it.each([
    ['2026-11-21', '今天'],
    ['2026-11-22', '明天'],
    ['2026-11-23', '下周一'],
    ['2026-11-29', '下周日'],
    ['2026-11-30', '周一'],
    ['2026-11-20', '周五'],
    ['2026-11-14', '周六'],
  ])('%s, seen on Saturday 21 November, is %s', (day, word) => {
    expect(dayWord(atHour(day, 9), now)).toBe(word);
  });

  it.each([
    ['2026-11-28', '本周六'],
    ['2026-11-29', '本周日'],
    ['2026-12-02', '下周三'],
  ])('%s, seen on Wednesday 25 November, is %s', (day, word) => {
    expect(dayWord(atHour(day, 9), atHour('2026-11-25', 8))).toBe(word);
  });

  it('changes at midnight in Shanghai', () => {
    const start = atHour('2026-11-28', 9);
    expect(dayWord(start, atHour('2026-11-27', 23, 59))).toBe('明天');
    expect(dayWord(start, atHour('2026-11-28', 0))).toBe('今天');
  });

  it('calls tomorrow tomorrow over the end of the week and of the year', () => {
    expect(dayWord(atHour('2026-11-23', 9), atHour('2026-11-22', 9))).toBe('明天');
    expect(dayWord(atHour('2027-01-01', 9), atHour('2026-12-31', 9))).toBe('明天');
  });
});

describe('when it is', () => {
  it('names the day, the date and both times', () => {
    expect(whenText(on('2026-11-28'), atHour('2026-11-25', 8))).toBe('本周六 11月28日 9:00–11:30');
  });

  it('keeps the zero of midnight and drops no other', () => {
    expect(whenText(on('2026-11-28', 0), now)).toBe('下周六 11月28日 0:00–11:30');
    expect(whenText(on('2026-11-28', 10), now)).toBe('下周六 11月28日 10:00–11:30');
  });

  it('names the year where it is another', () => {
    expect(whenText(on('2027-01-02'), now)).toBe('周六 2027年1月2日 9:00–11:30');
  });
});

describe('until then', () => {
  it('says when we meet', () => {
    expect(meetText(atHour('2026-11-28', 9), atHour('2026-11-25', 8))).toBe('本周六 9:00 见');
    expect(meetText(atHour('2026-11-21', 14, 5), now)).toBe('今天 14:05 见');
  });

  it('names the date where a weekday could be any week’s', () => {
    expect(meetText(atHour('2026-12-12', 9), now)).toBe('周六 12月12日 9:00 见');
  });
});
