import type { Collection } from './catalogue';
import type { MatchedPositions } from './field-path';
import { compileFilter } from './match';
import { planFor } from './plan';
import { offered } from './scan';
import { type SortOrder, sortBy } from './sort';
import { type Store, type StoredDocument, storedDocument } from './store';
import type { Document } from './values';

/** What to look for. */
export interface Search {
  filter: Document;
  order?: SortOrder;
  skip?: number;
  /** None: all. */
  limit?: number;
  /** Values of `$$name` inside `$expr`. */
  variables?: Document;
}

/** A document that matches, with the array elements that made it match. */
export interface Found extends StoredDocument {
  positions: MatchedPositions;
}

// Sorting more documents than this without an index gets a warning; MongoDB refuses above a memory limit.
const LARGE_SORT = 1000;

/** Finds by an index, or refuses (`UNINDEXED_QUERY`). Reading stops as soon as the limit is met. */
export function find(
  store: Store,
  collection: Collection,
  search: Search,
  warn?: (message: string) => void,
): Found[] {
  const { filter, order = [], skip = 0, limit = Infinity, variables } = search;
  const matches = compileFilter(filter, variables);
  const plan = planFor(collection, filter, order, () => isTiny(store, collection), variables);
  const sorted = order.length === 0 || ('scans' in plan && plan.scans.length === 1 && plan.scans[0]!.sorted);

  const found: Found[] = [];
  for (const { row, text } of offered(store, collection, plan, sorted ? skip + limit : undefined)) {
    if (sorted && found.length >= skip + limit) break;
    store.work.examined += 1;
    store.work.characters += text.length;
    const stored = storedDocument(row, text);
    const positions: MatchedPositions = new Map();
    if (matches(stored.document, positions)) found.push({ ...stored, positions });
  }
  if (sorted) return found.slice(skip, skip + limit);
  if (found.length > LARGE_SORT) {
    const fields = order.map(({ path }) => path).join(', ');
    warn?.(`${collection.name}: ${found.length} documents sorted by ${fields} without an index`);
  }
  return sortBy(found, order, ({ document }) => document).slice(skip, skip + limit);
}

function isTiny(store: Store, collection: Collection): boolean {
  return store.rows('SELECT doc FROM documents WHERE coll = ? LIMIT 2', collection.coll).length <= 1;
}
