import type { EventIn, EventMap } from './events';
import type { Told } from './notices';
import type { Pending } from './pending';
import type { Instant } from './time';

/** What the timer gives a case that it opens: its id, and the time. */
export interface Opened {
  id: string;
  now: Instant;
}

/** A case as its constructor makes it, with what happened to it by that. */
interface Constructed {
  document: { _id: string };
  events: { kind: string; params?: object }[];
}

/**
 * How a noun lets others open a case of its own: by its constructor, which is pure, from all that it needs to know. A noun
 * that exports none is opened by itself alone.
 */
export interface Opening<Draft> {
  collection: string;
  /** Before the hash of its ids. */
  prefix: string;
  construct: (draft: Draft, opened: Opened) => Constructed;
}

/** Checks a constructor against the documents and the events of its noun. */
export const opening =
  <M extends EventMap, D extends Pending & { _id: string }>() =>
  <Draft>(of: {
    collection: string;
    prefix: string;
    construct: (
      draft: Draft,
      opened: Opened,
    ) => { document: Omit<D, 'pending' | 'hasPending'>; events: EventIn<M>[] };
  }): Opening<Draft> =>
    of as unknown as Opening<Draft>;

/** A case that follows from an event. Its id is made of the key alone: asked for twice, by whatever events, it is one. */
export interface CaseDraft extends Pick<Opening<never>, 'collection' | 'prefix'> {
  key: string;
  construct: (opened: Opened) => Constructed;
}

/** What a noun opens after some of its events, as the timer asks it. */
export interface OpeningRule<D> {
  on: readonly string[];
  tell: (told: Told<never, D>) => CaseDraft[];
}

/** The cases, of this noun or another, that events `M` of documents `D` open. */
export const opensAfter =
  <M extends EventMap, D>() =>
  <const On extends keyof M & string, Draft>({
    on,
    opens: { collection, prefix, construct },
    key,
    draft,
  }: {
    on: readonly On[];
    opens: Opening<Draft>;
    /** What there is one case of, for ever. */
    key: (told: Told<M, D, On>) => string;
    /** Null: none this time. */
    draft: (told: Told<M, D, On>) => NoInfer<Draft> | null;
  }): OpeningRule<D> => ({
    on,
    tell: (told) => {
      const about = told as unknown as Told<M, D, On>;
      const from = draft(about);
      if (from === null) return [];
      return [{ collection, prefix, key: key(about), construct: (opened) => construct(from, opened) }];
    },
  });
