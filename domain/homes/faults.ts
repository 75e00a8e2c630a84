/** What can be wrong in a roster; `PHONE_NOT_MOBILE` is a warning for the whole column, the others stop the import. */
export const ROSTER_FAULTS = [
  'BUILDING_MISSING',
  'ROOM_MISSING',
  'HOME_TWICE',
  'AREA_MISSING',
  'AREA_NOT_POSITIVE',
  'AREA_TOO_PRECISE',
  'USE_MISSING',
  'PHONE_INVALID',
  'YES_NO_UNKNOWN',
  'TOO_MANY_HOMES',
  'PHONE_NOT_MOBILE',
] as const;
export type RosterFault = (typeof ROSTER_FAULTS)[number];
