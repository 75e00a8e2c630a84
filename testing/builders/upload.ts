import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '../../emulator/world/caller';

/** Uploads bytes under a name as they would come from a person's phone; gives the file's id. */
export async function uploadAs(
  caller: Caller,
  { compoundId, openid, purpose }: { compoundId: string; openid: string; purpose: string },
  bytes: Buffer,
  name: string,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'upload-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return await caller.upload(openid, compoundId, purpose, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
