import { AdminError } from '../admin-error';
import { regularExpression } from './ejson';
import { compare, equal } from './order';
import { type Maybe, type Value, typeRank } from './values';

/** `$eq`: null is equal to a missing field too. */
export function equals(operand: Value): (value: Maybe) => boolean {
  if (operand === null) return (value) => value === undefined || value === null;
  return (value) => value !== undefined && equal(value, operand);
}

/** `$gt` and its kin: only values of the operand's own type are compared; null is compared for equality only. */
export function compares(
  operand: Value,
  holds: (order: number) => boolean,
  orEqual: boolean,
): (value: Maybe) => boolean {
  if (operand === null) return orEqual ? equals(null) : () => false;
  if (operand instanceof RegExp)
    throw badQuery('Cannot compare to a regular expression with $gt, $gte, $lt or $lte');
  const rank = typeRank(operand);
  return (value) => {
    if (value === undefined || typeRank(value) !== rank) return false;
    if (Number.isNaN(value) || Number.isNaN(operand)) return orEqual && equal(value, operand);
    return holds(compare(value, operand));
  };
}

/** `$mod`: whole parts of divisor, remainder and value count. */
export function hasRemainder(operand: Value): (value: Maybe) => boolean {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every((part) => typeof part === 'number')) {
    throw badQuery('malformed mod, needs to be an array of two numbers');
  }
  const [divisor, remainder] = operand.map((part) => Math.trunc(part as number)) as [number, number];
  if (divisor === 0) throw badQuery('divisor cannot be 0');
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % divisor === remainder;
}

/** The pattern of `$regex` with its sibling `$options`. */
export function patternOf(operand: Value, options: Maybe): RegExp {
  if (options !== undefined && typeof options !== 'string') throw badQuery('$options has to be a string');
  if (operand instanceof RegExp) {
    return options === undefined ? operand : regularExpression(operand.source, options);
  }
  if (typeof operand !== 'string') throw badQuery('$regex has to be a string');
  return regularExpression(operand, options ?? '');
}

/** Whether a text fits; a stored regular expression fits only itself. */
export function fitsPattern(value: Maybe, pattern: RegExp): boolean {
  if (value instanceof RegExp) return equal(value, pattern);
  return typeof value === 'string' && pattern.test(value);
}

/** A filter that MongoDB refuses. */
export function badQuery(message: string): AdminError {
  return new AdminError('DATABASE_REQUEST_FAILED', message);
}
