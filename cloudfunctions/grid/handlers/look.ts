import { badgeOf } from '#domain/kernel/badge';
import { mayAny, POSTS } from '#domain/kernel/posts';
import type { Inside } from '#domain/grid/contract';
import type { NodeDocument } from '#domain/grid/documents';
import { postsHeld } from '#domain/kernel/post-terms';
import type { PersonDocument } from '#domain/people/documents';
import { notOfAList } from '#platform/paging';
import type { Handler } from '../handler';
import * as store from '../store';

const SEPARATOR = ' ';
const cursorOf = ({ of, id, at }: store.Place): string => [of, id, at].join(SEPARATOR);

/** Where a list goes on; null for its beginning. Refuses what is no such place. */
function placeIn(after: string | null): store.Place | null {
  if (after === null) return null;
  const [, of, id, at] = /^(nodes|compounds) (\S+) (.*)$/s.exec(after) ?? [];
  if (!of || !id || at === undefined) throw notOfAList();
  return { of: of as store.Below, id, at };
}

const last = (of: store.Below, found: readonly { _id: string; name: string }[]): string | null => {
  const one = found[store.PAGE - 1];
  return one ? cursorOf({ of, id: one._id, at: one.name }) : null;
};

/** A page of it and where it goes on: nodes, and once they are through, compounds. */
function pageOf({ nodes, compounds }: store.Found): { items: Inside[]; next: string | null } {
  const areMore = nodes.length > store.PAGE;
  const shown = areMore ? [] : compounds;
  const next = areMore ? last('nodes', nodes) : shown.length > store.PAGE ? last('compounds', shown) : null;
  return {
    items: [
      ...nodes
        .slice(0, store.PAGE)
        .map(({ _id, type, name }) => ({ kind: 'node' as const, nodeId: _id, type, name })),
      ...shown
        .slice(0, store.PAGE)
        .map(({ _id, type, name }) => ({ kind: 'compound' as const, compoundId: _id, type, name })),
    ],
    next,
  };
}

const ORDER = Object.keys(POSTS);

/** Who answers at the node, in the order of the table of posts. */
const holdersOf = (people: readonly PersonDocument[], { gridPath }: NodeDocument, now: number) =>
  people
    .flatMap((one) =>
      postsHeld(one, now)
        .filter(({ node }) => node === gridPath)
        .map(({ post }) => ({
          ...{
            post,
            name: one.name,
            badge: badgeOf(one.personId),
            signedIn: Boolean(one.holder ?? one.movedAt),
          },
        })),
    )
    .sort((a, b) => ORDER.indexOf(a.post) - ORDER.indexOf(b.post) || a.badge.localeCompare(b.badge));

export const read: Handler<'read'> = async ({ input, node, person, posts, now }) => {
  const found = await store.inside(node, placeIn(input.after));
  const { _id: nodeId, type, name, contacts, rev, gridPath } = node;
  return {
    ...{ nodeId, type, name, contacts, rev, runs: mayAny(posts, 'runGrid') },
    isOwn: postsHeld(person, now).some((one) => one.node === gridPath),
    holders: holdersOf(found.holders, node, now),
    ...pageOf(found),
  };
};
