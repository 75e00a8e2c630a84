import fc from 'fast-check';
import { PEOPLE, play, scripts, seenAs, type Scene } from '#testing/builders/errand-play';
import type { ErrandDocument } from './documents';
import { stepsFor } from './rules';
import {
  ENTRY_KINDS,
  HANDED_OVER,
  ERRAND_RESULTS,
  ERRAND_STATES,
  OWNER,
  type EntryKind,
  type ErrandState,
} from './states';

/** Another one each time; a failure names it. */
const RUNS = { numRuns: 600, seed: Date.now() % 2 ** 31 };
const WITH_PROXY: readonly ErrandState[] = ['offered', 'underway', 'paused'];
const WITHOUT_PROXY: readonly ErrandState[] = ['verifying', 'submitted', 'accepted', 'claimable'];

/** Random plays, each played once and looked at by every rule. */
const scenes: Scene[] = [];
beforeAll(() => {
  for (const script of fc.sample(scripts, RUNS)) scenes.push(...play(script));
});

/**
 * Holds every scene against a rule, which names what it found amiss by plain comparisons: a matcher costs a thousand times
 * as much, and there are tens of thousands of scenes. What is amiss is looked for again in the same plays, to be told by
 * the shortest of them.
 */
function always(amiss: (scene: Scene) => string | false): void {
  const found = scenes.find((scene) => amiss(scene) !== false);
  if (found === undefined) return;
  fc.assert(
    fc.property(scripts, (script) => {
      for (const scene of play(script)) {
        const what = amiss(scene);
        if (what !== false) throw new Error(`${what}: ${JSON.stringify(scene.errand)}`);
      }
    }),
    RUNS,
  );
  throw new Error(`${String(amiss(found))}: ${JSON.stringify(found)}`);
}

/** The first that does not hold. */
const first = (rules: Record<string, boolean>): string | false =>
  Object.keys(rules).find((one) => rules[one] !== true) ?? false;

const isPrefix = <T>(before: readonly T[], after: readonly T[]): boolean =>
  before.every((one, index) => after[index] === one);

/** Whether somebody of the side that owns the state can do something about it. */
function canBeActedOn(errand: ErrandDocument, now: number): boolean {
  if (errand.state === 'closed') return true;
  const side = OWNER[errand.state];
  return PEOPLE.some((person) => {
    const seen = seenAs(errand, person, now);
    const isOwner = seen?.viewer === side || (side === 'proxy' && seen?.viewer === 'candidate');
    return isOwner && seen !== null && stepsFor(seen).some((one) => one !== 'note');
  });
}

describe('whoever does whatever, and whenever the timer looks', () => {
  it('an open errand has a clock and somebody who has to act; a closed one a result and no clock', () => {
    always(({ errand, now }) => {
      const { state, open, clock, clockAt, result, proxy } = errand;
      return first({
        'open is what is not closed': open === (state !== 'closed'),
        'a clock while it is open': (clock !== null) === open,
        'looked at while it is open': (clockAt !== null) === open,
        'a result once it is closed': (result === null) === open,
        'somebody who has it': !WITH_PROXY.includes(state) || proxy !== null,
        'nobody who has it': !WITHOUT_PROXY.includes(state) || proxy === null,
        'a pause while it is paused': (errand.pause !== null) === (state === 'paused'),
        'somebody who can act': canBeActedOn(errand, now),
      });
    });
  });

  it('history only grows, and the number, what was asked and who asked never change', () => {
    always(({ before, errand }) => {
      const kept = [
        '_id',
        'number',
        'wish',
        'requestedBy',
        'familyIds',
        'askedAt',
        'itemCode',
        'route',
      ] as const;
      return first({
        'entries stay': isPrefix(before.timeline, errand.timeline),
        'pictures stay': isPrefix(before.pictures, errand.pictures),
        'minutes add up': errand.minutes >= before.minutes,
        'rounds add up': errand.reopened >= before.reopened,
        'what was asked stays': kept.every((one) => errand[one] === before[one]),
        'what she was asked stays': errand.consent.elder === before.consent.elder,
      });
    });
  });

  it('a late mark is never taken back', () => {
    always(({ before, errand }) =>
      first({ stays: before.lateAt === null || errand.lateAt === before.lateAt }),
    );
  });

  it('a promised day that has gone by is marked once the timer has looked', () => {
    always(({ act, errand, now }) => {
      const { state, acceptedAt, dueAt, clockAt, lateAt } = errand;
      const isRunning =
        state !== 'closed' && state !== 'finished' && state !== 'paused' && acceptedAt !== null;
      const isOver = act.act === 'timer' && isRunning && clockAt !== null && clockAt > now && now >= dueAt;
      return first({ marked: !isOver || lateAt !== null });
    });
  });

  it('nothing is closed as done, partly or unsolved without an answer of the family, and nothing is rated without one', () => {
    always(({ before, errand }) => {
      const last = errand.timeline[errand.timeline.length - 1];
      const isAnswered = ['done', 'partly', 'unsolved'].includes(errand.result ?? '');
      const isAnswer = last?.side === 'family' && ['confirmed', 'partly'].includes(last.kind);
      return first({
        'their answer': !isAnswered || isAnswer,
        'their rating': errand.rating === before.rating || last?.side === 'family',
      });
    });
  });

  it('nobody is sent to her, and nobody may take it, before somebody who may has recorded that she wants it', () => {
    always(({ before, errand, move, act }) => {
      const { consent, state, timeline } = errand;
      const isKnown = consent.elder === 'agreed' || consent.verified !== undefined;
      const isGiven = state === 'claimable' || state === 'finished' || WITH_PROXY.includes(state);
      const becomesKnown = move !== null && consent.verified !== before.consent.verified;
      const said = timeline
        .slice(before.timeline.length)
        .find((one) => one.kind === 'verified' || one.kind === 'agreed');
      const who = act.act === 'try' ? PEOPLE[act.who] : undefined;
      const isOfficer = who?.posts.some((one) => one.post === 'communityOfficer') === true;
      const isDesk = isOfficer || who?.posts.some((one) => one.post === 'gridWorker') === true;
      const isAsker = [errand.requestedBy.personId, errand.beneficiary.personId].includes(
        who?.personId as never,
      );
      return first({
        'nobody has it before': isKnown || (!isGiven && errand.proxy === null),
        'the history says who': !becomesKnown || said !== undefined,
        'an officer, of who cannot say': !becomesKnown || consent.elder !== 'cannotSay' || isOfficer,
        'the desk or who asked, of who is asked':
          !becomesKnown || consent.elder !== 'asking' || isDesk || isAsker,
      });
    });
  });

  it('what the residents’ committee applies for is never in a volunteer’s hands, nor open to them', () => {
    const volunteers = PEOPLE.filter(
      (one) => !one.posts.some(({ post }) => post === 'gridWorker' || post === 'communityOfficer'),
    ).map((one) => one.personId);
    always(({ errand: { route, state, proxy } }) =>
      first({
        'not claimable': route !== 'committee' || state !== 'claimable',
        'staff have it': route !== 'committee' || proxy === null || !volunteers.includes(proxy.personId),
      }),
    );
  });

  it('a closed errand stays as it is', () => {
    always(({ before, errand }) => first({ stays: before.open || errand === before }));
  });

  it('what is not allowed changes nothing, and every change is one entry or more of who did it, or of the clock', () => {
    always(({ act, before, errand, move, events }) => {
      if (move === null) return first({ 'nothing changes': errand === before });
      const added = errand.timeline.slice(before.timeline.length);
      const who = act.act === 'try' ? PEOPLE[act.who]?.personId : null;
      const mine = added.filter((one) => one.by === who && one.by !== null);
      const others = added.filter((one) => one.by !== null && one.by !== who);
      return first({
        'one rev': errand.rev === before.rev + 1,
        'it is told': events.length > 0,
        'one entry of hers': mine.length === (who === null ? 0 : 1),
        'no entry of others': others.length === 0,
        'and else the clock’s': added.every((one) => one.by !== null || one.side === 'clock'),
      });
    });
  });

  it('the plays are worth something: they reach every state, every result and every kind of entry, by staff too', () => {
    const states = new Set<string>();
    const kinds = new Set<string>();
    const results = new Set<string | null>();
    const byStaff = new Set<string>();
    // always the same ones: that rare things come up is no matter of luck
    for (const script of fc.sample(scripts, { numRuns: 400, seed: 7 })) {
      for (const { errand } of play(script)) {
        states.add(errand.state);
        if (errand.route === 'committee') byStaff.add(errand.state);
        results.add(errand.result);
        for (const { kind } of errand.timeline) kinds.add(kind);
      }
    }
    expect([...states].sort()).toEqual([...ERRAND_STATES].sort());
    expect([...byStaff].sort()).toEqual(ERRAND_STATES.filter((one) => one !== 'claimable').sort());
    expect([...results].filter((one) => one !== null).sort()).toEqual([...ERRAND_RESULTS].sort());
    const handedOver: readonly EntryKind[] = HANDED_OVER;
    expect([...kinds].sort()).toEqual(ENTRY_KINDS.filter((one) => !handedOver.includes(one)).sort());
  });
});
