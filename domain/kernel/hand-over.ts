import type { CompoundNode } from './grid';
import type { Person } from './person';

/** Somebody as a hand-over sees her; without a number she has no account, and can answer nothing. */
export type Neighbour = Person & { phone: string | null };

/** Who may act in a compound: all who hold a post at it or above it, or did, and whoever a matter names. */
export interface Grid {
  compound: CompoundNode;
  people: readonly Neighbour[];
}
