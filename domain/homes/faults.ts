/** What can be wrong in a roster, and from `PHONE_NOT_MOBILE` on what must be confirmed; that one is only told. */
export const ROSTER_FAULTS = [
  'BUILDING_MISSING',
  'ROOM_MISSING',
  'ROOM_CONTRADICTS',
  'HOME_TWICE',
  'AREA_MISSING',
  'AREA_NOT_POSITIVE',
  'AREA_TOO_PRECISE',
  'USE_MISSING',
  'USE_UNKNOWN',
  'PHONE_INVALID',
  'YES_NO_UNKNOWN',
  'TOO_MANY_HOMES',
  'PHONE_NOT_MOBILE',
  'AREA_IMPLAUSIBLE',
  'SPELLING_DIFFERS',
  'BLANK_CELLS',
  'AREA_CHANGES',
  'FACT_CHANGES',
  'CONTACT_CHANGES',
  'OWNER_CHANGES',
] as const;
export type RosterFault = (typeof ROSTER_FAULTS)[number];
