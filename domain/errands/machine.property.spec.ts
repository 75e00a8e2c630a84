import fc from 'fast-check';
import { acts, PEOPLE, play, type Scene } from '#testing/builders/errand-play';
import type { CompoundId } from '#domain/kernel/ids';
import type { ErrandDocument } from './documents';
import { stepsFor, viewerOf } from './rules';
import { ENTRY_KINDS, HANDED_OVER, ERRAND_RESULTS, ERRAND_STATES, OWNER, type ErrandState } from './states';

const RUNS = { numRuns: 300 };
const compound = { compoundId: 'c-huaiyinli' as CompoundId, gridPath: 's-demo/m-demo/c-huaiyinli' };
const WITH_PROXY: readonly ErrandState[] = ['offered', 'underway', 'paused'];
const WITHOUT_PROXY: readonly ErrandState[] = ['submitted', 'accepted', 'claimable'];

/** Plays random scripts and holds every scene against a rule. */
const always = (holds: (scene: Scene) => void): void =>
  fc.assert(
    fc.property(acts, (script) => {
      for (const scene of play(script)) holds(scene);
    }),
    RUNS,
  );

/** Whether somebody of the side that owns the state can do something about it. */
function canBeActedOn(errand: ErrandDocument, now: number): boolean {
  if (errand.state === 'closed') return true;
  const side = OWNER[errand.state];
  return PEOPLE.some((person) => {
    const viewer = viewerOf(errand, person, compound, now);
    const isOwner = viewer === side || (side === 'proxy' && viewer === 'candidate');
    return isOwner && stepsFor({ viewer: viewer!, state: errand.state }).some((one) => one !== 'note');
  });
}

describe('whoever does whatever, and whenever the timer looks', () => {
  it('an open errand has a clock and somebody who has to act; a closed one a result and no clock', () => {
    always(({ errand, now }) => {
      const { state, open, clock, clockAt, result, proxy } = errand;
      expect(open).toBe(state !== 'closed');
      expect(clock !== null).toBe(open);
      expect(clockAt !== null).toBe(open);
      expect(result === null).toBe(open);
      if (WITH_PROXY.includes(state)) expect(proxy).not.toBeNull();
      if (WITHOUT_PROXY.includes(state)) expect(proxy).toBeNull();
      expect(errand.pause !== null).toBe(state === 'paused');
      expect(canBeActedOn(errand, now)).toBe(true);
    });
  });

  it('history only grows, and the number, what was asked and who asked never change', () => {
    always(({ before, errand }) => {
      expect(before.timeline.filter((one, index) => errand.timeline[index] !== one)).toEqual([]);
      expect(before.pictures.filter((one, index) => errand.pictures[index] !== one)).toEqual([]);
      expect(errand.minutes).toBeGreaterThanOrEqual(before.minutes);
      expect(errand.reopened).toBeGreaterThanOrEqual(before.reopened);
      for (const kept of [
        '_id',
        'number',
        'wish',
        'requestedBy',
        'familyIds',
        'askedAt',
        'itemCode',
      ] as const) {
        expect(errand[kept]).toBe(before[kept]);
      }
    });
  });

  it('a late mark is never taken back', () => {
    always(({ before, errand }) => {
      if (before.lateAt !== null) expect(errand.lateAt).toBe(before.lateAt);
    });
  });

  it('a promised day that has gone by is marked once the timer has looked', () => {
    always(({ act, errand, now }) => {
      const { state, acceptedAt, dueAt, clockAt, lateAt } = errand;
      const isRunning =
        state !== 'closed' && state !== 'finished' && state !== 'paused' && acceptedAt !== null;
      if (act.act === 'timer' && isRunning && clockAt !== null && clockAt > now && now >= dueAt) {
        expect(lateAt).not.toBeNull();
      }
    });
  });

  it('nothing is closed as done, partly or unsolved without an answer of the family, and nothing is rated without one', () => {
    always(({ before, errand }) => {
      const last = errand.timeline[errand.timeline.length - 1];
      if (errand.result === 'done' || errand.result === 'partly' || errand.result === 'unsolved') {
        expect(last).toMatchObject({ side: 'family' });
        expect(['confirmed', 'partly']).toContain(last?.kind);
      }
      if (errand.rating !== before.rating) expect(last?.side).toBe('family');
    });
  });

  it('a closed errand stays as it is', () => {
    always(({ before, errand }) => {
      if (!before.open) expect(errand).toBe(before);
    });
  });

  it('what is not allowed changes nothing, and every change is one entry or more of who did it, or of the clock', () => {
    always(({ act, before, errand, move, events }) => {
      if (move === null) return expect(errand).toBe(before);
      expect(errand.rev).toBe(before.rev + 1);
      expect(events.length).toBeGreaterThan(0);
      const added = errand.timeline.slice(before.timeline.length);
      if (act.act === 'try') {
        const who = PEOPLE[act.who]!.personId;
        expect(added.filter((one) => one.by === who)).toHaveLength(1);
        expect(added.filter((one) => one.by !== who && one.side !== 'clock')).toEqual([]);
      } else {
        expect(added.filter((one) => one.by !== null)).toEqual([]);
      }
    });
  });

  it('the plays are worth something: they reach every state, every result and every kind of entry', () => {
    const states = new Set<string>();
    const kinds = new Set<string>();
    const results = new Set<string | null>();
    for (const script of fc.sample(acts, { numRuns: 300, seed: 7 })) {
      for (const { errand } of play(script)) {
        states.add(errand.state);
        results.add(errand.result);
        for (const { kind } of errand.timeline) kinds.add(kind);
      }
    }
    expect([...states].sort()).toEqual([...ERRAND_STATES].sort());
    expect([...results].filter((one) => one !== null).sort()).toEqual([...ERRAND_RESULTS].sort());
    const byTheirActs = ENTRY_KINDS.filter((one) => !(HANDED_OVER as readonly string[]).includes(one));
    expect([...kinds].sort()).toEqual(byTheirActs.sort());
  });
});
