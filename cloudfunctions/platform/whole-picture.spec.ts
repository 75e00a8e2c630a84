import { crc32, deflateSync } from 'node:zlib';
import { wholePicture } from './whole-picture';

const chunk = (name: string, content: Buffer = Buffer.alloc(0)) => {
  const named = Buffer.concat([Buffer.from(name), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const png = (width: number, height: number, data: Buffer, interlace = 0) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, interlace], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND')]);
};
const rows = (bytes: number) => deflateSync(Buffer.alloc(bytes));
const isWhole = async (bytes: Buffer) => typeof (await wholePicture(bytes)) !== 'string';

describe('a PNG is whole when its rows are all there and nothing else', () => {
  it.each([
    ['all rows', png(3, 2, rows(2 * 10)), true],
    ['all rows of seven passes', png(3, 2, rows(4 + 0 + 0 + 4 + 0 + (1 + 3) + (1 + 9)), 1), true],
    ['a row too few', png(3, 2, rows(10)), false],
    ['more than its size', png(3, 2, rows(5_000_000)), false],
    ['something behind its rows', png(3, 2, Buffer.concat([rows(20), Buffer.from('PK secret')])), false],
    ['rows cut off', png(3, 2, rows(20).subarray(0, -6)), false],
    ['no rows but bytes', png(3, 2, Buffer.from('<html>')), false],
  ])('%s: %#', async (_what, bytes, whole) => {
    expect(await isWhole(bytes)).toBe(whole);
  });
});
