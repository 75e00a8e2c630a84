/** The steps that checks are made of. Each resolves to what passed and what failed, with the output of a failure. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { collect, collectNode, ROOT } from './command.mjs';

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
export async function jest(name, args) {
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
export async function stories(...words) {
  const { code, output, stdout } = await collectNode(['--import', 'tsx', 'e2e/run.ts', ...words]);
  const [, passed, failed] = /stories: (\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  if (passed === undefined) return { passed: 0, failed: 1, output };
  return {
    passed: Number(passed),
    failed: code === 0 ? Number(failed) : Math.max(1, Number(failed)),
    output,
  };
}

/** Builds a target. */
export const build = (target) => () => asOne(() => collectNode(['scripts/build.mjs', target]));

/** Runs a command of the installed tools. */
export const tool = (path, ...args) => asOne(() => collectNode([`node_modules/${path}`, ...args]));

/** Runs a script of package.json. */
export const script = (name) => () => asOne(() => collect('npm', ['run', '--silent', name]));

/**
 * One stage after the other; in a stage the lanes run side by side, each a list of `[title, run]`. Prints a line with its
 * seconds for each step, and last the line that counts all. Resolves to the code to exit with.
 */
export async function runStages(stages, before) {
  const total = { passed: 0, failed: 0 };
  const say = (line) => console.log(line);
  const step = async ([title, run]) => {
    const started = performance.now();
    const { passed, failed, output, slowest = [] } = await run();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (failed > 0) say(`\n${(output ?? '').split('\n').slice(-200).join('\n')}\n`);
    say(`${failed > 0 ? 'FAILED' : 'ok    '} ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
    for (const line of slowest) say(`       ${line}`);
  };
  const lane = async (steps) => {
    for (const one of steps) await step(one);
  };
  // tools behave otherwise where they are told that nobody watches (parsers, Jest, builds): everywhere alike
  process.env.CI = 'true';
  try {
    await before(say);
    for (const lanes of stages) await Promise.all(lanes.map(lane));
  } catch (error) {
    say(error.stack);
    total.failed += 1;
  }
  say(`tests: ${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}
