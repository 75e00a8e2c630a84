import type { Placed } from '#domain/kernel/events';
import type { Times } from '#domain/kernel/hours';
import type { PersonId } from '#domain/kernel/ids';
import type { Pending } from '#domain/kernel/pending';
import type { Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { ReceptionId, ReceptionState } from './contract';

/** Collection `receptions`: somebody sits somewhere for whoever wants to speak to her. */
export interface ReceptionDocument extends Placed, Pending, Times {
  _id: ReceptionId;
  /** What was sent under the key that made it. */
  inputDigest?: string;
  state: ReceptionState;
  /** What one can come about. */
  title: string;
  /** Who sits there, as the community writes it. */
  host: string;
  place: string;
  /** Whose residents it is for; null: everybody's. */
  buildings: string[] | null;
  announcedBy: { personId: PersonId; name: string; post: Post | null };
  /** Why it was moved last, or called off. */
  reason: string | null;
  /** When and where it would have been before it was moved last. */
  movedFrom: (Times & { place: string }) | null;
  /** When those whom it is for are reminded; null where that is past. Indexed. */
  clockAt: Instant | null;
}
