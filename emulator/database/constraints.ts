import { isOperators } from './match';
import { EMPTY_ARRAY_KEY, encodeKey } from './key-encoding';
import { type Document, type Value, isDocument, typeRank } from './values';

/** One end of a range of keys. An inclusive end takes in everything that begins with its bytes. */
export interface Bound {
  key: Buffer;
  inclusive: boolean;
}

/** An element that an `$elemMatch` speaks of, by the path of its array. */
export interface Element {
  of: string;
}

/**
 * What a filter demands of one path in terms of index keys. It may be wider than the filter (every document found is
 * tested again), never narrower.
 */
export type Constraint = {
  path: string;
  /** Set within `$elemMatch`: constraints of the same object hold for the same element of the array at its path. */
  element?: Element;
} & ({ points: Buffer[] } | { lower: Bound; upper: Bound });

/** The constraints that hold for every match, and the `$or`s, one of whose branches must hold besides. */
export interface Demands {
  constraints: Constraint[];
  alternatives: Document[][];
}

/**
 * What an index can use of a filter: equality, `$in`, ranges, `$all`, `$elemMatch` and what `$and` joins. Negations,
 * `$exists`, `$regex` and the rest narrow nothing.
 * @param variables values of `$$name`, for equalities inside `$expr`
 */
export function demandsOf(filter: Document, variables: Document = {}): Demands {
  const demands: Demands = { constraints: [], alternatives: [] };
  collect(filter, '', undefined, variables, demands);
  return demands;
}

function collect(
  filter: Document,
  prefix: string,
  element: Element | undefined,
  variables: Document,
  demands: Demands,
): void {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isDocument(part)) collect(part, prefix, element, variables, demands);
    } else if (key === '$or' && Array.isArray(value) && prefix === '') {
      demands.alternatives.push(value.filter(isDocument));
    } else if (key === '$expr' && prefix === '') {
      demands.constraints.push(...equalitiesOf(value, variables));
    } else if (!key.startsWith('$')) {
      condition(prefix + key, value, element, variables, demands);
    }
  }
}

function condition(
  path: string,
  value: Value,
  element: Element | undefined,
  variables: Document,
  demands: Demands,
): void {
  if (value instanceof RegExp) return;
  if (!isOperators(value)) {
    demands.constraints.push({ path, element, points: pointsOf(value) });
    return;
  }
  for (const [operator, operand] of Object.entries(value)) {
    if (operator === '$elemMatch' && isDocument(operand)) {
      const same: Element = { of: path };
      if (isOperators(operand) && !('$and' in operand)) condition(path, operand, same, variables, demands);
      else collect(operand, `${path}.`, same, variables, demands);
    } else if (operator === '$all' && Array.isArray(operand)) {
      for (const each of operand) condition(path, each, undefined, variables, demands);
    } else {
      const bounds = boundsOf(operator, operand);
      if (bounds) demands.constraints.push({ path, element, ...bounds });
    }
  }
}

type Bounds = { points: Buffer[] } | { lower: Bound; upper: Bound };

function boundsOf(operator: string, operand: Value): Bounds | undefined {
  if (operator === '$eq') return operand instanceof RegExp ? undefined : { points: pointsOf(operand) };
  if (operator === '$in') {
    if (!Array.isArray(operand) || operand.some((value) => value instanceof RegExp)) return undefined;
    return { points: operand.flatMap(pointsOf) };
  }
  if (operand === null) {
    return operator === '$gte' || operator === '$lte' ? { points: pointsOf(null) } : undefined;
  }
  // An array is compared as a whole, while the index holds its elements.
  if (Array.isArray(operand)) return undefined;
  const ofType: Bound = { key: Buffer.from([typeRank(operand)]), inclusive: true };
  const key = encodeKey(operand);
  switch (operator) {
    case '$gt':
      return { lower: { key, inclusive: false }, upper: ofType };
    case '$gte':
      return { lower: { key, inclusive: true }, upper: ofType };
    case '$lt':
      return { lower: ofType, upper: { key, inclusive: false } };
    case '$lte':
      return { lower: ofType, upper: { key, inclusive: true } };
  }
  return undefined;
}

// An array is found by its first element, or inside another array as the element that it is.
function pointsOf(value: Value): Buffer[] {
  if (!Array.isArray(value)) return [encodeKey(value)];
  return [encodeKey(value), value.length === 0 ? EMPTY_ARRAY_KEY : encodeKey(value[0])];
}

// `{$eq: ['$path', '$$name']}` and `{$in: ['$path', '$$list']}`, alone or under `$and`.
function equalitiesOf(expression: Value, variables: Document): Constraint[] {
  if (!isDocument(expression)) return [];
  const [operator, operands] = Object.entries(expression)[0] ?? [];
  if (!Array.isArray(operands)) return [];
  if (operator === '$and') return operands.flatMap((part) => equalitiesOf(part, variables));
  if (operands.length !== 2 || (operator !== '$eq' && operator !== '$in')) return [];
  const [left, right] = operands as [Value, Value];
  const pairs: [Value, Value][] =
    operator === '$eq'
      ? [
          [left, right],
          [right, left],
        ]
      : [[left, right]];
  for (const [field, other] of pairs) {
    if (typeof field !== 'string' || !/^\$[^$]/.test(field)) continue;
    const value = constantOf(other, variables);
    if (value === undefined) continue;
    const values = operator === '$in' && Array.isArray(value) ? value : [value];
    return [{ path: field.slice(1), points: values.flatMap(pointsOf) }];
  }
  return [];
}

function constantOf(expression: Value, variables: Document): Value | undefined {
  if (typeof expression === 'string' && expression.startsWith('$')) {
    const name = expression.slice(2);
    return expression.startsWith('$$') && Object.hasOwn(variables, name) ? variables[name] : undefined;
  }
  return isDocument(expression) || Array.isArray(expression) ? undefined : expression;
}
