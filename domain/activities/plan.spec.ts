import { atHour, type Day } from '#domain/kernel/time';
import { timesOf, weeksOf, whyTimesWrong } from './plan';

const NOW = atHour('2026-07-06', 10);
const plan = (change: object = {}) => ({ day: '2026-07-11', from: '09:00', until: '11:30', ...change });

describe('the times of a plan', () => {
  it.each([
    ['a morning', {}, null],
    ['twelve hours', { from: '08:00', until: '20:00' }, null],
    ['longer than that', { from: '08:00', until: '20:01' }, 'TIMES_WRONG'],
    ['an end that is the beginning', { until: '09:00' }, 'TIMES_WRONG'],
    ['an end before the beginning, over midnight too', { from: '22:00', until: '01:00' }, 'TIMES_WRONG'],
    ['a day that does not exist', { day: '2026-02-30' }, 'TIMES_WRONG'],
    ['yesterday', { day: '2026-07-05' }, 'ALREADY_PAST'],
    ['this very minute', { day: '2026-07-06', from: '10:00' }, 'ALREADY_PAST'],
    ['a minute from now', { day: '2026-07-06', from: '10:01' }, null],
  ])('%s: %#', (_, change, answer) => {
    expect(whyTimesWrong(plan(change), NOW)).toBe(answer);
  });

  it('are of the Shanghai clock, and signing up ends as it begins', () => {
    expect(timesOf(plan())).toEqual({
      startsAt: Date.parse('2026-07-11T09:00:00+08:00'),
      endsAt: Date.parse('2026-07-11T11:30:00+08:00'),
      closesAt: Date.parse('2026-07-11T09:00:00+08:00'),
      month: '2026-07',
    });
  });
});

describe('the weeks of a month', () => {
  const on = (day: Day, state = 'open') => ({ startsAt: atHour(day, 9), state });
  const gaps = (month: string, activities: ReturnType<typeof on>[], now = NOW) =>
    weeksOf(month, activities, now).map(
      ({ from, until, gap }) => `${from.slice(8)}-${until.slice(8)} ${gap}`,
    );

  it('run from Monday to Sunday, cut at the ends of the month', () => {
    expect(weeksOf('2026-07', [], NOW).map((one) => [one.from, one.until])).toEqual([
      ['2026-07-01', '2026-07-05'],
      ['2026-07-06', '2026-07-12'],
      ['2026-07-13', '2026-07-19'],
      ['2026-07-20', '2026-07-26'],
      ['2026-07-27', '2026-07-31'],
    ]);
  });

  it('begin with a single Sunday, and are four where February fits', () => {
    expect(weeksOf('2026-11', [], NOW)[0]).toMatchObject({ from: '2026-11-01', until: '2026-11-01' });
    expect(weeksOf('2027-02', [], NOW)).toHaveLength(4);
  });

  it('warn of a week without anything from ten days before it begins', () => {
    const activities = [on('2026-07-08'), on('2026-07-31', 'draft')];
    expect(gaps('2026-07', activities)).toEqual([
      '01-05 past',
      '06-12 none',
      '13-19 missing',
      '20-26 empty',
      '27-31 none',
    ]);
    expect(gaps('2026-07', activities, atHour('2026-07-10', 0))).toContain('20-26 missing');
    expect(gaps('2026-07', activities, atHour('2026-07-09', 23, 59))).toContain('20-26 empty');
  });

  it('warn only where most of their days are', () => {
    expect(gaps('2026-11', [], atHour('2026-11-26', 9)).slice(-2)).toEqual(['23-29 missing', '30-30 empty']);
    expect(gaps('2026-12', [], atHour('2026-11-26', 9))[0]).toBe('01-06 missing');
    expect(gaps('2026-07', [], atHour('2026-07-25', 9)).slice(-1)).toEqual(['27-31 missing']);
    expect(gaps('2026-08', [], atHour('2026-07-25', 9))[0]).toBe('01-02 empty');
  });

  it('are not filled by what was called off', () => {
    expect(gaps('2026-07', [on('2026-07-15', 'cancelled')])).toContain('13-19 missing');
  });

  it('hold what is on their first and last day, at any hour', () => {
    const edge = [
      { startsAt: atHour('2026-07-13', 0), state: 'open' },
      { startsAt: atHour('2026-07-19', 23, 59), state: 'open' },
    ];
    expect(weeksOf('2026-07', edge, NOW).map((one) => one.activities.length)).toEqual([0, 0, 2, 0, 0]);
  });
});
