import { isText } from './bytes';
import { cleanJpeg } from './jpeg';
import { hidesAnother } from './hidden';
import { cleanPng, isPng } from './png';
import type { Cleaned } from './cleaned';

/** WeChat's check takes no larger file; and a phone that shows more pixels runs out of memory. */
export const PICTURE_LIMITS = { megabytes: 10, pixels: 25_000_000, side: 16_384 };

/** Phones send no side longer than this: a notice board can be read on it, and a dozen cost little. */
export const LONGEST_SIDE = 1600;

export type PictureFault = 'NOT_A_PICTURE' | 'PICTURE_HEIC' | 'PICTURE_TOO_LARGE';

/**
 * The picture in a file, asked on the phone before it is sent and in the function before anybody sees it: header and
 * structure hold to the end, and metadata, comments and what is hung on behind are gone. JPEG and PNG only: WeChat's check
 * knows no WebP.
 */
export function cleanPicture(bytes: Uint8Array): Cleaned | PictureFault {
  if (isHeic(bytes)) return 'PICTURE_HEIC';
  const cleaned = isJpeg(bytes) ? cleanJpeg(bytes) : isPng(bytes) ? cleanPng(bytes) : null;
  if (!cleaned) return 'NOT_A_PICTURE';
  const { width, height, bytes: kept } = cleaned;
  const { megabytes, pixels, side } = PICTURE_LIMITS;
  const large = width > side || height > side || width * height > pixels;
  if (large || kept.length > megabytes * 1024 * 1024) return 'PICTURE_TOO_LARGE';
  return hidesAnother(kept) ? 'NOT_A_PICTURE' : cleaned;
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** ISO/IEC 23008-12: what iPhones and some Android phones write where "high efficiency" is on. */
export const isHeic = (bytes: Uint8Array): boolean =>
  isText(bytes, 4, 'ftyp') &&
  ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].some((brand) => isText(bytes, 8, brand));
