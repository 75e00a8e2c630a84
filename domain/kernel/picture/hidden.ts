import { isText } from './bytes';

/** How a page, a script, a document or an archive begins or ends: an archive is known by the directory at its end. */
const SIGNS = [
  ...['<script', '<html', '<!doctype', '<iframe', '<svg ', '<?php', '<?xml', '%pdf-'],
  ...['pk\u0005\u0006\0\0\0\0', 'rar!\u001a\u0007', "7z\u00bc\u00af'\u001c"],
];
const FIRST = new Set(SIGNS.flatMap((sign) => [sign.charCodeAt(0), sign.toUpperCase().charCodeAt(0)]));
const LONGEST = Math.max(...SIGNS.map((sign) => sign.length));

/**
 * Whether another file lies in what a picture is made of: its tables and the pixels' data take any bytes at all. By chance
 * such letters stand in one of 10,000 pictures of 10 MB.
 */
export function hidesAnother(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    if (!FIRST.has(bytes[at]!)) continue;
    const here = lowered(bytes.subarray(at, at + LONGEST));
    if (SIGNS.some((sign) => isText(here, 0, sign))) return true;
  }
  return false;
}

const lowered = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));
