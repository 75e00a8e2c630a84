import type { DomainEvent } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import type { Person } from '#domain/kernel/person';
import type { Day, Instant } from '#domain/kernel/time';
import type { Preferences } from './contract';

/** Collection `people`: a person as stored. Above compounds, so the one document without a tenant: what it holds names its compounds. */
export interface PersonDocument extends Person {
  _id: PersonId;
  /** The number WeChat or an appointing officer vouched for; null for who has none. */
  phone: string | null;
  /** As the office recorded it; absent or null where nobody knows. */
  birthYear?: number | null;
  preferences: Preferences;
  /**
   * Which WeChat identity is she: one, by its keyed hash (`holderOf`). Absent or null until the first one has signed in. An
   * account that names her and is not her holder is a visitor.
   */
  holder?: string | null;
  /** Who was it before the account moved, and may object. */
  formerHolder?: string | null;
  /** Another identity that has signed in with her number and has not proved yet that it is she. */
  claimBy?: string | null;
  claimAt?: Instant | null;
  /** What proves it: her home on the roster, or the word of the community where she has none there. */
  claimAsks?: 'home' | 'officer' | null;
  /** Wrong answers about her home, and when the first of them was. */
  wrongAnswers?: number;
  /** Wrong answers since the account last moved, on whatever day. */
  wrongEver?: number;
  wrongSince?: Instant | null;
  /** How often she has given her word to stay as an officer while a colleague's post ends. */
  keeps?: number;
  /** Notices up to this instant are read, and those in the list. */
  readUntil: Instant;
  readIds: string[];
  hasPending: boolean;
  pending: DomainEvent[];
}

/** Collection `accounts`: which person a WeChat identity is. */
export interface AccountDocument {
  /** The openid: the only place where one is stored. */
  _id: string;
  personId: PersonId;
}

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
