import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOR_OWNER } from './for-owner';

/** `empty`: compounds with their posts and persons only; `demo`: with months of history. */
export type WorldKind = 'empty' | 'demo';

/** What the data folder holds, written when its world is complete. */
const MARK = 'world.json';
/** What the data folder held before its world began to be filled; while this lies there, the world is half filled. */
const BEFORE = 'before-filling';
const UNFINISHED = `${BEFORE}.tmp`;

export const WORLD_ENTRIES = [MARK, BEFORE, UNFINISHED];

const remove = (path: string) => rmSync(path, { recursive: true, force: true });

function copyEntries(from: string, to: string, entries: readonly string[]): void {
  for (const entry of entries)
    if (existsSync(join(from, entry))) cpSync(join(from, entry), join(to, entry), { recursive: true });
}

/** Whether the world that is wanted lies in the folder already; a demo is an empty world and more. */
export function isFilled(dataDir: string, wanted: WorldKind): boolean {
  try {
    const { kind } = JSON.parse(readFileSync(join(dataDir, MARK), 'utf8')) as { kind: WorldKind };
    return kind === 'demo' || kind === wanted;
  } catch {
    return false;
  }
}

/** Before anything is filled: keeps what was there. It counts from its last step, a rename, on. */
export function beginFilling(dataDir: string, entries: readonly string[]): void {
  const copy = join(dataDir, UNFINISHED);
  remove(copy);
  mkdirSync(copy, { mode: FOR_OWNER.folder });
  copyEntries(dataDir, copy, [...entries, MARK]);
  renameSync(copy, join(dataDir, BEFORE));
}

/** The world is complete: from the rename on it stays. */
export function endFilling(dataDir: string, kind: WorldKind): void {
  writeFileSync(join(dataDir, MARK), JSON.stringify({ kind }), { mode: FOR_OWNER.file });
  renameSync(join(dataDir, BEFORE), join(dataDir, UNFINISHED));
  remove(join(dataDir, UNFINISHED));
}

/** After a filling that was interrupted, however: all is again as it was before, the clock too. Says whether there was one. */
export function undoFilling(dataDir: string, entries: readonly string[]): boolean {
  const before = join(dataDir, BEFORE);
  remove(join(dataDir, UNFINISHED));
  if (!existsSync(before)) return false;
  for (const entry of [...entries, MARK]) remove(join(dataDir, entry));
  copyEntries(before, dataDir, [...entries, MARK]);
  renameSync(before, join(dataDir, UNFINISHED));
  remove(join(dataDir, UNFINISHED));
  return true;
}
