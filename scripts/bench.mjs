/** `npm run bench`: every bench/*.bench.ts in turn; stdout is JSON lines `{"name","value","unit"}` and nothing else. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.mjs';
import { ensureBuilt, ensureDependencies } from './setup.mjs';

const say = (line) => console.error(line);
try {
  await ensureDependencies(say);
  await ensureBuilt(['functions', 'demo', 'weapp'], say);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const files = readdirSync(join(ROOT, 'bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .sort();
let failed = false;
for (const file of files) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${file}`], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) {
    failed = true;
    console.error(`bench/${file} failed.`);
  }
}
process.exit(failed ? 1 : 0);
