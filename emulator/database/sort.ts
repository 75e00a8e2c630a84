import { AdminError, notEmulated } from '../admin-error';
import { splitPath, valuesAt } from './field-path';
import { compare } from './order';
import { type Document, type Maybe, isDocument } from './values';

/** A wanted order: the first field counts most. */
export type SortOrder = { path: string; parts: string[]; descending: boolean }[];

/** Reads `{at: -1, _id: 1}`. */
export function sortOrder(specification: Maybe): SortOrder {
  if (specification === undefined) return [];
  if (!isDocument(specification)) throw new AdminError('INVALID_PARAM', 'order must be an object');
  return Object.entries(specification).map(([path, direction]) => {
    if (isDocument(direction)) throw notEmulated('sorting by $meta');
    if (direction !== 1 && direction !== -1) {
      throw new AdminError(
        'DATABASE_REQUEST_FAILED',
        '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
      );
    }
    return { path, parts: splitPath(path), descending: direction === -1 };
  });
}

/** Sorts in memory, stable. An array counts as its smallest element, or its largest when descending. */
export function sortBy<T>(items: T[], order: SortOrder, documentOf: (item: T) => Document): T[] {
  const keyed = items.map((item) => ({
    item,
    keys: order.map(({ parts, descending }) => sortKey(documentOf(item), parts, descending)),
  }));
  keyed.sort((a, b) => {
    for (const [position, { descending }] of order.entries()) {
      const difference = compareKeys(a.keys[position]!, b.keys[position]!);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

// An empty array sorts below null.
const EMPTY: unique symbol = Symbol('empty array');
type SortKey = { value: Maybe | typeof EMPTY };

function sortKey(document: Document, parts: string[], descending: boolean): SortKey {
  const found = valuesAt(document, parts);
  let best: SortKey | undefined;
  for (const value of found) {
    const elements: (Maybe | typeof EMPTY)[] = !Array.isArray(value)
      ? [value]
      : value.length === 0
        ? [EMPTY]
        : value;
    for (const element of elements) {
      const key: SortKey = { value: element };
      const difference = best ? compareKeys(key, best) : 0;
      if (!best || (descending ? difference > 0 : difference < 0)) best = key;
    }
  }
  return best ?? { value: undefined };
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (a.value === EMPTY || b.value === EMPTY) return Number(b.value === EMPTY) - Number(a.value === EMPTY);
  return compare(a.value, b.value);
}
