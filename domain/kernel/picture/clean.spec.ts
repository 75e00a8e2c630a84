import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { cleanPicture } from './clean';
import { orientationOf, orientationSegment } from './orientation';
import { PICTURE_REFUSALS, PICTURE_TEXTS } from './refusals';

const sample = (name: string) => readFileSync(join(__dirname, '../../../testing/pictures', name));
const PLAIN = sample('notice-board.jpg');
const WITH_POSITION = sample('photo-with-gps.jpg');

const cleaned = (bytes: Uint8Array) => {
  const done = cleanPicture(bytes);
  if (typeof done === 'string') throw new Error(done);
  return done;
};
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** A JPEG segment. */
const segment = (marker: number, content: string | number[]) => {
  const body = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
};
const withSegment = (...segments: Buffer[]) =>
  Buffer.concat([PLAIN.subarray(0, 2), ...segments, PLAIN.subarray(2)]);

/** Independent of the one under test. */
function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}
const chunk = (name: string, content: Buffer = Buffer.alloc(0)) => {
  const named = Buffer.concat([Buffer.from(name), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = (width: number, height: number, interlace = 0) => {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([8, 2, 0, 0, interlace], 8);
  return chunk('IHDR', content);
};
const ROWS = chunk('IDAT', deflateSync(Buffer.alloc(2 * 7)));
const png = (...extra: Buffer[]) => Buffer.concat([SIGNATURE, header(2, 2), ...extra, ROWS, chunk('IEND')]);

describe('metadata', () => {
  it('of a photo with a position is gone, and the picture is the same', () => {
    expect(text(WITH_POSITION)).toContain('GPS');
    const { bytes, width, height } = cleaned(WITH_POSITION);
    expect(text(bytes)).not.toMatch(/Exif|GPS|ICC_PROFILE/);
    expect([width, height]).toEqual([480, 360]);
    const scan = (all: Uint8Array) => text(all).slice(text(all).indexOf('\xff\xda'));
    expect(scan(bytes)).toBe(scan(WITH_POSITION));
  });

  it.each([
    ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>secret')],
    ['a thumbnail', segment(0xe0, 'JFXX\0secret')],
    ['pictures of a burst', segment(0xe2, 'MPF\0secret')],
    ['IPTC', segment(0xed, 'Photoshop 3.0\0secret')],
    ['a comment', segment(0xfe, 'secret')],
    ['an app’s own segment', segment(0xeb, 'secret')],
  ])('in a JPEG as %s is left out', (_what, added) => {
    expect(text(cleaned(withSegment(added)).bytes)).not.toContain('secret');
  });

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'caBX', 'acTL', 'prVt'])(
    'in a PNG as %s is left out',
    (name) => {
      const done = cleaned(png(chunk(name, Buffer.from('secret'))));
      expect(Buffer.from(done.bytes).equals(png())).toBe(true);
    },
  );

  it('but which way up the picture is, alone, stays', () => {
    const turned = cleaned(withSegment(Buffer.from(orientationSegment(6)), segment(0xe1, 'Exif\0\0secret')));
    const at = text(turned.bytes).indexOf('Exif');
    expect(orientationOf(turned.bytes.subarray(at - 4))).toBe(6);
    expect(text(turned.bytes)).not.toContain('secret');
    const little = segment(0xe1, [
      ...[...Buffer.from('Exif\0\0II'), 42, 0, 8, 0, 0, 0, 1, 0],
      ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0],
    ]);
    expect(orientationOf(little)).toBe(8);
    expect(orientationOf(segment(0xe1, 'Exif\0\0MM\0*\xff\xff\xff\xff'))).toBe(1);
  });

  it('taken out twice is the same as once', () => {
    for (const bytes of [WITH_POSITION, PLAIN, png()]) {
      const once = cleaned(bytes).bytes;
      expect(Buffer.from(cleaned(once).bytes).equals(Buffer.from(once))).toBe(true);
    }
  });
});

describe('a file is a picture when its header and its structure are', () => {
  it('and nothing that hangs on behind is kept', () => {
    const archive = Buffer.from('PK\x03\x04<script>secret</script>');
    for (const bytes of [PLAIN, png()])
      expect(Buffer.from(cleaned(Buffer.concat([bytes, archive])).bytes)).toEqual(
        Buffer.from(cleaned(bytes).bytes),
      );
  });

  const scanAt = PLAIN.indexOf(Buffer.from([0xff, 0xda]));
  const frameAt = PLAIN.indexOf(Buffer.from([0xff, 0xc0]));
  const changed = (at: number, byte: number) => {
    const copy = Buffer.from(PLAIN);
    copy[at] = byte;
    return copy;
  };
  it.each([
    ['a page with the first bytes of a JPEG', Buffer.concat([PLAIN.subarray(0, 4), Buffer.from('<html>')])],
    ['a JPEG without its end', PLAIN.subarray(0, -2)],
    ['a JPEG cut in its head', PLAIN.subarray(0, 40)],
    ['a JPEG without a scan', Buffer.concat([PLAIN.subarray(0, scanAt), Buffer.from([0xff, 0xd9])])],
    ['a JPEG with two frames', Buffer.concat([PLAIN.subarray(0, scanAt), PLAIN.subarray(frameAt)])],
    ['a JPEG of no height', changed(frameAt + 6, 0).fill(0, frameAt + 5, frameAt + 7)],
    ['a JPEG whose kind no screen shows', changed(frameAt + 1, 0xc3)],
    ['a table with something behind it', withSegment(segment(0xdb, [0, ...Array<number>(64).fill(1), 7, 7]))],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00')],
    ['a WebP, which WeChat does not check', Buffer.from('RIFF\x24\0\0\0WEBPVP8 ')],
    ['nothing', Buffer.alloc(0)],
    ['a PNG with a wrong checksum', png().fill(9, 20, 21)],
    ['a PNG without its end', png().subarray(0, -12)],
    ['a PNG without rows', Buffer.concat([SIGNATURE, header(2, 2), chunk('IEND')])],
    ['a PNG with something between its rows', png(ROWS, chunk('tRNS', Buffer.alloc(6)))],
    ['a PNG with two headers', png(header(3, 3))],
    ['a PNG with a chunk nobody knows and everybody needs', png(chunk('ABCD'))],
  ])('%s is none', (_what, bytes) => {
    expect(cleanPicture(bytes)).toBe('NOT_A_PICTURE');
  });

  const endOfArchive = 'PK\x05\x06\0\0\0\0\x01\0\x01\0';
  const inPixels = (text: string) =>
    Buffer.concat([PLAIN.subarray(0, -2), Buffer.from(text, 'latin1'), PLAIN.subarray(-2)]);
  const unpackedRows = (text: string) => {
    const width = 64;
    const rows = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3)]);
    rows.write(text, 1, 'latin1');
    const data = chunk('IDAT', deflateSync(rows, { level: 0 }));
    return Buffer.concat([SIGNATURE, header(width, 1), data, chunk('IEND')]);
  };
  it.each([
    ['an archive in a JPEG’s pixels', inPixels(endOfArchive)],
    ['a page in a JPEG’s pixels', inPixels('<ScRiPt>alert(1)</sCript>')],
    ['a document in a JPEG’s pixels', inPixels('%PDF-1.7')],
    [
      'an archive in a JPEG’s table of codes',
      withSegment(segment(0xc4, `\x00${'\x02'.repeat(16)}${endOfArchive.padEnd(32, '.')}`)),
    ],
    ['an archive in a PNG’s rows that are not packed', unpackedRows(endOfArchive)],
    ['a page in a PNG’s rows that are not packed', unpackedRows('<html>')],
    [
      'a table of more codes than there are bytes',
      withSegment(segment(0xc4, `\0${'\xff'.repeat(16 + 4080)}`)),
    ],
  ])('%s is not let through in it', (_what, bytes) => {
    expect(cleanPicture(bytes)).toBe('NOT_A_PICTURE');
  });

  it('nothing is seen in the pixels of real pictures', () => {
    for (const name of ['notice-board', 'photo-with-gps', 'receipt'])
      expect(typeof cleanPicture(sample(`${name}.jpg`))).toBe('object');
    const noise = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at * 31 + (at >> 3)) % 255));
    expect(typeof cleanPicture(inPixels(noise.toString('latin1')))).toBe('object');
  });

  it('HEIC is told apart, because something can be done about it', () => {
    expect(cleanPicture(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('PICTURE_HEIC');
    expect(cleanPicture(Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0'))).toBe('NOT_A_PICTURE');
  });

  it.each([
    ['wide', 20_000, 1],
    ['many pixels', 6000, 5000],
  ])('a small file with %s is too large for a phone', (_what, width, height) => {
    const bomb = Buffer.concat([SIGNATURE, header(width, height), ROWS, chunk('IEND')]);
    expect(cleanPicture(bomb)).toBe('PICTURE_TOO_LARGE');
  });

  it('no bytes at random make it fail in another way', () => {
    for (let round = 0; round < 300; round += 1) {
      const copy = Buffer.from(round % 2 ? PLAIN.subarray(0, 700) : png());
      for (let hit = 0; hit < 3; hit += 1)
        copy[(round * 7919 + hit * 104_729) % copy.length] = (round * 31) & 255;
      expect(() => cleanPicture(copy)).not.toThrow();
    }
  });
});

it.each(PICTURE_REFUSALS)('%s names the photo, says what to do, and speaks of no workbook', (code) => {
  const sentence = PICTURE_TEXTS[code]({ photo: 2 });
  expect(sentence).toMatch(/^第 2 张照片.*请.*。$/);
  expect(sentence).not.toMatch(/表格|xlsx|文件/);
});
