import Database from 'libsql';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';

/** Where the emulator keeps what. */
export interface DataFolder {
  /** SQLite file of the document database; `:memory:` for a world that is forgotten. */
  database: string;
  /** SQLite file of the WeChat stand-in. */
  wechat: string;
  clock: string | null;
  storage: string;
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

/** The data folder at `dataDir`, made where it is missing; `:memory:` keeps only uploads on disk, until the end. */
export function openDataFolder(dataDir: string): DataFolder {
  if (dataDir === ':memory:') {
    const storage = mkdtempSync(join(tmpdir(), 'emulator-storage-'));
    const release = () => rmSync(storage, { recursive: true, force: true });
    return { database: ':memory:', wechat: ':memory:', clock: null, storage, release };
  }
  mkdirSync(dataDir, { recursive: true });
  return {
    database: join(dataDir, 'cloudbase.sqlite'),
    wechat: join(dataDir, 'wechat.sqlite'),
    clock: join(dataDir, 'clock.json'),
    storage: join(dataDir, 'storage'),
    release: lock(dataDir),
  };
}

/** Forgets everything in a data folder; throws `FolderInUse` while an emulator runs on it. */
export function resetDataFolder(dataDir: string): void {
  openDataFolder(dataDir).release();
  for (const entry of OWN_ENTRIES) rmSync(join(dataDir, entry), { recursive: true, force: true });
}
