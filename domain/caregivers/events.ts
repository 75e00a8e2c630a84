import type { NoParams } from '#domain/kernel/events';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import type { Post } from '#domain/kernel/posts';

/** On what says that somebody is looked after; what it does to rights is told by the caregiver's own events. */
export type CaregiverEvents = {
  careProposed: NoParams;
  careCardIssued: { label: string; elder: string; elderId: PersonId; homeId: HomeId; byPost: Post | null };
  careAgreed: NoParams;
  careRefused: NoParams;
  careWithdrawn: NoParams;
  careLate: NoParams;
  careReviewDue: NoParams;
  careReviewed: NoParams;
  careDisputed: NoParams;
  careSettled: NoParams;
  careEnded: NoParams;
  carePaperSent: NoParams;
};

/** What the events of a caregiver's relation carry: whose, for whom, where, how. */
export type CareTermParams = {
  caregiverId: string;
  personId: PersonId;
  /** The caregiver as others read it. */
  who: string;
  kin: string;
  /** Whom she looks after, masked. */
  elder: string;
  homeId: HomeId;
  compoundId: string;
  gridPath: string;
  label: string;
  /** What was agreed to, parted by blanks. */
  rights: string;
  endsAt: number;
  /** How it was agreed to, or how it ended. */
  how: string;
  /** Who of staff recorded or ended it; '' where the program did. */
  by: string;
  byPost: Post | null;
  /** Why, where somebody said so. */
  reason: string;
  /** Those who were bound to the home then, parted by blanks; absent: all who are bound when they read. */
  members?: string;
  /** Whom the roster's number means. */
  onRoster: PersonId | null;
  /** Whether anybody with a telephone hears of it besides the caregiver. */
  heard: boolean;
};

/**
 * On the caregiver, since her rights change: begun, at rest, in force again, over. They are called `home…`, as all that
 * gives or takes a home.
 */
export type CareTermEvents = {
  homeCareBegun: CareTermParams;
  homeCareRested: CareTermParams;
  homeCareResumed: CareTermParams;
  homeCareEnded: CareTermParams;
};
