import type { EventSource, Timed } from '#domain/kernel/noun';
import type { Instant } from '#domain/kernel/time';
import type { DomainEvent } from '#domain/kernel/events';
import { NOUNS } from '#domain/nouns';

export type { EventSource };

/** A document with a clock that the timer looks at. */
export interface Clocked {
  _id: string;
  compoundId: string;
  rev: number;
  clockAt: Instant | null;
  state?: string;
  pending: DomainEvent[];
}

/** A collection with all that nouns say of it. */
export interface Source {
  /** It has an index on `hasPending`. */
  name: string;
  rules: readonly Timed<never>[];
}

const timed = NOUNS.flatMap((one) => [...one.timed]);

/** Every collection whose documents carry events or clocks. */
export const SOURCES: readonly Source[] = [...new Set(timed.map((one) => one.collection))].map((name) => ({
  name,
  rules: timed.filter((one) => one.collection === name),
}));

/** Those whose documents have clocks, each with the one that reads it. */
export const CLOCKED = timed.filter(
  (one): one is Timed<never> & Required<Pick<Timed<never>, 'clockSays'>> => one.clockSays !== undefined,
);
