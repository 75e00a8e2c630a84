import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** All text of a built folder. */
const textOf = (folder: string): string =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html)$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .join('\n');

it('build:h5 without the demo switch contains no x-local-openid', () => {
  execFileSync(process.execPath, ['scripts/build.mjs', 'h5'], { cwd: ROOT });
  expect(textOf('dist/h5')).not.toContain('local-openid');
  execFileSync(process.execPath, ['scripts/build.mjs', 'h5', '--demo'], { cwd: ROOT });
  expect(textOf('dist/demo')).toContain('x-local-openid');
}, 600_000);
