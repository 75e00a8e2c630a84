import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.mjs';

const COMMON = ['domain', 'package-lock.json', 'package.json', 'tsconfig.json', 'scripts/build.mjs'];

/** What each build is made of; a change in any of these files makes it out of date. */
const SOURCES = {
  functions: [...COMMON, 'cloudfunctions', 'config/libraries', 'scripts/libraries.mjs'],
  h5: [...COMMON, 'src', 'config', 'babel.config.js', 'project.config.json'],
  demo: [...COMMON, 'src', 'config', 'babel.config.js', 'project.config.json'],
  weapp: [...COMMON, 'src', 'config', 'babel.config.js', 'project.config.json'],
};

/** A file that exists once the build is done. */
const PROOF = {
  functions: 'dist/functions',
  h5: 'dist/h5/index.html',
  demo: 'dist/demo/index.html',
  weapp: 'dist/weapp/app.json',
};

export const TARGETS = Object.keys(SOURCES);

function addFiles(hash, path) {
  const stats = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isDirectory()) {
    for (const name of readdirSync(join(ROOT, path)).sort()) addFiles(hash, `${path}/${name}`);
    return;
  }
  if (/\.spec\.tsx?$/.test(path)) return;
  hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
}

/** A hash over the contents, not the times: a checkout changes times and a clone has none to compare. */
export function hashOfSources(target) {
  const hash = createHash('sha256');
  for (const path of SOURCES[target]) addFiles(hash, path);
  return hash.digest('hex');
}

const stampOf = (target) => join(ROOT, 'dist', '.stamps', target);

/** Whether the build stands and was made from exactly these sources. */
export function isFresh(target) {
  const stamp = stampOf(target);
  if (!existsSync(join(ROOT, PROOF[target])) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === hashOfSources(target);
}

/** Notes what a build was made from. */
export function stamp(target, hash) {
  mkdirSync(join(ROOT, 'dist', '.stamps'), { recursive: true });
  writeFileSync(stampOf(target), hash);
}
