import type { HomeId, PersonId } from '#domain/kernel/ids';
import { isBoundTo, type HomeHeld, type Relation } from '#domain/kernel/home-terms';
import type { Person } from '#domain/kernel/person';
import { mayAny, type Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';

/** Somebody who is bound to a home now, as the rules about binding see her. */
export interface Standing {
  personId: PersonId;
  relation: Relation;
  /** Since when the home is hers without a break, whatever she was called meanwhile: bound to it, or named by a roster. */
  since: Instant;
  /** A caregiver to whom somebody of the home has agreed. */
  consented?: boolean;
}

/** Of what somebody is to a home that which is her own: looking after another one of it comes last. */
export const ownTermOf = (terms: readonly HomeHeld[]): HomeHeld | undefined =>
  terms.find(({ care }) => !care) ?? terms[0];

/** How somebody is bound to a home now; null where she is not. */
export function standingAt({ personId, homes }: Pick<Person, 'personId' | 'homes'>, homeId: HomeId) {
  const terms = homes.filter((one) => one.homeId === homeId);
  const now = ownTermOf(terms.filter((one) => one.until === null));
  if (!now) return null;
  const standing: Standing = {
    personId,
    relation: now.relation,
    since: namedOrBound(now),
    ...(now.care ? { consented: true } : {}),
  };
  for (let before = beforeOf(terms, now.since); before; before = beforeOf(terms, before.since))
    standing.since = Math.min(standing.since, namedOrBound(before));
  return standing;
}

const namedOrBound = ({ since, namedAt }: HomeHeld): Instant => Math.min(since, namedAt ?? since);

/** What she was to the home until she became something else to it. */
const beforeOf = (terms: readonly HomeHeld[], since: Instant): HomeHeld | undefined =>
  terms.find((one) => one.ended === 'changed' && one.until === since && one.since < since);

/** Who may not be asked about: oneself, and homes of one's own. */
type Office = Pick<Person, 'personId' | 'homes'> & { phone: string | null };

/**
 * Nobody keeps the record of a home that she is bound to herself, be she clerk or officer: another does it. So nobody
 * makes her own area smaller, ends her co-owner, or adds somebody who may ask for errands.
 */
export const whyCannotKeep = ({ homes }: Pick<Office, 'homes'>, homeId: HomeId): 'OWN_HOME' | null =>
  isBoundTo({ homes }, homeId) ? 'OWN_HOME' : null;

/** Whether somebody of the office may end what another is to a home: of a caregiver to whom its people object the community decides. */
export const whyCannotUnbind = (
  office: Pick<Office, 'homes'>,
  posts: readonly Post[],
  homeId: HomeId,
  whom: readonly HomeHeld[],
): 'OWN_HOME' | 'COMMUNITY_DECIDES' | null => {
  const kept = whyCannotKeep(office, homeId);
  if (kept || mayAny(posts, 'decideCare')) return kept;
  const rests = whom.some((one) => one.homeId === homeId && one.until === null && one.care?.resting === true);
  return rests ? 'COMMUNITY_DECIDES' : null;
};

/** Whose number is to be bound. */
export interface Whom {
  phone: string;
  homes: readonly HomeHeld[];
  /** Somebody else had the number before: what the office has written down with it may mean her. */
  isPassedOn: boolean;
}

/** Whether the home's people have ended it, or object to whoever looks after one of them: also where she stops meanwhile. */
const isObjectedTo = ({ ended, care }: HomeHeld): boolean => ended === 'objected' || care?.resting === true;

/**
 * Whether rosters leave somebody as she is because of this term: whatever she is to the home or was, but for looking after
 * one of its people until it ended without an objection.
 */
export const staysForRosters = (term: HomeHeld): boolean =>
  !term.care || term.until === null || isObjectedTo(term);

/** Whether they have done so and the community has not bound her since: that she looks after another there undoes nothing. */
const isObjectedStill = (homes: readonly HomeHeld[], homeId: HomeId): boolean => {
  const terms = homes.filter((one) => one.homeId === homeId);
  return terms.some(
    (one) =>
      isObjectedTo(one) &&
      !terms.some((later) => !later.care && one.until !== null && later.since >= one.until),
  );
};

/**
 * Whether somebody of the office may bind a number to a home: not her own, and not to her own home. Whom the people of
 * the home have ended or object to, and a number that somebody else had before, are bound by the community alone.
 */
export function whyCannotBind(
  office: Office,
  posts: readonly Post[],
  homeId: HomeId,
  whom: Whom,
): 'NOT_YOURSELF' | 'OWN_HOME' | 'OBJECTED_BEFORE' | 'NUMBER_PASSED_ON' | null {
  if (office.phone === whom.phone) return 'NOT_YOURSELF';
  const kept = whyCannotKeep(office, homeId);
  if (kept) return kept;
  if (mayAny(posts, 'bindAgain')) return null;
  if (isObjectedStill(whom.homes, homeId)) return 'OBJECTED_BEFORE';
  return whom.isPassedOn ? 'NUMBER_PASSED_ON' : null;
}

/**
 * Whether somebody of a home may end another's binding: whoever was there first may end who came later, counted from when
 * she was bound or a roster first named her. So nobody who has just been bound, or put on a roster, can turn out those who
 * live there, and an owner who signs in late comes before whom the office chose meanwhile. The last owner stays, but where
 * the family was there before her. A caregiver to whom somebody has agreed ends nobody, and is not ended so: who does not
 * agree objects, and the community decides (`caregivers`).
 */
export function whyCannotObject(
  mine: Standing,
  other: Standing,
  all: readonly Standing[],
): 'OBJECT_TO_YOURSELF' | 'LAST_OWNER' | 'BOUND_BEFORE_YOU' | 'CONSENTED' | 'ONLY_CARES' | null {
  if (mine.personId === other.personId) return 'OBJECT_TO_YOURSELF';
  if (other.consented) return 'CONSENTED';
  if (mine.consented) return 'ONLY_CARES';
  const isFirst = mine.since < other.since;
  const owners = all.filter((one) => one.relation === 'owner');
  const isLast = other.relation === 'owner' && owners.length <= 1;
  if (isLast && !(isFirst && mine.relation === 'family')) return 'LAST_OWNER';
  return isFirst ? null : 'BOUND_BEFORE_YOU';
}
