import fc from 'fast-check';
import { moved } from '#domain/kernel/casework';
import type { Neighbour } from '#domain/kernel/hand-over';
import type { CaregiverId, CompoundId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { HomeHeld, Relation } from '#domain/kernel/home-terms';
import { holdsFor, mayFor, type PostHeld } from '#domain/kernel/post-terms';
import type { Post } from '#domain/kernel/posts';
import { addDays, dayOf, type Instant } from '#domain/kernel/time';
import { CONSENTS } from '#domain/errands/contract';
import { askedFor } from '#domain/errands/doers';
import type { ErrandDocument, Named } from '#domain/errands/documents';
import { handOver } from '#domain/errands/hand-over';
import * as machine from '#domain/errands/machine';
import { stepsFor, viewerOf, whyCannot, type Step } from '#domain/errands/rules';
import { whyUnsuitable } from '#domain/errands/suggest';
import { mayVerify, verifierOf } from '#domain/errands/verification';
import { anErrand, DAUGHTER, GRID_WORKER, MONDAY, MOTHER, OFFICER, OTHER_PROXY, PROXY, SON } from './errand';

export const compound: CompoundNode = {
  compoundId: 'c-huaiyinli' as CompoundId,
  gridPath: 's-demo/m-demo/c-huaiyinli',
};
const OTHER_GRID_WORKER: Named = { personId: 'p-grid2000' as never, name: '田野' };
const OTHER_OFFICER: Named = { personId: 'p-officer2' as never, name: '何平' };
/** Everybody; the mother has no telephone. Officers come first, then who may be anything. */
const WHO: readonly Named[] = [
  ...[OFFICER, OTHER_OFFICER, GRID_WORKER, OTHER_GRID_WORKER, PROXY, OTHER_PROXY, DAUGHTER, SON, MOTHER],
];
const BUILDINGS = [null, ['3栋'], ['1栋']];

/** What happens: rights come and go, somebody does what she may, time goes by, the timer looks. */
export type Act =
  | { act: 'appoint'; who: number; post: Post; buildings: number }
  | { act: 'end'; who: number; post: Post }
  | { act: 'narrow'; who: number; buildings: number }
  | { act: 'bind'; who: number; relation: Relation }
  /** Somebody objects to her as a caregiver, or the community lets it go on. */
  | { act: 'rest'; who: number }
  | { act: 'unbind'; who: number }
  /** The post of whoever has it ends, or she moves in. */
  | { act: 'lose'; how: 'post' | 'family' }
  | { act: 'do'; pick: number }
  | { act: 'wait'; minutes: number }
  | { act: 'timer' };

const who = fc.nat(WHO.length - 2);
const post = fc.constantFrom<Post>('proxy', 'proxy', 'gridWorker', 'communityOfficer');
const buildings = fc.nat(2);
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ act: fc.constant('appoint' as const), who, post, buildings }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constant('end' as const), who, post }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('narrow' as const), who, buildings }) },
    {
      weight: 1,
      arbitrary: fc.record({
        ...{ act: fc.constant('bind' as const), who },
        relation: fc.constantFrom<Relation>('family', 'caregiver', 'owner'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('rest' as const), who }) },
    {
      weight: 1,
      arbitrary: fc.record({ act: fc.constant('unbind' as const), who: fc.constantFrom(6, 7, 4, 2) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('lose' as const),
        how: fc.constantFrom('post' as const, 'post' as const, 'family' as const),
      }),
    },
    { weight: 12, arbitrary: fc.record({ act: fc.constant('do' as const), pick: fc.nat(9999) }) },
    {
      weight: 2,
      arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 4000 }) }),
    },
    { weight: 5, arbitrary: fc.constant({ act: 'timer' as const }) },
  ),
  { minLength: 20, maxLength: 40 },
);

/** A play: how far her will is known, whether staff do it, and what happens then. */
export const scripts = fc.record({
  begin: fc.record({ elder: fc.constantFrom(...CONSENTS, 'agreed' as const), byStaff: fc.boolean() }),
  acts,
});
export interface Script {
  begin: { elder: (typeof CONSENTS)[number]; byStaff: boolean };
  acts: readonly Act[];
}

const term = (one: Post, since: Instant, named: string[] | null = null): PostHeld => ({
  post: one,
  compoundId: compound.compoundId,
  node: one === 'communityOfficer' ? 's-demo/m-demo' : compound.gridPath,
  nodeName: '',
  buildings: named,
  since,
  until: null,
});
const CARE = {
  ...{ caregiverId: 'y-00000001' as CaregiverId, forPersonId: MOTHER.personId, kin: 'relative' as const },
  ...{ how: 'card' as const, rights: ['errands' as const], endsAt: MONDAY * 2, resting: false },
};
const bound = (relation: Relation, since: Instant): HomeHeld => ({
  homeId: anErrand().homeId,
  compoundId: compound.compoundId,
  building: '3栋',
  label: '',
  relation,
  since,
  until: null,
  ...(relation === 'caregiver' ? { care: CARE } : {}),
});

function begin(): Neighbour[] {
  const posts: Partial<Record<string, Post>> = {
    ...{ [OFFICER.personId]: 'communityOfficer', [GRID_WORKER.personId]: 'gridWorker' },
    ...{ [PROXY.personId]: 'proxy', [OTHER_PROXY.personId]: 'proxy' },
  };
  const homes: Partial<Record<string, Relation>> = {
    ...{ [DAUGHTER.personId]: 'caregiver', [SON.personId]: 'family', [MOTHER.personId]: 'owner' },
  };
  return WHO.map((one) => ({
    ...one,
    phone: one === MOTHER ? null : '12000000000',
    posts: posts[one.personId] ? [term(posts[one.personId] as Post, 0)] : [],
    homes: homes[one.personId] ? [bound(homes[one.personId] as Relation, 0)] : [],
  }));
}

/** Rights after an act, by the manners of the functions: terms end, and nothing is taken out. The last officer stays. */
function withRights(people: Neighbour[], act: Act, now: Instant): Neighbour[] {
  if (!('who' in act)) return people;
  const her = people[act.who] as Neighbour;
  const held = (one: Post) => her.posts.find((each) => each.post === one && each.until === null);
  const home = her.homes.find((each) => each.until === null);
  const become = (change: Partial<Neighbour>) =>
    people.map((one) => (one === her ? { ...one, ...change } : one));
  const narrowed = (named: number) => BUILDINGS[named] ?? null;
  switch (act.act) {
    case 'appoint': {
      const named = act.post === 'gridWorker' ? narrowed(act.buildings) : null;
      return held(act.post) ? people : become({ posts: [...her.posts, term(act.post, now, named)] });
    }
    case 'narrow': {
      const one = held('gridWorker');
      const buildings = narrowed(act.buildings);
      return become({ posts: her.posts.map((each) => (each === one ? { ...each, buildings } : each)) });
    }
    case 'end': {
      const officers = people.filter((one) => holdsFor(one, 'communityOfficer', compound, '3栋', now));
      if (act.post === 'communityOfficer' && officers.length < 2) return people;
      const one = held(act.post);
      return become({ posts: her.posts.map((each) => (each === one ? { ...each, until: now } : each)) });
    }
    case 'bind':
      return home ? people : become({ homes: [...her.homes, bound(act.relation, now)] });
    case 'rest': {
      const { care } = home ?? {};
      const rested = care && { care: { ...care, resting: !care.resting } };
      return become({ homes: her.homes.map((each) => (each === home ? { ...each, ...rested } : each)) });
    }
    case 'unbind':
      return become({ homes: her.homes.map((each) => (each === home ? { ...each, until: now } : each)) });
    default:
      return people;
  }
}

/** Once in so many times, so that errands come far. */
const SELDOM: Partial<Record<Step, number>> = {
  withdraw: 40,
  turnDown: 40,
  recall: 7,
  decline: 7,
  finish: 3,
};

/** As somebody sees it, with what the function adds. */
export function seenAs(errand: ErrandDocument, person: Neighbour, now: Instant) {
  const viewer = viewerOf(errand, person, compound, now);
  const may = mayVerify(errand, viewer, person, compound, now);
  return viewer && { ...errand, viewer, verifier: verifierOf(errand), mayVerify: may };
}

/** One of all that anybody may do now, decided. */
function decided(errand: ErrandDocument, people: Neighbour[], pick: number, now: Instant) {
  const may = people.flatMap((person) => {
    const seen = person.phone === null ? null : seenAs(errand, person, now);
    const viewer = seen?.viewer ?? null;
    const steps = seen ? stepsFor(seen).filter((step) => whyCannot(step, seen) === null) : [];
    return steps
      .filter((step) => step !== 'note' && step !== 'revealContact')
      .filter((step) => pick % (SELDOM[step] ?? 1) === 0)
      .map((step) => ({ person, step, viewer }));
  });
  const one = may[pick % Math.max(may.length, 1)];
  if (!one) return null;
  const { personId, name } = one.person;
  const doer = { personId, name, now };
  const side = one.viewer === 'desk' ? 'desk' : 'family';
  const proxies = people.filter(
    (each) =>
      mayFor(each, askedFor(errand), compound, '3栋', now) &&
      whyUnsuitable(errand, { personId: each.personId, load: 0 }) === null,
  );
  const proxy = proxies[pick % Math.max(proxies.length, 1)];
  const face = side === 'desk' ? null : ('good' as const);
  const outcome = pick % 3 === 0 ? 'done' : 'notDone';
  const checkDay = addDays(dayOf(now), 1 + (pick % 5));
  const moves: Partial<Record<Step, () => machine.ErrandMove | null>> = {
    verify: () => machine.verify(errand, doer, { how: 'visited', willing: pick % 9 > 0, text: '问过' }),
    sayAgreed: () => machine.sayAgreed(errand, doer),
    accept: () => machine.accept(errand, doer, { urgent: false, workingDays: 2 }),
    turnDown: () => machine.turnDown(errand, doer, '不属于代办'),
    assign: () => (proxy ? machine.assign(errand, doer, proxy) : null),
    openForClaim: () => (errand.route === 'committee' ? null : machine.openForClaim(errand, doer)),
    recall: () => machine.recall(errand, doer, '换人'),
    claim: () => machine.take(errand, doer),
    take: () => machine.take(errand, doer),
    decline: () => machine.decline(errand, doer, '去不了'),
    pause: () => machine.pause(errand, doer, { reason: 'office', text: '等', checkDay }),
    resume: () => machine.resume(errand, doer, '好'),
    finish: () => machine.finish(errand, doer, { solved: true, text: '好', minutes: 10, pictures: [] }),
    confirm: () => machine.confirm(errand, doer, { outcome, face, text: '一句' }, 2, side),
    withdraw: () => machine.withdraw(errand, doer, null, side),
  };
  return moves[one.step]?.() ?? null;
}

/** What takes an errand from whoever has it. */
function losing({ proxy, route }: ErrandDocument, how: 'post' | 'family'): Act {
  const who = WHO.findIndex((one) => one.personId === (proxy ?? GRID_WORKER).personId);
  if (how === 'family') return { act: 'bind', who, relation: 'family' };
  const isStaff = who >= 0 && who < 2 ? 'communityOfficer' : 'gridWorker';
  return { act: 'end', who, post: !proxy || route === 'committee' ? isStaff : 'proxy' };
}

export interface Scene {
  act: Act;
  errand: ErrandDocument;
  /** What the hand-over did, on which errand; null where it did nothing, or did not look. */
  handed: { before: ErrandDocument; move: machine.ErrandMove } | null;
  people: readonly Neighbour[];
  now: Instant;
}

/** Plays acts on an errand; the timer first hands over, then lets the clock say all that is due. */
export function* play({ begin: { elder, byStaff }, acts: script }: Script): Generator<Scene> {
  let people = begin();
  let errand = anErrand({
    consent: { elder, at: MONDAY, terms: '2026-11' },
    ...(byStaff
      ? { itemCode: 'minimum-living', route: 'committee' }
      : { itemCode: 'light-bulb', route: 'visit' }),
  });
  let now = MONDAY;
  for (const act of script) {
    let handed: Scene['handed'] = null;
    if (act.act === 'wait') now += act.minutes * 60_000;
    else if (act.act === 'do') {
      now += 1000;
      const move = decided(errand, people, act.pick, now);
      if (move) errand = moved(errand, move);
    } else if (act.act === 'timer') {
      now += 1000;
      const before = errand;
      const move = handOver(errand, { compound, people }, now);
      if (move) handed = { before, move };
      if (move) errand = moved(errand, move);
      for (let said = 0; said < 12 && errand.clockAt !== null && errand.clockAt <= now; said += 1) {
        const says = machine.clockSays(errand, now);
        if (says) errand = moved(errand, says);
        const again = handOver(errand, { compound, people }, now);
        if (again) errand = moved(errand, again);
      }
    } else {
      now += 1000;
      people = withRights(people, act.act === 'lose' ? losing(errand, act.how) : act, now);
    }
    yield { act, errand, handed, people, now };
  }
}
