import { AdminError } from '../admin-error';
import { checkExpression } from './expressions';
import { type SortOrder, sortOrder } from './sort';
import { type Document, type Value, isDocument } from './values';

/** One stage of a pipeline: its operator and what it says. */
export type Stage = [operator: string, specification: Value];

interface Leading {
  filter: Document;
  order?: SortOrder;
  skip?: number;
  limit?: number;
}

/**
 * The first stages that a search by index answers, and the rest. A search applies them in the order filter, sort, skip,
 * limit; a stage out of it ends the search.
 */
export function leadingSearch(stages: Stage[], variables: Document): { search: Leading; rest: Stage[] } {
  const search: Leading = { filter: {} };
  const rest = [...stages];
  const take = (operator: string) => (rest[0]?.[0] === operator ? rest.shift()![1] : undefined);
  const match = take('$match');
  if (match !== undefined) search.filter = filterOf(match, variables);
  const sort = take('$sort');
  if (sort !== undefined) search.order = sortOf(sort);
  const skip = take('$skip');
  if (skip !== undefined) search.skip = wholeNumber('$skip', skip, 0);
  const limit = take('$limit');
  if (limit !== undefined) search.limit = wholeNumber('$limit', limit, 1);
  return { search, rest };
}

/** Reads `[{$match: {...}}, {$limit: 1}]`. */
export function pipelineOf(pipeline: Value): Stage[] {
  if (!Array.isArray(pipeline)) throw refused('a pipeline must be an array');
  return pipeline.map((stage) => {
    const [entry, ...others] = isDocument(stage) ? Object.entries(stage) : [];
    if (!entry || others.length > 0) throw refused('a pipeline stage must contain exactly one field');
    return entry;
  });
}

/** The filter of a `$match`, its expressions checked. */
export function filterOf(specification: Value, variables: Document): Document {
  const filter = documentOf('$match', specification);
  checkFilterExpressions(filter, Object.keys(variables));
  return filter;
}

function checkFilterExpressions(filter: Value, variables: string[]): void {
  if (Array.isArray(filter)) for (const part of filter) checkFilterExpressions(part, variables);
  if (!isDocument(filter)) return;
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$expr') checkExpression(value, variables);
    else if (key.startsWith('$')) checkFilterExpressions(value, variables);
  }
}

/** The order of a `$sort`. */
export function sortOf(specification: Value): SortOrder {
  const order = sortOrder(specification);
  if (order.length === 0) throw refused('$sort stage must have at least one sort key');
  return order;
}

/** The number of a `$skip` or `$limit`. */
export function wholeNumber(operator: string, value: Value, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw refused(`the argument of ${operator} must be a whole number of at least ${least}`);
}

/** The object that a stage needs. */
export function documentOf(operator: string, value: Value): Document {
  if (isDocument(value)) return value;
  throw refused(`the specification of ${operator} must be an object`);
}

/** A pipeline that MongoDB refuses. */
export function refused(message: string): AdminError {
  return new AdminError('DATABASE_REQUEST_FAILED', message);
}
