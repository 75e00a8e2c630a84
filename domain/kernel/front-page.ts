import * as v from 'valibot';
import type { CompoundId } from './ids';
import { Fen } from './money';
import { idAt, type NodeId } from './grid';
import type { HomeHeld } from './home-terms';
import type { PersonId } from './ids';
import type { PostHeld } from './post-terms';
import { isAtNode, may, mayAny, POSTS, type Capability, type Post } from './posts';
import type { Instant } from './time';

/** Who looks at a front page: what she may do in the compound, and which homes of it are hers. */
export interface Reader {
  compoundId: CompoundId;
  personId: PersonId | null;
  posts: readonly Post[];
  homes: readonly HomeHeld[];
  now: Instant;
}

/**
 * A way in that the home page has. `icon` is a drawing by its name; a phone that lacks it draws another. `count`: how many
 * of the reader's matters wait there; absent is none.
 */
export const Door = v.object({
  icon: v.string(),
  title: v.string(),
  link: v.string(),
  count: v.optional(v.pipe(v.number(), v.integer())),
});
export type Door = v.InferOutput<typeof Door>;

/** A part of an amount, in fen. */
export const AmountPart = v.object({ text: v.string(), amount: Fen });
export type AmountPart = v.InferOutput<typeof AmountPart>;

/** A line of a card: words, an amount in fen and what it is made of, or how far something is filled. */
export const CardLine = v.object({
  text: v.optional(v.string()),
  tone: v.optional(v.picklist(['quiet', 'warn'])),
  strong: v.optional(v.boolean()),
  small: v.optional(v.boolean()),
  amount: v.optional(Fen),
  per: v.optional(v.string()),
  /** The largest first; together they are the amount. */
  parts: v.optional(v.array(AmountPart)),
  filled: v.optional(v.object({ done: v.number(), total: v.number() })),
});
export type CardLine = v.InferOutput<typeof CardLine>;

/** What a noun shows of itself on the home page, in words as they are shown. */
export const Card = v.object({
  title: v.string(),
  tag: v.nullable(v.object({ text: v.string(), tone: v.picklist(['ok', 'warn', 'plain']) })),
  lines: v.array(CardLine),
  button: v.nullable(v.object({ text: v.string(), link: v.string() })),
  /** A picture above it, by its name; a phone that lacks it shows none. */
  cover: v.optional(v.string()),
  /** It stands above the ways in: without what it asks for most of them are of no use. */
  first: v.optional(v.boolean()),
});
export type Card = v.InferOutput<typeof Card>;

/** What a resident or guest comes for most. `note` is said by large buttons alone. */
export const Way = v.object({
  icon: v.string(),
  title: v.string(),
  note: v.optional(v.string()),
  link: v.string(),
});
export type Way = v.InferOutput<typeof Way>;

/** A way in as its noun declares it. */
export interface DoorRule {
  /**
   * Whoever lives here (`guest`: also who has nothing to do here), or has a post that lets her. Of two that lead to one page a reader gets the first that is hers.
   */
  for: 'resident' | 'guest' | { may: Capability };
  /** Doors stand in the order of these numbers, whatever noun they belong to. */
  rank: number;
  icon: string;
  /** At most five characters, so that four stand in a row. */
  title: string;
  link: (compoundId: CompoundId) => string;
  /** The kinds of matters that are done behind it: so many of the reader's are counted at the door. */
  counts?: readonly string[];
}

/** A way in to a node of the grid above compounds, for whoever has a post at it that lets her. */
export interface NodeDoorRule {
  for: { may: Capability };
  rank: number;
  icon: string;
  title: (nodeName: string) => string;
  link: (nodeId: NodeId) => string;
}

/** A look-up of the one aggregate that reads a home page. */
export interface LookUp {
  from: string;
  pipeline: readonly object[];
}

/** A way in as its noun declares it; ways in stand in the order of `rank`. */
export type WayRule = Omit<Way, 'link'> & { rank: number; link: (compoundId: CompoundId) => string };

/** What a noun shows of itself on the home page. */
export interface FrontPart<Found extends Record<string, readonly unknown[]>> {
  doors?: readonly DoorRule[];
  nodeDoors?: readonly NodeDoorRule[];
  /** What residents come for: a tile among the first. Elder mode has a large button instead, where one is named. */
  tile?: WayRule;
  large?: WayRule;
  /** What the card is made of: look-ups by the names under which it finds them. */
  reads?: (reader: Reader) => Record<keyof Found & string, LookUp>;
  card?: (found: Found, reader: Reader) => Card | null;
}

/** Checks a noun's part against what it reads; the home page composes all of them. */
export const frontPart = <Found extends Record<string, readonly unknown[]> = Record<never, never>>(
  of: FrontPart<Found>,
): FrontPart<never> => of as unknown as FrontPart<never>;

/** The reader's ways in: her desk, with how many of her matters (by their kinds) wait behind each, and what is her own. */
export function doorsFor(
  rules: readonly DoorRule[],
  reader: Reader,
  waiting: readonly string[],
): { desk: Door[]; own: Door[] } {
  const hers = [...rules]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ for: whom }) => {
      if (typeof whom !== 'string') return mayAny(reader.posts, whom.may);
      return reader.homes.length > 0 || (whom === 'guest' && reader.posts.length === 0);
    })
    .map(({ icon, title, link, for: whom, counts }) => {
      const count = waiting.filter((kind) => counts?.includes(kind)).length;
      return {
        door: { icon, title, link: link(reader.compoundId), ...(count > 0 ? { count } : {}) },
        isOwn: typeof whom === 'string',
      };
    });
  const once = hers.filter(
    (one, place) => hers.findIndex((other) => other.door.link === one.door.link) === place,
  );
  const of = (own: boolean) => once.filter((one) => one.isOwn === own).map((one) => one.door);
  return { desk: of(false), own: of(true) };
}

/** The posts among these that are held at nodes above compounds. */
export const atNodes = (held: readonly PostHeld[]): PostHeld[] =>
  held.filter(({ post }) => isAtNode(POSTS[post].level));

/** Her ways in to the nodes at which she holds posts, each once. */
export function nodeDoorsFor(rules: readonly NodeDoorRule[], held: readonly PostHeld[]): Door[] {
  const doors = [...rules]
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ for: whom, icon, title, link }) =>
      atNodes(held)
        .filter(({ post }) => may(post, whom.may))
        .map(({ node, nodeName }) => ({
          icon,
          title: title(nodeName),
          link: link(idAt(node) as NodeId),
        })),
    );
  return doors.filter((one, place) => doors.findIndex(({ link }) => link === one.link) === place);
}

/** What a resident or guest comes for most; none for who only works here: her desk is that. */
export function waysFor(
  fronts: readonly Pick<FrontPart<never>, 'tile' | 'large'>[],
  { compoundId, homes, posts }: Reader,
  large: boolean,
): Way[] {
  if (posts.length > 0 && homes.length === 0) return [];
  return fronts
    .flatMap((front) => (large ? front.large : front.tile) ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map(({ icon, title, note, link }) => ({
      icon,
      title,
      ...(note ? { note } : {}),
      link: link(compoundId),
    }));
}
