import { type Document, type Maybe, type ObjectId, type Value, typeRank } from './values';

/**
 * MongoDB's order over all values: first by type (null, number, string, object, array, ObjectId, bool, date,
 * regex), then by value. A missing field equals null. 0 means equal; objects are equal only with the same fields in
 * the same order.
 */
export function compare(a: Maybe, b: Maybe): number {
  const rank = typeRank(a);
  if (rank !== typeRank(b)) return rank - typeRank(b);
  switch (rank) {
    case 0x10:
      return 0;
    case 0x20:
      return compareNumbers(a as number, b as number);
    case 0x30:
      return compareStrings(a as string, b as string);
    case 0x40:
      return compareDocuments(a as Document, b as Document);
    case 0x50:
      return compareArrays(a as Value[], b as Value[]);
    case 0x70:
      return compareStrings((a as ObjectId).hex, (b as ObjectId).hex);
    case 0xa0:
      return (
        compareStrings((a as RegExp).source, (b as RegExp).source) ||
        compareStrings((a as RegExp).flags, (b as RegExp).flags)
      );
    default:
      return Number(a) - Number(b); // booleans and dates
  }
}

/** Equality as the query language means it, between two values that are there. */
export function equal(a: Value, b: Value): boolean {
  return compare(a, b) === 0;
}

// NaN sorts below every other number, and equals itself.
function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** By code points (= by UTF-8 bytes), as MongoDB compares; JavaScript's `<` orders by UTF-16 units instead. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return byCodePoint(x) - byCodePoint(y);
  }
  return a.length - b.length;
}

// A surrogate starts a code point above U+FFFF, so it ranks above the units U+E000..U+FFFF.
function byCodePoint(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareArrays(a: Value[], b: Value[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = compare(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

// Field by field: the type of the value, then the name, then the value.
function compareDocuments(a: Document, b: Document): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const [nameA, valueA] = left[i]!;
    const [nameB, valueB] = right[i]!;
    const difference =
      typeRank(valueA) - typeRank(valueB) || compareStrings(nameA, nameB) || compare(valueA, valueB);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
