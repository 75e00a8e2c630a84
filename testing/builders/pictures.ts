import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanPicture } from '#domain/kernel/picture/clean';

const read = (name: string) => readFileSync(join(__dirname, '../pictures', name));

export const NOTICE_BOARD = read('notice-board.jpg');
/** With a position in its metadata, and in no other tag. */
export const WITH_POSITION = read('photo-with-gps.jpg');

/** What is left of a picture that the function took over: what people get to see. */
export function takenOver(bytes: Buffer): Buffer {
  const cleaned = cleanPicture(bytes);
  if (typeof cleaned === 'string') throw new Error(cleaned);
  return Buffer.from(cleaned.bytes);
}

/** A real picture with a word in its pixels' data, by which the local WeChat judges: `risky-picture`, `review-picture`. */
export const pictureSaying = (word: string) =>
  Buffer.concat([NOTICE_BOARD.subarray(0, -2), Buffer.from(word), NOTICE_BOARD.subarray(-2)]);
