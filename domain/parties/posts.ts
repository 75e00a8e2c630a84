import type { Filter, Reader, Update } from '#domain/kernel/filter';
import type { Derived } from '#domain/kernel/noun';
import { POSTS, postsFor, type Post } from '#domain/kernel/posts';
import type { PersonDocument } from '#domain/people/documents';
import type { ServiceDocument } from './documents';

/** More people than any company has in a compound. */
const MOST = 500;

/** Whoever holds one of these posts right at the place. */
const holders = (read: Reader, { gridPath }: ServiceDocument, posts: readonly Post[]) =>
  read.find<PersonDocument>(
    'people',
    { posts: { element: { node: gridPath, post: posts, until: null } } },
    MOST,
    {},
  );

/** Each post of these that somebody holds at the place, for this party or (null) for none. */
async function heldFor(read: Reader, service: ServiceDocument, partyId: ServiceDocument['partyId'] | null) {
  const posts = postsFor(service.party.type);
  if (posts.length === 0) return [];
  const { gridPath: node } = service;
  return (await holders(read, service, posts)).flatMap((person) =>
    person.posts
      .filter(
        (one) =>
          posts.includes(one.post) &&
          one.node === node &&
          one.until === null &&
          (one.partyId ?? null) === partyId,
      )
      .map((term) => {
        const element: Filter = { node, post: term.post, until: null, partyId };
        return { person, term, where: { _id: person._id, posts: { element } } satisfies Filter };
      }),
  );
}

/** With a party that serves a place no more go the posts that people held there for it; each is told, and hands over what she had. */
export const POSTS_END: Derived<ServiceDocument> = {
  after: ['serviceEnded', 'serviceReplaced'],
  of: ({ _id }) => _id,
  async make(service, read) {
    const { partyId, party, until, compoundId } = service;
    if (until === null) return [];
    return (await heldFor(read, service, partyId)).map(
      ({ person, term: { post, node, nodeName, buildings }, where }): Update => ({
        ...{ collection: 'people', where, set: { 'posts.$.until': until } },
        leaves: {
          kind: 'postEnded',
          params: {
            ...{ personId: person.personId, post, node, nodeName, compoundId, partyName: party.name },
            ...(buildings ? { buildings: buildings.join('、') } : {}),
          },
        },
      }),
    );
  },
};

/** A post that was given for a party at the moment when that went is ended with it. */
export const GIVEN_TOO_LATE: Derived<PersonDocument> = {
  after: ['postGiven', 'postChanged'],
  of: ({ _id }) => _id,
  async make({ _id, personId, posts }, read, now) {
    const open = posts.filter((one) => one.until === null && one.partyId);
    const ends: Update[] = [];
    for (const { post, node, nodeName, compoundId, partyId } of open) {
      const last = { gridPath: node, slot: POSTS[post].heldFor ?? '' };
      const [serves] = await read.find<ServiceDocument>('services', last, 1, { no: 'desc' });
      if (serves?.until === null && serves.partyId === partyId) continue;
      const element: Filter = { node, post, until: null, partyId };
      ends.push({
        ...{ collection: 'people', where: { _id, posts: { element } }, set: { 'posts.$.until': now } },
        leaves: { kind: 'postEnded', params: { personId, post, node, nodeName, compoundId } },
      });
    }
    return ends;
  },
};

/** Who held such a post already when the first company of a compound was recorded holds it for that one. */
export const POSTS_ARE_ITS: Derived<ServiceDocument> = {
  after: ['serviceBegan'],
  of: ({ _id }) => _id,
  async make(service, read) {
    if (service.until !== null || service.replaces !== null) return [];
    return (await heldFor(read, service, null)).map(({ where }): Update => ({
      ...{ collection: 'people', where, set: { 'posts.$.partyId': service.partyId } },
    }));
  },
};
