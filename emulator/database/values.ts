/** A MongoDB ObjectId. It is stored and compared as its own type, but leaves the server as its hex string. */
export class ObjectId {
  constructor(readonly hex: string) {}
  toString(): string {
    return this.hex;
  }
  toJSON(): string {
    return this.hex;
  }
}

/** What a field can hold. All numbers are doubles here; int, long and double differ only on the wire. */
export type Value = null | boolean | number | string | Date | RegExp | ObjectId | Value[] | Document;

/** A document or an embedded document; the order of its fields counts, as in MongoDB. */
export interface Document {
  [field: string]: Value;
}

/** A value, or `undefined` for a field that is not there. */
export type Maybe = Value | undefined;

/** An embedded document, as opposed to every other type (an array is none). */
export function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A field of the document itself; never something inherited such as `constructor`. */
export function ownField(document: Document, field: string): Maybe {
  return Object.hasOwn(document, field) ? document[field] : undefined;
}

/**
 * Rank of a value's type in MongoDB's comparison order. The numbers double as the first byte of index keys.
 * A missing field ranks as null.
 */
export function typeRank(value: Maybe): number {
  switch (typeof value) {
    case 'undefined':
      return 0x10;
    case 'number':
      return 0x20;
    case 'string':
      return 0x30;
    case 'boolean':
      return 0x80;
  }
  if (value === null) return 0x10;
  if (Array.isArray(value)) return 0x50;
  if (value instanceof ObjectId) return 0x70;
  if (value instanceof Date) return 0x90;
  if (value instanceof RegExp) return 0xa0;
  return 0x40;
}

/** The name MongoDB's error texts give to the type of a value. */
export function typeName(value: Maybe): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return 'double';
    return Math.abs(value) < 2 ** 31 ? 'int' : 'long';
  }
  const names: Record<number, string> = {
    0x10: 'null',
    0x30: 'string',
    0x40: 'object',
    0x50: 'array',
    0x70: 'objectId',
    0x80: 'bool',
    0x90: 'date',
    0xa0: 'regex',
  };
  return names[typeRank(value)] ?? 'unknown';
}
