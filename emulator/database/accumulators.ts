import { compare, equal } from './order';
import type { Maybe, Value } from './values';

const numbers = (values: Maybe[]): number[] => values.filter((value) => typeof value === 'number');
const present = (values: Maybe[]): Value[] => values.filter((value) => value !== undefined && value !== null);

function sum(values: Maybe[]): number {
  return numbers(values).reduce((total, number) => total + number, 0);
}

function extreme(values: Maybe[], sign: 1 | -1): Value {
  const [first, ...rest] = present(values);
  if (first === undefined) return null;
  return rest.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best), first);
}

/** What the accumulators of `$group` make of the values of a group; missing and wrong-typed values as in MongoDB. */
export const ACCUMULATORS: Record<string, (values: Maybe[]) => Value> = {
  $sum: sum,
  $avg: (values) => (numbers(values).length === 0 ? null : sum(values) / numbers(values).length),
  $min: (values) => extreme(values, -1),
  $max: (values) => extreme(values, 1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => {
    const set: Value[] = [];
    for (const value of values) {
      if (value !== undefined && !set.some((member) => equal(member, value))) set.push(value);
    }
    return set;
  },
};
