import fc from 'fast-check';
import {
  caseNumber,
  clockFields,
  heardBy,
  isOverdue,
  lateSince,
  nextLook,
  remindAt,
  startClock,
  tick,
  type Clock,
  type Ladder,
} from './casework';
import type { Post } from './posts';
import { atHour, dayOf, startOfDay, type Instant } from './time';
import { isWorkingDay } from './working-days';

// the first three weeks of March 2026 have no holiday; 2 March is a Monday
const at = (day: number, hour: number, minute = 0): Instant =>
  atHour(`2026-03-${String(day).padStart(2, '0')}`, hour, minute);
const rung = (post: Post, workingDays: number) => ({ posts: [post], workingDays });
const LADDER: Ladder = [rung('gridWorker', 0), rung('communityOfficer', 1), rung('propertyManager', 3)];
const PROMISE = startClock(at(2, 8), at(4, 18));

/** What a clock says until `until`, with a timer that never sleeps. */
function saying(clock: Clock, ladder: Ladder, until: Instant): [string, number | null, Instant][] {
  const said: [string, number | null, Instant][] = [];
  for (let now = nextLook(clock, ladder); now <= until; now = Math.max(now, nextLook(clock, ladder))) {
    const one = tick(clock, ladder, now);
    if (one === null) throw new Error('a clock that is due must say something');
    said.push([one.says, 'rung' in one ? one.rung : null, now]);
    ({ clock } = one);
  }
  return said;
}

it('a case is read out by its kind, its day in Shanghai and four digits', () => {
  expect(caseNumber('DB', at(2, 0), '0042')).toBe('DB-20260302-0042');
  expect(caseNumber('WT', at(2, 0) - 1, '9999')).toBe('WT-20260301-9999');
});

describe('a reminder comes when four fifths of the time are over', () => {
  it.each([
    ['ten hours of a day: two hours before the end', at(2, 8), at(2, 18), at(2, 16)],
    ['a week: on the sixth day, a Sunday', at(2, 10), at(9, 10), at(8, 8)],
    ['what falls on an early morning waits until eight', at(2, 8), at(4, 18), at(4, 8)],
    ['what falls on an evening waits until the next morning', at(2, 8), at(4, 9), at(4, 8)],
    ['eight in the evening is not yet night', at(2, 8), at(2, 23), at(2, 20)],
    ['at night it never waits beyond the deadline', at(2, 12), at(2, 23), at(2, 23)],
    ['a clock whose time was over when it began: at once', at(4, 9), at(2, 18), at(4, 9)],
  ])('%s', (_, since, dueAt, expected) => {
    expect(remindAt({ since, dueAt })).toBe(expected);
  });

  it('never before four fifths, never after the deadline, never at night unless the deadline is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 * 24 * 60 }),
        fc.integer({ min: 1, max: 90_000 }),
        (from, long) => {
          const since = at(2, 0) + from * 60_000;
          const dueAt = since + long * 60_000;
          const reminded = remindAt({ since, dueAt });
          const hour = (reminded - startOfDay(dayOf(reminded))) / 3_600_000;
          expect(reminded).toBeGreaterThanOrEqual(since + Math.floor((dueAt - since) * 0.8));
          expect(reminded).toBeLessThanOrEqual(dueAt);
          expect((hour >= 8 && hour <= 20) || reminded === dueAt).toBe(true);
        },
      ),
    );
  });
});

describe('a clock', () => {
  it('reminds, is late, climbs step by step, and at the top says it again each working day at eight', () => {
    expect(saying(PROMISE, LADDER, at(12, 0))).toEqual([
      ['remind', null, at(4, 8)],
      ['late', 1, at(4, 18)],
      ['climb', 2, at(5, 18)],
      ['climb', 3, at(9, 18)],
      ['again', 3, at(10, 8)],
      ['again', 3, at(11, 8)],
    ]);
  });

  it('is silent on weekends and holidays', () => {
    const before = startClock(atHour('2026-09-30', 8), atHour('2026-09-30', 18));
    expect(
      saying(before, [rung('gridWorker', 0)], atHour('2026-10-09', 0)).map(([, , when]) => when),
    ).toEqual([atHour('2026-09-30', 16), atHour('2026-09-30', 18), atHour('2026-10-08', 8)]);
  });

  it('with a ladder that begins later is late first and climbs then', () => {
    expect(saying(PROMISE, [rung('communityOfficer', 2)], at(7, 0)).slice(1)).toEqual([
      ['late', 0, at(4, 18)],
      ['climb', 1, at(6, 18)],
    ]);
  });

  it('without a ladder says each working day that it is late', () => {
    expect(saying(PROMISE, [], at(7, 0)).slice(1)).toEqual([
      ['late', 0, at(4, 18)],
      ['again', 0, at(5, 8)],
      ['again', 0, at(6, 8)],
    ]);
  });

  it('with two steps at once tells both, one after the other', () => {
    const both = [rung('gridWorker', 0), rung('communityOfficer', 0)];
    expect(saying(PROMISE, both, at(4, 18)).slice(1)).toEqual([
      ['late', 1, at(4, 18)],
      ['climb', 2, at(4, 18)],
    ]);
  });

  it('that nobody looked at for a week is marked late first, does not remind, and climbs one step a look', () => {
    const now = at(13, 10);
    const late = tick(PROMISE, LADDER, now);
    expect(late).toMatchObject({ says: 'late', rung: 1, clock: { lateAt: now, remindedAt: null } });
    const second = tick(late!.clock, LADDER, now);
    expect(second).toMatchObject({ says: 'climb', rung: 2 });
    const third = tick(second!.clock, LADDER, now);
    expect(third).toMatchObject({ says: 'climb', rung: 3 });
    expect(tick(third!.clock, LADDER, now)).toBeNull();
  });

  it('says nothing before it has to, and nothing twice', () => {
    expect(tick(PROMISE, LADDER, at(4, 8) - 1)).toBeNull();
    const reminded = tick(PROMISE, LADDER, at(4, 8))!;
    expect(reminded).toMatchObject({ says: 'remind', clock: { remindedAt: at(4, 8), lateAt: null } });
    expect(tick(reminded.clock, LADDER, at(4, 18) - 1)).toBeNull();
  });

  it('is overdue from the very moment at which it is marked late', () => {
    for (const now of [at(4, 18) - 1, at(4, 18), at(4, 18) + 1]) {
      expect(tick({ ...PROMISE, remindedAt: at(4, 8) }, LADDER, now)?.says === 'late').toBe(
        isOverdue(PROMISE, now),
      );
    }
    expect(isOverdue(null, at(4, 18))).toBe(false);
  });

  it('is stored with the time of its next look, and a closed case with none', () => {
    expect(clockFields(PROMISE, LADDER)).toEqual({ clock: PROMISE, clockAt: at(4, 8) });
    expect(clockFields(null, LADDER)).toEqual({ clock: null, clockAt: null });
  });
});

describe('late', () => {
  const late = tick(PROMISE, LADDER, at(4, 18))!.clock;

  it('was who acts after the deadline, also where the timer has not noticed yet', () => {
    const mark = (lateAt: Instant | null, now: Instant) => lateSince({ lateAt, clock: PROMISE }, now);
    expect(mark(null, at(4, 17, 59))).toBeNull();
    expect(mark(null, at(4, 18))).toBe(at(4, 18));
    expect(mark(at(3, 9), at(3, 10))).toBe(at(3, 9));
    expect(lateSince({ lateAt: at(3, 9), clock: null }, at(20, 9))).toBe(at(3, 9));
    expect(lateSince({ lateAt: null, clock: null }, at(20, 9))).toBeNull();
  });

  it('has been heard by the steps of the ladder up to where it stands, and by nobody before', () => {
    expect(heardBy(PROMISE, LADDER)).toEqual([]);
    expect(heardBy(null, LADDER)).toEqual([]);
    expect(heardBy(late, LADDER)).toEqual(['gridWorker']);
    expect(heardBy({ ...late, rungs: 3 }, LADDER)).toEqual([
      'gridWorker',
      'communityOfficer',
      'propertyManager',
    ]);
  });
});

describe('whatever the promise, the ladder and the minutes at which the timer runs', () => {
  const ladders = fc
    .array(fc.nat(6), { maxLength: 4 })
    .map((days) => days.sort((a, b) => a - b).map((workingDays) => rung('communityOfficer', workingDays)));
  const clocks = fc
    .tuple(fc.nat(20 * 24 * 60), fc.integer({ min: -600, max: 9000 }))
    .map(([from, long]) => startClock(at(2, 0) + from * 60_000, at(2, 0) + (from + long) * 60_000));
  const looks = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 60 });

  it('it reminds at most once and only in time, is late once, climbs each step once and in order', () => {
    fc.assert(
      fc.property(clocks, ladders, looks, (first, ladder, gaps) => {
        let clock = first;
        let now = first.since;
        const said: string[] = [];
        for (const gap of gaps) {
          now += gap * 60_000;
          const due = now >= nextLook(clock, ladder);
          const one = tick(clock, ladder, now);
          expect(one !== null).toBe(due);
          if (one === null) continue;
          const { lateAt, rungs } = clock;
          ({ clock } = one);
          said.push(one.says);
          expect(clock.lateAt).toBe(one.says === 'late' ? now : lateAt);
          if (one.says === 'remind') expect(now).toBeLessThan(first.dueAt);
          else expect(now).toBeGreaterThanOrEqual(first.dueAt);
          if (one.says === 'climb') expect(one.rung).toBe(rungs + 1);
          if (one.says === 'again') expect(one.rung).toBe(ladder.length);
          expect(clock.rungs).toBeLessThanOrEqual(ladder.length);
        }
        const order = said.join(' ');
        expect(order).toMatch(/^(remind ?)?(late ?)?(climb ?)*(again ?)*$/);
      }),
      { numRuns: 300 },
    );
  });

  it('it says it again on working days only, once a day', () => {
    fc.assert(
      fc.property(clocks, ladders, (first, ladder) => {
        const days = saying(first, ladder, at(2, 0) + 60 * 86_400_000)
          .filter(([says]) => says === 'again')
          .map(([, , now]) => dayOf(now));
        expect(new Set(days).size).toBe(days.length);
        expect(days.every(isWorkingDay)).toBe(true);
        expect(days.length).toBeGreaterThan(10);
      }),
    );
  });
});
