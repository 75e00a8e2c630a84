import Database from 'libsql';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { CannotStart } from './cannot-start';
import { FOR_OWNER } from './for-owner';
import {
  beginFilling,
  endFilling,
  isFilled,
  undoFilling,
  WORLD_ENTRIES,
  type WorldKind,
} from './world-state';

/** Where the emulator keeps what. */
export interface DataFolder {
  /** SQLite file of the document database; `:memory:` for a world that is forgotten. */
  database: string;
  /** SQLite file of the WeChat stand-in. */
  wechat: string;
  clock: string | null;
  storage: string;
  /** Whether the world that was asked for still has to be filled; it is half filled until `keepWorld`. */
  isToFill: boolean;
  /** The world is complete. A folder that is closed without this is as it was before when it is opened next. */
  keepWorld(): void;
  /** Gives the folder free, and removes what was only for the time of this run. */
  release(): void;
}

/** All that the emulator ever writes into a data folder, besides its lock; nothing else in it is touched. */
const OWN_FILES = ['cloudbase.sqlite', 'wechat.sqlite'].flatMap((file) => [
  file,
  `${file}-wal`,
  `${file}-shm`,
]);
const LOCK = 'lock.sqlite';
const OWN_ENTRIES = [...OWN_FILES, 'clock.json', 'storage'];

/** The data folder belongs to another running emulator. */
export class FolderInUse extends CannotStart {
  constructor(folder: string) {
    super(
      `Another running emulator uses ${folder}. Stop it, or choose another folder: DATA_DIR=<folder> npm start`,
    );
  }
}

/** Makes the file where it is missing; SQLite would make it, and its journals, readable for all. */
function keepForOwner(file: string): void {
  closeSync(openSync(file, 'a', FOR_OWNER.file));
  chmodSync(file, FOR_OWNER.file);
}

/**
 * Keeps a second emulator off the folder. A lock of SQLite's ends with its process, however that ends, so it never
 * goes stale. Only `exec`: a prepared statement would hold the connection, and the lock, beyond `close`.
 */
function lock(dataDir: string): () => void {
  keepForOwner(join(dataDir, LOCK));
  const db = new Database(join(dataDir, LOCK));
  try {
    db.exec('begin exclusive');
  } catch {
    db.close();
    throw new FolderInUse(dataDir);
  }
  return () => db.close();
}

/**
 * SQLite gives its journals the mode of the database, so both databases are there before it opens them. What an earlier
 * version has left open is closed.
 */
function keepToOwner(dataDir: string): void {
  for (const file of ['cloudbase.sqlite', 'wechat.sqlite']) keepForOwner(join(dataDir, file));
  for (const entry of readdirSync(dataDir, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if ([LOCK, ...OWN_ENTRIES, ...WORLD_ENTRIES].includes(relative(dataDir, path).split(sep)[0] ?? ''))
      chmodSync(path, entry.isDirectory() ? FOR_OWNER.folder : FOR_OWNER.file);
  }
}

/**
 * The data folder at `dataDir`, made where it is missing; `:memory:` keeps only uploads on disk, until the end. With
 * `world` it is one whose world may have to be filled.
 */
export function openDataFolder(dataDir: string, world?: WorldKind): DataFolder {
  if (dataDir === ':memory:') {
    const storage = mkdtempSync(join(tmpdir(), 'emulator-storage-'));
    const release = () => rmSync(storage, { recursive: true, force: true });
    const keepWorld = () => {};
    const files = { database: ':memory:', wechat: ':memory:', clock: null, storage };
    return { ...files, isToFill: world !== undefined, keepWorld, release };
  }
  mkdirSync(dataDir, { recursive: true, mode: FOR_OWNER.folder });
  chmodSync(dataDir, FOR_OWNER.folder);
  const release = lock(dataDir);
  undoFilling(dataDir, OWN_ENTRIES);
  const isToFill = world !== undefined && !isFilled(dataDir, world);
  if (isToFill) beginFilling(dataDir, OWN_ENTRIES);
  keepToOwner(dataDir);
  return {
    database: join(dataDir, 'cloudbase.sqlite'),
    wechat: join(dataDir, 'wechat.sqlite'),
    clock: join(dataDir, 'clock.json'),
    storage: join(dataDir, 'storage'),
    isToFill,
    keepWorld: () => (isToFill ? endFilling(dataDir, world) : undefined),
    release,
  };
}

/** Forgets everything in a data folder; throws `FolderInUse` while an emulator runs on it. */
export function resetDataFolder(dataDir: string): void {
  openDataFolder(dataDir).release();
  for (const entry of [...OWN_ENTRIES, ...WORLD_ENTRIES])
    rmSync(join(dataDir, entry), { recursive: true, force: true });
}
