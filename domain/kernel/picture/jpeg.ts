import { isText, joined, u16 } from './bytes';
import type { Cleaned } from './cleaned';
import { orientationOf, orientationSegment } from './orientation';

/** ITU-T T.81, table B.1. */
const M = { SOI: 0xd8, EOI: 0xd9, SOS: 0xda, DQT: 0xdb, DHT: 0xc4, DRI: 0xdd, APP0: 0xe0, APP1: 0xe1 };
const APP14 = 0xee;
const COM = 0xfe;
/** Baseline, extended and progressive with Huffman codes: what phones write and every screen shows. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** A progressive picture has about ten; thousands in a small file keep a phone busy for minutes. */
const MOST_SCANS = 64;

/**
 * The picture alone: frame, tables and scans as ITU-T T.81 annex B orders them, up to the end marker. Application and
 * comment segments are left out (Exif, XMP, IPTC, thumbnails, profiles, whatever an app puts there), and so is what
 * follows the end: a second picture, a film, an archive. Kept are the JFIF header, Adobe's colour transform, without
 * which colours turn, and the orientation. Null where it is no whole picture.
 */
export function cleanJpeg(bytes: Uint8Array): Cleaned | null {
  const head: Uint8Array[] = [new Uint8Array([0xff, M.SOI])];
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let size: { width: number; height: number } | null = null;
  let scans = 0;
  for (let at = 2; ;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
    if (marker === M.EOI) break;
    const end = at + 2 + u16(bytes, at + 2);
    if (!(end >= at + 4 && end <= bytes.length)) return null;
    const segment = bytes.subarray(at, end);
    at = end;
    if (marker === M.APP0 && isText(segment, 4, 'JFIF\0')) {
      if (head.length === 1 && segment.length >= 18) head.push(withoutThumbnail(segment));
    } else if (marker === M.APP1) {
      if (orientation === 1) orientation = orientationOf(segment);
    } else if (marker === APP14 && isText(segment, 4, 'Adobe') && segment.length === 16) {
      kept.push(segment);
    } else if ((marker >= 0xe0 && marker <= 0xef) || marker === COM) {
      continue;
    } else if (FRAMES.includes(marker)) {
      if (size) return null;
      size = frameSize(segment);
      if (!size) return null;
      kept.push(segment);
    } else if (marker === M.SOS) {
      const scanEnd = endOfScan(bytes, at);
      scans += 1;
      if (!size || scanEnd === at || scans > MOST_SCANS || !isScanHeader(segment)) return null;
      kept.push(bytes.subarray(at - segment.length, scanEnd));
      at = scanEnd;
    } else if (isTable(marker, segment)) {
      kept.push(segment);
    } else return null;
  }
  if (!size || scans === 0) return null;
  if (orientation !== 1) head.push(orientationSegment(orientation));
  return { kind: 'jpeg', bytes: joined([...head, ...kept, new Uint8Array([0xff, M.EOI])]), ...size };
}

/** Version and density, with a thumbnail of no pixels. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const short = segment.slice(0, 18);
  short.set([0, 16], 2);
  short.set([0, 0], 16);
  return short;
}

/** B.2.2; a height of 0 would be told after the first scan, which nobody writes. */
function frameSize(segment: Uint8Array): { width: number; height: number } | null {
  const [height, width, components] = [u16(segment, 5), u16(segment, 7), segment[9] ?? 0];
  const fits = segment.length === 10 + 3 * components && segment[4] === 8;
  return fits && [1, 3, 4].includes(components) && height > 0 && width > 0 ? { width, height } : null;
}

const isScanHeader = (segment: Uint8Array): boolean => {
  const components = segment[4] ?? 0;
  return components >= 1 && components <= 4 && segment.length === 8 + 2 * components;
};

/** Where the entropy-coded data ends: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return from;
}

/** Whether tables fill their segment exactly (B.2.4). */
function isTable(marker: number, segment: Uint8Array): boolean {
  if (marker === M.DRI) return segment.length === 6;
  let at = 4;
  if (marker === M.DQT) while (at < segment.length) at += segment[at]! >> 4 === 0 ? 65 : 129;
  else if (marker === M.DHT)
    while (at < segment.length) {
      const codes = segment.subarray(at + 1, at + 17).reduce((sum, one) => sum + one, 0);
      if (codes > 256) return false;
      at += 17 + codes;
    }
  else return false;
  return at === segment.length && at > 4;
}
