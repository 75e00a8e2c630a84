import { joined, u32 } from './bytes';
import type { Cleaned } from './cleaned';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** Bits of a pixel by colour type, and the depths it may have (PNG, third edition, table 11). */
const COLOURS: Record<number, { samples: number; depths: number[] }> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** What the picture itself is made of. The rest tells something about it: texts, times, Exif, profiles, further frames. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

/**
 * The chunks of the picture alone, up to IEND, every checksum right (PNG, third edition, 5). An animated one becomes its
 * first picture: WeChat looks at no other. `data` is what the function inflates to see that it is a whole picture.
 */
export function cleanPng(bytes: Uint8Array): Cleaned | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const data: Uint8Array[] = [];
  let header: Header | null = null;
  let palette = false;
  let last = '';
  for (let at = 8; last !== 'IEND';) {
    const length = u32(bytes, at);
    const end = at + 12 + length;
    if (!(end <= bytes.length)) return null;
    const chunk = bytes.subarray(at, end);
    const content = chunk.subarray(8, 8 + length);
    const name = String.fromCharCode(...chunk.subarray(4, 8));
    if (!/^[A-Za-z]{4}$/.test(name) || crcOf(chunk.subarray(4, 8 + length)) !== u32(chunk, 8 + length))
      return null;
    at = end;
    if (!KEPT.includes(name)) {
      // a capital letter says that the picture cannot be shown without it
      if (/^[A-Z]/.test(name)) return null;
      continue;
    }
    if (name === 'IHDR') header = header === null && last === '' ? headerOf(content) : null;
    if (!header) return null;
    if (name === 'PLTE') {
      if (palette || data.length > 0 || length === 0 || length % 3 !== 0 || length > 768) return null;
      palette = true;
    }
    if (name === 'tRNS' && (data.length > 0 || length > 256)) return null;
    if (name === 'IDAT') {
      if (data.length > 0 && last !== 'IDAT') return null;
      data.push(content);
    }
    if (name === 'IEND' && length > 0) return null;
    kept.push(chunk);
    last = name;
  }
  if (!header || data.length === 0 || (header.colour === 3 && !palette)) return null;
  const { width, height } = header;
  return { kind: 'png', bytes: joined(kept), width, height, data, inflated: inflatedSize(header) };
}

interface Header {
  width: number;
  height: number;
  bits: number;
  colour: number;
  interlaced: boolean;
}

function headerOf(content: Uint8Array): Header | null {
  const [width, height] = [u32(content, 0), u32(content, 4)];
  const [depth = 0, colour = 9, compression, filter, interlace] = content.subarray(8);
  const form = COLOURS[colour];
  const fits = content.length === 13 && compression === 0 && filter === 0;
  if (
    !fits ||
    !form?.depths.includes(depth) ||
    (interlace !== 0 && interlace !== 1) ||
    !(width > 0 && height > 0)
  )
    return null;
  return { width, height, bits: form.samples * depth, colour, interlaced: interlace === 1 };
}

/** Bytes of the rows, each with its filter byte; of Adam7's seven passes where it is interlaced. */
function inflatedSize({ width, height, bits, interlaced }: Header): number {
  const rows = (w: number, h: number) => (w > 0 && h > 0 ? h * (1 + Math.ceil((w * bits) / 8)) : 0);
  if (!interlaced) return rows(width, height);
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  return passes.reduce(
    (sum, [x, y, across, down]) =>
      sum + rows(Math.ceil((width - x) / across), Math.ceil((height - y) / down)),
    0,
  );
}

let table: Uint32Array | undefined;

/** PNG, third edition, annex D. */
function crcOf(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) crc = table[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
