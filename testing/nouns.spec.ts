import { nounTree, type NounTree } from './noun-tree';

/** What lies in one of the three places alone, and why. */
const ALONE: Record<string, string> = {
  dispatch: 'the timer: nobody calls it by name',
  platform: 'what all functions use: it is not deployed itself',
  intake: 'staff write down what is asked for of homes, errands and disclosures: their functions serve it',
  notices: 'shown by the tab 消息 of the main package',
  files: 'uploads for other nouns: it has no page',
};

const missing = (from: readonly string[], these: readonly string[]): string[] =>
  these.filter((one) => !from.includes(one) && !(one in ALONE));

/**
 * What may be forgotten and would compile. That an action has its handler and a refusal its sentence is held by types;
 * a noun without any texts is not.
 */
const CHECKS: Record<string, (tree: NounTree) => string[]> = {
  'a noun is in the list and has its folder of rules': ({ listed, contracts }) => [
    ...contracts.filter((one) => !listed.includes(one)),
    ...listed.filter((one) => !contracts.includes(one)),
  ],
  'a noun has its function, and a function its noun': ({ contracts, functions }) => [
    ...missing(functions, contracts),
    ...missing(contracts, functions),
  ],
  'a noun has its pages, and pages their noun': ({ contracts, features }) => [
    ...missing(features, contracts),
    ...missing(contracts, features),
  ],
  'a folder of functions is deployed': ({ functionless }) => missing([], functionless),
  'an action has its rows in the policy, and a row its action': ({ nouns }) =>
    Object.entries(nouns).flatMap(([noun, { actions, rows }]) =>
      [...missing(rows, actions), ...missing(actions, rows)].map((action) => `${noun}.${action}`),
    ),
  'a policy is tried by a spec': ({ nouns }) => Object.keys(nouns).filter((noun) => !nouns[noun]?.isTried),
  'a refusal has its words': ({ nouns }) =>
    Object.entries(nouns).flatMap(([noun, { wordless }]) => wordless.map((code) => `${noun}.${code}`)),
  'the timer keeps what has an index for it, and has an index for what it keeps': ({ indexed, kept }) =>
    Object.keys({ ...indexed, ...kept }).flatMap((name) => {
      const [has, needs] = [indexed[name] ?? [], kept[name] ?? []];
      return [...has.filter((one) => !needs.includes(one)), ...needs.filter((one) => !has.includes(one))].map(
        (one) => `${name} ${one}`,
      );
    }),
  'a door counts what some noun tells of': ({ counted, matters }) => missing(matters, counted),
  'a link leads to a page': ({ links, pages }) =>
    Object.keys(links).filter((name) => !pages.includes(links[name] ?? '')),
  'a page has a link that leads to it': ({ links, pages }) =>
    pages.filter((page) => page.startsWith('features/') && !Object.values(links).includes(page)),
  'a page has its row among the addresses that lead nowhere, and a row its page': (tree) => [
    ...tree.pages.filter((page) => page.startsWith('features/') && !tree.deadAddresses.includes(page)),
    ...tree.deadAddresses.filter((page) => !tree.pages.includes(page)),
  ],
};

describe('the folders of nouns', () => {
  const tree = nounTree();
  it.each(Object.entries(CHECKS))('%s', (_title, check) => {
    expect(check(tree)).toEqual([]);
  });

  it('what is said to lie in one place alone is there', () => {
    const all = [...tree.functions, ...tree.functionless, ...tree.features];
    expect(Object.keys(ALONE).filter((one) => !all.includes(one))).toEqual([]);
  });
});

/** A tree in which everything is forgotten once. */
const FORGETFUL: NounTree = {
  listed: ['walks', 'gone'],
  contracts: ['walks', 'talks'],
  functions: ['walks', 'strays'],
  functionless: ['talks'],
  features: ['walks', 'empty'],
  nouns: {
    walks: { actions: ['list', 'go'], rows: ['list', 'stop'], isTried: false, wordless: ['TOO_FAR'] },
    talks: { actions: [], rows: [], isTried: true, wordless: [] },
  },
  indexed: { walks: ['tells events'], steps: ['tells events', 'looks at clocks'] },
  kept: { walks: ['tells events', 'settles pictures'], steps: ['tells events'], none: ['tells events'] },
  counted: ['walkToTake', 'stepToTake'],
  matters: ['walkToTake'],
  links: { walkLink: 'features/walks/pages/walk/index', oldLink: 'features/walks/pages/old/index' },
  pages: ['pages/me/index', 'features/walks/pages/walk/index', 'features/walks/pages/lonely/index'],
  deadAddresses: ['features/walks/pages/walk/index', 'features/walks/pages/old/index'],
};

it.each([
  ['a noun is in the list and has its folder of rules', ['talks', 'gone']],
  ['a noun has its function, and a function its noun', ['talks', 'strays']],
  ['a noun has its pages, and pages their noun', ['talks', 'empty']],
  ['a folder of functions is deployed', ['talks']],
  ['an action has its rows in the policy, and a row its action', ['walks.go', 'walks.stop']],
  ['a policy is tried by a spec', ['walks']],
  ['a refusal has its words', ['walks.TOO_FAR']],
  [
    'the timer keeps what has an index for it, and has an index for what it keeps',
    ['walks settles pictures', 'steps looks at clocks', 'none tells events'],
  ],
  ['a door counts what some noun tells of', ['stepToTake']],
  ['a link leads to a page', ['oldLink']],
  ['a page has a link that leads to it', ['features/walks/pages/lonely/index']],
  [
    'a page has its row among the addresses that lead nowhere, and a row its page',
    ['features/walks/pages/lonely/index', 'features/walks/pages/old/index'],
  ],
])('finds what was forgotten: %s', (title, forgotten) => {
  expect(CHECKS[title]?.(FORGETFUL)).toEqual(forgotten);
});
