import { compileElement } from './match';
import { compare, equal } from './order';
import { sortBy, sortOrder } from './sort';
import { checkStorable } from './storable';
import type { UpdateOperator } from './update-target';
import { type Document, type Maybe, type Value, isDocument, typeName } from './values';
import { WriteError, shown } from './write-error';

/** The update operators that work on arrays only. */
export const ARRAY_OPERATORS: Record<string, UpdateOperator> = {
  $push: {
    creates: true,
    check: (_, operand) => checkStorable(pushed(operand).each),
    apply: (current, operand, { path, id }) => {
      if (current !== undefined && !Array.isArray(current)) {
        throw new WriteError(
          `The field '${path}' must be an array but is of type ${typeName(current)} in document ${shown({ _id: id })}`,
        );
      }
      const { each, position, sort, slice } = pushed(operand);
      const array = [...(current ?? [])];
      array.splice(position ?? array.length, 0, ...each);
      const sorted = sort === undefined ? array : sortElements(array, sort);
      if (slice === undefined) return sorted;
      return slice >= 0 ? sorted.slice(0, slice) : sorted.slice(slice);
    },
  },
  $addToSet: {
    creates: true,
    check: (_, operand) => checkStorable(added(operand)),
    apply: (current, operand, { path }) => {
      if (current !== undefined && !Array.isArray(current)) {
        throw new WriteError(
          `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeName(current)}`,
        );
      }
      const array = [...(current ?? [])];
      for (const value of added(operand)) {
        if (!array.some((element) => equal(element, value))) array.push(value);
      }
      return array;
    },
  },
  $pop: {
    creates: false,
    check: (_, operand) => {
      if (operand !== 1 && operand !== -1)
        throw new WriteError(`$pop expects 1 or -1, found: ${shown(operand)}`);
    },
    apply: (current, operand, { path }) => {
      if (current === undefined) return undefined;
      if (!Array.isArray(current)) {
        throw new WriteError(`Path '${path}' contains an element of non-array type '${typeName(current)}'`);
      }
      return operand === 1 ? current.slice(0, -1) : current.slice(1);
    },
  },
  $pull: {
    creates: false,
    check: (_, operand) => void compileElement(operand),
    apply: (current, operand) => {
      const matches = compileElement(operand);
      return without(current, (element) => matches(element));
    },
  },
  $pullAll: {
    creates: false,
    check: (_, operand) => {
      if (Array.isArray(operand)) return;
      throw new WriteError(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
    },
    apply: (current, operand) =>
      without(current, (element) => (operand as Value[]).some((value) => equal(element, value))),
  },
};

function without(current: Maybe, goes: (element: Value) => boolean): Maybe {
  if (current === undefined) return undefined;
  if (!Array.isArray(current)) throw new WriteError('Cannot apply $pull to a non-array value');
  return current.filter((element) => !goes(element));
}

interface Pushed {
  each: Value[];
  position?: number;
  slice?: number;
  sort?: Value;
}

function pushed(operand: Value): Pushed {
  if (!isDocument(operand) || !('$each' in operand)) return { each: [operand] };
  const { $each: each, $position: position, $slice: slice, $sort: sort, ...others } = operand;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new WriteError(`Unrecognized clause in $push: ${unknown}`);
  if (!Array.isArray(each)) throw new WriteError('The argument to $each in $push must be an array');
  return { each, position: whole('$position', position), slice: whole('$slice', slice), sort };
}

function whole(name: string, value: Maybe): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value))) return value;
  throw new WriteError(
    `The value for ${name} must be an integer value but was given type: ${typeName(value)}`,
  );
}

function added(operand: Value): Value[] {
  if (!isDocument(operand) || !('$each' in operand)) return [operand];
  if (!Array.isArray(operand['$each'])) {
    throw new WriteError('The argument to $each in $addToSet must be an array');
  }
  return operand['$each'];
}

function sortElements(array: Value[], sort: Value): Value[] {
  if (sort === 1 || sort === -1) return [...array].sort((a, b) => compare(a, b) * sort);
  if (!isDocument(sort)) throw new WriteError('The $sort is invalid: use 1/-1 to sort the whole element');
  return sortBy(array, sortOrder(sort), (element): Document => (isDocument(element) ? element : {}));
}
