import { notEmulated } from '../admin-error';
import { isTrue } from './expressions';
import { type Field, type MatchedPositions, fieldAt, fieldOf, splitPath } from './field-path';
import { badQuery, compares, equals, fitsPattern, hasRemainder, patternOf } from './value-tests';
import { type Document, type Maybe, type Value, isDocument } from './values';

/** Whether a document satisfies a filter; notes the array elements that did, where a map is given. */
export type Matcher = (document: Document, positions?: MatchedPositions) => boolean;

type FieldTest = (field: Field) => boolean;

/**
 * Compiles a filter of the query language.
 * @param variables values of `$$name` inside `$expr` (the `let` of a `$lookup`)
 */
export function compileFilter(filter: Document, variables: Document = {}): Matcher {
  const all = Object.entries(filter).map(([key, value]) => compileEntry(key, value, variables));
  return (document, positions) => all.every((matches) => matches(document, positions));
}

function compileEntry(key: string, value: Value, variables: Document): Matcher {
  switch (key) {
    case '$and': {
      const branches = compileBranches(key, value, variables);
      return (document, positions) => branches.every((matches) => matches(document, positions));
    }
    case '$or': {
      const branches = compileBranches(key, value, variables);
      return (document, positions) => branches.some((matches) => tries(matches, document, positions));
    }
    case '$nor': {
      const branches = compileBranches(key, value, variables);
      return (document) => !branches.some((matches) => matches(document));
    }
    case '$expr':
      return (document) => isTrue(value, document, variables);
  }
  if (key.startsWith('$')) throw notEmulated(`the query operator ${key}`);
  const parts = splitPath(key);
  const test = compileCondition(value);
  return (document, positions) => test(fieldAt(document, parts, positions));
}

// A branch that fails half-way must not leave its positions behind.
function tries(matches: Matcher, document: Document, positions?: MatchedPositions): boolean {
  if (!positions) return matches(document);
  const found: MatchedPositions = new Map();
  if (!matches(document, found)) return false;
  for (const [path, index] of found) positions.set(path, index);
  return true;
}

function compileBranches(operator: string, value: Value, variables: Document): Matcher[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw badQuery(`${operator} must be a nonempty array`);
  }
  return value.map((branch) => {
    if (!isDocument(branch)) throw badQuery(`${operator} argument's entries must be objects`);
    return compileFilter(branch, variables);
  });
}

/** Whether a condition is `{$gt: 1}` and not the value to be equal to. */
export function isOperators(condition: Value): condition is Document {
  return isDocument(condition) && Object.keys(condition)[0]?.startsWith('$') === true;
}

/** What one element of an array must be for `$pull`: equal to a value, or what operators say. */
export function compileElement(condition: Value): (element: Value) => boolean {
  if (isDocument(condition) && !isOperators(condition)) {
    const matches = compileFilter(condition);
    return (element) => isDocument(element) && matches(element);
  }
  const test = compileCondition(condition);
  return (element) => test(fieldOf(element));
}

function compileCondition(condition: Value): FieldTest {
  if (condition instanceof RegExp) return compileOperator('$regex', condition, {});
  if (!isOperators(condition)) return compileOperator('$eq', condition, {});
  const tests = Object.entries(condition)
    .filter(([operator]) => operator !== '$options' || !('$regex' in condition))
    .map(([operator, operand]) => compileOperator(operator, operand, condition));
  return (field) => tests.every((test) => test(field));
}

function compileOperator(operator: string, operand: Value, siblings: Document): FieldTest {
  switch (operator) {
    case '$eq':
      return (field) => field.some(equals(operand));
    case '$ne':
      return (field) => !field.some(equals(operand));
    case '$gt':
      return (field) => field.some(compares(operand, (order) => order > 0, false));
    case '$gte':
      return (field) => field.some(compares(operand, (order) => order >= 0, true));
    case '$lt':
      return (field) => field.some(compares(operand, (order) => order < 0, false));
    case '$lte':
      return (field) => field.some(compares(operand, (order) => order <= 0, true));
    case '$in':
      return oneOf(operator, operand);
    case '$nin': {
      const test = oneOf(operator, operand);
      return (field) => !test(field);
    }
    case '$exists': {
      const wanted = operand !== false && operand !== 0 && operand !== null;
      return (field) => field.some((value) => value !== undefined) === wanted;
    }
    case '$not': {
      if (!isOperators(operand) && !(operand instanceof RegExp))
        throw badQuery('$not needs a regex or a document');
      const test = compileCondition(operand);
      return (field) => !test(field);
    }
    case '$all':
      return compileAll(operand);
    case '$elemMatch':
      return compileElemMatch(operand);
    case '$size':
      if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
        throw badQuery(`Failed to parse $size. Expected a non-negative integer`);
      }
      return (field) => field.whole((value) => Array.isArray(value) && value.length === operand);
    case '$mod': {
      const test = hasRemainder(operand);
      return (field) => field.some(test);
    }
    case '$regex': {
      const pattern = patternOf(operand, siblings['$options']);
      return (field) => field.some((value) => fitsPattern(value, pattern));
    }
  }
  if (!operator.startsWith('$')) throw badQuery(`unknown operator: ${operator}`);
  throw notEmulated(`the query operator ${operator}`);
}

function oneOf(operator: string, operand: Value): FieldTest {
  if (!Array.isArray(operand)) throw badQuery(`${operator} needs an array`);
  if (operand.some(isOperators)) throw badQuery(`cannot nest $ under ${operator}`);
  const tests = operand.map((value) =>
    value instanceof RegExp ? (found: Maybe) => fitsPattern(found, value) : equals(value),
  );
  return (field) => field.some((value) => tests.some((test) => test(value)));
}

function compileAll(operand: Value): FieldTest {
  if (!Array.isArray(operand)) throw badQuery('$all needs an array');
  const tests = operand.map((value) => {
    if (isOperators(value) && '$elemMatch' in value) return compileElemMatch(value['$elemMatch']!);
    if (isOperators(value)) throw badQuery('no $ expressions in $all');
    return compileCondition(value);
  });
  return (field) => tests.length > 0 && tests.every((test) => test(field));
}

const LOGICAL = ['$and', '$or', '$nor', '$expr'];

function compileElemMatch(operand: Value): FieldTest {
  if (!isDocument(operand)) throw badQuery('$elemMatch needs an Object');
  if (isOperators(operand) && !LOGICAL.includes(Object.keys(operand)[0]!)) {
    const test = compileCondition(operand);
    return (field) => field.element((element) => test(fieldOf(element)));
  }
  const matches = compileFilter(operand);
  // A scalar element never matches conditions on fields, not even on missing ones.
  return (field) => field.element((element) => isDocument(element) && matches(element));
}
