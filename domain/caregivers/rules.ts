import type { CompoundNode } from '#domain/kernel/grid';
import { CARE_RIGHTS, type CareRight, type ConsentWay, type HomeHeld } from '#domain/kernel/home-terms';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import type { Person } from '#domain/kernel/person';
import { mayFor, type Holder } from '#domain/kernel/post-terms';
import { codeText } from '#domain/kernel/text';
import type { Instant } from '#domain/kernel/time';
import type { CaregiverDocument, CaregiverState, Stage } from './documents';
import { reviewOpensAt } from './limits';

const STAGE_OF: Record<CaregiverState, Stage> = {
  proposed: 'waiting',
  cardIssued: 'waiting',
  inForce: 'running',
  disputed: 'running',
  refused: 'over',
  withdrawn: 'over',
  expired: 'over',
  ended: 'over',
};
/** A state with what lists go by. */
export const standing = <S extends CaregiverState>(state: S): { state: S; stage: Stage } => ({
  state,
  stage: STAGE_OF[state],
});

/** In the order of the table, each once; who asks about fees sees them. */
export const wholeRights = (rights: readonly CareRight[]): CareRight[] =>
  CARE_RIGHTS.filter((one) => rights.includes(one) || (one === 'fees' && rights.includes('questions')));

const isBound = (homes: readonly HomeHeld[], homeId: HomeId): boolean =>
  homes.some((one) => one.homeId === homeId && one.until === null);
/** As anything but somebody's caregiver. */
const isBoundOtherwise = (homes: readonly HomeHeld[], homeId: HomeId): boolean =>
  isBound(
    homes.filter(({ care }) => !care),
    homeId,
  );

/** Whether somebody may ask to look after somebody of a home: not of one that is hers already. */
export const whyCannotPropose = (
  { kin, pictures }: { kin: string; pictures: readonly unknown[] },
  homes: readonly HomeHeld[],
  homeId: HomeId,
): 'ALREADY_BOUND' | 'DOCUMENT_MISSING' | null => {
  if (isBoundOtherwise(homes, homeId)) return 'ALREADY_BOUND';
  return kin === 'guardian' && pictures.length === 0 ? 'DOCUMENT_MISSING' : null;
};

/** As what somebody sees one: as its caregiver, as staff who keep it, or not at all. */
export type CareViewer = 'caregiver' | 'staff';

/** Of a home of her own nobody is staff, and of what is for herself neither. */
export function viewerOf(
  one: Pick<CaregiverDocument, 'caregiver' | 'building' | 'homeId' | 'elderId'>,
  person: Person,
  compound: CompoundNode,
  now: Instant,
): CareViewer | null {
  if (one.caregiver?.personId === person.personId) return 'caregiver';
  if (isBound(person.homes, one.homeId) || one.elderId === person.personId) return null;
  return mayFor(person, 'keepCare', compound, one.building, now) ? 'staff' : null;
}

/** What may be done with one; each is an action of the contract. */
export const STEPS = [
  'recordConsent',
  'refuse',
  'withdraw',
  'leave',
  'revoke',
  'review',
  'settle',
  'sendPaper',
] as const;
export type Step = (typeof STEPS)[number];

type Standing = Pick<CaregiverDocument, 'state' | 'endsAt' | 'consent'>;

const OF_CAREGIVER: Partial<Record<CaregiverState, readonly Step[]>> = {
  proposed: ['withdraw', 'sendPaper'],
  inForce: ['leave', 'sendPaper'],
  disputed: ['leave'],
};
const OF_STAFF: Partial<Record<CaregiverState, readonly Step[]>> = {
  proposed: ['recordConsent', 'refuse'],
  cardIssued: ['revoke'],
  inForce: ['review', 'revoke'],
  disputed: ['settle', 'revoke'],
};

/** Whether its year is over, be it that the timer has still to say so: then nothing brings it back. */
const isPast = ({ endsAt }: Pick<CaregiverDocument, 'endsAt'>, now: Instant): boolean =>
  endsAt !== null && now >= endsAt;

/** The steps that a viewer has: the buttons of the page and the refusals of the function. */
export function stepsFor(
  one: Standing,
  viewer: CareViewer,
  { decides, now }: { decides: boolean; now: Instant },
): Step[] {
  if (isPast(one, now)) return [];
  const steps = (viewer === 'caregiver' ? OF_CAREGIVER : OF_STAFF)[one.state] ?? [];
  return steps.filter((step) => {
    if (step === 'settle') return decides;
    // a document is looked at by the community
    if (step === 'review') return isReviewOpen(one, now) && (!isByDocument(one) || decides);
    return true;
  });
}

export const isByDocument = ({ consent }: Pick<CaregiverDocument, 'consent'>): boolean =>
  consent?.how === 'document';
const isReviewOpen = ({ endsAt }: Pick<CaregiverDocument, 'endsAt'>, now: Instant): boolean =>
  endsAt !== null && now >= reviewOpensAt(endsAt);

/**
 * Whether a yes may be recorded so. What is in writing is looked at by the community, on a photo; a guardian's right
 * comes from her document and from nothing that the one whom she looks after says, and nobody else's from one. A review
 * wants a photo that was sent `since`.
 */
export function whyCannotRecord(
  { caregiver, pictures }: Pick<CaregiverDocument, 'caregiver' | 'pictures'>,
  how: ConsentWay,
  { decides, since = 0 }: { decides: boolean; since?: Instant },
): 'DOCUMENT_NEEDED' | 'NO_GUARDIAN' | 'COMMUNITY_LOOKS' | 'PAPER_MISSING' | null {
  const isGuardian = caregiver?.kin === 'guardian';
  if (isGuardian && how !== 'document') return 'DOCUMENT_NEEDED';
  if (!isGuardian && how === 'document') return 'NO_GUARDIAN';
  if (how !== 'paper' && how !== 'document') return null;
  if (!decides) return 'COMMUNITY_LOOKS';
  return pictures.some((one) => one.state === 'passed' && one.at > since) ? null : 'PAPER_MISSING';
}

/** Who lives in a home as far as it is about whom somebody looks after there. */
export interface Neighbour {
  personId: PersonId;
  homes: readonly HomeHeld[];
}

/** Whether somebody lives in the home: who only looks after another there is not looked after there herself. */
export const livesAt = ({ homes }: Neighbour, homeId: HomeId): boolean =>
  homes.some((one) => one.homeId === homeId && one.until === null && one.relation !== 'caregiver');

interface Wanted {
  homeId: HomeId;
  elderId: PersonId | null;
}
/** Two parents may have one daughter; who is bound otherwise looks after nobody of the home. */
const excludes = ({ homeId, care }: HomeHeld, wanted: Wanted): boolean =>
  homeId === wanted.homeId && (!care || care.forPersonId === wanted.elderId);

/** Whether she is bound to the home otherwise, or looks after this very person there. */
export const isInTheWay = (term: HomeHeld, wanted: Wanted): boolean =>
  term.until === null && excludes(term, wanted);

/**
 * Whether what was agreed to gives nothing any more: something in its way gives her the home, or has ended since. Whoever
 * ended that meant her, whichever of two agreements it came from.
 */
export const isSuperseded = (
  { _id, stage, homeId, elderId, since }: Pick<CaregiverDocument, '_id' | 'stage' | 'since'> & Wanted,
  { homes }: Pick<Neighbour, 'homes'>,
): boolean =>
  stage === 'running' &&
  !homes.some(({ care }) => care?.caregiverId === _id) &&
  homes.some((one) => excludes(one, { homeId, elderId }) && (one.until === null || one.until > (since ?? 0)));

/** Whether somebody may look after one of the people of a home. */
export function whyCannotCare(
  caregiver: Neighbour,
  elder: Neighbour | undefined,
  homeId: HomeId,
): 'NOT_OF_THIS_HOME' | 'ALREADY_BOUND' | 'FOR_HERSELF' | null {
  if (!elder || !livesAt(elder, homeId)) return 'NOT_OF_THIS_HOME';
  if (elder.personId === caregiver.personId) return 'FOR_HERSELF';
  const wanted = { homeId, elderId: elder.personId };
  return caregiver.homes.some((one) => isInTheWay(one, wanted)) ? 'ALREADY_BOUND' : null;
}

/** Until when a card can be used; null where it cannot any more. */
export const cardOpenUntil = (
  { state, dueAt }: Pick<CaregiverDocument, 'state' | 'dueAt'>,
  now: Instant,
): Instant | null => (state === 'cardIssued' && dueAt !== null && now < dueAt ? dueAt : null);

/** Whether a card is void with the post in which it was handed out: a new post does not bring it back. */
export const isIssuerGone = (
  { state, at, building }: Pick<CaregiverDocument, 'state' | 'at' | 'building'>,
  issuer: Holder | null | undefined,
  compound: CompoundNode,
  now: Instant,
): boolean => state === 'cardIssued' && !(issuer && mayFor(issuer, 'keepCare', compound, building, now, at));

/** Whether a card still counts, for whoever says her name as it is recorded. */
export const isCardFor = (
  one: Pick<CaregiverDocument, 'state' | 'dueAt' | 'elderName'>,
  said: string,
  now: Instant,
): boolean => cardOpenUntil(one, now) !== null && codeText(one.elderName) === codeText(said);

/** Whether somebody of the home may object: once, and not where nothing counts that could rest. */
export function whyCannotObject(
  one: Pick<CaregiverDocument, 'state' | 'objectorIds' | 'caregiver' | 'endsAt'>,
  personId: PersonId,
  now: Instant,
): 'NOT_IN_FORCE' | 'OBJECTED_BEFORE' | 'FOR_HERSELF' | null {
  if (one.caregiver?.personId === personId) return 'FOR_HERSELF';
  if (one.objectorIds.includes(personId)) return 'OBJECTED_BEFORE';
  return one.state === 'inForce' && !isPast(one, now) ? null : 'NOT_IN_FORCE';
}
