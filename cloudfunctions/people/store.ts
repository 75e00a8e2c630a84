import type { CompoundId, PersonId } from '#domain/kernel/ids';
import type { HomeHeld, Post, PostHeld } from '#domain/kernel/roles';
import type { Instant } from '#domain/kernel/time';
import type { DomainEvent } from '#domain/kernel/events';
import type { HomeDocument } from '#domain/homes/documents';
import type { FrontPage, Matter, Preferences } from '#domain/people/contract';
import { accounts, compounds, persons, type CompoundDocument } from '#platform/actor';
import { collection, command, type Stored } from '#platform/collection';
import { leaving } from '#platform/events';

export { addPerson, newPerson, personWithPhone } from '#platform/persons';

/** A compound as everybody may see it; dispatch keeps `fee` from what is published. */
export interface FrontPageDocument
  extends Omit<FrontPage, 'compoundId' | 'theme' | 'activity'>, Omit<Stored, 'compoundId'> {
  compoundId: CompoundId;
  /** Of this month and later ones, and the next open activities: kept by dispatch, absent before the first. */
  themes?: NonNullable<FrontPage['theme']>[];
  activities?: NonNullable<FrontPage['activity']>[];
}
type MatterDocument = Matter & Stored & { tags: string[] };

const frontPages = collection<FrontPageDocument>('front_pages');
const contacts = collection<Stored>('home_contacts');
/** Homes that one number gets by signing in; a firm that owns more is bound by hand. */
const MOST_OWNED = 50;
const matters = collection<MatterDocument>('matters');

/** Links the WeChat identity to the person; an identity that is linked already moves. */
export const linkAccount = (openid: string, personId: PersonId): Promise<void> =>
  accounts.put({ _id: openid, personId });

export const hasCompound = async (compoundId: CompoundId): Promise<boolean> =>
  (await compounds.one({ _id: compoundId })) !== null;
export const addCompound = (compound: CompoundDocument): Promise<boolean> => compounds.add(compound);
export const addFrontPage = (page: FrontPageDocument): Promise<boolean> => frontPages.add(page);
export const frontPageOf = (compoundId: CompoundId): Promise<FrontPageDocument | null> =>
  frontPages.one({ _id: compoundId });

/**
 * The homes that rosters give this number to, in whatever compound: the one query by a number alone, about the caller's
 * own and verified one.
 */
export async function homesOnRosters(phone: string, since: Instant): Promise<HomeHeld[]> {
  const { data } = (await contacts
    .aggregate()
    .match({ phone })
    .limit(MOST_OWNED)
    .lookup({ from: 'homes', localField: '_id', foreignField: '_id', as: 'home' })
    .end()) as { data: { home: HomeDocument[] }[] };
  return data.flatMap(({ home }) =>
    home.map(({ _id, compoundId, building, label }) => {
      const place = { homeId: _id, compoundId, building, label };
      return { ...place, relation: 'owner' as const, since, until: null };
    }),
  );
}

/** The post, unless she holds it at that node already. */
export const givePost = (personId: PersonId, held: PostHeld, told: DomainEvent): Promise<boolean> =>
  persons.change(
    {
      _id: personId,
      posts: command().not(command().elemMatch({ post: held.post, node: held.node, until: null })),
    },
    { posts: command().push([held]), ...leaving(told) },
  );

/** The buildings of a post that she holds at that node; false where she holds it no longer. */
export const setBuildings = (
  personId: PersonId,
  { post, node, buildings }: PostHeld,
  told: DomainEvent,
): Promise<boolean> =>
  persons.change(
    { _id: personId, posts: command().elemMatch({ post, node, until: null }) },
    { 'posts.$.buildings': buildings, ...leaving(told) },
  );

/** Ends the post as of now; false where she does not hold it. */
export const takePost = (
  personId: PersonId,
  post: Post,
  node: string,
  now: Instant,
  told: DomainEvent,
): Promise<boolean> =>
  persons.change(
    { _id: personId, posts: command().elemMatch({ post, node, until: null }) },
    { 'posts.$.until': now, ...leaving(told) },
  );

export const setPreferences = (personId: PersonId, preferences: Preferences): Promise<boolean> =>
  persons.change({ _id: personId }, { preferences });
export const setName = (personId: PersonId, name: string): Promise<boolean> =>
  persons.change({ _id: personId }, { name });

/** What waits for whoever shares one of the tags in this compound, the soonest deadline first. */
export const mattersFor = (compoundId: CompoundId, tags: readonly string[]): Promise<MatterDocument[]> =>
  matters.find({ compoundId, tags: command().in([...tags]) }, 30, { dueAt: 'asc' });

/** Compounds that anybody may look into, by name; 20 a page. */
export const listedCompounds = (after: string | null): Promise<CompoundDocument[]> =>
  compounds.find({ listed: true, ...(after === null ? {} : { name: command().gt(after) }) }, 20, {
    name: 'asc',
  });
