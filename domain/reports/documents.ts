import type { Case, Entry } from '#domain/kernel/casework';
import type { HomeId, PersonId, PictureId } from '#domain/kernel/ids';
import type { Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { PAUSE_REASONS, ReportId } from './contract';
import type { KindCode, PartyCode } from './kinds';
import type { EntryKind, EntrySide, Office, Outcome, ReportResult, ReportState } from './states';

export interface Named {
  personId: PersonId;
  name: string;
}

/** One thing that happened to a report. */
export interface ReportEntry extends Entry<EntryKind, EntrySide> {
  /** As what somebody of the staff did it. */
  post?: Post;
  /** What was promised with it: by when. */
  until?: Instant;
  /** Of what is finished. */
  outcome?: Outcome;
  /** Of what is opened again: somebody else is wished for. */
  another?: boolean;
}

/** A picture on its way through the content check; `report` ones are its asker's, `proof` ones of who did it. */
export interface ReportPicture {
  pictureId: PictureId;
  /** Of the copy that was checked; never leaves the functions. */
  fileId: string;
  state: 'checking' | 'passed' | 'held' | 'refused';
  traceId: string;
  purpose: 'report' | 'proof';
  by: PersonId;
  at: Instant;
}

/** Collection `reports`: one report under one number, however often it is opened again. */
export interface ReportDocument extends Case<ReportState, ReportEntry, ReportResult> {
  _id: ReportId;
  /** What was sent under the key that made its id. */
  inputDigest?: string;
  compoundName: string;
  kind: KindCode;
  /** Whom it is about, of a kind that is about somebody. */
  about: PartyCode | null;
  topic: string;
  urgent: boolean;
  /** Of whoever asked. */
  homeId: HomeId;
  homeLabel: string;
  building: string;
  place: { part: string; detail: string } | null;
  text: string;
  /** Where neighbours would notice it: her building, '' for all of the compound; null where it is hers alone. */
  near: string | null;
  askedBy: Named;
  /** Whoever asked, and neighbours who met the same; all of them are told. */
  followerIds: PersonId[];
  pictures: ReportPicture[];
  /** Nobody of the company is there for it: the community does it itself. */
  communityActs?: boolean;
  /** Those who have it in their lists: its owner, and whom its ladder has reached. */
  reaches: Office[];
  /** Who accepted it; null until then. */
  desk: Named | null;
  /** Who was sent; null where the office does it itself. */
  doer: Named | null;
  /** Who did it in vain, where its asker wished for somebody else. */
  notAgain: PersonId[];
  askedAt: Instant;
  /** When the running round was accepted. */
  acceptedAt: Instant | null;
  pause: { reason: (typeof PAUSE_REASONS)[number]; checkAt: Instant } | null;
  /** What was said at the end of the last round. */
  outcome: Outcome | null;
  reopened: number;
}
