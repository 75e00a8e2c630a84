import * as v from 'valibot';
import { covers, GridPath, type InGrid } from './grid';
import { CompoundId, PartyId } from './ids';
import { actingAs, may, Post, type Capability } from './posts';
import { inForce } from './term';
import { Instant } from './time';

/**
 * A duty at a node of the grid; `compoundId` is the compound she was appointed for (null: for a node above), `node` how far
 * it reaches.
 * `partyId` is the party that it is held for; absent or null: none was known. `buildings` narrows it to some buildings of the compound, the lowest level of the grid; absent or null is all.
 */
export const PostHeld = v.object({
  post: Post,
  compoundId: v.nullable(CompoundId),
  node: GridPath,
  nodeName: v.string(),
  buildings: v.optional(v.nullable(v.array(v.string()))),
  since: Instant,
  until: v.nullable(Instant),
  /** When the community last said that whoever has the person's account is still she; absent: never. */
  confirmedAt: v.optional(v.nullable(Instant)),
  partyId: v.optional(v.nullable(PartyId)),
});
export type PostHeld = v.InferOutput<typeof PostHeld>;

/** Who may hold posts: her terms, and since when her account is another one. */
export interface Holder {
  posts: PostHeld[];
  /** When her account last moved to another WeChat identity; absent or null: never. */
  movedAt?: Instant | null;
}

/**
 * A post rests from the moment the person's account moved to another WeChat identity until the community has said that it
 * is she: a telephone number is given out again, and a post is not handed on with it.
 */
export const rests = ({ movedAt }: Pick<Holder, 'movedAt'>, { since, confirmedAt }: PostHeld): boolean =>
  typeof movedAt === 'number' && Math.max(since, confirmedAt ?? 0) < movedAt;

/** The terms of her posts that count now: begun, not ended, not at rest. */
export const postsHeld = (person: Holder, now: Instant): PostHeld[] =>
  person.posts.filter((one) => inForce(one, now) && !rests(person, one));

/** The posts a person holds now that reach the compound: its own ones and those of the nodes above it. */
export function postsIn(person: Holder, compound: InGrid, now: Instant): Post[] {
  return postsHeld(person, now)
    .filter((one) => covers(one.node, compound.gridPath))
    .map((one) => one.post);
}

/** The terms of her posts that count now for a building of the compound. */
const termsFor = (person: Holder, { gridPath }: InGrid, building: string, now: Instant): PostHeld[] =>
  postsHeld(person, now).filter(
    (one) => covers(one.node, gridPath) && (one.buildings?.includes(building) ?? true),
  );

/** Whether a person holds the post for a building of the compound now. */
export const holdsFor = (
  person: Holder,
  post: Post,
  compound: InGrid,
  building: string,
  now: Instant,
): boolean => termsFor(person, compound, building, now).some((one) => one.post === post);

/**
 * Whether a post lets a person do something for a building of the compound now; with `already`, in a term that had begun by
 * then: what was given to her in an earlier one does not come back to her with a new one.
 */
export const mayFor = (
  person: Holder,
  capability: Capability,
  compound: InGrid,
  building: string,
  now: Instant,
  already: Instant = now,
): boolean =>
  termsFor(person, compound, building, now).some((one) => may(one.post, capability) && one.since <= already);

/** As what a person does it for a building: the first of her posts that lets her; null where none does. */
export const actingFor = (
  person: Holder,
  capability: Capability,
  compound: InGrid,
  building: string,
  now: Instant,
): Post | null =>
  actingAs(
    capability,
    termsFor(person, compound, building, now).map((one) => one.post),
  );

/** The buildings where a post lets a person do something; null is all of the compound, an empty list none. */
export function buildingsOf(
  person: Holder,
  capability: Capability,
  compound: InGrid,
  now: Instant,
): string[] | null {
  const held = postsHeld(person, now).filter(
    (one) => may(one.post, capability) && covers(one.node, compound.gridPath),
  );
  if (held.some((one) => !one.buildings)) return null;
  return [...new Set(held.flatMap((one) => one.buildings ?? []))];
}
