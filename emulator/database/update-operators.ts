import { compare } from './order';
import { checkStorable } from './storable';
import { ARRAY_OPERATORS } from './update-array-operators';
import type { UpdateOperator } from './update-target';
import { typeName } from './values';
import { WriteError, shown } from './write-error';

/** The emulated update operators; `$rename`, `$bit`, `$currentDate` and `$setOnInsert` are not among them. */
export const UPDATE_OPERATORS: Record<string, UpdateOperator> = {
  $set: {
    creates: true,
    check: (_, operand) => checkStorable(operand),
    apply: (_, operand) => operand,
  },
  $unset: { creates: false, apply: () => undefined },
  $inc: arithmetic('$inc', 'increment', (current, operand) => (current ?? 0) + operand),
  $mul: arithmetic('$mul', 'multiply', (current, operand) => (current ?? 0) * operand),
  $min: {
    creates: true,
    check: (_, operand) => checkStorable(operand),
    apply: (current, operand) => (current === undefined || compare(operand, current) < 0 ? operand : current),
  },
  $max: {
    creates: true,
    check: (_, operand) => checkStorable(operand),
    apply: (current, operand) => (current === undefined || compare(operand, current) > 0 ? operand : current),
  },
  ...ARRAY_OPERATORS,
};

function arithmetic(
  name: string,
  verb: string,
  calculate: (current: number | undefined, operand: number) => number,
): UpdateOperator {
  return {
    creates: true,
    check: (path, operand) => {
      if (typeof operand === 'number') return;
      throw new WriteError(`Cannot ${verb} with non-numeric argument: ${shown({ [path]: operand })}`);
    },
    apply: (current, operand, { path, id }) => {
      if (current !== undefined && typeof current !== 'number') {
        const field = path.split('.').at(-1);
        throw new WriteError(
          `Cannot apply ${name} to a value of non-numeric type. ${shown({ _id: id })} has the field '${field}' of non-numeric type ${typeName(current)}`,
        );
      }
      return calculate(current, operand as number);
    },
  };
}
