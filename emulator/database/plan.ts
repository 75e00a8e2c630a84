import { AdminError } from '../admin-error';
import type { Collection } from './catalogue';
import { type Constraint, demandsOf } from './constraints';
import { type IndexField, describeIndex } from './index-definition';
import { type IndexScan, scanOf } from './index-scan';
import type { SortOrder } from './sort';
import type { Document } from './values';

/** How a filter is answered: one scan, the union of several (`$or`), or the whole tiny collection. */
export type Plan = { scans: IndexScan[] } | { whole: true };

const ID_FIELD: IndexField = { path: '_id', parts: ['_id'], descending: false };

/**
 * Chooses the index with the most leading fields bound to single values, then one with a range after them, then one
 * that gives the wanted order. A filter that no index serves is refused: on the cloud it would read the whole
 * collection, which only shows when the collection has grown.
 * @param isTiny whether the collection has at most one document, where a scan costs nothing
 */
export function planFor(
  collection: Collection,
  filter: Document,
  order: SortOrder,
  isTiny: () => boolean,
  variables: Document = {},
): Plan {
  const { constraints, alternatives } = demandsOf(filter, variables);
  const direct = bestScan(collection, constraints, order);
  if (direct) return { scans: [direct] };
  for (const branches of alternatives) {
    const scans = branches.map((branch) =>
      bestScan(collection, [...constraints, ...demandsOf(branch, variables).constraints], order),
    );
    if (scans.length > 0 && scans.every((scan) => scan !== undefined)) {
      return { scans: scans.map((scan) => ({ ...scan, sorted: scans.length === 1 && scan.sorted })) };
    }
  }
  if (isTiny()) return { whole: true };
  throw unindexed(collection, filter);
}

function unindexed(collection: Collection, filter: Document): AdminError {
  const indexes = ['_id_(_id)', ...collection.indexes.map(describeIndex)].join(', ');
  const fields = Object.keys(filter).join(', ');
  return new AdminError(
    'UNINDEXED_QUERY',
    `the filter {${fields}} on ${collection.name} would read the whole collection; its indexes: ${indexes}`,
  );
}

function bestScan(
  collection: Collection,
  constraints: Constraint[],
  order: SortOrder,
): IndexScan | undefined {
  const candidates = [
    scanOf(undefined, [ID_FIELD], [false], constraints, order),
    ...collection.indexes.map((index) => scanOf(index.ix, index.fields, index.multikey, constraints, order)),
  ].filter((found) => found !== undefined);
  // `_id` bound to values cannot be beaten.
  const byId =
    candidates[0]?.ix === undefined && (candidates[0]?.points ?? 0) > 0 ? candidates[0] : undefined;
  if (byId) return byId;
  return candidates.sort(
    (a, b) =>
      b.points - a.points ||
      Number(b.ranged) - Number(a.ranged) ||
      Number(b.sorted) - Number(a.sorted) ||
      a.intervals.length - b.intervals.length,
  )[0];
}
