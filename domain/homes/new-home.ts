import type { RosterRow } from './roster-import';

/** What a home is taken for whose roster has no column for it, or a blank one: a dwelling without heating, lived in. */
export const asNewHome = <R extends Pick<RosterRow, 'use' | 'heated' | 'firstHandover' | 'vacant'>>(row: R) => ({
  ...row,
  use: row.use ?? '住宅',
  heated: row.heated ?? false,
  firstHandover: row.firstHandover ?? false,
  vacant: row.vacant ?? false,
});
