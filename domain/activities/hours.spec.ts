import { atHour } from '#domain/kernel/time';
import { minutesOf, plannedMinutes } from './hours';
import { hoursText } from './texts';

const lasting = (minutes: number) => ({
  startsAt: atHour('2026-07-11', 9),
  endsAt: atHour('2026-07-11', 9) + minutes * 60_000,
});

describe('the hours of service', () => {
  it.each([
    [150, 150],
    [149, 120],
    [179, 150],
    [29, 0],
    [30, 30],
    [720, 720],
  ])('of %i minutes count as %i: half hours, rounded down', (minutes, counted) => {
    expect(plannedMinutes(lasting(minutes))).toBe(counted);
  });

  it('of one person are the planned ones, or less, and none where she did not come', () => {
    expect(minutesOf(lasting(150), true, undefined)).toBe(150);
    expect(minutesOf(lasting(150), true, 60)).toBe(60);
    expect(minutesOf(lasting(150), true, 0)).toBe(0);
    expect(minutesOf(lasting(150), true, 300)).toBe(150);
    expect(minutesOf(lasting(150), false, 60)).toBe(0);
    expect(minutesOf(lasting(150), null, undefined)).toBe(0);
  });

  it.each([
    [150, '2.5 小时'],
    [60, '1 小时'],
    [0, '0 小时'],
    [3030, '50.5 小时'],
  ])('%i minutes are said as %s', (minutes, text) => {
    expect(hoursText(minutes)).toBe(text);
  });
});
