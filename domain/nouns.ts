import { activities } from './activities/noun';
import { caregivers } from './caregivers/noun';
import { disclosures } from './disclosures/noun';
import { errands } from './errands/noun';
import { files } from './files/noun';
import { grid } from './grid/noun';
import { homes } from './homes/noun';
import type { Noun } from './kernel/noun';
import { notices } from './notices/noun';
import { parties } from './parties/noun';
import { people } from './people/noun';
import { receptions } from './receptions/noun';
import { reports } from './reports/noun';

/**
 * Every noun, each a line: the timer, the home page and the tests know them from here alone. What lies in its folders
 * follows from that. People come first, so that what a change of rights hands over is told in the same run.
 */
const ALL = {
  people,
  grid,
  homes,
  disclosures,
  errands,
  activities,
  receptions,
  caregivers,
  parties,
  reports,
  notices,
  files,
};
export const NOUNS: readonly Noun[] = Object.values(ALL);

export type Contracts = { [K in keyof typeof ALL]: (typeof ALL)[K]['contract'] };
export const CONTRACTS = Object.fromEntries(
  Object.entries(ALL).map(([name, { contract }]) => [name, contract]),
) as unknown as Contracts;
