import * as v from 'valibot';
import { CompoundId, HomeId, PersonId } from './ids';
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

/** How a relation ended: by the office, by herself, by others of the home, or because another one took its place. */
export const ENDINGS = ['unbound', 'left', 'objected', 'changed'] as const;

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
});
export type HomeHeld = v.InferOutput<typeof HomeHeld>;

/** The homes of a person in a compound, as of now: a moved-out tenant has none. */
export function homesIn(
  { homes }: { homes: readonly HomeHeld[] },
  compoundId: CompoundId,
  now: Instant,
): HomeHeld[] {
  return homes.filter((one) => inForce(one, now) && one.compoundId === compoundId);
}
