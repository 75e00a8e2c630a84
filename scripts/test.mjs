/** `npm test`: everything, in one go; prints the seconds of each step; the last line is `tests: N passed, N failed`. `--long` adds the long tests. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { collect, collectNode, ROOT } from './command.mjs';
import { ensureDependencies } from './setup.mjs';

const say = (line) => console.log(line);
const total = { passed: 0, failed: 0 };

/** A step that is one test: it works or it does not. */
async function asOne(run) {
  const { code, output } = await run();
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

/** The ten files that took longest, with their seconds. */
const slowestOf = (results) =>
  results
    .map(({ name, startTime, endTime }) => ({
      name: relative(ROOT, name),
      seconds: (endTime - startTime) / 1000,
    }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 10)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${name}`);

/** Jest's own counts; a file that could not even be loaded is one failure. */
async function jest(name, args) {
  const file = join(ROOT, '.cache', `${name}.json`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(file, { force: true });
  const { code, output } = await collectNode([
    'node_modules/jest/bin/jest.js',
    '--silent',
    '--json',
    `--outputFile=${file}`,
    ...args,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1, output };
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  return {
    slowest: slowestOf(counts.testResults),
    passed: counts.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    output:
      counts.testResults
        .map((one) => one.message)
        .filter(Boolean)
        .join('\n') || output,
  };
}

/** The stories' runner counts itself in its last line. */
async function stories() {
  const { code, output, stdout } = await collectNode(['--import', 'tsx', 'e2e/run.ts']);
  const [, passed, failed] = /stories: (\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  if (passed === undefined) return { passed: 0, failed: 1, output };
  return {
    passed: Number(passed),
    failed: code === 0 ? Number(failed) : Math.max(1, Number(failed)),
    output,
  };
}

const build = (target) => () => asOne(() => collectNode(['scripts/build.mjs', target]));
const script = (name) => () => asOne(() => collect('npm', ['run', '--silent', name]));

/**
 * One stage after the other; in a stage the lanes run side by side, since checks and builds keep one core busy each.
 * Specs and stories use all cores by themselves.
 */
const STAGES = [
  [
    [
      ['types', script('types')],
      ['lint', script('lint')],
    ],
    [
      ['build functions', build('functions')],
      ['build demo', build('demo')],
      ['build weapp', build('weapp')],
    ],
  ],
  [[['rules and handlers', () => jest('jest', [])]]],
  [[['stories', stories]]],
];
const LONG = [
  [
    [
      'long tests',
      () =>
        jest('jest-long', ['--testMatch', '<rootDir>/**/*.long.ts', '--passWithNoTests', '--maxWorkers=1']),
    ],
  ],
];

async function step([name, run]) {
  const started = performance.now();
  const { passed, failed, output, slowest = [] } = await run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (failed > 0) say(`\n${(output ?? '').split('\n').slice(-200).join('\n')}\n`);
  say(`${failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  for (const line of slowest) say(`       ${line}`);
}

async function lane(steps) {
  for (const one of steps) await step(one);
}

// tools behave otherwise where they are told that nobody watches (parsers, Jest, builds): everywhere alike
process.env.CI = 'true';

try {
  await ensureDependencies(say);
  const stages = process.argv.includes('--long') ? [...STAGES, LONG] : STAGES;
  for (const lanes of stages) await Promise.all(lanes.map(lane));
} catch (error) {
  say(error.stack);
  total.failed += 1;
}
say(`tests: ${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
