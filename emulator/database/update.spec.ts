import fc from 'fast-check';
import { AdminError } from '../admin-error';
import { anyValue } from './arbitrary-values';
import { encodeText } from './ejson';
import { compileUpdate } from './update';
import type { Document, Value } from './values';
import { WriteError } from './write-error';

const apply = (document: Document, update: Document) => {
  const { _id, ...after } = compileUpdate(update)({ _id: 'x', ...document });
  return after;
};
const refusal = (document: Document, update: Document): string => {
  try {
    apply(document, update);
    return 'not refused';
  } catch (error) {
    if (!(error instanceof WriteError || error instanceof AdminError)) throw error;
    return error.message;
  }
};

describe('an update', () => {
  it('leaves the document that it was given as it was', () => {
    const before: Document = { _id: 'x', l: [{ a: 1 }], o: { n: 1 } };
    const text = encodeText(before);
    compileUpdate({ $set: { 'l.0.a': 2 }, $inc: { 'o.n': 1 }, $push: { m: 1 } })(before);
    expect(encodeText(before)).toBe(text);
  });

  it('brings new fields in by the order of their names, positions by number', () => {
    expect(Object.keys(apply({ z: 1 }, { $set: { c: 1, a: 1 }, $inc: { b: 1 } }))).toEqual([
      'z',
      'a',
      'b',
      'c',
    ]);
    expect(apply({ l: [] }, { $set: { 'l.10': 'k', 'l.2': 'c' } })['l']).toHaveLength(11);
  });

  it.each([
    ['$inc of a text', { a: 'x' }, { $inc: { a: 1 } }, "field 'a' of non-numeric type string"],
    ['$mul of a date', { a: new Date(0) }, { $mul: { a: 1 } }, 'of non-numeric type date'],
    [
      '$inc inside a list of texts',
      { l: ['x'] },
      { $inc: { 'l.0': 1 } },
      "field '0' of non-numeric type string",
    ],
    [
      '$set through a date',
      { a: new Date(0) },
      { $set: { 'a.b': 1 } },
      "Cannot create field 'b' in element {a: new Date(0)}",
    ],
    [
      '$push through a number',
      { a: 1 },
      { $push: { 'a.b': 1 } },
      "Cannot create field 'b' in element {a: 1}",
    ],
    [
      '$push on an object',
      { a: {} },
      { $push: { a: 1 } },
      "The field 'a' must be an array but is of type object",
    ],
    [
      '$push with an unknown clause',
      {},
      { $push: { a: { $each: [], $first: 1 } } },
      'Unrecognized clause in $push: $first',
    ],
    ['$push of $each that is no list', {}, { $push: { a: { $each: 1 } } }, 'must be an array'],
    ['$pop by 2', { a: [] }, { $pop: { a: 2 } }, '$pop expects 1 or -1'],
    [
      '$pullAll of a number',
      { a: [] },
      { $pullAll: { a: 1 } },
      'requires an array argument but was given a int',
    ],
    ['a value with a $ name', {}, { $set: { a: { $b: 1 } } }, "The dollar ($) prefixed field '$b'"],
    ['a path with a $ name', {}, { $set: { 'a.$b': 1 } }, "The dollar ($) prefixed field '$b'"],
    ['another _id', {}, { $set: { _id: 'y' } }, "would modify the immutable field '_id'"],
    ['removing _id', {}, { $unset: { _id: '' } }, "would modify the immutable field '_id'"],
    [
      'a path and one inside it',
      { a: {} },
      { $set: { a: 1 }, $inc: { 'a.b': 1 } },
      "Updating the path 'a.b' would create a conflict at 'a'",
    ],
    ['an empty field name', {}, { $set: { 'a..b': 1 } }, 'empty field name'],
    ['fields without an operator', {}, { a: 1 }, "must contain key beginning with '$'"],
    ['an operator without fields', {}, { $set: 1 }, 'Modifiers operate on fields'],
    [
      'all array elements at once',
      { l: [1] },
      { $inc: { 'l.$[]': 1 } },
      'does not emulate the positional operator $[]',
    ],
    ['a position far beyond the end', { l: [] }, { $set: { 'l.2000000': 1 } }, "can't backfill"],
    ['a prototype', {}, { $set: { '__proto__.a': 1 } }, 'does not emulate a field named __proto__'],
  ] as [string, Document, Document, string][])('refuses %s', (_title, before, update, message) => {
    expect(refusal(before, update)).toContain(message);
  });

  it('never reaches what an object inherits', () => {
    expect(apply({}, { $set: { 'constructor.name': 1 } })).toEqual({ constructor: { name: 1 } });
    expect(apply({}, { $unset: { toString: '' } })).toEqual({});
  });

  it('either does what it says or is refused', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (current: Value, operand: Value) => {
        const set = refusal({ f: current }, { $set: { f: operand } });
        if (set === 'not refused')
          expect(apply({ f: current }, { $set: { f: operand } })).toEqual({ f: operand });
        const both = typeof current === 'number' && typeof operand === 'number';
        expect(refusal({ f: current }, { $inc: { f: operand } }) === 'not refused').toBe(both);
        const pushed = refusal({ f: current }, { $push: { f: { $each: [operand] } } });
        if (!Array.isArray(current)) expect(pushed).not.toBe('not refused');
      }),
    );
  });
});
