import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersIn } from '../config/folders';
import { ROOT } from './folders';

/** What a resident sees who opens a page without any parameter, and with a compound that is not hers and ids of nothing. */
export interface DeadAddress {
  page: string;
  bare: string;
  foreign: string;
  /** People send links to it to each other. */
  shared?: true;
}

/** The parameters by which links of nouns name something: `activityId` and its like. */
export const linkIds = (): string[] => {
  const files = foldersIn(join(ROOT, 'domain')).map((noun) => join(ROOT, 'domain', noun, 'links.ts'));
  const names = files
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').match(/\b[a-z]+Id\b/g) ?? []);
  return [...new Set(names)].filter((name) => name !== 'compoundId');
};

/** Of every page of a feature, from `src/features/<feature>/dead-addresses.json`. */
export const deadAddresses = (): DeadAddress[] =>
  foldersIn(join(ROOT, 'src/features')).flatMap((feature) => {
    const file = join(ROOT, 'src/features', feature, 'dead-addresses.json');
    if (!existsSync(file)) return [];
    const pages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Omit<DeadAddress, 'page'>>;
    return Object.entries(pages).map(([page, one]) => ({
      page: `features/${feature}/pages/${page}/index`,
      ...one,
    }));
  });
