import type { PersonId } from '#domain/kernel/ids';
import type { HomeHeld, Relation } from '#domain/kernel/home-terms';
import { itemOf } from './catalogue';
import { dangerIn, type Danger } from './danger';
import { neverAcceptedIn } from './never-accepted';
import { MOST_OPEN } from './limits';

/** Somebody who is bound to a home now; who is bound in two ways is named twice. */
export interface Resident {
  personId: PersonId;
  relation: Relation;
  /** Recorded by the office without a telephone: she cannot ask for herself. */
  noPhone?: boolean;
  /** Of a caregiver to whom one of the home agreed: for her alone. */
  caresFor?: PersonId;
}

/** What a family writes. */
export interface WishTexts {
  what: string;
  whenHome: string;
  special: string;
}
export type WishField = keyof WishTexts;
const FIELDS: readonly WishField[] = ['what', 'whenHome', 'special'];

const LIVES_THERE: readonly Relation[] = ['owner', 'family'];

const relationsOf = (personId: PersonId, people: readonly Resident[]): Relation[] =>
  people.filter((one) => one.personId === personId).map((one) => one.relation);
/** What she is to a home as far as it is about one of its people: of caregivers those who look after her. */
const relationsAbout = (personId: PersonId, whomId: PersonId, people: readonly Resident[]): Relation[] =>
  relationsOf(
    personId,
    people.filter(({ caresFor = whomId }) => caresFor === whomId),
  );
const isAny = (relations: readonly Relation[], wanted: readonly Relation[]): boolean =>
  relations.some((one) => wanted.includes(one));

/**
 * Whether one person of a home may ask for another: owners and family for themselves and each other, a caregiver for
 * those who live there and not for herself (the proxy would come to where she does not live), a tenant for herself. For
 * an elder who rents and has no telephone her caregiver asks, or who rents with her; never the owner of the home.
 */
export function mayAskFor(callerId: PersonId, forId: PersonId, people: readonly Resident[]): boolean {
  const caller = relationsAbout(callerId, forId, people);
  if (callerId === forId) return isAny(caller, ['owner', 'family', 'tenant']);
  const whom = relationsOf(forId, people);
  if (isAny(whom, LIVES_THERE)) return isAny(caller, ['owner', 'family', 'caregiver']);
  const cannotAsk = people.some((one) => one.personId === forId && one.noPhone === true);
  return cannotAsk && isAny(whom, ['tenant']) && isAny(caller, ['caregiver', 'tenant']);
}

/** Whether somebody rents the home, and is nothing else to it: of her affairs its owner learns nothing. */
export const isTenant = (personId: PersonId, people: readonly Resident[]): boolean => {
  const relations = relationsOf(personId, people);
  return isAny(relations, ['tenant']) && !isAny(relations, LIVES_THERE);
};

/** Of those bound to a home, each once, for whom a person may ask: herself first. */
export function askableFor<R extends Resident>(callerId: PersonId, people: readonly R[]): R[] {
  const found = people.filter(
    (one, index) =>
      people.findIndex((other) => other.personId === one.personId) === index &&
      mayAskFor(callerId, one.personId, people),
  );
  return [
    ...found.filter((one) => one.personId === callerId),
    ...found.filter((one) => one.personId !== callerId),
  ];
}

/** The first danger that any of the three fields speaks of, and in which one. */
export function dangerInWish(wish: WishTexts): (Danger & { field: WishField }) | null {
  for (const field of FIELDS) {
    const danger = dangerIn(wish[field]);
    if (danger) return { ...danger, field };
  }
  return null;
}

export interface WishFacts {
  callerId: PersonId;
  forPersonId: PersonId;
  /** Who is bound to the home now. */
  people: readonly Resident[];
  itemCode: string;
  wish: WishTexts;
  /** She has been shown the numbers, and says that it is not happening now. */
  notAnEmergency: boolean;
  /** Her own open errands in the compound. */
  open: number;
}

export interface RequestFacts extends WishFacts {
  homeId: string;
  /** The caller's homes in the compound that are in force now (`homesFor`). */
  mine: readonly Pick<HomeHeld, 'homeId'>[];
}

export type WishRefusal =
  'NOT_OF_THIS_HOME' | 'NO_SUCH_ITEM' | 'DANGER_CALL_NOW' | 'NEVER_ACCEPTED' | 'TOO_MANY_OPEN';

/** Whether a person may ask for an errand for somebody of a home of hers. */
export const whyCannotRequest = (facts: RequestFacts): 'NOT_YOUR_HOME' | WishRefusal | null =>
  facts.mine.some((one) => one.homeId === facts.homeId) ? whyCannotWish(facts) : 'NOT_YOUR_HOME';

/**
 * Whether somebody of a home may wish for an errand, whoever writes it down. Danger comes before everything that is merely not
 * taken on: whoever writes that somebody lies on the floor is told to call 120, not that bread is not fetched.
 */
export function whyCannotWish(facts: WishFacts): WishRefusal | null {
  const { callerId, forPersonId, people, itemCode, wish, notAnEmergency, open } = facts;
  if (!mayAskFor(callerId, forPersonId, people)) return 'NOT_OF_THIS_HOME';
  if (itemOf(itemCode) === null) return 'NO_SUCH_ITEM';
  if (!notAnEmergency && dangerInWish(wish) !== null) return 'DANGER_CALL_NOW';
  if (neverAcceptedIn(wish.what) !== null) return 'NEVER_ACCEPTED';
  return open >= MOST_OPEN ? 'TOO_MANY_OPEN' : null;
}

/** What the sentence of such a refusal is filled with, and the field that it belongs to. */
export function paramsOfRefusal(
  code: 'NOT_YOUR_HOME' | WishRefusal,
  wish: WishTexts,
): Record<string, string | number | boolean | null> {
  if (code === 'DANGER_CALL_NOW') {
    const { word = '', kind = '', call = '120', field = 'what' } = dangerInWish(wish) ?? {};
    return { word, kind, call, field };
  }
  if (code === 'NEVER_ACCEPTED') return { what: neverAcceptedIn(wish.what)?.code ?? null, field: 'what' };
  return code === 'TOO_MANY_OPEN' ? { most: MOST_OPEN } : {};
}

/**
 * Who follows an errand: who asked, whom it is for, and all owners, family and caregivers of the home, each once. Tenants
 * do not; and of what is asked for a tenant her landlord learns nothing: who asks for her, and of caregivers the others.
 */
export function familyOf(
  people: readonly Resident[],
  { askerId, beneficiaryId }: { askerId: PersonId; beneficiaryId: PersonId },
): PersonId[] {
  const asker = relationsAbout(askerId, beneficiaryId, people);
  const follow: readonly Relation[] = !isTenant(beneficiaryId, people)
    ? ['owner', 'family', 'caregiver']
    : isAny(asker, ['caregiver'])
      ? ['caregiver']
      : [];
  const others = people.filter(
    ({ relation, caresFor = beneficiaryId }) => follow.includes(relation) && caresFor === beneficiaryId,
  );
  return [...new Set([askerId, beneficiaryId, ...others.map((one) => one.personId)])];
}
