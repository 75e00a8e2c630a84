/** `npm test`: everything, in one go; prints the seconds of each step; the last line is `tests: N passed, N failed`. `--long` adds the long tests. */
import { ensureDependencies } from './setup.mjs';
import { build, jest, runStages, script, stories } from './steps.mjs';

/** Builds, types and lint share the cores, each being one process; specs and stories use all cores by themselves. */
const STAGES = [
  [
    [['lint', script('lint')]],
    [
      ['build functions', build('functions')],
      ['build demo', build('demo')],
      ['build weapp', build('weapp')],
    ],
    [['types', script('types')]],
  ],
  [[['rules and handlers', () => jest('jest', [])]]],
  [[['stories', () => stories()]]],
];
const long = () =>
  jest('jest-long', ['--testMatch', '<rootDir>/**/*.long.ts', '--passWithNoTests', '--maxWorkers=1']);

const stages = process.argv.includes('--long') ? [...STAGES, [[['long tests', long]]]] : STAGES;
process.exit(await runStages(stages, ensureDependencies));
