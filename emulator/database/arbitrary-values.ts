import fc from 'fast-check';
import { type Document, ObjectId, type Value } from './values';

/** Any storable value, nested to a small depth; for property tests. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Value>(null, true, false, NaN, Infinity, -Infinity, 0, -0),
    fc.double(),
    fc.integer(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom<Value>('', 'a', 'a\u0000', 'a\u0000b', 'ab', '\uffff', '😀'),
    fc.date({ noInvalidDate: true }),
    fc.constantFrom<Value>(/a/, /a/i, /b/),
    fc.constantFrom<Value>(
      new ObjectId('65f0c0ffee65f0c0ffee65f0'),
      new ObjectId('00f0c0ffee65f0c0ffee65f1'),
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .dictionary(fc.constantFrom('x', 'y', 'xy'), tie('value'), { maxKeys: 3 })
      .map((fields): Document => ({ ...fields })),
  ),
})).value;
