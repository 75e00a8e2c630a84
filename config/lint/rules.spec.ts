import { execFileSync } from 'node:child_process';

const FUNCTION = 'cloudfunctions/people/store.ts';
const PAGE = 'src/pages/home/index.tsx';
const RULE = 'domain/disclosures/rules.ts';

/** What stands in which file, and the rule that forbids it (`null`: allowed). */
const CASES: [title: string, path: string, text: string, rule: string | null][] = [
  [
    'a rule that imports a function',
    RULE,
    "import '../../cloudfunctions/people/store';",
    'import-x/no-restricted-paths',
  ],
  ['a rule that imports Node', RULE, "import 'node:fs';", 'no-restricted-imports'],
  ['a rule that looks at the clock', RULE, 'export const now = Date.now();', 'no-restricted-properties'],
  ['a rule that throws dice', RULE, 'export const die = Math.random();', 'no-restricted-properties'],
  [
    'the kernel importing a feature',
    'domain/kernel/time.ts',
    "import '#domain/disclosures/rules';",
    'import-x/no-restricted-paths',
  ],
  [
    'a noun that imports the rules of another',
    RULE,
    "import '#domain/homes/rules';",
    'import-x/no-restricted-paths',
  ],
  ['a noun that imports what another is made of', RULE, "import '#domain/homes/documents';", null],
  [
    'the platform importing the rules of a feature',
    'cloudfunctions/platform/events.ts',
    "import '#domain/homes/rules';",
    'import-x/no-restricted-paths',
  ],
  ['a function that imports another', FUNCTION, "import '../notices/store';", 'import-x/no-restricted-paths'],
  [
    'a function that imports the screen',
    FUNCTION,
    "import '../../src/platform/call';",
    'import-x/no-restricted-paths',
  ],
  ['a function that uses the SDK itself', FUNCTION, "import '@cloudbase/node-sdk';", 'no-restricted-imports'],
  ['a function that uses the platform', FUNCTION, "import '#platform/events';", null],
  [
    'the platform importing a function',
    'cloudfunctions/platform/events.ts',
    "import '../people/store';",
    'import-x/no-restricted-paths',
  ],
  [
    'a page that imports a feature',
    PAGE,
    "import '../../features/homes/pages/roster/index';",
    'import-x/no-restricted-paths',
  ],
  [
    'a story that keeps something outside of its telling',
    'e2e/people/posts.e2e.ts',
    "let number = ''; export const set = () => (number = '1');",
    'no-restricted-syntax',
  ],
  ['a page that opens a window', PAGE, "open('/pages/me/index');", 'no-restricted-globals'],
  [
    'a page that imports a function',
    PAGE,
    "import '../../../cloudfunctions/people/store';",
    'import-x/no-restricted-paths',
  ],
  ['a page that uses wx', PAGE, 'wx.showToast({ title: "x" });', 'no-restricted-globals'],
  [
    'a feature that imports another',
    'src/features/homes/pages/roster/index.tsx',
    "import '../../../disclosures/pages/sheet/index';",
    'import-x/no-restricted-paths',
  ],
  [
    'production that imports the emulator',
    FUNCTION,
    "import '../../emulator/server';",
    'import-x/no-restricted-paths',
  ],
  ...[
    ...['ai', 'analytics', 'auth', 'callApis', 'callCompatibleWxOpenApi', 'callContainer', 'callWxOpenApi'],
    ...['callWxPayApi', 'models', 'mysql', 'rdb', 'requestClient', 'sendTemplateNotification', 'watch'],
    'wxCallContainerApi',
  ].map((name): (typeof CASES)[number] => [
    `the SDK's ${name}`,
    'cloudfunctions/platform/cloudbase.ts',
    `declare const app: Record<string, () => void>; void app.${name}();`,
    'hongxin/no-absent-calls',
  ]),
  ...['update({})', 'remove()', 'count()'].map((call): (typeof CASES)[number] => [
    `where().${call} inside a transaction`,
    FUNCTION,
    `export const f = (transaction: any) => transaction.collection('homes').where({}).${call};`,
    'hongxin/no-where-in-transaction',
  ]),
  [
    'doc().update() inside a transaction',
    FUNCTION,
    "export const f = (transaction: { collection(n: string): any }) => transaction.collection('homes').doc('h').update({});",
    '@typescript-eslint/no-explicit-any',
  ],
  ...['process.env.WX_OPENID', "process.env['TRIGGER_SRC']", 'tcb.getCloudbaseContext({})'].map(
    (text): (typeof CASES)[number] => [
      `${text} as the caller`,
      'cloudfunctions/platform/serve.ts',
      `declare const tcb: { getCloudbaseContext(context: object): object }; export const f = () => [tcb, ${text}];`,
      'hongxin/caller-from-context',
    ],
  ),
  [
    "a deployment's own variable",
    'cloudfunctions/platform/serve.ts',
    'export const f = () => process.env.SETUP_KEY;',
    null,
  ],
  ...['await store.change()', 'await Promise.all([store.change()])', 'void store.change()'].map(
    (text): (typeof CASES)[number] => [
      `${text}: a change whose answer nobody looks at`,
      'cloudfunctions/people/resting.ts',
      `declare const store: { change(): Promise<boolean> }; export const f = async () => { ${text}; };`,
      'hongxin/used-answers',
    ],
  ),
  [
    'a change whose answer decides',
    'cloudfunctions/people/resting.ts',
    "declare const store: { change(): Promise<boolean> }; export const f = async () => ((await store.change()) ? 'OK' : 'NO');",
    null,
  ],
  [
    'get() without a limit',
    FUNCTION,
    "declare const d: any; export const f = () => d.collection('homes').where({}).get();",
    'hongxin/get-needs-limit',
  ],
  [
    'get() with a limit',
    FUNCTION,
    "declare const d: { collection(n: string): { limit(n: number): { get(): object } } }; export const f = () => d.collection('homes').limit(20).get();",
    null,
  ],
  ...['a + b', 'a * 2', 'a / 2', '-a', 'a.toFixed(2)', 'parseFloat(a)', 'Math.round(a)'].map(
    (text): (typeof CASES)[number] => [
      `${text} on amounts outside of the kernel`,
      'domain/homes/documents.ts',
      `import type { Fen } from '#domain/kernel/money'; export const f = (a: Fen, b: Fen) => [b, ${text}];`,
      'hongxin/no-fen-arithmetic',
    ],
  ),
  [
    'comparing amounts',
    'domain/homes/documents.ts',
    "import type { Fen } from '#domain/kernel/money'; export const f = (a: Fen, b: Fen) => a < b;",
    null,
  ],
  [
    'arithmetic on other numbers',
    'domain/homes/documents.ts',
    'export const f = (a: number, b: number) => a + b;',
    null,
  ],
];

describe('the lint of this project', () => {
  let found: string[][];
  beforeAll(() => {
    const input = JSON.stringify(CASES.map(([, path, text]) => ({ path, text })));
    found = JSON.parse(
      execFileSync(process.execPath, ['config/lint/lint-texts.mjs'], { input, encoding: 'utf8' }),
    ) as string[][];
  }, 120_000);

  it.each(CASES.map(([title, , , rule], index) => [title, rule, index] as const))(
    '%s: %s',
    (_title, rule, index) => {
      if (rule === null) expect(found[index]).toEqual([]);
      else expect(found[index]).toContain(rule);
    },
  );
});
