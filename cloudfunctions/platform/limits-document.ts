import type { DomainEvent } from '#domain/kernel/events';
import type { Day, Instant } from '#domain/kernel/time';

/** Something open that takes one of a person's few places, from just before it is stored. */
export interface Slot {
  id: string;
  at: Instant;
}

/**
 * Collection `limits`: what one person has done lately, under her own id (a visitor under one derived from her openid).
 * Above compounds, like the person. It does not grow: each window keeps as many times as it allows.
 */
export interface LimitsDocument {
  _id: string;
  /** Limit → window → when, oldest first. */
  counts: Record<string, Record<string, Instant[]>>;
  /** `limit.window` → the day on which others were last told that it is unusual. */
  told: Record<string, Day>;
  /** Compound → what she has open there. */
  open: Record<string, Slot[]>;
  /** Changes of `open`. */
  openRev: number;
  hasPending: boolean;
  pending: DomainEvent[];
}
