import fc from 'fast-check';
import { compound, play, scripts, seenAs, type Scene } from '#testing/builders/hand-over-play';
import type { Neighbour } from '#domain/kernel/hand-over';
import type { ErrandDocument } from './documents';
import { handOver } from './hand-over';
import { stepsFor, viewerOf } from './rules';
import { ERRAND_STATES, HANDED_OVER, OWNER } from './states';

const always = (holds: (scene: Scene) => void): void =>
  fc.assert(
    fc.property(scripts, (script) => {
      for (const scene of play(script)) holds(scene);
    }),
    { numRuns: 80 },
  );

/** By hand, and not by the rules: whether she holds the post for 3栋 now, in a term that had begun by then. */
const holds = ({ posts }: Neighbour, post: string, now: number, by = now): boolean =>
  posts.some(
    (one) =>
      one.post === post &&
      one.since <= by &&
      (one.until === null || one.until > now) &&
      (!one.buildings || one.buildings.includes('3栋')),
  );
/** Of what the residents' committee applies for its staff may do it, and nobody else. */
const mayDo = ({ route }: ErrandDocument, one: Neighbour, now: number, by = now): boolean =>
  route === 'committee'
    ? holds(one, 'gridWorker', now, by) || holds(one, 'communityOfficer', now, by)
    : holds(one, 'proxy', now, by);
const isBound = ({ homes }: Neighbour, now: number): boolean =>
  homes.some((one) => one.since <= now && (one.until === null || one.until > now));

describe('whatever posts and homes are given and taken in whatever order', () => {
  it('an open errand has somebody in force whose turn it is and who can act, once the timer has looked', () => {
    always(({ act, errand, people, now }) => {
      if (act.act !== 'timer' || errand.state === 'closed') return;
      const { state } = errand;
      const side = OWNER[state];
      const acting = people.filter((person) => {
        const seen = person.phone === null ? null : seenAs(errand, person, now);
        if (seen === null) return false;
        const { viewer } = seen;
        const isHers =
          viewer === side ||
          (side === 'proxy' && viewer === 'candidate' && errand.proxy?.personId === person.personId) ||
          (side === 'family' && viewer === 'desk');
        return isHers && stepsFor(seen).some((one) => one !== 'note' && one !== 'revealContact');
      });
      // who did it herself does not say in the family's place how it went: with nobody else it ends as unconfirmed
      const desk = people.filter((one) => viewerOf(errand, one, compound, now) === 'desk');
      if (state === 'finished' && errand.familyLeft === true && desk.length === 0) return;
      if (acting.length === 0)
        expect([state, errand.timeline.map((one) => one.kind)]).toEqual('somebody who can act');
    });
  });

  it('nobody sees it who has no right to now, at no moment, and nobody does what was given to her in an earlier term', () => {
    always(({ errand, people, now }) => {
      const given = errand.timeline.filter((one) => one.kind === 'offered' || one.kind === 'taken').pop();
      const wrong = people.filter((person) => {
        const viewer = viewerOf(errand, person, compound, now);
        if (viewer === 'family') return !isBound(person, now);
        if (viewer === 'proxy') return !mayDo(errand, person, now, given?.at);
        if (viewer === 'candidate') return !mayDo(errand, person, now);
        return (
          viewer === 'desk' && !holds(person, 'gridWorker', now) && !holds(person, 'communityOfficer', now)
        );
      });
      if (wrong.length > 0) expect(wrong).toEqual([]);
    });
  });

  it('before the timer has looked the desk, unless all of it is of the family, can take it back from whoever has lost it', () => {
    always(({ act, errand, people, now }) => {
      if (errand.state !== 'offered' && errand.state !== 'underway' && errand.state !== 'paused') return;
      const desk = people.filter(
        (one) => holds(one, 'gridWorker', now) || holds(one, 'communityOfficer', now),
      );
      const isAllFamily = desk.every((one) => isBound(one, now));
      if (act.act !== 'timer' && isAllFamily) return;
      const may = people.filter(
        (one) =>
          viewerOf(errand, one, compound, now) === 'desk' &&
          stepsFor({ ...errand, viewer: 'desk' }).includes('recall'),
      );
      const proxy = people.find((one) => one.personId === errand.proxy?.personId);
      expect(may.length > 0 || (proxy !== undefined && mayDo(errand, proxy, now))).toBe(true);
    });
  });

  it('who is named has the right: the proxy, and whoever accepted it', () => {
    always(({ act, errand, people, now }) => {
      if (act.act !== 'timer' || !errand.open) return;
      const { proxy, desk, state } = errand;
      const named = (id: string | undefined) => people.find((one) => one.personId === id);
      if (proxy && state !== 'finished') expect(mayDo(errand, named(proxy.personId)!, now)).toBe(true);
      const who = named(desk?.personId);
      if (who) expect(holds(who, 'gridWorker', now) || holds(who, 'communityOfficer', now)).toBe(true);
      const without = !people.some(
        (one) =>
          holds(one, 'gridWorker', now) && !['family', null].includes(viewerOf(errand, one, compound, now)),
      );
      expect(errand.noGridWorker ?? false).toBe(without);
    });
  });

  it('who is bound to the home is family or nothing; an officer is the desk where all of it is bound to it', () => {
    always(({ act, errand, people, now }) => {
      if (act.act !== 'timer' || !errand.open) return;
      const mayDecide = people.filter(
        (one) => holds(one, 'gridWorker', now) || holds(one, 'communityOfficer', now),
      );
      const isAll = mayDecide.every((one) => isBound(one, now));
      for (const one of people.filter((each) => isBound(each, now))) {
        const rests = one.homes.some((home) => home.until === null && home.care?.resting === true);
        const viewer = viewerOf(errand, one, compound, now);
        if (isAll && holds(one, 'communityOfficer', now)) expect(viewer).not.toBe('family');
        else if (rests) expect(viewer).toBeNull();
        else expect(['family', null]).toContain(viewer);
      }
    });
  });

  it('a hand-over is done once, says why, and takes nothing back: neither a promise nor a late mark', () => {
    always(({ errand, handed, people, now }) => {
      if (handed === null) return;
      const { before, move } = handed;
      const kinds = move.entries.map((one) => one.kind).filter((one) => one !== 'late');
      expect([...HANDED_OVER, 'toVerify', 'unverified', 'unanswered', 'unassigned', 'unchecked']).toEqual(
        expect.arrayContaining(kinds),
      );
      if (before.state !== 'paused') expect(move.set.dueAt ?? before.dueAt).toBe(before.dueAt);
      if (before.lateAt !== null) expect(errand.lateAt).toBe(before.lateAt);
      expect(handOver(errand, { compound, people }, now)).toBeNull();
    });
  });

  it('the plays are worth something: every kind of hand-over comes up, and from every state in which somebody has it', () => {
    const kinds = new Set<string>();
    const states = new Set<string>();
    for (const script of fc.sample(scripts, { numRuns: 500, seed: 11 }))
      for (const { errand, handed } of play(script)) {
        for (const { kind } of errand.timeline) kinds.add(kind);
        if (handed) states.add(handed.before.state);
      }
    expect(HANDED_OVER.filter((one) => !kinds.has(one))).toEqual([]);
    expect(ERRAND_STATES.filter((one) => !states.has(one))).toEqual(['closed']);
  });
});
