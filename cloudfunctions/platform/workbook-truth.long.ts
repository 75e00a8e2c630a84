import { feeSheetsAreTrue, rostersAreTrue } from '#testing/random-workbooks/truths';

const RUNS = 1000;

it(
  '1,000 fee sheets at random are read as the truth or refused at the cell',
  () => feeSheetsAreTrue(RUNS),
  600_000,
);

it(
  '1,000 rosters at random are read as the truth or refused at the cell',
  () => rostersAreTrue(RUNS),
  600_000,
);
