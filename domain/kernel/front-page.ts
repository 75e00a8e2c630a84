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

/** A way in that the home page has. `icon` is a drawing by its name; a phone that lacks it draws another. */
export const Door = v.object({
  icon: v.string(),
  title: v.string(),
  note: v.string(),
  link: v.string(),
});
export type Door = v.InferOutput<typeof Door>;

/** A line of a card: words, or an amount in fen. */
export const CardLine = v.object({
  text: v.optional(v.string()),
  tone: v.optional(v.picklist(['quiet', 'warn'])),
  strong: v.optional(v.boolean()),
  small: v.optional(v.boolean()),
  amount: v.optional(Fen),
  per: v.optional(v.string()),
});
export type CardLine = v.InferOutput<typeof CardLine>;

/** What a noun shows of itself on the home page, in words as they are shown. */
export const Card = v.object({
  title: v.string(),
  tag: v.nullable(v.object({ text: v.string(), tone: v.picklist(['ok', 'warn', 'plain']) })),
  lines: v.array(CardLine),
  button: v.nullable(v.object({ text: v.string(), link: v.string() })),
  /** It only invites to what the noun's large button does as well: elder mode leaves it out. */
  invites: v.optional(v.boolean()),
});
export type Card = v.InferOutput<typeof Card>;

/** A way in as its noun declares it. */
export interface DoorRule {
  /**
   * Whoever lives here (`guest`: also who has nothing to do here), or has a post that lets her. Of two that lead to one page a reader gets the first that is hers.
   */
  for: 'resident' | 'guest' | { may: Capability };
  /** Doors stand in the order of these numbers, whatever noun they belong to. */
  rank: number;
  icon: string;
  title: string;
  note: string;
  link: (compoundId: CompoundId) => string;
}

/** A way in to a node of the grid above compounds, for whoever has a post at it that lets her. */
export interface NodeDoorRule {
  for: { may: Capability };
  rank: number;
  icon: string;
  title: string;
  note: (nodeName: string) => string;
  link: (nodeId: NodeId) => string;
}

/** A look-up of the one aggregate that reads a home page. */
export interface LookUp {
  from: string;
  pipeline: readonly object[];
}

/** What a noun shows of itself on the home page. */
export interface FrontPart<Found extends Record<string, readonly unknown[]>> {
  doors?: readonly DoorRule[];
  nodeDoors?: readonly NodeDoorRule[];
  /** Elder mode has one large button for it, with this drawing and word. */
  large?: { icon: string; title: string; link: (compoundId: CompoundId) => string };
  /** What the card is made of: look-ups by the names under which it finds them. */
  reads?: (reader: Reader) => Record<keyof Found & string, LookUp>;
  card?: (found: Found, reader: Reader) => Card | null;
}

/** Checks a noun's part against what it reads; the home page composes all of them. */
export const frontPart = <Found extends Record<string, readonly unknown[]> = Record<never, never>>(
  of: FrontPart<Found>,
): FrontPart<never> => of as unknown as FrontPart<never>;

/** The reader's ways in: her desk, and what is her own. */
export function doorsFor(rules: readonly DoorRule[], reader: Reader): { desk: Door[]; own: Door[] } {
  const hers = [...rules]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ for: whom }) => {
      if (typeof whom !== 'string') return mayAny(reader.posts, whom.may);
      return reader.homes.length > 0 || (whom === 'guest' && reader.posts.length === 0);
    })
    .map(({ icon, title, note, link, for: whom }) => ({
      door: { icon, title, note, link: link(reader.compoundId) },
      isOwn: typeof whom === 'string',
    }));
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
    .flatMap(({ for: whom, icon, title, note, link }) =>
      atNodes(held)
        .filter(({ post }) => may(post, whom.may))
        .map(({ node, nodeName }) => ({
          icon,
          title,
          note: note(nodeName),
          link: link(idAt(node) as NodeId),
        })),
    );
  return doors.filter((one, place) => doors.findIndex(({ link }) => link === one.link) === place);
}
