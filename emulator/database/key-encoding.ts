import { type Maybe, type ObjectId, type Value, isDocument, typeRank } from './values';

/** The key of an empty array in an index: below null, so that `null` does not find it. */
export const EMPTY_ARRAY_KEY: Buffer = Buffer.from([0x05]);

const END = Buffer.from([0x00]);

/**
 * Bytes whose plain order is MongoDB's order of the values (`compare`). Every encoding is self-delimiting (none is
 * the beginning of another), so encodings can be strung together to the key of a compound index.
 */
export function encodeKey(value: Maybe): Buffer {
  const parts: Buffer[] = [];
  append(parts, value);
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** The same bytes turned over, for a field that an index holds in descending order. */
export function inverted(key: Buffer): Buffer {
  const turned = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i += 1) turned[i] = ~key[i]! & 0xff;
  return turned;
}

/** The first key that is above every key which begins with these bytes. */
export function afterPrefix(prefix: Buffer): Buffer {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 0xff) end -= 1;
  const next = Buffer.from(prefix.subarray(0, end));
  next[end - 1] = next[end - 1]! + 1;
  return next;
}

function append(parts: Buffer[], value: Maybe): void {
  const rank = typeRank(value);
  if (rank === 0x10) {
    parts.push(Buffer.from([rank]));
  } else if (typeof value === 'number') {
    parts.push(numberKey(rank, value));
  } else if (typeof value === 'string') {
    parts.push(Buffer.from([rank]), stringKey(value));
  } else if (typeof value === 'boolean') {
    parts.push(Buffer.from([rank, Number(value)]));
  } else if (value instanceof Date) {
    parts.push(numberKey(rank, value.getTime()));
  } else if (value instanceof RegExp) {
    parts.push(Buffer.from([rank]), stringKey(value.source), stringKey(value.flags));
  } else if (Array.isArray(value)) {
    parts.push(Buffer.from([rank]));
    for (const element of value) append(parts, element);
    parts.push(END);
  } else if (isDocument(value)) {
    parts.push(Buffer.from([rank]));
    for (const [name, field] of Object.entries(value)) {
      parts.push(Buffer.from([typeRank(field)]), stringKey(name));
      append(parts, field);
    }
    parts.push(END);
  } else {
    parts.push(Buffer.from([rank]), Buffer.from((value as ObjectId).hex, 'hex'));
  }
}

// IEEE 754 order: flip the sign bit of positive numbers, all bits of negative ones. NaN comes first.
function numberKey(rank: number, value: number): Buffer {
  const key = Buffer.alloc(9);
  key[0] = rank;
  if (Number.isNaN(value)) return key;
  key.writeDoubleBE(value === 0 ? 0 : value, 1);
  if (key[1]! & 0x80) for (let i = 1; i < 9; i += 1) key[i] = ~key[i]! & 0xff;
  else key[1] = key[1]! | 0x80;
  return key;
}

// UTF-8, a zero byte inside written 00 FF, the end 00 00: the end sorts below everything that may follow.
function stringKey(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (!bytes.includes(0)) return Buffer.concat([bytes, END, END]);
  const escaped: number[] = [];
  for (const byte of bytes) {
    escaped.push(byte);
    if (byte === 0) escaped.push(0xff);
  }
  return Buffer.concat([Buffer.from(escaped), END, END]);
}

/** A readable name for a key, fit for a `Map`. */
export function keyText(value: Value | undefined): string {
  return encodeKey(value).toString('latin1');
}
