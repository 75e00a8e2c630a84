import type { RosterRow } from './roster-import';

/** A home of a roster with every fact it pays by. */
export type NewHome = RosterRow & { use: string; heated: boolean; firstHandover: boolean; vacant: boolean };

/** What a home is taken for whose roster has no column for it, or a blank one: a dwelling without heating, lived in. */
export const asNewHome = (row: RosterRow): NewHome => ({
  ...row,
  use: row.use ?? '住宅',
  heated: row.heated ?? false,
  firstHandover: row.firstHandover ?? false,
  vacant: row.vacant ?? false,
});
