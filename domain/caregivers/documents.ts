import type { Placed } from '#domain/kernel/events';
import type { CareRight, ConsentWay, Kin } from '#domain/kernel/home-terms';
import type { CaregiverId, CompoundId, HomeId, PersonId, PictureId } from '#domain/kernel/ids';
import type { Pending } from '#domain/kernel/pending';
import type { Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';

/**
 * How it stands. It begins as `proposed` by whoever wants to look after somebody, or as a card (`cardIssued`) that staff
 * have handed to her; `inForce` it gives rights, `disputed` they rest.
 */
export const CAREGIVER_STATES = [
  'proposed',
  'cardIssued',
  'inForce',
  'disputed',
  'refused',
  'withdrawn',
  'expired',
  'ended',
] as const;
export type CaregiverState = (typeof CAREGIVER_STATES)[number];

/** What lists go by: it waits to be agreed to, it counts, it is over. */
export const STAGES = ['waiting', 'running', 'over'] as const;
export type Stage = (typeof STAGES)[number];

/** How it ended: by whom it is for, by the caregiver, by its time, by the community, or because one of them left the home. */
export const ENDS = ['revoked', 'left', 'lapsed', 'decided', 'moved'] as const;
export type End = (typeof ENDS)[number];

/** Who of the staff did something, by post, name and badge, and when. */
export interface Act {
  by: string;
  byId: PersonId;
  post: Post | null;
  at: Instant;
}

/** A photo of what is in writing. WeChat names it by `traceId` alone. */
export interface PaperPicture {
  pictureId: PictureId;
  fileId: string;
  state: 'checking' | 'passed' | 'held' | 'refused';
  traceId: string;
  at: Instant;
}

/** Collection `caregivers`: that somebody looks after somebody of a home, from asking to its end. */
export interface CaregiverDocument extends Placed, Pending {
  _id: CaregiverId;
  compoundId: CompoundId;
  /** What was sent under the key that made it. */
  inputDigest: string;
  state: CaregiverState;
  stage: Stage;
  /** Null as long as nobody has come with the card. */
  caregiver: { personId: PersonId; name: string; maskedPhone: string; kin: Kin } | null;
  /** Of the address that was written, whether or not the roster has such a home. */
  homeId: HomeId;
  label: string;
  building: string;
  /** As the caregiver wrote it, or as she is recorded. */
  elderName: string;
  /** Whom it is for, once staff have found her; null: nobody knows yet whether she lives there. */
  elderId: PersonId | null;
  /** What the caregiver asks to be allowed. */
  asked: CareRight[];
  /** What was agreed to. */
  rights: CareRight[];
  /** What she wrote about it; '' where nothing. */
  words: string;
  pictures: PaperPicture[];
  /** The keyed hash of the code on the card; null where there is none. Indexed. */
  codeHash: string | null;
  /** How it was agreed to, and what she said or what the paper says. */
  consent: (Act & { how: ConsentWay; words: string }) | null;
  at: Instant;
  /** By when staff answer what was proposed, the card is used, or the community decides; null where nobody waits. */
  dueAt: Instant | null;
  lateAt: Instant | null;
  since: Instant | null;
  /** When it ends unless it was reviewed before. */
  endsAt: Instant | null;
  /** When the reminder to review it was sent; null before. */
  remindedAt: Instant | null;
  /** The last review. */
  reviewed: Act | null;
  /** Somebody of the home who does not agree, masked, and why. */
  dispute: { by: string; byId: PersonId; words: string; at: Instant } | null;
  /** Who has objected once: what the community has decided she does not lock again. */
  objectorIds: PersonId[];
  /** Who said no or ended it, why, and how it ended. */
  decided: { by: string; post: Post | null; at: Instant; reason: string; end: End | null } | null;
  /** When the timer looks at it; null where it has nothing to say any more. Indexed. */
  clockAt: Instant | null;
}
