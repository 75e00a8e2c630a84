import { createHash, randomBytes } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FOR_OWNER } from '../for-owner';

/** The emulator's cap for one object; every file of the application is far below it (bytes). */
const LARGEST_OBJECT = 20 * 1024 * 1024;

/** The upload went on after 20 MB. */
export class ObjectTooLarge extends Error {}

/** Who writes may not, as the rules stood when the last byte had come. */
export class NotTheWriters extends Error {}

/** Who writes an object: a client with the rules' answer, asked again at the very end, or (null) a function. */
export interface Writer {
  openid: string | null;
  may: () => boolean;
}

/**
 * The objects on disk. A file is named by the hash of its path, since an object store has no folders: `a` and
 * `a/b` may both exist. Beside it lies who created it.
 */
export class Objects {
  private readonly folder: string;
  /** Random per data folder, so that addresses handed out before a restart stay good after it. */
  readonly secret: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true, mode: FOR_OWNER.folder });
    const secretFile = join(folder, 'secret');
    if (!statSync(secretFile, { throwIfNoEntry: false }))
      writeFileSync(secretFile, randomBytes(32).toString('hex'), { mode: FOR_OWNER.file });
    this.secret = readFileSync(secretFile, 'utf8');
  }

  private fileOf(path: string): string {
    return join(this.folder, createHash('sha256').update(path).digest('hex'));
  }

  /** Size in bytes, or null where no such object is. */
  sizeOf(path: string): number | null {
    return statSync(this.fileOf(path), { throwIfNoEntry: false })?.size ?? null;
  }

  /** The openid of who created it; null for a function's, undefined where no such object is. */
  creatorOf(path: string): string | null | undefined {
    if (this.sizeOf(path) === null) return undefined;
    try {
      return readFileSync(`${this.fileOf(path)}.creator`, 'utf8');
    } catch {
      return null;
    }
  }

  /** Stores the whole body or nothing: the object appears only when its last byte arrived. */
  async write(path: string, body: Readable, writer: Writer): Promise<void> {
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
        createWriteStream(partial, { mode: FOR_OWNER.file }),
      );
      if (!writer.may()) throw new NotTheWriters();
      this.takeOver(path, partial, writer.openid);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  /** In one go: nobody's answer about the creator comes between. Who created it stays its creator. */
  private takeOver(path: string, partial: string, openid: string | null): void {
    const target = this.fileOf(path);
    if (this.sizeOf(path) === null) {
      rmSync(`${target}.creator`, { force: true });
      if (openid !== null) writeFileSync(`${target}.creator`, openid, { mode: FOR_OWNER.file });
    }
    renameSync(partial, target);
  }

  read(path: string): Readable {
    return createReadStream(this.fileOf(path));
  }

  /** False where there was no such object. */
  async remove(path: string): Promise<boolean> {
    if (this.sizeOf(path) === null) return false;
    await rm(this.fileOf(path), { force: true });
    await rm(`${this.fileOf(path)}.creator`, { force: true });
    return true;
  }
}
