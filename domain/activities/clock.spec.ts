import { atHour } from '#domain/kernel/time';
import { activityDocument as anActivity, ENDS, place, STARTS } from '#testing/builders/activity-document';
import { clockSays, endOfMonth, themeClock, hoursDueAt, nextLook } from './clock';
import type { ActivityDocument, ThemeDocument } from './documents';

const activityDocument = (change: Partial<ActivityDocument> = {}) =>
  anActivity({ active: [place('p-first000')], ...change });
const REMIND = atHour('2026-07-10', 9);
const LATE = atHour('2026-07-14', 18);
const published = atHour('2026-07-06', 10);

/** The activity as the timer finds it at these times, one run each, and what it said. */
function lookedAt(...times: number[]): { activity: ActivityDocument; said: string[] } {
  let activity = activityDocument();
  const said: string[] = [];
  for (const now of times) {
    const move = clockSays(activity, now);
    if (!move) continue;
    said.push(...move.events.map((one) => one.kind));
    activity = { ...activity, ...move.set };
  }
  return { activity, said };
}

describe('the clock of an activity', () => {
  it('looks first a day before it, with the time of day that it begins at', () => {
    expect(nextLook(activityDocument(), published)).toBe(REMIND);
  });

  it('reminds nobody of what is published within the last day before it', () => {
    expect(nextLook(activityDocument(), REMIND - 1)).toBe(REMIND);
    expect(nextLook(activityDocument(), REMIND)).toBe(ENDS);
    expect(nextLook(activityDocument(), STARTS - 1)).toBe(ENDS);
  });

  it('reminds once, tells the leader at the end, and calls the hours late on the third evening', () => {
    const minutes = (from: number) => [from - 1, from, from + 60_000];
    const { activity, said } = lookedAt(...[REMIND, ENDS, LATE].flatMap(minutes), LATE + 30 * 86_400_000);
    expect(said).toEqual(['activityReminded', 'activityEnded', 'hoursLate']);
    expect(activity).toMatchObject({ remindedAt: REMIND, endedAt: ENDS, lateAt: LATE, clockAt: null });
  });

  it('wants the hours by 18:00 of the third day after it', () => {
    expect(hoursDueAt(ENDS)).toBe(LATE);
    expect(hoursDueAt(atHour('2026-07-29', 23, 59))).toBe(atHour('2026-08-01', 18));
  });

  it('says one thing at a time after a night without the timer, and reminds nobody who is there already', () => {
    expect(lookedAt(STARTS + 1, STARTS + 60_000).said).toEqual([]);
    expect(lookedAt(STARTS + 1, ENDS).said).toEqual(['activityEnded']);
    expect(lookedAt(LATE, LATE + 60_000, LATE + 120_000).said).toEqual(['activityEnded', 'hoursLate']);
  });

  it('reminds late rather than never while it has not begun', () => {
    expect(lookedAt(STARTS - 3_600_000).said).toEqual(['activityReminded']);
  });

  it('ends a draft that nobody has published by its beginning, and until then leaves it alone', () => {
    const draft = activityDocument({ state: 'draft', publishedBy: null, clockAt: STARTS });
    expect(clockSays(draft, STARTS - 1)).toBeNull();
    const move = clockSays(draft, STARTS);
    expect(move?.set).toMatchObject({ state: 'cancelled', clockAt: null });
    expect(move?.events).toEqual([{ kind: 'draftExpired' }]);
  });

  it('ends the wait for a theme with its month', () => {
    const theme = { state: 'draft', clockAt: endOfMonth('2026-07') } as ThemeDocument;
    expect(endOfMonth('2026-07')).toBe(atHour('2026-08-01', 0));
    expect(endOfMonth('2026-12')).toBe(atHour('2027-01-01', 0));
    expect(themeClock(theme, endOfMonth('2026-07') - 1)).toBeNull();
    expect(themeClock(theme, endOfMonth('2026-07'))?.events).toEqual([{ kind: 'themeExpired' }]);
    expect(themeClock({ ...theme, state: 'published' }, endOfMonth('2026-07'))).toBeNull();
  });

  it.each(['cancelled', 'settled'] as const)('says nothing of what is %s', (state) => {
    expect(clockSays(activityDocument({ state }), LATE)).toBeNull();
    expect(clockSays(activityDocument({ clockAt: null }), LATE)).toBeNull();
  });

  it('settles at its end what nobody has a place in, so that no leader is asked for hours', () => {
    const move = clockSays(activityDocument({ active: [], clockAt: ENDS }), ENDS);
    expect(move?.set).toEqual({ state: 'settled', endedAt: ENDS, settledAt: ENDS, clockAt: null });
    expect(move?.events).toEqual([{ kind: 'activityEnded' }]);
  });

  it('never changes who has a place, nor the count of changes', () => {
    for (const now of [REMIND, ENDS]) {
      const { set } = clockSays(activityDocument(), now) ?? { set: {} };
      expect(Object.keys(set).filter((key) => !/^(remindedAt|endedAt|lateAt|clockAt)$/.test(key))).toEqual(
        [],
      );
    }
  });
});
