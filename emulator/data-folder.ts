import Database from 'libsql';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
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
const OWN_ENTRIES = [...OWN_FILES, 'clock.json', 'storage'];

/** The data folder belongs to another running emulator. */
export class FolderInUse extends CannotStart {
  constructor(folder: string) {
    super(
      `Another running emulator uses ${folder}. Stop it, or choose another folder: DATA_DIR=<folder> npm start`,
    );
  }
}

/**
 * Keeps a second emulator off the folder. A lock of SQLite's ends with its process, however that ends, so it never
 * goes stale. Only `exec`: a prepared statement would hold the connection, and the lock, beyond `close`.
 */
function lock(dataDir: string): () => void {
  const db = new Database(join(dataDir, 'lock.sqlite'));
  try {
    db.exec('begin exclusive');
  } catch {
    db.close();
    throw new FolderInUse(dataDir);
  }
  return () => db.close();
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
  mkdirSync(dataDir, { recursive: true });
  const release = lock(dataDir);
  undoFilling(dataDir, OWN_ENTRIES);
  const isToFill = world !== undefined && !isFilled(dataDir, world);
  if (isToFill) beginFilling(dataDir, OWN_ENTRIES);
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
