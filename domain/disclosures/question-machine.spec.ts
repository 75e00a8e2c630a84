import fc from 'fast-check';
import { moved } from '#domain/kernel/casework';
import { atHour, type Instant } from '#domain/kernel/time';
import type { QuestionDocument } from './documents';
import { answer, askAgain, clockSays, opened, understand, type QuestionMove } from './question-machine';
import { LADDERS } from './question-ladders';
import { isOverdue, whyCannotAnswer, whyCannotRespond } from './rules';

// 2 March 2026 is a Monday; asked at 10:00 it is answered by Monday, 18:00
const at = (day: number, hour: number, minute = 0): Instant =>
  atHour(`2026-03-${String(day).padStart(2, '0')}`, hour, minute);
const asker = (now: Instant) => ({ personId: 'p-asker000' as never, name: '蒋秀兰', now });
const clerk = (now: Instant) => ({ personId: 'p-clerk000' as never, name: '林小蓉', now });
const ANSWER = { text: '按决议。', conclusion: 'explain' as const };

const asked = (now = at(2, 10)): QuestionDocument =>
  ({ _id: 'q-00000001', number: 'WT-20260302-0042', rev: 0, ...opened(asker(now), '为什么？') }) as never;
const after = (question: QuestionDocument, move: QuestionMove | null): QuestionDocument => {
  if (move === null) throw new Error('nothing happened');
  return moved(question, move);
};
const byClock = (question: QuestionDocument, now: Instant) => after(question, clockSays(question, now));
const eventOf = (move: QuestionMove | null) => move?.events.map((one) => one.kind);
const answered = (now = at(3, 9)) => after(asked(), answer(asked(), clerk(now), ANSWER));

describe('a question', () => {
  it('begins with the office, which has five working days', () => {
    expect(asked()).toMatchObject({
      state: 'asked',
      open: true,
      result: null,
      lateAt: null,
      dueAt: at(9, 18),
      clock: { since: at(2, 10), dueAt: at(9, 18) },
      clockAt: at(8, 8),
      timeline: [{ kind: 'asked', side: 'resident', text: '为什么？' }],
    });
  });

  it('keeps that the check was in doubt about its words', () => {
    expect(opened({ ...asker(at(2, 10)), held: true }, '？').timeline).toMatchObject([{ held: true }]);
    expect(opened({ ...asker(at(2, 10)), held: false }, '？').timeline[0]).not.toHaveProperty('held');
  });

  it('is called to mind, marked late, and called to mind again each working day', () => {
    let question = asked();
    const said: [string | undefined, Instant][] = [];
    for (let steps = 0; steps < 5; steps += 1) {
      const now = question.clockAt ?? 0;
      said.push([eventOf(clockSays(question, now))?.[0], now]);
      question = byClock(question, now);
    }
    expect(said).toEqual([
      ['questionReminded', at(8, 8)],
      ['questionOverdue', at(9, 18)],
      ['questionStillLate', at(10, 8)],
      ['questionStillLate', at(11, 8)],
      ['questionStillLate', at(12, 8)],
    ]);
    expect(question).toMatchObject({ state: 'asked', open: true, lateAt: at(9, 18) });
    expect(question.timeline.map((one) => one.kind)).toEqual(['asked', 'overdue']);
  });

  it('that is late is heard by manager and community at once', () => {
    expect(LADDERS.asked).toEqual([{ posts: ['propertyManager', 'communityOfficer'], workingDays: 0 }]);
    expect(byClock(asked(), at(9, 18)).clock?.rungs).toBe(1);
  });

  it('says nothing before its time', () => {
    expect(clockSays(asked(), at(8, 8) - 1)).toBeNull();
  });
});

describe('an answer', () => {
  it('gives the question to its asker for seven days, and keeps by when it was promised', () => {
    expect(answered()).toMatchObject({
      state: 'answered',
      open: true,
      dueAt: at(9, 18),
      clock: { since: at(3, 9), dueAt: at(10, 18) },
      timeline: [{ kind: 'asked' }, { kind: 'answered', by: 'p-clerk000', ...ANSWER }],
    });
  });

  it('after the deadline is late, whether the timer has noticed or not', () => {
    const unnoticed = answer(asked(), clerk(at(9, 18)), ANSWER);
    expect(unnoticed.set.lateAt).toBe(at(9, 18));
    expect(unnoticed.entries.map((one) => [one.kind, one.by])).toEqual([
      ['overdue', null],
      ['answered', 'p-clerk000'],
    ]);
    const noticed = answer(byClock(asked(), at(9, 18)), clerk(at(11, 9)), ANSWER);
    expect(noticed.set.lateAt).toBe(at(9, 18));
    expect(noticed.entries.map((one) => one.kind)).toEqual(['answered']);
    expect(answer(asked(), clerk(at(9, 18) - 1), ANSWER).set.lateAt).toBeNull();
  });

  it('is called to its asker’s mind, and closed as unconfirmed when she says nothing', () => {
    const reminder = clockSays(answered(), answered().clockAt ?? 0);
    expect([eventOf(reminder), reminder?.entries]).toEqual([['confirmationReminded'], []]);
    const silent = byClock(answered(), at(10, 18));
    expect(silent).toMatchObject({
      state: 'answered',
      open: false,
      result: 'unconfirmed',
      clock: null,
      clockAt: null,
    });
    expect(silent.timeline[2]).toMatchObject({ kind: 'lapsed', side: 'clock', by: null });
    expect(eventOf(clockSays(answered(), at(10, 18)))).toEqual(['questionLapsed']);
    expect(clockSays(silent, at(31, 18))).toBeNull();
  });

  it('that is clear closes the question as understood, also when she says so late', () => {
    for (const question of [answered(), byClock(answered(), at(10, 18))]) {
      expect(after(question, understand(asker(at(12, 9))))).toMatchObject({
        state: 'understood',
        open: false,
        result: 'understood',
        clockAt: null,
      });
    }
  });

  it('that is not clear begins a new round under the same number, also after it was closed', () => {
    for (const question of [answered(), byClock(answered(), at(10, 18))]) {
      const again = after(question, askAgain(asker(at(12, 9)), '哪一份？'));
      expect(again).toMatchObject({
        number: question.number,
        state: 'asked',
        open: true,
        result: null,
        dueAt: at(19, 18),
        clock: { since: at(12, 9), dueAt: at(19, 18), lateAt: null, rungs: 0 },
      });
      expect(again.timeline.slice(0, -1)).toEqual(question.timeline);
    }
  });

  it('that came late stays late in the next round, and a second lateness is told and written down too', () => {
    const late = answer(asked(), clerk(at(10, 9)), ANSWER);
    const again = after(after(asked(), late), askAgain(asker(at(12, 9)), '哪一份？'));
    expect([again.lateAt, isOverdue(again, at(12, 10))]).toEqual([at(10, 9), true]);
    const twice = clockSays(again, at(19, 18));
    expect([twice?.set.lateAt, eventOf(twice)]).toEqual([at(10, 9), ['questionOverdue']]);
    expect(answer(again, clerk(at(19, 18)), ANSWER).entries.map((one) => one.kind)).toEqual([
      'overdue',
      'answered',
    ]);
  });
});

/** Anybody tries anything at any time; what the rules refuse does not happen. */
const step = fc.record({
  minutes: fc.integer({ min: 1, max: 3 * 24 * 60 }),
  who: fc.constantFrom('clock', 'clock', 'clerk', 'understood', 'again', 'stranger'),
});
function tried(question: QuestionDocument, who: string, now: Instant): QuestionMove | null {
  const mine = { personId: who === 'stranger' ? 'p-other000' : 'p-asker000', text: '还是不明白' };
  if (who === 'clock') return clockSays(question, now);
  if (who === 'clerk')
    return whyCannotAnswer(question, ['feeClerk']) ? null : answer(question, clerk(now), ANSWER);
  const understood = who !== 'again';
  if (whyCannotRespond(question, { ...mine, isHers: true, understood })) return null;
  return understood ? understand(asker(now)) : askAgain(asker(now), mine.text);
}

it('whoever does what and when: an open question has a clock, history only grows, late stays, and only its asker says that it is clear', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let question = asked();
      let now = at(2, 10);
      for (const { minutes, who } of steps) {
        now += minutes * 60_000;
        const before = question;
        const wasOverdue = isOverdue(before, now);
        const move = tried(before, who, now);
        if (move === null) continue;
        question = after(before, move);
        expect(who).not.toBe('stranger');
        expect(question.timeline.slice(0, before.timeline.length)).toEqual(before.timeline);
        if (before.lateAt !== null) expect(question.lateAt).toBe(before.lateAt);
        if (wasOverdue) expect(isOverdue(question, now)).toBe(true);
        expect(question.open).toBe(question.clock !== null);
        expect(question.open).toBe(question.clockAt !== null);
        expect(question.open).toBe(question.result === null);
        if (question.clockAt !== null) expect(clockSays(question, question.clockAt)).not.toBeNull();
        if (question.result === 'understood') {
          expect(question.timeline[question.timeline.length - 1]).toMatchObject({
            kind: 'understood',
            by: 'p-asker000',
          });
        }
        expect(move.events).toHaveLength(1);
      }
    }),
    { numRuns: 300 },
  );
});
