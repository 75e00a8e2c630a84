import type { PictureId } from '#domain/kernel/ids';
import { moved } from '#domain/kernel/casework';
import { atHour, type Instant } from '#domain/kernel/time';
import {
  accepted,
  after,
  anErrand,
  DAUGHTER,
  inState,
  MONDAY,
  offered,
  OTHER_PROXY,
  PROXY,
  taken,
} from '#testing/builders/errand';
import type { ErrandDocument } from './documents';
import * as machine from './machine';

const march = (day: number, hour: number, minute = 0): Instant =>
  atHour(`2026-03-${String(day).padStart(2, '0')}`, hour, minute);

/** What a timer that never sleeps lets an errand say until then: events with the instants, and the errand after it. */
function running(
  errand: ErrandDocument,
  until: Instant,
): { said: [string, Instant][]; errand: ErrandDocument } {
  const said: [string, Instant][] = [];
  let one = errand;
  for (let now = one.clockAt; now !== null && now <= until; now = one.clockAt) {
    const move = machine.clockSays(one, now);
    if (move === null) throw new Error(`an errand that is due must say something: ${one.state}`);
    said.push(...move.events.map((event): [string, Instant] => [event.kind, now as Instant]));
    one = moved(one, move);
  }
  return { said, errand: one };
}
const kinds = ({ timeline }: ErrandDocument) => timeline.map((one) => one.kind);

describe('a request that nobody answers', () => {
  it('is recalled at four fifths of two hours, late at the end, heard by the community at once, and again each working day', () => {
    const { said, errand } = running(anErrand(), march(4, 9));
    expect(said).toEqual([
      ['errandReminded', march(2, 10, 36)],
      ['errandLate', march(2, 11)],
      ['errandStillLate', march(3, 8)],
      ['errandStillLate', march(4, 8)],
    ]);
    expect(errand).toMatchObject({ state: 'submitted', lateAt: march(2, 11), clock: { rungs: 1 } });
    expect(kinds(errand)).toEqual(['requested', 'unanswered']);
  });
});

describe('an errand for which nobody is found', () => {
  it('is late after four hours, and late once more when the promised day goes by', () => {
    const { said, errand } = running(inState('accepted'), march(4, 18));
    expect(said.map(([kind]) => kind)).toEqual([
      'errandReminded',
      'errandLate',
      'errandStillLate',
      'errandStillLate',
      'errandLate',
    ]);
    expect(kinds(errand).slice(2)).toEqual(['unassigned', 'late']);
    expect(errand.lateAt).toBe(march(2, 14));
  });

  it('is late on the promised day also if somebody is being asked at that very moment; the offer goes on', () => {
    const asked = after(inState('accepted'), offered(march(4, 17)));
    const { said, errand } = running(asked, march(4, 18));
    expect(said).toEqual([['errandLate', march(4, 18)]]);
    expect(errand).toMatchObject({ state: 'offered', proxy: PROXY, clock: { dueAt: march(5, 11) } });
    expect(kinds(errand).slice(-1)).toEqual(['late']);
  });

  it('whoever takes it after that is late from the start, without its being said twice', () => {
    const late = running(after(inState('accepted'), offered(march(4, 17))), march(4, 18)).errand;
    const { said, errand } = running(after(late, taken(march(4, 18, 30))), march(6, 9));
    expect(said.map(([kind]) => kind)).toEqual(['errandClimbed', 'errandStillLate']);
    expect(kinds(errand).filter((kind) => kind === 'late')).toHaveLength(1);
  });
});

describe('an offer without an answer', () => {
  it('is recalled to the proxy, and goes back after four hours; she is not asked again', () => {
    const { said, errand } = running(inState('offered'), march(2, 15));
    expect(said).toEqual([
      ['errandReminded', march(2, 14, 12)],
      ['errandSilent', march(2, 15)],
    ]);
    expect(errand).toMatchObject({
      state: 'accepted',
      proxy: null,
      declinedBy: [PROXY.personId],
      lateAt: null,
    });
    expect(errand.timeline.pop()).toMatchObject({
      kind: 'silent',
      side: 'clock',
      by: null,
      text: '王建军（工号 4632）',
    });
  });

  it('names to the timer whom it was made to', () => {
    const move = machine.clockSays(inState('offered'), march(2, 15));
    expect(move?.events).toEqual([{ kind: 'errandSilent', params: { from: PROXY.personId } }]);
  });
});

it('what nobody claims goes back to the desk', () => {
  const { said, errand } = running(inState('claimable'), march(2, 15));
  expect(said[said.length - 1]).toEqual(['errandUnclaimed', march(2, 15)]);
  expect(errand).toMatchObject({ state: 'accepted', declinedBy: [] });
});

describe('a proxy who is late', () => {
  it('is reminded, marked, told to the grid worker at once and to the community a working day later', () => {
    const { said, errand } = running(inState('underway'), march(6, 8));
    expect(said).toEqual([
      ['errandReminded', march(4, 8)],
      ['errandLate', march(4, 18)],
      ['errandClimbed', march(5, 18)],
      ['errandStillLate', march(6, 8)],
    ]);
    expect(kinds(errand).slice(-2)).toEqual(['late', 'climbed']);
    expect(errand).toMatchObject({ lateAt: march(4, 18), state: 'underway', proxy: PROXY });
  });

  it('stays late when she finishes, when it is closed, and when it is opened again', () => {
    const late = running(inState('underway'), march(4, 18)).errand;
    const done = after(late, (one) =>
      machine.finish(
        one,
        { ...PROXY, now: march(5, 9) },
        { solved: true, text: '好', minutes: 5, pictures: [] },
      ),
    );
    const again = after(done, (one) =>
      machine.confirm(
        one,
        { ...OTHER_PROXY, now: march(5, 10) },
        { outcome: 'notDone', face: null, text: '没' },
        2,
      ),
    );
    expect([done.lateAt, again.lateAt]).toEqual([march(4, 18), march(4, 18)]);
    expect(again.clock?.lateAt).toBeNull();
  });

  it('of a second round is late anew', () => {
    const late = running(inState('underway'), march(4, 18)).errand;
    const again = after(
      late,
      (one) =>
        machine.finish(
          one,
          { ...PROXY, now: march(5, 9) },
          { solved: true, text: '好', minutes: 5, pictures: [] },
        ),
      (one) =>
        machine.confirm(
          one,
          { ...OTHER_PROXY, now: march(5, 10) },
          { outcome: 'notDone', face: null, text: '没' },
          1,
        ),
      offered(march(5, 11)),
      taken(march(5, 12)),
    );
    const { errand } = running(again, march(6, 18));
    expect(kinds(errand).filter((kind) => kind === 'late')).toHaveLength(2);
    expect(errand.lateAt).toBe(march(4, 18));
  });
});

it('a check day that goes by without asking is late', () => {
  const { said, errand } = running(inState('paused'), march(9, 18));
  expect(said.map(([kind]) => kind)).toEqual(['errandReminded', 'errandLate']);
  expect(kinds(errand).pop()).toBe('unchecked');
});

it('a result that nobody confirms is closed after a week as that, and never as done', () => {
  const { said, errand } = running(inState('finished'), march(10, 0));
  expect(said).toEqual([
    ['errandReminded', march(8, 8)],
    ['errandLapsed', march(9, 18)],
  ]);
  expect(errand).toMatchObject({ state: 'closed', result: 'unconfirmed', rating: null, open: false });
  expect(kinds(errand).pop()).toBe('lapsed');
});

it('a closed errand says nothing for ever', () => {
  expect(machine.clockSays(inState('closed'), march(31, 9))).toBeNull();
});

it('nothing is said before it is due', () => {
  for (const state of [
    'submitted',
    'accepted',
    'claimable',
    'offered',
    'underway',
    'paused',
    'finished',
  ] as const) {
    const errand = inState(state);
    expect(machine.clockSays(errand, (errand.clockAt ?? 0) - 1)).toBeNull();
  }
});

it('a mark names no state: who decides at that very minute is not told that the errand has changed', () => {
  const marks = [
    machine.clockSays(anErrand(), march(2, 11)),
    machine.clockSays(inState('accepted'), march(2, 14)),
    machine.clockSays(after(inState('accepted'), offered(march(4, 17))), march(4, 18)),
    machine.clockSays(inState('underway'), march(4, 8)),
    machine.clockSays(inState('underway'), march(4, 18)),
    machine.clockSays(inState('paused'), march(9, 18)),
  ];
  for (const move of marks) expect(move?.set).not.toHaveProperty('state');
  const moves = [
    machine.clockSays(inState('offered'), march(2, 15)),
    machine.clockSays(inState('finished'), march(9, 18)),
  ];
  for (const move of moves) expect(move?.set).toHaveProperty('state');
});

describe('a picture that WeChat never answers for', () => {
  const photo = (state: 'checking' | 'passed', at: number) => ({
    pictureId: 'x-picture1' as PictureId,
    fileId: 'cloud://a.b/c',
    state,
    traceId: 't-1',
    purpose: 'request' as const,
    by: DAUGHTER.personId,
    at,
  });
  const HALF_AN_HOUR = 30 * 60_000;
  const pictured = (...pictures: ReturnType<typeof photo>[]) =>
    anErrand({ ...machine.submitted({ ...DAUGHTER, now: MONDAY }, anErrand(), pictures), pictures });

  it('is in doubt after half an hour, which brings the desk a matter; its own clock goes on as before', () => {
    const errand = pictured(photo('passed', MONDAY), photo('checking', MONDAY));
    const due = MONDAY + HALF_AN_HOUR;
    expect(errand.clockAt).toBe(due);
    expect(machine.clockSays(errand, due - 1)).toBeNull();
    expect(machine.clockSays(errand, due)).toEqual({
      set: { 'pictures.1.state': 'held', clockAt: pictured().clockAt },
      entries: [],
      events: [{ kind: 'errandReviewed' }],
    });
  });

  it('is watched through whatever happens meanwhile', () => {
    const errand = after(pictured(photo('checking', MONDAY)), accepted(MONDAY + 60_000));
    expect(errand.clockAt).toBe(MONDAY + HALF_AN_HOUR);
  });

  it('that WeChat has answered for is no matter, and the clock looks on when it would have', () => {
    const errand = { ...pictured(photo('checking', MONDAY)), pictures: [photo('passed', MONDAY)] };
    expect(machine.clockSays(errand, MONDAY + HALF_AN_HOUR)).toEqual({
      set: { clockAt: pictured().clockAt },
      entries: [],
      events: [],
    });
  });
});
