import type { Bound, Constraint, Element } from './constraints';
import type { IndexField } from './index-definition';
import { afterPrefix, inverted } from './key-encoding';
import type { SortOrder } from './sort';

/** Keys from `low` up to, not including, `high`; all begin with `prefix`. */
export interface Interval {
  low: Buffer;
  high: Buffer;
  /** How many first bytes are the same in all keys of the interval and do not count for the order. */
  fixed: number;
}

/** Which part of which index holds every match. */
export interface IndexScan {
  /** `undefined`: the built-in index of `_id`. */
  ix: number | undefined;
  intervals: Interval[];
  /** The documents come in the wanted order. */
  sorted: boolean;
  /** To that end the intervals must be read side by side, not one after the other. */
  merged: boolean;
  backwards: boolean;
  /** How many first fields are bound to single values. */
  points: number;
  /** Whether the field after those is bound to a range. */
  ranged: boolean;
}

// More combinations than this of `$in` lists are not multiplied out; the scan gets wider instead.
const MAX_INTERVALS = 2000;
// Intervals merged in order; with more the result is sorted in memory.
const MAX_MERGED = 64;

/**
 * The part of an index that constraints leave over; `undefined` where they do not bind its first field.
 * @param ix the index, `undefined` for that of `_id`
 */
export function scanOf(
  ix: number | undefined,
  fields: IndexField[],
  multikey: boolean[],
  constraints: Constraint[],
  order: SortOrder,
): IndexScan | undefined {
  let prefixes = [{ key: Buffer.alloc(0), ends: [0] }];
  let points = 0;
  let range: { lower: Bound; upper: Bound } | undefined;
  const single = new Set<number>();
  let arrayElement: Element | 'any' | undefined;

  for (const [position, field] of fields.entries()) {
    const many = multikey[position] === true;
    const usable = constraints.filter(
      (constraint) =>
        constraint.path === field.path &&
        // Two conditions on one array may be met by different elements, unless one `$elemMatch` holds them.
        (!many ||
          arrayElement === undefined ||
          (arrayElement !== 'any' && constraint.element === arrayElement)),
    );
    const exact = usable
      .filter((constraint) => 'points' in constraint)
      .sort((a, b) => a.points.length - b.points.length)[0];
    if (exact && (position === 0 || exact.points.length * prefixes.length <= MAX_INTERVALS)) {
      const keys = distinct(exact.points.map((key) => (field.descending ? inverted(key) : key)));
      prefixes = prefixes.flatMap((prefix) =>
        keys.map((key) => {
          const joined = Buffer.concat([prefix.key, key]);
          return { key: joined, ends: [...prefix.ends, joined.length] };
        }),
      );
      if (keys.length === 1 && !many) single.add(position);
      if (many) arrayElement ??= exact.element ?? 'any';
      points += 1;
      continue;
    }
    range = rangeOf(
      usable.filter((constraint) => 'lower' in constraint),
      many,
    );
    break;
  }
  if (points === 0 && !range) return undefined;

  const sorting = sortedFrom(fields, multikey, order, points, single);
  const fixedParts = sorting?.from ?? points;
  const intervals = prefixes.map(({ key, ends }) => ({
    ...(range ? within(key, range, fields[points]!.descending) : { low: key, high: afterPrefix(key) }),
    fixed: ends[fixedParts] ?? key.length,
  }));
  return {
    ix,
    intervals,
    sorted: sorting !== undefined && (!sorting.merged || intervals.length <= MAX_MERGED),
    merged: sorting !== undefined && sorting.merged && intervals.length > 1,
    backwards: sorting?.backwards ?? false,
    points,
    ranged: range !== undefined,
  };
}

function distinct(keys: Buffer[]): Buffer[] {
  const byText = new Map(keys.map((key) => [key.toString('latin1'), key]));
  return [...byText.values()].sort((a, b) => Buffer.compare(a, b));
}

type Range = { path: string; element?: Element; lower: Bound; upper: Bound };

// On an array, a lower and an upper bound may be met by different elements: only one condition can be used.
function rangeOf(ranges: Range[], many: boolean): { lower: Bound; upper: Bound } | undefined {
  const [first] = ranges;
  if (!first) return undefined;
  const together = many ? ranges.filter((range) => range === first || sameElement(range, first)) : ranges;
  return together.reduce((a, b) => ({
    ...a,
    lower: tighter(a.lower, b.lower, 1),
    upper: tighter(a.upper, b.upper, -1),
  }));
}

// A field of the same element may be an array itself; only the element as a whole meets both bounds.
function sameElement(a: Range, b: Range): boolean {
  return a.element !== undefined && a.element === b.element && a.element.of === a.path;
}

function tighter(a: Bound, b: Bound, sign: 1 | -1): Bound {
  const edge = (bound: Bound) => ((sign === 1) === bound.inclusive ? bound.key : afterPrefix(bound.key));
  return Buffer.compare(edge(a), edge(b)) * sign >= 0 ? a : b;
}

function within(
  prefix: Buffer,
  range: { lower: Bound; upper: Bound },
  descending: boolean,
): { low: Buffer; high: Buffer } {
  const from = descending ? range.upper : range.lower;
  const to = descending ? range.lower : range.upper;
  const turn = (key: Buffer) => (descending ? inverted(key) : key);
  const low = from.inclusive ? turn(from.key) : afterPrefix(turn(from.key));
  const high = to.inclusive ? afterPrefix(turn(to.key)) : turn(to.key);
  return { low: Buffer.concat([prefix, low]), high: Buffer.concat([prefix, high]) };
}

/**
 * Whether the keys after some exactly bound fields come in the wanted order; `from` is the first field whose key
 * counts for it. Fields bound to one value do not matter for the order, fields with arrays cannot give it.
 */
function sortedFrom(
  fields: IndexField[],
  multikey: boolean[],
  order: SortOrder,
  points: number,
  single: Set<number>,
): { from: number; backwards: boolean; merged: boolean } | undefined {
  const fixedPaths = new Set([...single].map((position) => fields[position]!.path));
  const wanted = order.filter(({ path }) => !fixedPaths.has(path));
  if (wanted.length === 0) return { from: points, backwards: false, merged: false };
  for (let from = 0; from <= points; from += 1) {
    let met = 0;
    let backwards: boolean | undefined;
    for (let position = from; position < fields.length && met < wanted.length; position += 1) {
      const field = fields[position]!;
      if (field.path !== wanted[met]!.path) {
        if (single.has(position)) continue;
        break;
      }
      const turned = field.descending !== wanted[met]!.descending;
      if (multikey[position] || (backwards ?? turned) !== turned) break;
      backwards = turned;
      met += 1;
    }
    if (met === wanted.length) return { from, backwards: backwards ?? false, merged: true };
  }
  return undefined;
}
