import type { NoParams } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';

type ByHer = { personId: PersonId; name: string };

/** What can happen to an activity, and what each event carries; `activity_events` keeps them for good. */
export type ActivityEvents = {
  activityDrafted: ByHer;
  /** By the timer, in the place of one that rain has called off, which would have begun at `instead`. */
  activityRedrafted: { instead: Instant };
  draftChanged: ByHer;
  draftDropped: ByHer;
  activityPublished: ByHer;
  signedUp: ByHer;
  signUpCancelled: ByHer;
  activityCancelled: ByHer;
  activityReminded: NoParams;
  activityEnded: NoParams;
  attendanceTicked: ByHer;
  hoursLate: NoParams;
  hoursApproved: ByHer;
  activityHandedOver: { name: string };
  placeReleased: ByHer;
  draftExpired: NoParams;
};
export type ActivityEventKind = keyof ActivityEvents;

/** What can happen to the theme of a month. */
export type ThemeEvents = { themeDrafted: NoParams; themePublished: NoParams; themeExpired: NoParams };
