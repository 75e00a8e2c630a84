import { upwards, type CompoundNode } from './grid';
import type { HomeId, PersonId } from './ids';
import { allows, countsNow, type Care } from './home-terms';
import type { Person } from './person';
import { postsHeld } from './post-terms';
import type { Post } from './posts';
import { newestOf } from './term';
import type { Instant } from './time';

/**
 * The audiences a person belongs to; a notice is hers if they share a tag. At most 30 (the newest homes and posts win),
 * because they travel in one indexed query.
 */
export function tagsOf(person: Person, now: Instant): string[] {
  const homes = newestOf(person.homes, now).filter((one) => countsNow(one, now));
  // a caregiver hears of the home only where that was agreed to, and of errands where she may ask for them
  const heard = homes.filter((one) => allows(one, 'notices'));
  const tags = [
    `person:${person.personId}`,
    ...newestOf(postsHeld(person, now), now).flatMap((one) =>
      one.buildings
        ? [...one.buildings, ...(one.buildings.length > 0 ? [ANY] : [])].map(
            (building) => `post:${one.post}@${one.node}#${building}`,
          )
        : [`post:${one.post}@${one.node}`],
    ),
    ...heard.map((one) => `compound:${one.compoundId}`),
    // what she waits for herself comes before what is told to all of a building or home
    ...homes.filter((one) => allows(one, 'errands')).map((one) => memberTag(person.personId, one)),
    ...heard.map((one) => homeTag(one.homeId)),
    ...heard.map((one) => `building:${one.compoundId}:${one.building}`),
  ];
  return [...new Set(tags)].slice(0, 30);
}

/** The tag that reaches everybody who is bound to a home now. */
export const homeTag = (homeId: HomeId): string => `home:${homeId}`;

/**
 * The tags that reach one person, as long as she is bound to the home: of what happens there later she learns nothing.
 * Where she is bound as a caregiver, as long as she looks after whom it is about.
 */
export const memberTags = (personId: PersonId, homeId: HomeId, aboutId: PersonId): string[] => [
  memberTag(personId, { homeId }),
  memberTag(personId, { homeId, care: { forPersonId: aboutId } }),
];

const memberTag = (
  personId: PersonId,
  { homeId, care }: { homeId: HomeId; care?: Pick<Care, 'forPersonId'> },
): string => `person:${personId}@${homeId}${care ? `:${care.forPersonId}` : ''}`;

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

/** The tags that reach holders of a post at the compound or at any node above it. */
export const postTagsUpwards = (post: Post, compound: Pick<CompoundNode, 'gridPath'>): string[] =>
  upwards(compound.gridPath).map((node) => `post:${post}@${node}`);
