import fc from 'fast-check';
import {
  isReplay,
  moved,
  nextLook,
  pauseClock,
  resumeClock,
  startClock,
  tick,
  type Entry,
  type Ladder,
} from './casework';
import { atHour, type Instant } from './time';
import { endOfWorkingDay, workingDaysBetween } from './working-days';

// 2 March 2026 is a Monday
const at = (day: number, hour: number, minute = 0): Instant =>
  atHour(`2026-03-${String(day).padStart(2, '0')}`, hour, minute);
const LADDER: Ladder = [{ posts: ['gridWorker'], workingDays: 0 }];
const PROMISE = startClock(at(2, 9), at(6, 18));
const resumed = (pausedAt: Instant, goesOn: Instant, clock = PROMISE) =>
  resumeClock(pauseClock(clock, pausedAt, at(31, 18)), goesOn);

describe('a pause moves the deadline by the working days that the clock stood', () => {
  it.each([
    ['from Tuesday to Thursday: two', at(3, 10), at(5, 10), at(10, 18)],
    ['from Tuesday evening to Wednesday morning: one', at(3, 23), at(4, 0, 30), at(9, 18)],
    ['within a day: none', at(3, 8), at(3, 22), at(6, 18)],
    ['over a weekend: Monday alone', at(6, 10), at(9, 10), at(9, 18)],
    ['from Friday to Sunday: none', at(6, 10), at(8, 10), at(6, 18)],
  ])('%s', (_, pausedAt, goesOn, dueAt) => {
    expect(resumed(pausedAt, goesOn)).toEqual({ ...PROMISE, dueAt });
  });

  it('over the holidays of May: only the days that are worked', () => {
    const clock = startClock(atHour('2026-04-27', 9), atHour('2026-04-30', 18));
    // off from 1 to 5 May, and 9 May is a Saturday that is worked
    expect(resumed(atHour('2026-04-29', 9), atHour('2026-05-09', 9), clock).dueAt).toBe(
      endOfWorkingDay(atHour('2026-04-30', 18), 5),
    );
  });

  it('exactly, whenever it begins and ends', () => {
    fc.assert(
      fc.property(fc.nat(5 * 24 * 60), fc.nat(40 * 24 * 60), (from, long) => {
        const pausedAt = Math.min(at(2, 9) + from * 60_000, PROMISE.dueAt - 1);
        const goesOn = pausedAt + long * 60_000;
        const { dueAt } = resumed(pausedAt, goesOn);
        expect(workingDaysBetween(PROMISE.dueAt, dueAt)).toBe(workingDaysBetween(pausedAt, goesOn));
        expect(dueAt).toBeGreaterThanOrEqual(PROMISE.dueAt);
      }),
    );
  });
});

describe('a clock that stands', () => {
  const standing = pauseClock(PROMISE, at(3, 10), at(10, 18));

  it('has a clock of its own until somebody looks again, which reminds and runs late like any other', () => {
    expect(standing).toMatchObject({ since: at(3, 10), dueAt: at(10, 18), lateAt: null, rungs: 0 });
    const reminded = tick(standing, LADDER, nextLook(standing, LADDER))!;
    expect(reminded).toMatchObject({ says: 'remind', clock: { halted: standing.halted } });
    expect(tick(reminded.clock, LADDER, at(10, 18))).toMatchObject({ says: 'late', rung: 1 });
  });

  it('goes on as it was: whoever was reminded is not reminded a second time', () => {
    const reminded = tick(PROMISE, LADDER, nextLook(PROMISE, LADDER))!.clock;
    const clock = resumed(at(6, 10), at(10, 10), reminded);
    expect(clock).toEqual({ ...reminded, dueAt: at(10, 18) });
    expect(nextLook(clock, LADDER)).toBe(at(10, 18));
  });

  it('stands from its first pause on, also where the day of the next look is moved', () => {
    const moved = pauseClock(standing, at(10, 9), at(20, 18));
    expect(moved).toEqual({ ...startClock(at(10, 9), at(20, 18)), halted: standing.halted });
    expect(resumeClock(moved, at(11, 9)).dueAt).toBe(endOfWorkingDay(at(6, 18), 6));
  });

  it('cannot go on where it runs', () => {
    expect(resumeClock(PROMISE, at(5, 9))).toBe(PROMISE);
  });
});

describe('what was late stays late', () => {
  const late = tick(PROMISE, LADDER, at(6, 18))!.clock;

  it('over a pause: neither its mark nor its deadline moves', () => {
    expect(resumed(at(9, 9), at(13, 9), late)).toEqual(late);
  });

  it('also where it was paused in the minute before the timer marked it', () => {
    const clock = resumed(at(6, 18, 1), at(13, 9));
    expect(clock.dueAt).toBe(PROMISE.dueAt);
    expect(tick(clock, LADDER, at(13, 9))).toMatchObject({ says: 'late' });
  });
});

describe('the history of a case', () => {
  const anna = 'p-anna0000' as never;
  const berta = 'p-berta000' as never;
  const entry = (kind: string, by: typeof anna | null, text: string | null = null): Entry => ({
    at: at(2, 9),
    by,
    name: '',
    side: '',
    kind,
    text,
  });
  const started = { state: 'asked', rev: 3, timeline: [entry('asked', anna)] };
  const answered = moved(started, {
    set: { state: 'answered' },
    entries: [entry('late', null), entry('answered', berta, '是')],
    events: [{ kind: 'answered' }],
  });

  it('grows by what a move adds, marked with the count of changes that it led to', () => {
    expect(answered).toMatchObject({ state: 'answered', rev: 4 });
    expect(answered.timeline.map(({ kind, rev }) => [kind, rev])).toEqual([
      ['asked', undefined],
      ['late', 4],
      ['answered', 4],
    ]);
    expect(started.timeline).toHaveLength(1);
  });

  it.each([
    ['the same person, the same thing, on the same state', { rev: 3, kind: 'answered', text: '是' }, true],
    ['another text', { rev: 3, kind: 'answered', text: '不' }, false],
    ['another thing', { rev: 3, kind: 'asked', text: '是' }, false],
    ['a later state', { rev: 4, kind: 'answered', text: '是' }, false],
  ])('knows what was sent twice: %s', (_, sent, expected) => {
    expect(isReplay(answered, { personId: berta, ...sent })).toBe(expected);
    expect(isReplay(answered, { personId: anna, ...sent })).toBe(false);
  });

  it('knows it still when others, or the clock, have gone on since', () => {
    const on = moved(answered, { set: {}, entries: [entry('noted', anna), entry('late', null)], events: [] });
    expect(isReplay(on, { rev: 3, kind: 'answered', personId: berta, text: '是' })).toBe(true);
    expect(isReplay(on, { rev: 4, kind: 'noted', personId: anna })).toBe(true);
  });
});
