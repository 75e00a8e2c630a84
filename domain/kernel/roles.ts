import * as v from 'valibot';
import { CompoundId, HomeId, PersonId } from './ids';
import { Instant } from './time';

/** Duties (岗位) that a person holds at a node of the grid for a time. */
export const POSTS = [
  'feeClerk',
  'propertyManager',
  'communityOfficer',
  'gridWorker',
  'proxy',
  'leader',
] as const;
export const Post = v.picklist(POSTS);
export type Post = (typeof POSTS)[number];

/** What a person is to a home. A caregiver (照护人) looks after someone who lives there. */
export const RELATIONS = ['owner', 'family', 'tenant', 'caregiver'] as const;
export const Relation = v.picklist(RELATIONS);
export type Relation = (typeof RELATIONS)[number];

/** Where a node lies in the grid: `subdistrict/community/compound`, ids from the top down. */
export const GridPath = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+){0,4}$/));
export type GridPath = string;

/**
 * A duty at a node of the grid; `compoundId` is the compound she was appointed for, `node` how far it reaches.
 * `buildings` narrows it to some buildings of the compound, the lowest level of the grid; absent or null is all.
 */
export const PostHeld = v.object({
  post: Post,
  compoundId: CompoundId,
  node: GridPath,
  nodeName: v.string(),
  buildings: v.optional(v.nullable(v.array(v.string()))),
  since: Instant,
  until: v.nullable(Instant),
  /** When the community last said that whoever has the person's account is still she; absent: never. */
  confirmedAt: v.optional(v.nullable(Instant)),
});
export type PostHeld = v.InferOutput<typeof PostHeld>;

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

/** A person as the rules see one: who, which duties, which homes. Read anew on every call. */
export interface Person {
  personId: PersonId;
  name: string;
  posts: PostHeld[];
  homes: HomeHeld[];
  /** When her account last moved to another WeChat identity; absent or null: never. */
  movedAt?: Instant | null;
}

/** The compound a call is about, with its place in the grid. */
export interface CompoundNode {
  compoundId: CompoundId;
  gridPath: GridPath;
}

const inForce = (term: { since: Instant; until: Instant | null }, now: Instant): boolean =>
  term.since <= now && (term.until === null || now < term.until);

/** Whether a node is the other one or above it. */
export const covers = (node: GridPath, path: GridPath): boolean =>
  path === node || path.startsWith(`${node}/`);

/**
 * A post rests from the moment the person's account moved to another WeChat identity until the community has said that it
 * is she: a telephone number is given out again, and a post is not handed on with it.
 */
export const rests = ({ movedAt }: Pick<Person, 'movedAt'>, { since, confirmedAt }: PostHeld): boolean =>
  typeof movedAt === 'number' && Math.max(since, confirmedAt ?? 0) < movedAt;

/** The terms of her posts that count now: begun, not ended, not at rest. */
export const postsHeld = (person: Person, now: Instant): PostHeld[] =>
  person.posts.filter((one) => inForce(one, now) && !rests(person, one));

/** The posts a person holds now that reach the compound: its own ones and those of the nodes above it. */
export function postsIn(person: Person, compound: CompoundNode, now: Instant): Post[] {
  return postsHeld(person, now)
    .filter((one) => covers(one.node, compound.gridPath))
    .map((one) => one.post);
}

/**
 * Whether a person holds one of the posts for a building of the compound now; with `already`, in a term that had begun by
 * then: what was given to her in an earlier one does not come back to her with a new one.
 */
export function holdsFor(
  person: Person,
  posts: readonly Post[],
  compound: CompoundNode,
  building: string,
  now: Instant,
  already: Instant = now,
): boolean {
  return postsHeld(person, now).some(
    (one) =>
      posts.includes(one.post) &&
      one.since <= already &&
      covers(one.node, compound.gridPath) &&
      (one.buildings?.includes(building) ?? true),
  );
}

/** The buildings that a person holds the post for; null is all of the compound, an empty list none. */
export function buildingsOf(
  person: Person,
  posts: readonly Post[],
  compound: CompoundNode,
  now: Instant,
): string[] | null {
  const held = postsHeld(person, now).filter(
    (one) => posts.includes(one.post) && covers(one.node, compound.gridPath),
  );
  if (held.some((one) => !one.buildings)) return null;
  return [...new Set(held.flatMap((one) => one.buildings ?? []))];
}

/** The homes of a person in a compound, as of now: a moved-out tenant has none. */
export function homesIn(person: Person, compoundId: CompoundId, now: Instant): HomeHeld[] {
  return person.homes.filter((one) => inForce(one, now) && one.compoundId === compoundId);
}

/** Staff of the property company. */
export const PROPERTY_STAFF = ['feeClerk', 'propertyManager'] as const satisfies readonly Post[];

/** Who reads what the compound's staff work on: the company and the community above it. */
export const OFFICE = ['feeClerk', 'propertyManager', 'communityOfficer'] as const satisfies readonly Post[];

/**
 * The audiences a person belongs to; a notice is hers if they share a tag. At most 30 (the newest homes and posts win),
 * because they travel in one indexed query.
 */
export function tagsOf(person: Person, now: Instant): string[] {
  const homes = newestOf(person.homes, now);
  const tags = [
    `person:${person.personId}`,
    ...newestOf(postsHeld(person, now), now).flatMap((one) =>
      one.buildings
        ? [...one.buildings, ...(one.buildings.length > 0 ? [ANY] : [])].map(
            (building) => `post:${one.post}@${one.node}#${building}`,
          )
        : [`post:${one.post}@${one.node}`],
    ),
    ...homes.map((one) => `compound:${one.compoundId}`),
    ...homes.map((one) => `building:${one.compoundId}:${one.building}`),
    ...homes.map((one) => homeTag(one.homeId)),
    ...homes.map((one) => memberTag(person.personId, one.homeId)),
  ];
  return [...new Set(tags)].slice(0, 30);
}

const newestOf = <T extends { since: Instant; until: Instant | null }>(
  terms: readonly T[],
  now: Instant,
): T[] => terms.filter((one) => inForce(one, now)).sort((a, b) => b.since - a.since);

/** The tag that reaches everybody who is bound to a home now. */
export const homeTag = (homeId: HomeId): string => `home:${homeId}`;

/** The tag that reaches one person, as long as she is bound to the home: of what happens there later she learns nothing. */
export const memberTag = (personId: PersonId, homeId: HomeId): string => `person:${personId}@${homeId}`;

/** In the place of a building: for some of them, whichever. No building is called so. */
const ANY = '*';

/** The tags that reach everybody who holds a post at the compound itself, also for some buildings only. */
export const wholePostTags = (post: Post, compound: CompoundNode): string[] =>
  buildingPostTags(post, compound, ANY);

/** The tags that reach everybody who holds a post for all of the compound. */
export const postTag = (post: Post, compound: CompoundNode): string => `post:${post}@${compound.gridPath}`;

/** The tags that reach holders of a post for one building: its own ones, and those for the whole compound. */
export const buildingPostTags = (post: Post, compound: CompoundNode, building: string): string[] => [
  postTag(post, compound),
  `${postTag(post, compound)}#${building}`,
];

/** A node and those above it, the nearest first. */
export function upwards(node: GridPath): GridPath[] {
  const parts = node.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/** The tags that reach holders of a post at the compound or at any node above it. */
export const postTagsUpwards = (post: Post, compound: Pick<CompoundNode, 'gridPath'>): string[] =>
  upwards(compound.gridPath).map((node) => `post:${post}@${node}`);
