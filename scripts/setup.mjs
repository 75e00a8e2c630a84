/** Set-up shared by all commands. Only Node's own modules: it runs before anything is installed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect, collectNode, ROOT } from './command.mjs';
import { isFresh } from './sources.mjs';

const STAMP = join(ROOT, 'node_modules', '.hongxin-stamp');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/** Ends with a sentence on a Node that the functions' runtime (Node 20) and the tools do not know. */
export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  console.error(
    `红心物业 needs Node 20 or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
  );
  process.exit(1);
}

/**
 * Installs what package-lock.json says, unless that was done already. Not by `npm ci`: it refuses a lock that lacks the
 * builds of optional packages for other systems, and a registry need not have them all.
 */
export async function ensureDependencies(say) {
  requireNode();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return;
  say('Installing dependencies …');
  const { code, output } = await collect('npm', ['install', '--no-save', '--no-fund', '--no-audit']);
  if (code !== 0) {
    console.error(output);
    throw new Error('npm install failed; its output is above.');
  }
  writeFileSync(STAMP, lockHash());
}

/** Builds those of `targets` that are missing or made from other sources. */
export async function ensureBuilt(targets, say) {
  for (const target of targets) {
    if (isFresh(target)) continue;
    say(`Building ${target} …`);
    const { code, output } = await collectNode(['scripts/build.mjs', target]);
    if (code === 0) continue;
    console.error(output);
    throw new Error(`The build of ${target} failed; its output is above.`);
  }
}
