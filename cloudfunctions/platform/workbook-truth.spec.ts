import { feeSheetsAreTrue, rostersAreTrue } from '#testing/random-workbooks/truths';

/** As many as every run can pay for; `workbook-truth.long.ts` makes many more. A failure prints its seed. */
const RUNS = 60;

it('fee sheets at random, as files: read as the truth or refused at the cell, never read as anything else', () =>
  feeSheetsAreTrue(RUNS));

it('rosters at random, as files: read as the truth or refused at the cell, never read as anything else', () =>
  rostersAreTrue(RUNS));
