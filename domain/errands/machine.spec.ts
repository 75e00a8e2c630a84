import type { PictureId } from '#domain/kernel/ids';
import { moved } from '#domain/kernel/casework';
import { atHour, type Instant } from '#domain/kernel/time';
import {
  accepted,
  after,
  anErrand,
  DAUGHTER,
  finished,
  GRID_WORKER,
  inState,
  MONDAY,
  offered,
  opened,
  OTHER_PROXY,
  paused,
  PROXY,
  taken,
} from '#testing/builders/errand';
import type { ErrandDocument } from './documents';
import * as machine from './machine';

const march = (day: number, hour: number, minute = 0): Instant =>
  atHour(`2026-03-${String(day).padStart(2, '0')}`, hour, minute);
const kinds = ({ timeline }: ErrandDocument) => timeline.map((one) => one.kind);
const events = (move: machine.ErrandMove) => move.events.map((one) => one.kind);
const desk = (now: Instant) => ({ ...GRID_WORKER, now });
const proxy = (now: Instant) => ({ ...PROXY, now });
const daughter = (now: Instant) => ({ ...DAUGHTER, now });

describe('asked for', () => {
  it('on Monday at nine it waits for the desk until eleven', () => {
    expect(machine.submitted(daughter(MONDAY), anErrand())).toMatchObject({
      state: 'submitted',
      open: true,
      result: null,
      lateAt: null,
      dueAt: march(2, 11),
      clock: { since: MONDAY, dueAt: march(2, 11) },
      timeline: [{ kind: 'requested', side: 'family', by: DAUGHTER.personId, until: march(2, 11) }],
    });
  });

  it('on Saturday evening it is answered on Monday by ten', () => {
    expect(machine.answerDueAt(march(7, 20))).toBe(march(9, 10));
  });
});

describe('the desk', () => {
  it('accepts: the family is promised a day, and the desk has four hours to find somebody', () => {
    const move = machine.accept(anErrand(), desk(march(2, 10)), { urgent: true, workingDays: 2 });
    expect(move.set).toMatchObject({
      state: 'accepted',
      urgent: true,
      desk: GRID_WORKER,
      acceptedAt: march(2, 10),
      dueAt: march(4, 18),
      clock: { dueAt: march(2, 14) },
      proxy: null,
    });
    expect(move.entries).toMatchObject([{ kind: 'accepted', side: 'desk', until: march(4, 18) }]);
    expect(events(move)).toEqual(['errandAccepted']);
  });

  it('turns down with a reason: closed as that, without a clock', () => {
    const errand = after(anErrand(), (one) => machine.turnDown(one, desk(march(2, 10)), '请打水务电话'));
    expect(errand).toMatchObject({
      state: 'closed',
      open: false,
      result: 'turnedDown',
      clock: null,
      clockAt: null,
    });
    expect(errand.timeline.pop()).toMatchObject({ kind: 'turnedDown', text: '请打水务电话' });
  });

  it('asks a proxy, who has four hours to answer', () => {
    const errand = after(inState('accepted'), offered(march(2, 16)));
    expect(errand).toMatchObject({ state: 'offered', proxy: PROXY, clock: { dueAt: march(3, 10) } });
    expect(errand.timeline.pop()).toMatchObject({
      kind: 'offered',
      text: '王建军（工号 4632）',
      until: march(3, 10),
    });
  });

  it('opens a small service to whoever comes first', () => {
    const errand = after(inState('accepted'), opened(march(2, 11)));
    expect(errand).toMatchObject({ state: 'claimable', proxy: null, clock: { dueAt: march(2, 15) } });
  });

  it.each(['claimable', 'offered', 'underway', 'paused'] as const)(
    'takes one that is %s back, with all its history, and who had it is named to be told',
    (state) => {
      const before = inState(state);
      const move = machine.recall(before, desk(march(2, 14)), '换个人');
      const errand = moved(before, move);
      expect(errand).toMatchObject({
        state: 'accepted',
        proxy: null,
        pause: null,
        clock: { dueAt: march(2, 18) },
      });
      expect(kinds(errand)).toEqual([...kinds(before), 'recalled']);
      expect(move.events).toEqual([
        { kind: 'errandRecalled', params: { from: state === 'claimable' ? null : PROXY.personId } },
      ]);
    },
  );
});

describe('a proxy', () => {
  it('takes it: her clock is the one the family was promised, from the acceptance on', () => {
    const errand = inState('underway');
    expect(errand).toMatchObject({
      proxy: PROXY,
      clock: { since: march(2, 10), dueAt: march(4, 18), lateAt: null },
    });
  });

  it('claims what is open: it is hers', () => {
    const errand = after(inState('claimable'), taken(march(2, 12), OTHER_PROXY));
    expect(errand).toMatchObject({ state: 'underway', proxy: OTHER_PROXY });
  });

  it.each(['offered', 'underway', 'paused'] as const)(
    'says no to one that is %s: it goes back, nothing is lost, and she is not asked again',
    (state) => {
      const before = inState(state);
      const errand = after(before, (one) => machine.decline(one, proxy(march(2, 14)), '病了'));
      expect(errand).toMatchObject({
        state: 'accepted',
        proxy: null,
        pause: null,
        declinedBy: [PROXY.personId],
      });
      expect(errand.dueAt).toBe(before.dueAt);
      expect(kinds(errand)).toEqual([...kinds(before), 'declined']);
    },
  );

  it('is named once among those who said no, however often she does', () => {
    const errand = after(
      inState('offered'),
      (one) => machine.decline(one, proxy(march(2, 12)), '没空'),
      offered(march(2, 13)),
      (one) => machine.decline(one, proxy(march(2, 14)), '没空'),
    );
    expect(errand.declinedBy).toEqual([PROXY.personId]);
  });

  it('finishes with photo, words and minutes; the family has a week to say how it went', () => {
    const photo = {
      pictureId: 'x-picture1' as PictureId,
      fileId: 'cloud://a.b/c',
      state: 'checking',
      traceId: 't',
      purpose: 'proof',
      by: PROXY.personId,
      at: march(3, 9),
    } as const;
    const errand = after(inState('underway'), (one) =>
      machine.finish(one, proxy(march(3, 9)), {
        solved: true,
        text: '换好了',
        minutes: 30,
        pictures: [photo],
      }),
    );
    expect(errand).toMatchObject({
      state: 'finished',
      open: true,
      solved: true,
      minutes: 30,
      pictures: [photo],
      clock: { dueAt: march(10, 18) },
    });
    expect(errand.timeline.pop()).toMatchObject({ kind: 'finished', text: '换好了' });
  });

  it('may finish as not possible, and the minutes of all rounds are counted together', () => {
    const errand = after({ ...inState('underway'), minutes: 40 }, finished(march(3, 9), false));
    expect(errand).toMatchObject({ solved: false, minutes: 70 });
    expect(kinds(errand).pop()).toBe('notPossible');
  });
});

describe('a pause', () => {
  it('lets the promise stand still until the evening of the check day', () => {
    const errand = after(inState('underway'), paused(march(3, 10), '2026-03-09'));
    expect(errand).toMatchObject({
      state: 'paused',
      pause: { reason: 'office', checkAt: march(9, 18) },
      clock: { dueAt: march(9, 18), halted: { dueAt: march(4, 18) } },
    });
  });

  it('moves the promised day by the working days that it lasted', () => {
    const errand = after(inState('underway'), paused(march(3, 10)), (one) =>
      machine.resume(one, proxy(march(9, 10)), '批了'),
    );
    expect(errand).toMatchObject({
      state: 'underway',
      pause: null,
      dueAt: march(10, 18),
      clock: { dueAt: march(10, 18) },
    });
    expect(errand.timeline.pop()).toMatchObject({ kind: 'resumed', until: march(10, 18) });
  });

  it('moves it too where the errand goes back to the desk out of the pause', () => {
    const stood = after(inState('underway'), paused(march(3, 10)));
    for (const back of [
      (one: ErrandDocument) => machine.decline(one, proxy(march(9, 10)), '病了'),
      (one: ErrandDocument) => machine.recall(one, desk(march(9, 10)), '换人'),
    ]) {
      expect(after(stood, back)).toMatchObject({ state: 'accepted', dueAt: march(10, 18), lateAt: null });
    }
  });

  it('makes nothing less late: what ran out before it is said to be late with it', () => {
    const errand = after(inState('underway'), paused(march(5, 9)));
    expect(kinds(errand).slice(-2)).toEqual(['late', 'paused']);
    expect(errand).toMatchObject({
      lateAt: march(5, 9),
      clock: { halted: { lateAt: march(5, 9), rungs: 1 } },
    });
    const resumed = after(errand, (one) => machine.resume(one, proxy(march(6, 9)), '好了'));
    expect(resumed).toMatchObject({ dueAt: march(4, 18), lateAt: march(5, 9) });
    expect(machine.clockSays(resumed, march(6, 10))?.events).toEqual([{ kind: 'errandClimbed' }]);
  });
});

describe('the family', () => {
  const answer = (outcome: 'done' | 'partly' | 'notDone', solved = true) =>
    after(inState('underway'), finished(march(3, 9), solved), (one) =>
      machine.confirm(one, daughter(march(4, 9)), { outcome, face: 'good', text: '谢谢' }, 2),
    );

  it.each([
    ['done', true, 'done', 'confirmed'],
    ['partly', true, 'partly', 'partly'],
    ['done', false, 'unsolved', 'confirmed'],
    ['partly', false, 'unsolved', 'partly'],
  ] as const)('answers "%s" where the proxy said %s: closed as %s', (outcome, solved, result, kind) => {
    const errand = answer(outcome, solved);
    expect(errand).toMatchObject({
      state: 'closed',
      open: false,
      result,
      rating: { face: 'good', at: march(4, 9) },
      clock: null,
      clockAt: null,
    });
    expect(errand.timeline.pop()).toMatchObject({ kind, side: 'family', by: DAUGHTER.personId });
  });

  it('says "not done": the same number again with a new promise, its history and its late mark', () => {
    const before = { ...inState('finished'), lateAt: MONDAY, declinedBy: [OTHER_PROXY.personId] };
    const move = machine.confirm(
      before,
      daughter(march(4, 9)),
      { outcome: 'notDone', face: null, text: '又坏了' },
      2,
    );
    const errand = moved(before, move);
    expect(errand).toMatchObject({
      number: before.number,
      state: 'accepted',
      open: true,
      result: null,
      reopened: 1,
      solved: null,
      proxy: null,
      rating: null,
      declinedBy: [],
      acceptedAt: march(4, 9),
      dueAt: march(6, 18),
      lateAt: MONDAY,
    });
    expect(errand.timeline.slice(0, -1)).toEqual(before.timeline);
    expect(move.events).toEqual([{ kind: 'errandReopened', params: { from: PROXY.personId } }]);
  });

  it.each(['submitted', 'accepted', 'claimable', 'offered', 'underway', 'paused'] as const)(
    'withdraws one that is %s',
    (state) => {
      const errand = after(inState(state), (one) => machine.withdraw(one, daughter(march(2, 10)), null));
      expect(errand).toMatchObject({
        state: 'closed',
        result: 'withdrawn',
        open: false,
        pause: null,
        clock: null,
      });
    },
  );
});

describe('a note', () => {
  it('moves nothing but the history', () => {
    const before = inState('underway');
    const move = machine.note(proxy(march(3, 9)), 'proxy', '灯泡买到了', false);
    expect(move.set).toEqual({});
    expect(moved(before, move).timeline.length).toBe(before.timeline.length + 1);
  });

  it('is internal or in doubt if it is said so, and carries no such mark otherwise', () => {
    const note = (held: boolean, internal: boolean) =>
      machine.note({ ...proxy(march(3, 9)), held }, 'proxy', '话', internal).entries[0];
    expect(note(true, true)).toMatchObject({ held: true, internal: true });
    expect(note(false, false)).not.toHaveProperty('held');
    expect(note(false, false)).not.toHaveProperty('internal');
  });
});

describe('late is late, noticed by the timer or not:', () => {
  it.each([
    ['accepted after the two hours', anErrand(), 'unanswered', accepted(march(2, 11))],
    [
      'turned down after them',
      anErrand(),
      'unanswered',
      (one: ErrandDocument) => machine.turnDown(one, desk(march(2, 12)), '不'),
    ],
    [
      'withdrawn after them',
      anErrand(),
      'unanswered',
      (one: ErrandDocument) => machine.withdraw(one, daughter(march(2, 12)), null),
    ],
    ['assigned after the four hours', inState('accepted'), 'unassigned', offered(march(2, 14))],
    ['finished after the promised day', inState('underway'), 'late', finished(march(4, 18))],
    [
      'given back after the promised day',
      inState('underway'),
      'late',
      (one: ErrandDocument) => machine.decline(one, proxy(march(5, 9)), '忙'),
    ],
    ['taken after the promised day', inState('offered'), 'late', taken(march(5, 9))],
    [
      'asked again after the check day',
      inState('paused'),
      'unchecked',
      (one: ErrandDocument) => machine.resume(one, proxy(march(10, 9)), '批了'),
    ],
  ] as const)('%s', (_, before, kind, step) => {
    const errand = after(before, step);
    const said = errand.timeline.slice(before.timeline.length).map((one) => one.kind);
    expect(said[0]).toBe(kind);
    expect(said).toHaveLength(2);
    expect(errand.lateAt).not.toBeNull();
  });

  it.each([
    ['answered a millisecond before the deadline', anErrand(), accepted(march(2, 11) - 1)],
    ['an offer taken after its hours, before the timer came', inState('offered'), taken(march(3, 9))],
    [
      'a result confirmed after its week, before the timer came',
      inState('finished'),
      (one: ErrandDocument) =>
        machine.confirm(one, daughter(march(12, 9)), { outcome: 'done', face: 'good', text: null }, 2),
    ],
  ] as const)('but not %s', (_, before, step) => {
    expect(after(before, step)).toMatchObject({ lateAt: null });
  });

  it('what was late once keeps its first mark', () => {
    const errand = after({ ...inState('underway'), lateAt: MONDAY }, finished(march(5, 9)));
    expect(errand.lateAt).toBe(MONDAY);
  });
});
