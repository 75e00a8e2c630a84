import { Context, evalExpr } from 'mingo/core';
import * as expressions from 'mingo/operators/expression';
import { AdminError, notEmulated } from '../admin-error';
import { ACCUMULATORS } from './accumulators';
import { compare, equal } from './order';
import { type Document, type Maybe, type Value, isDocument } from './values';

/** Operators that the conformance suite has seen to behave as MongoDB's; every other one is refused by its name. */
const EMULATED = new Set(
  `$add $subtract $multiply $divide $mod $abs $ceil $floor $and $or $not $cond $ifNull $switch
   $concat $toLower $toUpper $substrCP $strLenCP $split $arrayElemAt $concatArrays $filter $in $map $reduce $size
   $slice $isArray $reverseArray $mergeObjects $let $literal`
    .split(/\s+/)
    .filter(Boolean),
);

type Operator = (document: unknown, operands: unknown, options: never) => unknown;

// mingo compares objects without regard to the order of fields and sorts arrays before it compares them.
const comparison = (holds: (a: Maybe, b: Maybe) => unknown): Operator => {
  return (document, operands, options) => {
    const [a, b] = evalExpr(document, operands, options) as [Maybe, Maybe];
    return holds(a, b);
  };
};

// In expressions a missing field is below null, other than in filters and sorting.
const order = (a: Maybe, b: Maybe) => compare(a, b) || Number(b === undefined) - Number(a === undefined);

const comparisons: Record<string, Operator> = {
  $eq: comparison((a, b) => order(a, b) === 0),
  $ne: comparison((a, b) => order(a, b) !== 0),
  $gt: comparison((a, b) => order(a, b) > 0),
  $gte: comparison((a, b) => order(a, b) >= 0),
  $lt: comparison((a, b) => order(a, b) < 0),
  $lte: comparison((a, b) => order(a, b) <= 0),
  $cmp: comparison((a, b) => Math.sign(order(a, b))),
  $in: comparison((value, list) => {
    if (!Array.isArray(list)) throw failed('$in requires an array as a second argument');
    return value !== undefined && list.some((element) => equal(element, value));
  }),
};

// As expressions these take a list, or one array.
const overLists = Object.fromEntries(
  ['$sum', '$avg', '$min', '$max'].map((name): [string, Operator] => [
    name,
    (document, operand, options) => {
      const value = evalExpr(document, operand, options) as Maybe;
      return ACCUMULATORS[name]!(Array.isArray(value) ? value : [value]);
    },
  ]),
);

const ours: Record<string, Operator> = { ...comparisons, ...overLists };

const context = Context.init({ expression: { ...expressions, ...ours } as never });

/**
 * The value of an aggregation expression for a document; `undefined` where MongoDB would leave the field out.
 * @param variables values of `$$name`
 */
export function evaluate(expression: Value, document: Document, variables: Document = {}): Maybe {
  try {
    return evalExpr(document, expression, { context, variables, idKey: '_id' } as never) as Maybe;
  } catch (error) {
    throw error instanceof AdminError ? error : failed((error as Error).message);
  }
}

/** Whether an expression holds: false, null, 0 and a missing value do not, everything else does. */
export function isTrue(expression: Value, document: Document, variables: Document): boolean {
  const value = evaluate(expression, document, variables);
  return value !== undefined && value !== null && value !== false && value !== 0;
}

/** Refuses operators and variables that are not emulated, wherever they stand in an expression. */
export function checkExpression(expression: Value, variables: readonly string[] = []): void {
  if (typeof expression === 'string' && expression.startsWith('$$')) {
    const name = expression.slice(2).split('.')[0]!;
    if (!['ROOT', 'CURRENT', 'REMOVE', ...variables].includes(name)) {
      if (/^[A-Z]/.test(name)) throw notEmulated(`the variable $$${name}`);
      throw failed(`Use of undefined variable: ${name}`);
    }
  } else if (Array.isArray(expression)) {
    for (const element of expression) checkExpression(element, variables);
  } else if (isDocument(expression)) {
    for (const [key, operand] of Object.entries(expression)) {
      if (key === '$literal') continue;
      if (key.startsWith('$') && !EMULATED.has(key) && !Object.hasOwn(ours, key)) {
        throw notEmulated(`the aggregation operator ${key}`);
      }
      checkExpression(operand, [...variables, ...boundBy(key, operand)]);
    }
  }
}

// `$map`, `$filter`, `$reduce` and `$let` bind names of their own.
function boundBy(operator: string, operand: Value): string[] {
  if (operator === '$reduce') return ['this', 'value'];
  if (!isDocument(operand)) return [];
  if (operator === '$let') return Object.keys(operand['vars'] ?? {});
  if (operator === '$map' || operator === '$filter') {
    return [typeof operand['as'] === 'string' ? operand['as'] : 'this'];
  }
  return [];
}

function failed(message: string): AdminError {
  return new AdminError('DATABASE_REQUEST_FAILED', message);
}
