import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '#domain/kernel/contract';
import type { CollectionDefinition } from '#domain/kernel/collection';
import { CONTRACTS, NOUNS } from '#domain/nouns';
import { foldersIn } from '../config/folders';
import { featurePages } from '../config/sub-packages';
import { accessRows } from './access-rows';
import { deadAddresses } from './dead-addresses';
import { functions, load, NOUN_NAMES, policyOf, ROOT, type Noun } from './folders';

/** What the folders of all nouns hold, as far as one part must not be there without another. */
export interface NounTree {
  /** Lines of `domain/nouns.ts`. */
  listed: string[];
  /** Folders with a contract, with a `function.json`, without one, and with pages. */
  contracts: string[];
  functions: string[];
  functionless: string[];
  features: string[];
  /** Of every noun what its contract has, what its policy's access rows are about, and which refusals have words. */
  nouns: Record<string, { actions: string[]; rows: string[]; isTried: boolean; wordless: string[] }>;
  /** Of every collection what its indexes are for, and what the nouns' rules do with it. */
  indexed: Record<string, Upkeep[]>;
  kept: Record<string, Upkeep[]>;
  /** Kinds of matters that doors count, and those that some noun tells of. */
  counted: string[];
  matters: string[];
  /** Where each link leads, by its name, without parameters. */
  links: Record<string, string>;
  pages: string[];
  deadAddresses: string[];
}

/** What the timer does with a collection, each by an index of its own. */
type Upkeep = 'tells events' | 'looks at clocks' | 'settles pictures';
const INDEXED_BY: Record<Upkeep, string> = {
  'tells events': 'hasPending',
  'looks at clocks': 'clockAt',
  'settles pictures': 'pictures.traceId',
};

const inRoot = (path: string): string => join(ROOT, path);
const read = (path: string): string => readFileSync(inRoot(path), 'utf8');

/** Specs that try access: of the whole, and of single nouns beside their functions. */
const accessSpecs = (): string =>
  [
    ...readdirSync(inRoot('testing')).map((name) => `testing/${name}`),
    ...foldersIn(inRoot('cloudfunctions')).map((name) => `cloudfunctions/${name}/access.spec.ts`),
  ]
    .filter((path) => path.endsWith('access.spec.ts') && existsSync(inRoot(path)))
    .map(read)
    .join('\n');

/** Codes that the noun's texts know no better than one that nobody ever heard of. */
function wordlessOf(noun: Noun): string[] {
  const { refusalText } = load<{ refusalText(code: string): string }>(`domain/${noun}/texts`);
  const codes = Object.values(CONTRACTS[noun].actions as Record<string, Action>).flatMap(
    (one) => one.refusals,
  );
  return codes.filter((code) => refusalText(code) === refusalText('NEVER_HEARD_OF'));
}

/** Every exported `…Link`, called with words for its parameters. */
function linksIn(file: string): [string, string][] {
  if (!existsSync(inRoot(`${file}.ts`))) return [];
  return Object.entries(load<Record<string, unknown>>(file)).flatMap(([name, link]) =>
    name.endsWith('Link') && typeof link === 'function'
      ? [[`${file} ${name}`, String((link as (...given: string[]) => string)('x', 'x', 'x', 'x'))] as const]
      : [],
  ) as [string, string][];
}

/** Addresses that stand in the source as they are. */
const written = (folder: string): [string, string][] =>
  readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.|app\.config/.test(name))
    .flatMap((name) =>
      [...read(`${folder}/${name}`).matchAll(/['"`/]((?:features\/[\w-]+\/)?pages\/[\w-]+\/index)\b/g)].map(
        ([, page = '']) => [`${folder}/${name} ${page}`, page] as [string, string],
      ),
    );

const withoutParameters = (link: string): string => link.replace(/^\//, '').replace(/\?.*/, '');

/** What the first field of an index says that it is for. */
function upkeepIn({ indexes }: CollectionDefinition): Upkeep[] {
  const first = Object.values(indexes).map((fields) => Object.keys(fields)[0]);
  return (Object.keys(INDEXED_BY) as Upkeep[]).filter((one) => first.includes(INDEXED_BY[one]));
}

/** The same, as the nouns' rules have it. */
function upkeepOf(collection: string): Upkeep[] {
  const rules = NOUNS.flatMap(({ timed }) => timed).filter((one) => one.collection === collection);
  return [
    ...(rules.length > 0 ? (['tells events'] as const) : []),
    ...(rules.some((one) => one.clockSays) ? (['looks at clocks'] as const) : []),
    ...(rules.some((one) => one.pictures) ? (['settles pictures'] as const) : []),
  ];
}

/** The tree as it lies. */
export function nounTree(): NounTree {
  const deployed = functions().map(({ name }) => name);
  const contracts = foldersIn(inRoot('domain')).filter(
    // the kernel says what a contract is
    (name) => name !== 'kernel' && existsSync(inRoot(`domain/${name}/contract.ts`)),
  );
  const collections = contracts
    .filter((noun) => existsSync(inRoot(`domain/${noun}/collections.ts`)))
    .flatMap(
      (noun) => load<{ COLLECTIONS: CollectionDefinition[] }>(`domain/${noun}/collections`).COLLECTIONS,
    );
  const names = [
    ...collections.map(({ name }) => name),
    ...NOUNS.flatMap(({ timed }) => timed.map(({ collection }) => collection)),
  ];
  const specs = accessSpecs();
  const links = [
    ...contracts.flatMap((noun) => linksIn(`domain/${noun}/links`)),
    ...linksIn('domain/kernel/intake-link'),
    ...written('domain'),
    ...written('src'),
  ];
  return {
    counted: NOUNS.flatMap(({ front }) => (front?.doors ?? []).flatMap((one) => one.counts ?? [])),
    matters: NOUNS.flatMap(({ timed }) => timed.flatMap((one) => one.matters?.kinds ?? [])),
    listed: NOUN_NAMES,
    contracts,
    functions: deployed,
    functionless: foldersIn(inRoot('cloudfunctions')).filter((name) => !deployed.includes(name)),
    features: foldersIn(inRoot('src/features')),
    nouns: Object.fromEntries(
      NOUN_NAMES.map((noun) => [
        noun,
        {
          actions: Object.keys(CONTRACTS[noun].actions),
          rows: accessRows(policyOf(noun)).map(({ action }) => action),
          isTried: specs.includes(`'${noun}'`),
          wordless: wordlessOf(noun),
        },
      ]),
    ),
    indexed: Object.fromEntries(collections.map((one) => [one.name, upkeepIn(one)])),
    kept: Object.fromEntries(names.map((name) => [name, upkeepOf(name)])),
    links: Object.fromEntries(links.map(([name, link]) => [name, withoutParameters(link)])),
    pages: [
      ...foldersIn(inRoot('src/pages')).map((page) => `pages/${page}/index`),
      ...featurePages(inRoot('src')),
    ],
    deadAddresses: deadAddresses().map(({ page }) => page),
  };
}
