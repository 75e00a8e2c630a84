import * as v from 'valibot';
import type { CompoundDocument } from '#domain/grid/documents';
import type { DomainEvent } from '#domain/kernel/events';
import { PersonId } from '#domain/kernel/ids';
import { upwards, type GridPath } from '#domain/kernel/grid';
import type { PartyType } from '#domain/kernel/parties';
import type { PostHeld } from '#domain/kernel/post-terms';
import { ALL_POSTS, type Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { ServiceDocument } from '#domain/parties/documents';
import type { PersonDocument } from '#domain/people/documents';
import { compounds, persons } from '#platform/actor';
import { collection, command } from '#platform/collection';
import { leaving } from '#platform/events';
import { notOfAList } from '#platform/paging';

export { beginIn } from '#platform/begun';
export { givePost } from '#platform/persons';

const services = collection<ServiceDocument>('services');

type Term = Pick<PostHeld, 'post' | 'node'>;

/** More officers than any community has. */
const MOST_OFFICERS = 200;

const holding = ({ post, node }: Term): object => ({
  posts: command().elemMatch({ post, node, until: null }),
});

export const person = (personId: PersonId): Promise<PersonDocument | null> => persons.one({ _id: personId });

/** Whoever holds an officer's post at the node or above it, also at rest. */
export const officersOver = (gridPath: GridPath, post: Post): Promise<PersonDocument[]> =>
  persons.find(
    {
      posts: command().elemMatch({
        post,
        node: command().in(upwards(gridPath)),
        until: null,
      }),
    },
    MOST_OFFICERS,
  );

export const PAGE = 50;

/** Whoever holds a post that reaches the place, also at rest: a page and one more, by id. */
export function holdersOver(gridPath: GridPath, after: string | null): Promise<PersonDocument[]> {
  if (after !== null && !v.is(PersonId, after)) throw notOfAList();
  const held = {
    // with the posts named, the index leads past whoever holds none any more
    posts: command().elemMatch({
      node: command().in(upwards(gridPath)),
      post: command().in(ALL_POSTS),
      until: null,
    }),
  };
  const filter = after === null ? held : command().and([held, { _id: command().gt(after) }]);
  return persons.find(filter, PAGE + 1, { _id: 'asc' });
}

/** More than ever answer for one home. */
const MOST_ANSWERING = 100;

export interface Found {
  people: PersonDocument[];
  services: ServiceDocument[];
}

/** Whoever holds one of these posts for the compound or for one of the buildings, and the parties that serve it, in one call. */
export async function answeringFor(
  { _id, gridPath }: CompoundDocument,
  posts: readonly Post[],
  buildings: readonly string[],
): Promise<Found> {
  const above = { $in: upwards(gridPath) };
  const term = {
    ...{ node: above, post: { $in: [...posts] }, until: null },
    ...(buildings.length > 0 ? { buildings: { $in: [null, ...buildings] } } : {}),
  };
  const { data } = (await compounds
    .aggregate()
    .match({ _id })
    .limit(1)
    .project({ _id: 1 })
    .lookup({
      from: 'people',
      pipeline: [{ $match: { posts: { $elemMatch: term } } }, { $limit: MOST_ANSWERING }],
      as: 'people',
    })
    .lookup({
      from: 'services',
      pipeline: [{ $match: { gridPath: above, until: null } }, { $limit: MOST_ANSWERING }],
      as: 'services',
    })
    .end()) as { data: Found[] };
  return data[0] ?? { people: [], services: [] };
}

/** What says which party of a kind serves the compound now. */
export const servedBy = async (gridPath: GridPath, type: PartyType): Promise<ServiceDocument | null> => {
  const [last] = await services.find({ gridPath, slot: type }, 1, { no: 'desc' });
  return last?.until === null ? last : null;
};

/** Other buildings for a post that she holds, and the community's word that it is she; false where she holds it no longer. */
export const renewPost = (
  personId: PersonId,
  term: Term,
  { buildings, partyId }: Pick<PostHeld, 'buildings' | 'partyId'>,
  now: Instant,
  told: DomainEvent,
): Promise<boolean> =>
  persons.change(
    { _id: personId, ...holding(term) },
    {
      ...{ 'posts.$.buildings': buildings ?? null, 'posts.$.confirmedAt': now },
      ...(partyId ? { 'posts.$.partyId': partyId } : {}),
      ...leaving(told),
    },
  );

/**
 * Settles that an officer stays while a colleague's post ends; false where she is none any more. Nobody's post
 * ends where such a word of hers was given after the reading it was decided on: of officers who end each other, in
 * whatever circle and order, the last word given belongs to one who stays.
 */
export const keepOfficer = ({ personId, movedAt }: PersonDocument, term: Term): Promise<boolean> =>
  persons.change({ _id: personId, movedAt: movedAt ?? null, ...holding(term) }, { keeps: command().inc(1) });

/** Ends the post as of now; false where she does not hold it, or has given her word to stay since she was read. */
export const takePost = (
  { personId, keeps }: PersonDocument,
  term: Term,
  now: Instant,
  told: DomainEvent,
): Promise<boolean> =>
  persons.change(
    { _id: personId, keeps: keeps ?? null, ...holding(term) },
    { 'posts.$.until': now, ...leaving(told) },
  );

/** The community's word that it is she; an account that waits for it is she from then on. Only as she was read. */
export function confirmPost(
  { personId, movedAt, holder, claimBy, claimAt, claimAsks }: PersonDocument,
  term: Term,
  now: Instant,
  told: DomainEvent,
): Promise<boolean> {
  const comes =
    claimAsks === 'officer' && claimBy
      ? { holder: claimBy, formerHolder: holder, movedAt: now, claimBy: null, claimAt: null, claimAsks: null }
      : {};
  return persons.change(
    { _id: personId, movedAt: movedAt ?? null, claimAt: claimAt ?? null, ...holding(term) },
    { 'posts.$.confirmedAt': now, ...comes, ...leaving(told) },
  );
}
