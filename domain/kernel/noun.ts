import type { AccessDraft } from './accesses';
import type { Move } from './casework';
import type { Feature } from './contract';
import type { DomainEvent, MatterDraft, NoticeDraft } from './events';
import type { Filter, Reader, Update } from './filter';
import type { FrontPart } from './front-page';
import type { Grid } from './hand-over';
import type { PersonId } from './ids';
import type { GridPath } from './grid';
import type { OpeningRule } from './opening';
import type { Capability, Post } from './posts';
import type { Instant } from './time';

/** A document with events on it. People stand above compounds: theirs is named by the event. */
export interface EventSource {
  _id: string;
  compoundId?: string;
  gridPath?: GridPath;
  pending: DomainEvent[];
  /** The last of what somebody did again and again, by person. */
  latest?: Record<string, DomainEvent>;
  /** The newest of them. */
  latestId?: string;
}

/** What is in somebody's hands, and who takes it on when her rights end. */
export interface HandedOver<D> {
  /** What becomes of one as rights stand now, whatever has changed; null where nothing is amiss. */
  rule: (thing: D, grid: Grid, now: Instant) => Move<D, unknown> | null;
  /** Those besides the holders of posts on whose rights it depends. */
  names: (thing: D) => PersonId[];
  /** What the posts let their holders do that decide about all of them in a compound. */
  may: Capability;
  /** Which of a compound are open. */
  open: Filter;
  /** Whether homes too decide about all of them: whoever moves in may be of the family. */
  dependsOnHomes?: boolean;
  /** Those that depend on a person without such a post: where she is named, and what only her post could take. */
  named?: (personId: PersonId, held: readonly Post[]) => Filter[];
  /** Events that put one into somebody's hands: she may have lost the right at this very moment. */
  after: readonly string[];
}

/** Something that is made anew from documents as they stand, after some events: totals, say. */
export interface Derived<D> {
  /** After which events; absent: after each. */
  after?: readonly string[];
  /** Documents that give the same are derived from once. */
  of: (document: D) => string;
  /** None: as it is. */
  make: (document: D, read: Reader, now: Instant) => Promise<readonly Update[]>;
}

/**
 * A collection whose documents carry events or clocks, and the pure rules of one noun that say what follows from them;
 * other nouns may add their own rules for the same collection.
 */
export interface Timed<D> {
  /** It has an index on `hasPending` (and on `clockAt`, where it has clocks). */
  collection: string;
  /** What is told after each event of this noun. */
  notices?: { knows: (kind: string) => boolean; tell: (event: DomainEvent, document: D) => NoticeDraft[] };
  /** What waits because of a document; `kinds` names all of what it may tell. */
  matters?: {
    kinds: readonly string[];
    tell: (document: D, event: DomainEvent) => { matterId: string; set: MatterDraft | null }[];
  };
  /** Entries of the access log that a change leaves. */
  accesses?: (event: DomainEvent, document: D) => AccessDraft[];
  /**
   * What the clock of a document does to it when its `clockAt` has come: it says something, and sets the `clockAt` at
   * which it is looked at next. Null where nothing is due.
   */
  clockSays?: (document: D, now: Instant) => Move<D, unknown> | null;
  /** Its documents hold pictures that people sent (indexed by `pictures.traceId`); the event that one in doubt leaves. */
  pictures?: { doubt: string | null };
  /** Cases that events open, of this noun or another. */
  opens?: readonly OpeningRule<D>[];
  /** The collection that keeps each event for good, for documents that do not carry their own history. */
  history?: string;
  handOver?: HandedOver<D>;
  derived?: readonly Derived<D>[];
}

/** A noun as the timer, the front page and the tests see it. */
export interface Noun<F extends Feature = Feature> {
  contract: F;
  /** What it shows of itself on the home page. */
  front?: FrontPart<never>;
  timed: readonly Timed<never>[];
}

/** Checks the rules of a collection against its documents; the timer reads them as they are stored. */
export const timed = <D>(of: Timed<D>): Timed<never> => of as unknown as Timed<never>;

/** Keeps the literal type of the contract; the value is unchanged. */
export const noun = <F extends Feature>(of: Noun<F>): Noun<F> => of;
