import * as v from 'valibot';
import { CaregiverId, CompoundId, HomeId, PersonId } from './ids';
import { Post } from './posts';
import { inForce } from './term';
import { Instant } from './time';

/** What a person is to a home. A caregiver (照护人) looks after someone who lives there. */
export const RELATIONS = ['owner', 'family', 'tenant', 'caregiver'] as const;
export const Relation = v.picklist(RELATIONS);
export type Relation = (typeof RELATIONS)[number];

/**
 * Who bound a person to a home: whom of the office, by her name and post of that day; `roster` where it was a roster that
 * she imported, which names the person's number.
 */
export const MadeBy = v.object({
  personId: PersonId,
  name: v.string(),
  post: v.nullable(Post),
  roster: v.boolean(),
});
export type MadeBy = v.InferOutput<typeof MadeBy>;

/** How a relation ended: by the office, by herself, by others of the home, because another one took its place, or by its time. */
export const ENDINGS = ['unbound', 'left', 'objected', 'changed', 'lapsed'] as const;

/** What a caregiver may be allowed: 看收费 · 代为申请代办 · 收到通知 · 代为提问. Each is asked for where it is used. */
export const CARE_RIGHTS = ['fees', 'errands', 'notices', 'questions'] as const;
export const CareRight = v.picklist(CARE_RIGHTS);
export type CareRight = (typeof CARE_RIGHTS)[number];

/** What a caregiver is to whom she looks after: 女儿 · 儿子 · 儿媳或女婿 · 孙辈 · 配偶 · 兄弟姐妹 · 别的亲戚 · 邻居 · 监护人 (by a document). */
export const KINS = [
  ...['daughter', 'son', 'childInLaw', 'grandchild', 'spouse', 'sibling'],
  ...['relative', 'neighbour', 'guardian'],
] as const;
export const Kin = v.picklist(KINS);
export type Kin = (typeof KINS)[number];

/** How it was found out that she is wanted: 电话 · 上门 · 卡片 · 书面 · 监护文件. */
export const CONSENT_WAYS = ['call', 'visit', 'card', 'paper', 'document'] as const;
export const ConsentWay = v.picklist(CONSENT_WAYS);
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** What a caregiver's relation rests on, as it was agreed to (`caregivers`). */
export const Care = v.object({
  caregiverId: CaregiverId,
  /** Whom she looks after. */
  forPersonId: PersonId,
  kin: Kin,
  how: ConsentWay,
  rights: v.array(CareRight),
  /** From then on nothing of it counts, unless it was reviewed before. */
  endsAt: Instant,
  /** Somebody of the home objects: nothing of it counts until the community has decided. */
  resting: v.boolean(),
});
export type Care = v.InferOutput<typeof Care>;

export const HomeHeld = v.object({
  homeId: HomeId,
  compoundId: CompoundId,
  building: v.string(),
  label: v.string(),
  relation: Relation,
  since: Instant,
  until: v.nullable(Instant),
  /** Absent or null where nobody noted it. */
  madeBy: v.optional(v.nullable(MadeBy)),
  /** Since when a roster names her number for the home, which may be long before she signs in. */
  namedAt: v.optional(Instant),
  ended: v.optional(v.picklist(ENDINGS)),
  /** Of a caregiver to whom somebody has agreed; whoever has none is not limited. */
  care: v.optional(Care),
});
export type HomeHeld = v.InferOutput<typeof HomeHeld>;

/** Whether a relation counts now: begun, not ended, and of a caregiver agreed to for today and not at rest. */
export const countsNow = (term: HomeHeld, now: Instant): boolean =>
  inForce(term, now) && !(term.care && (term.care.resting || term.care.endsAt <= now));

/** Whether a relation lets somebody do what caregivers are asked for: all but theirs do. */
export const allows = ({ care }: Pick<HomeHeld, 'care'>, right: CareRight): boolean =>
  care?.rights.includes(right) ?? true;

/** Whether somebody is bound to a home, be it that nothing of it counts now: who is disputed there decides nothing about it. */
export const isBoundTo = (
  { homes }: { homes: readonly Pick<HomeHeld, 'homeId' | 'until'>[] },
  homeId: HomeId,
): boolean => homes.some((one) => one.homeId === homeId && one.until === null);

/** Whether somebody is bound to a home at a moment, be it that nothing of it counts then. */
export const isThere = ({ homes }: { homes: readonly HomeHeld[] }, homeId: HomeId, now: Instant): boolean =>
  homes.some((one) => one.homeId === homeId && inForce(one, now));

/** What is asked about at a home: as a whole, or about one of its people. */
export interface AtHome {
  homeId: HomeId;
  aboutId?: PersonId;
}

/**
 * Whether somebody may do what caregivers are asked for at a home now: all who are bound to it, and of caregivers those
 * whom it was agreed to; where it is about one of its people, those who look after her.
 */
export const mayAtHome = (
  { homes }: { homes: readonly HomeHeld[] },
  { homeId, aboutId }: AtHome,
  right: CareRight,
  now: Instant,
): boolean =>
  homes.some(
    (one) =>
      one.homeId === homeId &&
      countsNow(one, now) &&
      allows(one, right) &&
      (aboutId === undefined || !one.care || one.care.forPersonId === aboutId),
  );

/** Whether somebody hears of what happens at a home now. */
export const hearsAt = (person: { homes: readonly HomeHeld[] }, homeId: HomeId, now: Instant): boolean =>
  mayAtHome(person, { homeId }, 'notices', now);

/**
 * Whether what happened at a home at that moment is still hers to read, as who was bound to it then: of caregivers who
 * were to hear of it, until their year was over, and not of those to whom somebody objects.
 */
export const heardThen = (term: HomeHeld, at: Instant): boolean =>
  term.since <= at &&
  (term.until === null || at <= term.until) &&
  allows(term, 'notices') &&
  (term.care === undefined || (!term.care.resting && at <= term.care.endsAt));

/** The homes of a person in a compound, as of now: a moved-out tenant has none. */
export function homesIn(
  { homes }: { homes: readonly HomeHeld[] },
  compoundId: CompoundId,
  now: Instant,
): HomeHeld[] {
  return homes.filter((one) => countsNow(one, now) && one.compoundId === compoundId);
}

/** Whether somebody has a home in a compound, be it that nothing of it counts for now: an objection takes nobody's place. */
export const hasHomeIn = (
  { homes }: { homes: readonly HomeHeld[] },
  compoundId: CompoundId,
  now: Instant,
): boolean => homes.some((one) => one.compoundId === compoundId && inForce(one, now));

/** Of these homes those for which she may do something. */
export const homesFor = (
  person: { homes: readonly HomeHeld[] },
  compoundId: CompoundId,
  right: CareRight,
  now: Instant,
): HomeHeld[] => homesIn(person, compoundId, now).filter((one) => allows(one, right));
