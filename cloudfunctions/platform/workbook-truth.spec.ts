import { feeSheetsAreTrue, rostersAreTrue } from '#testing/random-workbooks/truths';

/** As many as every run can pay for, the same each time; `workbook-truth.long.ts` makes many others. */
const RUNS = 60;
const SEED = 20_261_126;

it('fee sheets at random, as files: read as the truth or refused at the cell, never read as anything else', () =>
  feeSheetsAreTrue(RUNS, SEED));

it('rosters at random, as files: read as the truth or refused at the cell, never read as anything else', () =>
  rostersAreTrue(RUNS, SEED));
