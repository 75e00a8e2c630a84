import fc from 'fast-check';
import { moved } from '#domain/kernel/casework';
import type { DomainEvent } from '#domain/kernel/events';
import type { CompoundId, PersonId, PictureId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { Person } from '#domain/kernel/person';
import { mayFor } from '#domain/kernel/post-terms';
import type { Post } from '#domain/kernel/posts';
import { addDays, dayOf, type Instant } from '#domain/kernel/time';
import { CONSENTS, FACES, OUTCOMES, PAUSE_REASONS, VERIFIED_HOW } from '#domain/errands/contract';
import type { ErrandDocument, Named } from '#domain/errands/documents';
import { takenDown } from '#domain/errands/intake';
import { askedFor, whyCannotOpen } from '#domain/errands/doers';
import * as machine from '#domain/errands/machine';
import {
  stepsFor,
  viewerOf,
  whyCannot,
  whyCannotConfirm,
  whyCannotFinish,
  whyCannotNote,
  whyCannotPauseUntil,
  type Step,
} from '#domain/errands/rules';
import { whyUnsuitable } from '#domain/errands/suggest';
import { mayVerify, verifierOf } from '#domain/errands/verification';
import { anErrand, DAUGHTER, GRID_WORKER, MONDAY, MOTHER, OFFICER, OTHER_PROXY, PROXY, SON } from './errand';

const CALL = { channel: 'phone', post: 'gridWorker', callerName: DAUGHTER.name, familyLeft: false } as const;

const compound: CompoundNode = {
  compoundId: 'c-huaiyinli' as CompoundId,
  gridPath: 's-demo/m-demo/c-huaiyinli',
};
const THIRD_PROXY: Named = { personId: 'p-third000' as PersonId, name: '马卫国' };

const holding = (who: Named, ...posts: Post[]): Person => ({
  ...who,
  homes: [],
  posts: posts.map((post) => ({
    post,
    compoundId: compound.compoundId,
    node: compound.gridPath,
    nodeName: '',
    since: 0,
    until: null,
  })),
});
const living = (who: Named, relation: 'owner' | 'family' | 'caregiver', ...posts: Post[]): Person => ({
  ...holding(who, ...posts),
  homes: [
    {
      homeId: anErrand().homeId,
      compoundId: compound.compoundId,
      building: '3栋',
      label: '',
      relation,
      since: 0,
      until: null,
    },
  ],
});

/** Everybody who may lay a hand on an errand: the son is a proxy too, and one proxy a grid worker. */
export const PEOPLE: readonly Person[] = [
  living(DAUGHTER, 'caregiver'),
  living(MOTHER, 'owner'),
  living(SON, 'family', 'proxy'),
  holding(GRID_WORKER, 'gridWorker'),
  holding(OFFICER, 'communityOfficer'),
  holding(PROXY, 'proxy'),
  holding(OTHER_PROXY, 'proxy', 'gridWorker'),
  holding(THIRD_PROXY, 'proxy'),
];

/**
 * Anybody tries anything, somebody does what she may, time goes by (also to the moment at which something is due, or shortly before),
 * or the timer looks; it may sleep for long.
 */
export type Act =
  | { act: 'try'; who: number; step: Step; choice: number; held: boolean }
  | { act: 'do'; pick: number; choice: number; held: boolean }
  | { act: 'wait'; minutes: number }
  | { act: 'leap'; to: 'eve' | 'dueAt' | 'clockAt' }
  | { act: 'timer' };

/** What is asked for: how far her will is known, and whether the residents' committee applies for it. */
export interface Begin {
  elder: (typeof CONSENTS)[number];
  byStaff: boolean;
}

const STEPS: readonly Step[] = [
  'verify',
  'sayAgreed',
  'accept',
  'turnDown',
  'assign',
  'openForClaim',
  'recall',
  'claim',
  'take',
  'decline',
  'note',
  'pause',
  'resume',
  'finish',
  'confirm',
  'withdraw',
];
/** How seldom each is chosen, so that errands live long and come far: once in so many times. */
const SELDOM: Partial<Record<Step, number>> = { turnDown: 25, withdraw: 25, note: 6, recall: 6, decline: 4 };

const how = { choice: fc.nat(59), held: fc.boolean() };
const tries = fc.record({
  act: fc.constant('try' as const),
  who: fc.nat(PEOPLE.length - 1),
  step: fc.constantFrom(...STEPS),
  ...how,
});
const does = fc.record({ act: fc.constant('do' as const), pick: fc.nat(9999), ...how });
const waits = fc
  .oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 30_000 }))
  .map((minutes) => ({ act: 'wait' as const, minutes }));
const leaps = fc
  .constantFrom('eve' as const, 'dueAt' as const, 'clockAt' as const)
  .map((to) => ({ act: 'leap' as const, to }));

const begins: fc.Arbitrary<Begin> = fc.record({
  elder: fc.constantFrom(...CONSENTS, 'agreed' as const),
  byStaff: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
});
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: tries },
    { weight: 8, arbitrary: does },
    { weight: 2, arbitrary: waits },
    { weight: 2, arbitrary: leaps },
    { weight: 3, arbitrary: fc.constant({ act: 'timer' as const }) },
  ),
  { minLength: 30, maxLength: 60 },
);

/** A play: what is asked for, and what happens then. */
export const scripts = fc.record({ begin: begins, acts });
export type Script = { begin: Begin; acts: readonly Act[] };

/** As somebody sees an errand, with what the function adds to the state: whose turn it is to find out her will. */
export function seenAs(errand: ErrandDocument, person: Person, now: Instant) {
  const viewer = viewerOf(errand, person, compound, now);
  if (viewer === null) return null;
  const may = mayVerify(errand, viewer, person, compound, now);
  return { viewer, state: errand.state, verifier: verifierOf(errand), mayVerify: may };
}

type Try = Extract<Act, { act: 'try' }>;

/** Of all that anybody may do now, one thing. */
function picked(
  errand: ErrandDocument,
  { pick, choice, held }: Extract<Act, { act: 'do' }>,
  now: Instant,
): Try | null {
  const allowed = PEOPLE.flatMap((person, who) => {
    const seen = seenAs(errand, person, now);
    const may = seen === null ? [] : stepsFor(seen);
    return may
      .filter(
        (step) => step !== 'revealContact' && step !== 'revealDoorCode' && pick % (SELDOM[step] ?? 1) === 0,
      )
      .map((step): Try => ({ act: 'try', who, step, choice, held }));
  });
  return allowed[pick % Math.max(allowed.length, 1)] ?? null;
}

/** What a step is decided to be, by the same rules that the function asks; null where one of them says no. */
function decided(
  errand: ErrandDocument,
  person: Person,
  { step, choice, held }: Try,
  now: Instant,
): machine.ErrandMove | null {
  const seen = seenAs(errand, person, now);
  if (seen === null || whyCannot(step, seen) !== null) return null;
  const { viewer } = seen;
  const doer: machine.Doer = { personId: person.personId, name: person.name, now, held };
  const of = <T>(list: readonly T[]): T => list[choice % list.length] as T;
  switch (step) {
    case 'verify':
      return machine.verify(errand, doer, { how: of(VERIFIED_HOW), willing: choice % 6 > 0, text: '问过' });
    case 'sayAgreed':
      return machine.sayAgreed(errand, doer);
    case 'accept':
      return machine.accept(errand, doer, { urgent: held, workingDays: 1 + (choice % 15) });
    case 'turnDown':
      return machine.turnDown(errand, doer, '不属于代办');
    case 'assign': {
      const { personId, name } = of(
        PEOPLE.filter((one) => mayFor(one, askedFor(errand), compound, errand.building, now)),
      );
      const no = whyUnsuitable(errand, { personId, load: 0 });
      return no === null ? machine.assign(errand, doer, { personId, name }) : null;
    }
    case 'openForClaim':
      return whyCannotOpen(errand) === null ? machine.openForClaim(errand, doer) : null;
    case 'recall':
      return machine.recall(errand, doer, '换人');
    case 'claim':
    case 'take':
      return machine.take(errand, doer);
    case 'decline':
      return machine.decline(errand, doer, '去不了');
    case 'note': {
      if (whyCannotNote(errand, doer.personId) !== null) return null;
      const internal = viewer !== 'family' && held;
      return machine.note(doer, viewer === 'candidate' ? 'proxy' : viewer, '钥匙放在门口', internal);
    }
    case 'pause': {
      const checkDay = addDays(dayOf(now), (choice % 40) - 2);
      if (whyCannotPauseUntil(checkDay, now) !== null) return null;
      return machine.pause(errand, doer, { reason: of(PAUSE_REASONS), text: '等结果', checkDay });
    }
    case 'resume':
      return machine.resume(errand, doer, '有结果了');
    case 'finish': {
      const solved = choice % 3 > 0;
      const photo = {
        pictureId: 'x-picture1' as PictureId,
        fileId: 'cloud://a.b/c',
        state: 'held',
        traceId: '',
        purpose: 'proof',
        by: person.personId,
        at: now,
      } as const;
      const pictures = choice % 2 === 0 ? [photo] : [];
      if (whyCannotFinish(errand, { solved, pictures: pictures.length }) !== null) return null;
      return machine.finish(errand, doer, { solved, text: '办完了', minutes: 1 + choice, pictures });
    }
    case 'confirm': {
      const said = {
        outcome: of(OUTCOMES),
        face: held ? of(FACES) : null,
        text: choice % 2 === 0 ? '说一句' : '',
      };
      if (whyCannotConfirm(said) !== null) return null;
      return machine.confirm(errand, doer, said, 1 + (choice % 15));
    }
    case 'withdraw':
      return machine.withdraw(errand, doer, null);
    case 'revealContact':
    case 'revealDoorCode':
      return null;
  }
}

/** One thing that happened in a play, with the errand on both sides of it. */
export interface Scene {
  act: Act;
  before: ErrandDocument;
  errand: ErrandDocument;
  now: Instant;
  /** What was decided; null where nothing was. */
  move: machine.ErrandMove | null;
  events: DomainEvent[];
}

const COMMITTEE = { itemCode: 'minimum-living', route: 'committee' } as const;
const SMALL = { itemCode: 'light-bulb', route: 'visit' } as const;

const HALF_AN_HOUR = 30 * 60_000;
/** More than the clock ever has to say at one moment. */
const MOST_SAYINGS = 12;

/** Plays acts on a new errand. The timer, when it looks, lets the clock say all that is due. */
export function* play({ begin, acts: script }: Script): Generator<Scene> {
  const { elder, byStaff } = begin;
  const consent = { elder, at: MONDAY, terms: '2026-11' };
  // every other one was taken down by staff
  let errand = anErrand({
    consent,
    ...(byStaff ? COMMITTEE : SMALL),
    ...(script.length % 2 === 1
      ? takenDown({ ...GRID_WORKER, now: MONDAY }, CALL, { consent, urgent: false })
      : {}),
  });
  let now = MONDAY;
  let count = 0;
  const scene = (act: Act, by: PersonId | null, move: machine.ErrandMove | null): Scene => {
    const before = errand;
    if (move) errand = moved(errand, move);
    const events = (move?.events ?? []).map(({ kind, params = {} }): DomainEvent => ({
      eventId: `ev${(count += 1)}`,
      kind,
      at: now,
      by,
      params,
    }));
    return { act, before, errand, now, move, events };
  };
  for (const act of script) {
    if (act.act === 'wait') {
      now += act.minutes * 60_000;
    } else if (act.act === 'leap') {
      const { dueAt, clockAt } = errand;
      now = Math.max(now, { eve: dueAt - HALF_AN_HOUR, dueAt, clockAt: clockAt ?? now }[act.to]);
    } else if (act.act === 'timer') {
      for (let said = 0; errand.clockAt !== null && errand.clockAt <= now; said += 1) {
        const move = machine.clockSays(errand, now);
        if (move === null) throw new Error(`the clock of ${errand.state} is due and says nothing`);
        if (said > MOST_SAYINGS) throw new Error(`the clock of ${errand.state} does not stop`);
        yield scene(act, null, move);
      }
      // nothing more is due
      yield scene(act, null, null);
    } else {
      now += 60_000;
      const one = act.act === 'do' ? picked(errand, act, now) : act;
      if (one === null) continue;
      const person = PEOPLE[one.who] as Person;
      yield scene(one, person.personId, decided(errand, person, one, now));
    }
  }
}
