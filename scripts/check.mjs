/** `npm run check -- <noun>`: types, and of one noun lint, specs and stories on H5, for while one works on it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.mjs';
import { ensureBuilt, ensureDependencies } from './setup.mjs';
import { jest, runStages, script, stories, tool } from './steps.mjs';

const [noun = ''] = process.argv.slice(2);
const folders = ['domain', 'cloudfunctions', 'src/features', 'e2e']
  .map((place) => `${place}/${noun}`)
  .filter((folder) => noun !== '' && existsSync(join(ROOT, folder)));
if (folders.length === 0) {
  console.error(
    noun ? `There is no noun ${noun}.` : 'npm run check -- <noun>, for example: npm run check -- errands',
  );
  process.exit(1);
}

/** What holds all nouns against their folders is quick, and is what a change of one forgets. */
const OF_ALL = [
  'testing/nouns',
  'testing/promises',
  'testing/free-text',
  'testing/limited',
  'config/lint/circles',
];
const built = async () => {
  const failure = await ensureBuilt(['functions', 'demo'], () => undefined).then(
    () => null,
    (error) => error,
  );
  return failure ? { passed: 0, failed: 1, output: failure.stack } : { passed: 1, failed: 0 };
};
// by what has changed in a file since: what a changed type does to the lint of others, npm test finds
const cached = (name) => [
  '--cache',
  '--cache-location',
  `.cache/${name}-${noun}`,
  '--cache-strategy',
  'content',
];
const lint = async () => {
  const eslint = await tool('eslint/bin/eslint.js', ...cached('eslint'), ...folders);
  if (eslint.failed > 0) return eslint;
  return tool(
    'prettier/bin/prettier.cjs',
    '--check',
    '--log-level',
    'warn',
    ...cached('prettier'),
    ...folders,
  );
};
const tellsStories = folders.some((folder) => folder.startsWith('e2e'));

process.exit(
  await runStages(
    [
      [
        [
          ['types', script('types')],
          ['lint', lint],
          [
            'rules and handlers',
            () => jest(`check-${noun}`, [...folders.map((one) => `${one}/`), `testing/${noun}`, ...OF_ALL]),
          ],
        ],
        [['builds', built], ...(tellsStories ? [['stories', () => stories(`${noun}/`, '--only=h5')]] : [])],
      ],
    ],
    ensureDependencies,
  ),
);
