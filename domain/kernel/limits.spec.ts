import { fullUntil, LIMITS, type Limit } from './limits';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const window = { minutes: 10, most: 3 };

describe('a window of a limit', () => {
  it('has room until so many times lie in it', () => {
    expect(fullUntil([], window, NOW)).toBeNull();
    expect(fullUntil([NOW - 2, NOW - 1], window, NOW)).toBeNull();
  });

  it('is full until the oldest of them is so many minutes old, and says when', () => {
    const times = [NOW - 9 * MINUTE, NOW - MINUTE, NOW];
    expect(fullUntil(times, window, NOW)).toBe(NOW + MINUTE);
    expect(fullUntil(times, window, NOW + MINUTE)).toBeNull();
  });

  it('looks at the newest alone where more are kept', () => {
    expect(fullUntil([NOW - 20 * MINUTE, NOW - 11 * MINUTE, NOW, NOW], window, NOW)).toBeNull();
  });

  it('is not full for days because a clock was set back, but clocks of instances may differ', () => {
    expect(fullUntil([NOW + 60 * MINUTE, NOW + 61 * MINUTE, NOW + 62 * MINUTE], window, NOW)).toBeNull();
    expect(fullUntil([NOW + 5, NOW + 6, NOW + 7], window, NOW)).toBe(NOW + 5 + 10 * MINUTE);
  });
});

describe('the table of limits', () => {
  it.each(Object.entries<Limit>(LIMITS))('%s tells what is unusual before it refuses', (_name, limit) => {
    for (const { minutes, most } of limit.unusual ?? []) {
      const same = limit.windows.find((one) => one.minutes === minutes);
      expect(most).toBeLessThan(same?.most ?? 0);
    }
    expect(limit.windows.length).toBeGreaterThan(0);
  });
});
