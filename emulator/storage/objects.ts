import { createHash, randomBytes } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The emulator's cap for one object; every file of the application is far below it (bytes). */
const LARGEST_OBJECT = 20 * 1024 * 1024;

/** The upload went on after 20 MB. */
export class ObjectTooLarge extends Error {}

/**
 * The objects on disk. A file is named by the hash of its path, since an object store has no folders: `a` and
 * `a/b` may both exist.
 */
export class Objects {
  private readonly folder: string;
  /** Random per data folder, so that addresses handed out before a restart stay good after it. */
  readonly secret: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    const secretFile = join(folder, 'secret');
    if (!statSync(secretFile, { throwIfNoEntry: false }))
      writeFileSync(secretFile, randomBytes(32).toString('hex'), { mode: 0o600 });
    this.secret = readFileSync(secretFile, 'utf8');
  }

  private fileOf(path: string): string {
    return join(this.folder, createHash('sha256').update(path).digest('hex'));
  }

  /** Size in bytes, or null where no such object is. */
  sizeOf(path: string): number | null {
    return statSync(this.fileOf(path), { throwIfNoEntry: false })?.size ?? null;
  }

  /** Stores the whole body or nothing: the object appears only when its last byte arrived. */
  async write(path: string, body: Readable): Promise<void> {
    const target = this.fileOf(path);
    const partial = `${target}.${randomBytes(6).toString('hex')}.part`;
    let size = 0;
    try {
      await pipeline(
        body,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            size += chunk.length;
            // what is too large is still read to its end, so that the client gets to read the answer
            if (size <= LARGEST_OBJECT) yield chunk;
          }
          if (size > LARGEST_OBJECT) throw new ObjectTooLarge();
        },
        createWriteStream(partial),
      );
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  read(path: string): Readable {
    return createReadStream(this.fileOf(path));
  }

  /** False where there was no such object. */
  async remove(path: string): Promise<boolean> {
    if (this.sizeOf(path) === null) return false;
    await rm(this.fileOf(path), { force: true });
    return true;
  }
}
