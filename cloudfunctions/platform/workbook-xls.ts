import { CFB } from '@e965/xlsx';

/** An old workbook (.xls, WPS .et) as far as it must be known before it is opened. */
export interface OldWorkbook {
  kind: 'workbook' | 'encrypted' | 'other';
  /** The furthest row with a value, from 1. */
  lastRow: number;
  /** Values and formatted blanks. */
  cells: number;
}

interface Stream {
  content?: Uint8Array;
}

const FILE_PASS = 0x2f;
const [BLANK, MANY_BLANKS, MANY_NUMBERS] = [0x0201, 0x00be, 0x00bd];
/** Records that hold values: numbers, texts, formulas, errors; each begins with its row. */
const VALUES = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x00bd, 0x00d6, 0x00fd, 0x027e, 0x0206, 0x0406]);

/** The container of old Office files begins so. */
export const isCompound = (bytes: Buffer): boolean =>
  bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1';

/**
 * Looks through an old file record by record. Nothing in it is packed, so its size limits what can come out; what it
 * may not have is a row far down, a password, or records that do not follow each other.
 */
export function lookThrough(bytes: Buffer): OldWorkbook {
  const other: OldWorkbook = { kind: 'other', lastRow: 0, cells: 0 };
  const container = CFB.read(bytes, { type: 'buffer' }) as unknown;
  const stream = (name: string): Buffer | null => {
    const found = CFB.find(container, name) as Stream | null;
    return found?.content ? Buffer.from(found.content) : null;
  };
  if (stream('EncryptedPackage') !== null || stream('EncryptionInfo') !== null)
    return { ...other, kind: 'encrypted' };
  const workbook = stream('Workbook') ?? stream('Book');
  if (workbook === null) return other;
  let [lastRow, cells] = [0, 0];
  for (let at = 0; at + 4 <= workbook.length;) {
    const [type, length] = [workbook.readUInt16LE(at), workbook.readUInt16LE(at + 2)];
    // Behind the last record the sector is filled up with zeros.
    if (type === 0 && length === 0) break;
    if (at + 4 + length > workbook.length) return other;
    if (type === FILE_PASS) return { ...other, kind: 'encrypted' };
    if (VALUES.has(type) && length >= 2) lastRow = Math.max(lastRow, workbook.readUInt16LE(at + 4) + 1);
    cells += VALUES.has(type) || type === BLANK ? 1 : 0;
    // Rows of numbers and of blanks in one record: a column at each end and between them six or two bytes a cell.
    if (type === MANY_NUMBERS) cells += Math.floor(length / 6);
    if (type === MANY_BLANKS) cells += Math.floor(length / 2);
    at += 4 + length;
  }
  return { kind: 'workbook', lastRow, cells };
}
