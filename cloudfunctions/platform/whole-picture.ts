import { once } from 'node:events';
import { createInflate } from 'node:zlib';
import { cleanPicture, type PictureFault } from '#domain/kernel/picture/clean';
import type { Cleaned } from '#domain/kernel/picture/cleaned';

/** What the phone asks of a picture too, and of a PNG that its rows are all there: only that unpacks them. */
export async function wholePicture(bytes: Uint8Array): Promise<Cleaned | PictureFault> {
  const cleaned = cleanPicture(bytes);
  if (typeof cleaned === 'string' || !cleaned.data) return cleaned;
  return (await inflatesTo(cleaned.data, cleaned.inflated ?? 0)) ? cleaned : 'NOT_A_PICTURE';
}

/** Whether the parts are one zlib stream of exactly this size. Unpacked in passing: a bomb needs no memory. */
async function inflatesTo(parts: readonly Uint8Array[], size: number): Promise<boolean> {
  const inflate = createInflate();
  let seen = 0;
  inflate.on('data', (rows: Buffer) => {
    seen += rows.length;
    if (seen > size) inflate.destroy(new Error('more rows than the picture has'));
  });
  try {
    for (const part of parts) inflate.write(part);
    inflate.end();
    await once(inflate, 'end');
  } catch {
    return false;
  }
  return seen === size && inflate.bytesWritten === parts.reduce((sum, part) => sum + part.length, 0);
}
