/** draft → open → settled, or cancelled from either. Settled: the leader has approved the hours, or nobody came. */
export const ACTIVITY_STATES = ['draft', 'open', 'settled', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

export const ACTIVITY_EVENTS = [
  'activityDrafted',
  'draftChanged',
  'draftDropped',
  'activityPublished',
  'signedUp',
  'signUpCancelled',
  'activityCancelled',
  'activityReminded',
  'activityEnded',
  'attendanceTicked',
  'hoursLate',
  'hoursApproved',
  'activityHandedOver',
  'placeReleased',
  'draftExpired',
] as const;
export const THEME_EVENTS = ['themeDrafted', 'themePublished', 'themeExpired'] as const;
export type ActivityEventKind = (typeof ACTIVITY_EVENTS)[number] | (typeof THEME_EVENTS)[number];
