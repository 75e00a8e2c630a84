import fc from 'fast-check';
import { anyValue } from './arbitrary-values';
import { afterPrefix, encodeKey, inverted } from './key-encoding';
import { compare } from './order';
import { ObjectId, type Value } from './values';

const sign = (number: number) => Math.sign(number) + 0;

describe('index keys', () => {
  it('stand in the order of MongoDB', () => {
    const ascending: Value[] = [
      null,
      NaN,
      -Infinity,
      -1e300,
      -2,
      -1.5,
      0,
      5e-324,
      1,
      2 ** 31,
      1772668800123,
      Infinity,
      '',
      'a',
      'a\u0000',
      'a\u0000b',
      'ab',
      '文',
      '\uffff',
      '😀',
      {},
      { a: 1 },
      { a: 1, b: 1 },
      { b: 1 },
      { a: 'text' },
      [],
      [1],
      [1, 1],
      [2],
      new ObjectId('00f0c0ffee65f0c0ffee65f0'),
      new ObjectId('65f0c0ffee65f0c0ffee65f0'),
      false,
      true,
      new Date(-1),
      new Date(0),
      new Date(1772668800123),
      /a/,
      /a/i,
    ];
    for (const [i, a] of ascending.entries()) {
      for (const [j, b] of ascending.entries()) {
        expect([i, j, sign(Buffer.compare(encodeKey(a), encodeKey(b)))]).toEqual([i, j, sign(i - j)]);
        expect([i, j, sign(compare(a, b))]).toEqual([i, j, sign(i - j)]);
      }
    }
  });

  it('agree with the comparison of any two values', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(sign(compare(a, b)));
        expect(sign(Buffer.compare(inverted(encodeKey(a)), inverted(encodeKey(b))))).toBe(
          -sign(compare(a, b)) + 0,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('are never the beginning of one another, so that they can be strung together', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const [x, y] = [encodeKey(a), encodeKey(b)];
        if (compare(a, b) !== 0) expect(y.subarray(0, x.length).equals(x)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('that begin with a prefix end before afterPrefix', () => {
    expect(afterPrefix(Buffer.from([1, 2]))).toEqual(Buffer.from([1, 3]));
    expect(afterPrefix(Buffer.from([1, 0xff, 0xff]))).toEqual(Buffer.from([2]));
  });
});
