import { badgeOf } from '#domain/kernel/badge';
import { covers, type InGrid } from '#domain/kernel/grid';
import { homesIn } from '#domain/kernel/home-terms';
import { partyRank } from '#domain/kernel/parties';
import { postsHeld, rests, type PostHeld } from '#domain/kernel/post-terms';
import { ALL_POSTS, ANSWERING } from '#domain/kernel/posts';
import type { people } from '#domain/people/contract';
import type { PersonDocument } from '#domain/people/documents';
import { maskPhone } from '#platform/identity';
import { pageOf } from '#platform/paging';
import type { HandlersOf } from '#platform/serve';
import { givingTerm } from './end-post';
import * as store from './posts-store';

type Handlers = HandlersOf<typeof people>;

const termsHere = ({ posts }: PersonDocument, { gridPath }: InGrid): PostHeld[] =>
  posts.filter((one) => one.until === null && covers(one.node, gridPath));

export const listPosts: Handlers['listPosts'] = async ({ input, place, person: reader, now }) => {
  const found = await store.holdersOver(place.gridPath, input.after);
  const { items, next } = pageOf(found, store.PAGE, ({ _id }) => _id);
  const mayEnd = (one: PersonDocument, { post, node }: PostHeld): boolean =>
    one.personId === reader.personId || givingTerm(reader, post, node, now) !== undefined;
  const rank = (one: PersonDocument): number =>
    Math.min(...termsHere(one, place).map(({ post }) => ALL_POSTS.indexOf(post)));
  return {
    // by id from page to page, within one by post
    items: [...items]
      .sort((a, b) => rank(a) - rank(b))
      .map((one) => ({
        personId: one.personId,
        name: one.name,
        badge: badgeOf(one.personId),
        maskedPhone: one.phone && maskPhone(one.phone),
        signedIn: Boolean(one.holder ?? one.movedAt),
        terms: termsHere(one, place).map((term) => ({
          ...{
            post: term.post,
            nodeName: term.nodeName,
            buildings: term.buildings ?? null,
            since: term.since,
          },
          rests: rests(one, term),
          mayEnd: mayEnd(one, term),
        })),
      })),
    next,
  };
};

/** For whom of the reader's buildings a term is; null: for all of the compound. */
const buildingsOf = ({ buildings }: PostHeld, mine: readonly string[]): string[] | null =>
  buildings ? buildings.filter((one) => mine.length === 0 || mine.includes(one)) : null;

/** In the order of the tables, whoever is there for these buildings alone first. */
export const whoAnswers: Handlers['whoAnswers'] = async ({ compound, person, now }) => {
  const mine = [...new Set(homesIn(person, compound.compoundId, now).map((one) => one.building))];
  const found = await store.answeringFor(compound, ANSWERING, mine);
  const answering = found.people
    .flatMap((one) => postsHeld(one, now).map((term) => ({ one, term })))
    .filter(({ term }) => ANSWERING.includes(term.post) && covers(term.node, compound.gridPath))
    .map(({ one, term }) => ({
      ...{ post: term.post, name: one.name, badge: badgeOf(one.personId) },
      buildings: buildingsOf(term, mine),
    }))
    .filter(({ buildings }) => buildings === null || buildings.length > 0)
    .sort(
      (a, b) =>
        ANSWERING.indexOf(a.post) - ANSWERING.indexOf(b.post) ||
        Number(a.buildings === null) - Number(b.buildings === null) ||
        a.badge.localeCompare(b.badge),
    );
  const cares = (building: string): boolean =>
    answering.some(
      (one) => one.post === 'gridWorker' && (one.buildings === null || one.buildings.includes(building)),
    );
  const parties = found.services
    .filter((one) => one.since <= now)
    .sort((a, b) => partyRank(a.party.type) - partyRank(b.party.type) || a.since - b.since)
    .map(({ partyId, party, since, next }) => ({
      ...{ partyId, ...party, since },
      next: next && { name: next.party.name, at: next.at },
    }));
  return { people: answering, parties, without: mine.filter((one) => !cares(one)) };
};
