import { isText, u16, u32 } from './bytes';

/** CIPA DC-008 (Exif 3.0), 4.6.5.1.6: which way up a picture is; 1 is as it lies. */
const ORIENTATION = 0x0112;
const SHORT = 3;

/** The orientation that an Exif segment (APP1, its marker included) tells; 1 where it tells none. */
export function orientationOf(segment: Uint8Array): number {
  if (!isText(segment, 4, 'Exif\0\0')) return 1;
  const tiff = segment.subarray(10);
  const little = isText(tiff, 0, 'II');
  if (!little && !isText(tiff, 0, 'MM')) return 1;
  const short = (at: number) => (little ? swapped16(u16(tiff, at)) : u16(tiff, at));
  const long = (at: number) => (little ? swapped32(u32(tiff, at)) : u32(tiff, at));
  if (short(2) !== 42) return 1;
  const ifd = long(4);
  for (let index = 0; index < short(ifd); index += 1) {
    const entry = ifd + 2 + index * 12;
    if (short(entry) !== ORIENTATION) continue;
    const value = short(entry + 2) === SHORT && long(entry + 4) === 1 ? short(entry + 8) : 1;
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

const swapped16 = (value: number): number => ((value & 0xff) << 8) | (value >> 8);
const swapped32 = (value: number): number =>
  swapped16(value % 0x10000) * 0x10000 + swapped16(Math.floor(value / 0x10000));

/** An Exif segment that tells the orientation and nothing else. */
export const orientationSegment = (value: number): Uint8Array =>
  new Uint8Array([
    ...[0xff, 0xe1, 0, 34],
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1],
    ...[0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, value, 0, 0],
    ...[0, 0, 0, 0],
  ]);
