import { atHour } from '#domain/kernel/time';
import { whenWords } from './when-words';

const now = atHour('2026-11-20', 17, 45);

describe('a promise is told as one speaks', () => {
  it.each([
    ['2026-11-20', 18, 0, '今天 18:00'],
    ['2026-11-21', 9, 30, '明天 9:30'],
    ['2026-11-23', 8, 0, '11月23日（周一）8:00'],
    ['2027-01-04', 10, 5, '2027年1月4日（周一）10:05'],
  ])('%s %i:%i', (day, hour, minute, said) => {
    expect(whenWords(atHour(day, hour, minute), now)).toBe(said);
  });
});
