import { MOST_ENTRIES } from '#domain/kernel/casework';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import { dayOf, isDay, addDays, type Day, type Instant } from '#domain/kernel/time';
import type { CompoundNode } from '#domain/kernel/grid';
import { isThere, mayAtHome } from '#domain/kernel/home-terms';
import type { Person } from '#domain/kernel/person';
import { mayFor } from '#domain/kernel/post-terms';
import { inForce } from '#domain/kernel/term';
import type { Errand, Viewer } from './contract';
import { askedFor, isByStaff, keptBy } from './doers';
import type { Beneficiary, ErrandDocument } from './documents';
import { MOST_PAUSE_DAYS, MOST_PICTURES } from './limits';
import type { ErrandState } from './states';

export { MOST_LOAD, MOST_OPEN, MOST_PAUSE_DAYS, MOST_PICTURES } from './limits';

/** Words stop so many entries before the history is full, so that nobody can talk an errand to a standstill. */
export const MOST_NOTED = MOST_ENTRIES - 40;
/** Of which one person writes so many at most. */
export const MOST_NOTED_BY_ONE = 60;

/** Whether somebody is of the home that an errand is for now; a caregiver is as long as she looks after whom it is for. */
export const isAtHome = (
  { homeId, beneficiary }: Pick<ErrandDocument, 'homeId' | 'beneficiary'>,
  person: Person,
  now: Instant,
): boolean => mayAtHome(person, { homeId, aboutId: beneficiary.personId }, 'errands', now);

/** Whether somebody belongs to the family of an errand now: she followed it from the start, and is of the home still. */
export const isFamily = (
  errand: Pick<ErrandDocument, 'familyIds' | 'homeId' | 'beneficiary'>,
  person: Person,
  now: Instant,
): boolean => errand.familyIds.includes(person.personId) && isAtHome(errand, person, now);

/**
 * Whether somebody who follows an errand is bound to its home still, be it as a caregiver of whose rights nothing counts
 * now: whatever posts she holds, she neither decides on it nor does it.
 */
export const isTied = (
  { familyIds, homeId }: Pick<ErrandDocument, 'familyIds' | 'homeId'>,
  person: Person,
  now: Instant,
): boolean => familyIds.includes(person.personId) && isThere(person, homeId, now);

/** Whether somebody is bound to the home of an errand as a caregiver, whatever counts of it now; where its tenant asks, as hers. */
export const caresThere = (
  { homeId, beneficiary }: { homeId: HomeId; beneficiary: Pick<Beneficiary, 'personId' | 'rents'> },
  { homes }: Pick<Person, 'homes'>,
  now: Instant,
): boolean =>
  homes.some(
    (one) =>
      one.homeId === homeId &&
      inForce(one, now) &&
      one.care !== undefined &&
      (beneficiary.rents !== true || one.care.forPersonId === beneficiary.personId),
  );

/** When whoever has it now was asked, or took it. */
const givenAt = ({ timeline }: ErrandDocument): Instant | undefined =>
  timeline.filter((one) => one.kind === 'offered' || one.kind === 'taken').pop()?.at;

/** Whether the proxy of an errand may do it still: in the term in which it was given to her. */
export const isStillProxy = (
  errand: ErrandDocument,
  person: Person,
  compound: CompoundNode,
  now: Instant,
): boolean =>
  errand.proxy?.personId === person.personId &&
  keptBy(errand).some((one) => mayFor(person, one, compound, errand.building, now, givenAt(errand)));

/**
 * As what somebody sees an errand; null sees nothing at all, not even that it exists. Whoever belongs to the family is
 * family and nothing else: a grid worker does not decide on her own mother's errand. Nor does she on one that she does
 * herself: of that she is the proxy. Where nothing of it counts now, since somebody objects, she sees nothing.
 */
export function viewerOf(
  errand: ErrandDocument,
  person: Person,
  compound: CompoundNode,
  now: Instant,
): Viewer | null {
  if (isFamily(errand, person, now)) return 'family';
  if (isTied(errand, person, now)) return null;
  if (isStillProxy(errand, person, compound, now)) return errand.state === 'offered' ? 'candidate' : 'proxy';
  if (mayFor(person, 'assignErrands', compound, errand.building, now)) return 'desk';
  const mayClaim =
    errand.state === 'claimable' &&
    !isByStaff(errand) &&
    mayFor(person, askedFor(errand), compound, errand.building, now);
  return mayClaim ? 'candidate' : null;
}

/** What can be done with an errand; each is an action of the contract. */
export type Step =
  | 'verify'
  | 'sayAgreed'
  | 'accept'
  | 'turnDown'
  | 'assign'
  | 'openForClaim'
  | 'recall'
  | 'claim'
  | 'take'
  | 'decline'
  | 'note'
  | 'pause'
  | 'resume'
  | 'finish'
  | 'confirm'
  | 'withdraw'
  | 'revealContact'
  | 'revealDoorCode';
/** A look at something, not a step of the errand. */
export type Look = 'revealContact' | 'revealDoorCode';

const STEPS: Record<Viewer, Partial<Record<ErrandState, readonly Step[]>>> = {
  desk: {
    // no one can be asked before it is known that she wants it: the button is there, with why not
    verifying: ['assign', 'turnDown', 'note', 'revealContact'],
    submitted: ['accept', 'turnDown', 'note', 'revealContact'],
    accepted: ['assign', 'openForClaim', 'turnDown', 'note', 'revealContact'],
    claimable: ['assign', 'recall', 'note', 'revealContact'],
    offered: ['recall', 'note', 'revealContact'],
    underway: ['recall', 'note', 'revealContact'],
    paused: ['recall', 'note', 'revealContact'],
    finished: ['note', 'revealContact'],
  },
  proxy: {
    underway: ['finish', 'note', 'pause', 'decline', 'revealContact', 'revealDoorCode'],
    paused: ['resume', 'finish', 'note', 'decline', 'revealContact'],
  },
  candidate: { offered: ['take', 'decline'], claimable: ['claim'] },
  family: {
    verifying: ['note', 'withdraw'],
    submitted: ['note', 'withdraw'],
    accepted: ['note', 'withdraw'],
    claimable: ['note', 'withdraw'],
    offered: ['note', 'withdraw'],
    underway: ['note', 'withdraw'],
    paused: ['note', 'withdraw'],
    finished: ['confirm'],
  },
};

type Seen = Pick<Errand, 'viewer' | 'state' | 'familyLeft'> & Partial<Pick<Errand, 'verifier' | 'mayVerify'>>;

/** Whether it has come to an end, where nobody's will is asked any more. */
const isOver = ({ state }: Seen): boolean => state === 'closed' || state === 'finished';

/** What is to be said of her own will, as long as nobody knows it and it is not closed. */
const ofHerWill = (seen: Seen): readonly Step[] => {
  const { viewer, verifier = null, mayVerify } = seen;
  if (verifier === null || mayVerify !== true || isOver(seen)) return [];
  return viewer === 'family' ? ['sayAgreed'] : ['verify'];
};

/** Steps that bring an errand to who does it. */
const GIVING = ['assign', 'openForClaim', 'claim', 'take'] as const satisfies readonly Step[];

/** What is decided for the compound, and so not on the errand of one's own family. */
const DECIDING = [
  'verify',
  'accept',
  'turnDown',
  'assign',
  'openForClaim',
  'recall',
] as const satisfies readonly Step[];

const isAmong = (step: Step, steps: readonly Step[]): boolean => steps.includes(step);

/** What the desk does in the place of a family of which nobody is left. */
const inTheirPlace = ({ viewer, state, familyLeft }: Seen): readonly Step[] => {
  if (viewer !== 'desk' || familyLeft !== true || state === 'closed') return [];
  return state === 'finished' ? ['confirm'] : ['withdraw'];
};

/** What a viewer may do with an errand as it stands: the buttons of the page and the refusal of the function. */
export const stepsFor = (seen: Seen): readonly Step[] => [
  ...ofHerWill(seen),
  ...(STEPS[seen.viewer][seen.state] ?? []),
  ...inTheirPlace(seen),
];

/** What a step may be refused with, whatever else is against it. */
export type StepRefusal<S extends Step = Step> =
  | 'NOT_IN_THIS_STATE'
  | (S extends (typeof DECIDING)[number] ? 'OWN_FAMILY' : never)
  | (S extends (typeof GIVING)[number] ? 'CONSENT_UNVERIFIED' : never)
  | (S extends 'verify' ? 'COMMUNITY_VERIFIES' : never);

/** Why a step is not taken; nobody is sent to her before it is known that she wants it. */
export const whyCannot = <S extends Step>(step: S, seen: Seen): StepRefusal<S> | null =>
  // which steps have which reason the compiler cannot follow: the spec tries each
  refusalOf(step, seen) as StepRefusal<S> | null;

function refusalOf(step: Step, seen: Seen): StepRefusal | null {
  const { viewer, state, verifier = null } = seen;
  if (viewer === 'family' && isAmong(step, DECIDING)) return 'OWN_FAMILY';
  if (isAmong(step, GIVING) && verifier !== null && state !== 'closed') return 'CONSENT_UNVERIFIED';
  if (!stepsFor(seen).includes(step))
    return step === 'verify' && viewer === 'desk' && verifier === 'community' && !isOver(seen)
      ? 'COMMUNITY_VERIFIES'
      : 'NOT_IN_THIS_STATE';
  return null;
}

/** Whether a pause may last until that day: after today, and not so far that nobody remembers. */
export function whyCannotPauseUntil(
  checkDay: Day,
  now: Instant,
): 'CHECK_DAY_NOT_AHEAD' | 'CHECK_DAY_TOO_FAR' | null {
  if (!isDay(checkDay) || checkDay <= dayOf(now)) return 'CHECK_DAY_NOT_AHEAD';
  return checkDay > addDays(dayOf(now), MOST_PAUSE_DAYS) ? 'CHECK_DAY_TOO_FAR' : null;
}

/** What a family's answer lacks: a face for what is done, a word for what is not. The desk says how it knows, and rates nothing. */
export function whyCannotConfirm(
  said: { outcome: 'done' | 'partly' | 'notDone'; face: string | null; text: string },
  viewer: Viewer = 'family',
): 'FACE_MISSING' | 'TEXT_MISSING' | null {
  if (viewer === 'desk') return said.text.trim() === '' ? 'TEXT_MISSING' : null;
  if (said.outcome !== 'done' && said.text.trim() === '') return 'TEXT_MISSING';
  return said.outcome !== 'notDone' && said.face === null ? 'FACE_MISSING' : null;
}

/** Whether the history still takes a word of hers: nobody takes the room that the others need. */
export function whyCannotNote(
  { timeline }: { timeline: readonly { by: PersonId | null; kind: string }[] },
  writer: PersonId,
): 'TOO_MANY_NOTES' | null {
  const hers = timeline.filter((one) => one.kind === 'noted' && one.by === writer).length;
  return timeline.length >= MOST_NOTED || hers >= MOST_NOTED_BY_ONE ? 'TOO_MANY_NOTES' : null;
}

/** What the end of an errand lacks: what is done is shown on a photo, as long as the errand takes any. */
export function whyCannotFinish(
  errand: { pictures: readonly unknown[] },
  result: { solved: boolean; pictures: number },
): 'PROOF_MISSING' | 'TOO_MANY_PICTURES' | null {
  const isFull = errand.pictures.length >= MOST_PICTURES;
  if (result.solved && result.pictures === 0 && !isFull) return 'PROOF_MISSING';
  return errand.pictures.length + result.pictures > MOST_PICTURES ? 'TOO_MANY_PICTURES' : null;
}
