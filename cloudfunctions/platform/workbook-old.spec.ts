import { CFB, utils, write } from '@e965/xlsx/xlsx.js';
import fc from 'fast-check';
import { openWorkbook } from './workbook';

/** How often a file is damaged at random; each time costs a few milliseconds. */
const RUNS = 100;
const SECONDS = 2;

const rows = [
  ['楼栋', '单元', '房号', '建筑面积'],
  ...Array.from({ length: 40 }, (_, index) => ['1栋', '1单元', String(101 + index), 90 + index / 10]),
];
const saved = (): Buffer => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名册');
  return Buffer.from(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
};
/** The file with other records of its workbook: `change` may write into them. */
function withRecords(change: (stream: Buffer) => Buffer): Buffer {
  const container = CFB.read(saved(), { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook') as { content: Buffer; size: number };
  entry.content = change(Buffer.from(entry.content));
  entry.size = entry.content.length;
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer);
}
const record = (type: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};
/** Where the first record of a type begins. */
function find(stream: Buffer, type: number): number {
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2))
    if (stream.readUInt16LE(at) === type) return at;
  throw new Error(`no record ${type}`);
}

/** Opens a file and says how: as it was, as something else that is whole, or by the refusal. Fails where it takes long. */
async function outcome(file: Buffer): Promise<string> {
  const began = process.cpuUsage();
  const { grids, faults } = await openWorkbook(file);
  const { user } = process.cpuUsage(began);
  expect(user / 1e6).toBeLessThan(SECONDS);
  return grids ? 'opened' : (faults[0]?.code ?? '');
}
const REFUSED = [
  'NOT_A_WORKBOOK',
  'WORKBOOK_UNREADABLE',
  'WORKBOOK_ENCRYPTED',
  'TOO_MANY_ROWS',
  'TOO_MANY_CELLS',
  'TOO_MANY_COLUMNS',
  'WORKBOOK_BOMB',
  'WORKBOOK_IS_TEXT',
];

it('the file as it is saved is opened', async () => {
  expect(await outcome(saved())).toBe('opened');
  expect(await outcome(withRecords((stream) => stream))).toBe('opened');
});

it('cut off anywhere it is refused in words, in no time', async () => {
  const file = saved();
  for (let part = 1; part < 12; part += 1)
    expect(REFUSED).toContain(await outcome(file.subarray(0, Math.floor((file.length * part) / 12))));
});

it('with any bytes damaged it is opened or refused in words, in no time', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 20,
      }),
      async (strokes) => {
        const file = saved();
        for (const [place, byte] of strokes) file[8 + Math.floor(place * (file.length - 8))] = byte;
        expect([...REFUSED, 'opened']).toContain(await outcome(file));
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  ));

const SST = 0x00fc;
const DIMENSIONS = 0x0200;
const RK = 0x027e;
const MULRK = 0x00bd;
const EOF = 0x000a;

it.each<[string, (stream: Buffer) => Buffer]>([
  [
    'more texts than there are',
    (stream) => (stream.writeUInt32LE(0xffffffff, find(stream, SST) + 8), stream),
  ],
  [
    'a text longer than its record',
    (stream) => (stream.writeUInt16LE(0xffff, find(stream, SST) + 12), stream),
  ],
  [
    'a sheet that says it is 65,536 rows by 65,535 columns',
    (stream) => (stream.fill(0xff, find(stream, DIMENSIONS) + 4, find(stream, DIMENSIONS) + 16), stream),
  ],
])('with a record that claims %s it ends in no time', async (_, change) => {
  expect([...REFUSED, 'opened']).toContain(await outcome(withRecords(change)));
});

it.each<[string, string, Buffer]>([
  [
    'a value in row 65,536',
    'TOO_MANY_ROWS',
    record(RK, Buffer.from('ffff00000000000000f03f00', 'hex').subarray(0, 10)),
  ],
  [
    'a row of values that claims more columns than there are',
    'WORKBOOK_UNREADABLE',
    record(MULRK, Buffer.from('0500000000000000f03fffff', 'hex')),
  ],
  [
    'half a million values',
    'TOO_MANY_CELLS',
    Buffer.concat(
      Array.from({ length: 450 }, (_, row) =>
        record(
          MULRK,
          Buffer.concat([
            Buffer.from([row % 256, row >> 8, 0, 0]),
            Buffer.alloc(6 * 1000),
            Buffer.from([0xe7, 3]),
          ]),
        ),
      ),
    ),
  ],
])('with %s it is %s', async (_, expected, extra) => {
  const file = withRecords((stream) => {
    const end = stream.lastIndexOf(record(EOF, Buffer.alloc(0)));
    return Buffer.concat([stream.subarray(0, end), extra, stream.subarray(end)]);
  });
  expect(await outcome(file)).toBe(expected);
});
