import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hundredths, median, report } from './report';

/**
 * A new process that requires the largest function and has its answer to an event without an action (which costs no
 * database call, so a deployment may send it to warm an instance up), against one that only requires the published SDK.
 */
const PAIRS = 15;
const root = fileURLToPath(new URL('..', import.meta.url));
const functions = path.join(root, 'dist', 'functions');
const environment = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local',
};

const bundles = readdirSync(functions).map((name) => path.join(functions, name, 'index.js'));
const [largest] = bundles.sort((one, other) => statSync(other).size - statSync(one).size);
const context = { request_id: 'bench', environment: '{}' };
const ANSWER = `require(${JSON.stringify(largest)}).main({}, ${JSON.stringify(context)})
  .then(({ error }) => process.exit(error.code === 'BAD_INPUT' ? 0 : 1))`;
const SDK = `require(${JSON.stringify(path.join(root, 'node_modules', '@cloudbase', 'node-sdk'))})`;

/** Milliseconds from starting a process to its end. */
function timeOf(code: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', code], {
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`a process failed: ${stderr}`);
  return performance.now() - started;
}

// the first of each finds nothing in the file cache
for (const code of [ANSWER, SDK]) timeOf(code);
const pairs = Array.from({ length: PAIRS }, () => [timeOf(ANSWER), timeOf(SDK)] as const);
report('coldstart_ms', Math.round(median(pairs.map(([ours]) => ours))), 'ms');
report('coldstart_ratio', hundredths(median(pairs.map(([ours, sdk]) => ours / sdk))), '');
