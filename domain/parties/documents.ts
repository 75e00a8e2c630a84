import type { Contact } from '#domain/kernel/contacts';
import type { GridPath } from '#domain/kernel/grid';
import type { CompoundId, PartyId, PersonId } from '#domain/kernel/ids';
import type { PartyType } from '#domain/kernel/parties';
import type { Pending } from '#domain/kernel/pending';
import type { Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { ServiceId } from './contract';

/** What everybody may know of a party. */
export interface PartyShown {
  name: string;
  type: PartyType;
  /** What people turn to it for. */
  duty: string;
  contacts: Contact[];
  /** When somebody last found that its telephones are right. */
  checkedAt: Instant;
}

/**
 * Collection `parties`: an organisation, kept at the node whose officer recorded it; it serves places at that node and below.
 * Ended ones (`until`) stay.
 */
export interface PartyDocument extends PartyShown, Pending {
  _id: PartyId;
  /** What was sent under the key that made it. */
  inputDigest?: string;
  /** It is no compound's: what happens to it waits with what happens to persons. */
  compoundId: null;
  keptAt: GridPath;
  keptAtName: string;
  /** What a place has one of at a time: the type, where it is the only one of its kind, else the party. */
  slot: string;
  checkedBy: { personId: PersonId; name: string; post: Post | null };
  /** Since when its telephones wait to be checked; null where they need not be. */
  dueSince: Instant | null;
  /** How often a place was ever added that it serves: whoever ends it names what she has seen. */
  served: number;
  since: Instant;
  until: Instant | null;
  /** When its telephones are to be checked next; null where that is past. Indexed. */
  clockAt: Instant | null;
}

/** A party that takes another one's place at a moment. */
export interface NextParty {
  partyId: PartyId;
  party: PartyShown;
  at: Instant;
}

/** Collection `services`: that a party serves a place, from when until when. */
export interface ServiceDocument extends Pending {
  _id: ServiceId;
  partyId: PartyId;
  /** The party as it is shown, kept the same by whoever changes it, so that a list reads services alone. */
  party: PartyShown;
  slot: string;
  /** Counts those of one slot at a place: its id is made of it, so that there is one at a time. */
  no: number;
  /** Null: a node above compounds. */
  compoundId: CompoundId | null;
  gridPath: GridPath;
  placeName: string;
  since: Instant;
  until: Instant | null;
  /** Who takes its place; null: nobody is named. */
  next: NextParty | null;
  /** Whose place it took, by name. */
  replaces: string | null;
  /** When its place is taken; null where that is past, or nobody is named. Indexed. */
  clockAt: Instant | null;
}
