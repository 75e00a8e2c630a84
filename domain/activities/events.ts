import type { NoParams } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';

type ByHer = { personId: PersonId; name: string };

/** What can happen to an activity, and what each event carries; `activity_events` keeps them for good. */
export type ActivityEvents = {
  activityDrafted: ByHer;
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
