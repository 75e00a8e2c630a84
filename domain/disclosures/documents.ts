import type { Case, Entry } from '#domain/kernel/casework';
import type { Placed } from '#domain/kernel/events';
import type { DisclosureId, HomeId, PersonId, PictureId, QuestionId } from '#domain/kernel/ids';
import type { Pending } from '#domain/kernel/pending';
import type { Channel, Intake } from '#domain/kernel/intake';
import type { Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { SheetFault } from '#domain/workbook/grid';
import type {
  CONCLUSIONS,
  DisclosureState,
  GroupCheck,
  LineChange,
  QUESTION_REASONS,
  QUESTION_RESULTS,
  QUESTION_STATES,
  SAID_KINDS,
  SAID_SIDES,
  VersionHead,
} from './contract';
import type { FeeLine, FeeSheet, LineTotal } from './sheet';
import type { Figures } from './stats';

/** A person with the name she had when she did it. */
export interface Named {
  personId: PersonId;
  name: string;
}

/** Collection `disclosures`: one version, from draft to published. At most one document per compound is unpublished. */
export interface DisclosureDocument extends Placed, Pending {
  _id: DisclosureId;
  /** The compound's name at the time, for notices. */
  compoundName: string;
  /** A discarded draft keeps its document: its event still has to be told, and the next import takes it over. */
  state: DisclosureState | 'discarded';
  version: number;
  /** `GS-2026-02`; empty until published. */
  number: string;
  sheet: FeeSheet;
  /** Of the sheet's content: tells that a workbook says what is published already. */
  digest: string;
  warnings: SheetFault[];
  /** Absent where it was imported before what was left out was kept. */
  leftOut?: SheetFault[];
  /** Against the version that was published when this one was imported. */
  changes: LineChange[];
  checks: GroupCheck[];
  totals: LineTotal[];
  /**
   * The versions before it as lists name them, the newest first, kept with its publication, so that nobody reads whole
   * versions for their names; absent where it was published before they were kept.
   */
  earlier?: VersionHead[];
  /** The published version it was compared with; `null` for the first. */
  previousVersion: number | null;
  fileName: string;
  author: Named;
  importedAt: Instant;
  submittedBy: Named | null;
  submittedAt: Instant | null;
  returned: { by: string; comment: string; at: Instant } | null;
  approver: (Named & { post?: Post }) | null;
  publishedAt: Instant | null;
  /** The clerk at work on the draft; others wait until `until`. */
  held: (Named & { until: Instant }) | null;
  /** It came back to an author who is no clerk any more: the other clerks have it. */
  authorLeft?: boolean;
  /** Nobody at the company can go on with it: the community has it. */
  communityActs?: boolean;
}

/** Collection `disclosure_stats`, under the disclosure's id: what depends on the homes, computed anew when an area changes. */
export interface DisclosureStatsDocument extends Placed, Figures {
  _id: DisclosureId;
  version: number;
  computedAt: Instant;
}

export type QuestionState = (typeof QUESTION_STATES)[number];
export type QuestionResult = (typeof QUESTION_RESULTS)[number];

/** One thing that was said on a question; `held` texts are seen by staff and their writer. */
export interface SaidEntry extends Entry<(typeof SAID_KINDS)[number], (typeof SAID_SIDES)[number]> {
  conclusion: (typeof CONCLUSIONS)[number] | null;
  /** As what the staff said it. */
  post?: Post;
  /** Of what was taken down: how it was asked. */
  channel?: Channel;
}

/** A picture on its way through the content check, which names it by `traceId` alone. */
export interface StoredPicture {
  pictureId: PictureId;
  /** Of the copy that was checked; never leaves the functions. */
  fileId: string;
  state: 'checking' | 'passed' | 'held' | 'refused';
  traceId: string;
}

/**
 * Collection `fee_questions`: a question on one line of one version, which keeps that line as it was. Open until its
 * asker has understood or has let the days for it go by.
 */
export interface QuestionDocument extends Case<QuestionState, SaidEntry, QuestionResult> {
  _id: QuestionId;
  compoundName: string;
  /** What was sent under the key that made its id. */
  inputDigest?: string;
  disclosureId: DisclosureId;
  version: number;
  line: FeeLine;
  homeId: HomeId;
  homeLabel: string;
  reason: (typeof QUESTION_REASONS)[number];
  askedBy: PersonId;
  /** Staff took it down for her. */
  intake?: Intake;
  /** She has no telephone: the community tells her the answer, and responds in her place. */
  askerUnreachable?: boolean;
  /** At most 3. */
  pictures: StoredPicture[];
  /** The first words of the question, for lists. */
  excerpt: string;
  askedAt: Instant;
  /** The company has nobody who could answer: the community does. */
  communityActs?: boolean;
}
