import Big from 'big.js';
import fc from 'fast-check';
import { compare, fen, isPositive, percentChange, product, proportion, sumDecimals } from './decimals';
import { decimal, isDecimal, minus, sayYuan, sum, times, yuan } from './money';

it.each([
  ['144.45', 14445],
  ['0.005', 1],
  ['0.0049', 0],
  ['90.075', 9008],
  ['195.525', 19553],
  ['1.005', 101],
  ['12', 1200],
  ['999999999999.99', 99999999999999],
])('%s yuan is %d 分, half a cent rounded up', (text, cents) => {
  expect(fen(text)).toBe(cents);
});

it.each(['1.50', '0', '96.3', '123456789012.123456'])('%s is a decimal', (text) => {
  expect(isDecimal(text)).toBe(true);
});

it.each(['', '-1', '+1', '1.', '.5', '1e3', '１', '1,000', '1.1234567', 'NaN', ' 1'])(
  '“%s” is no decimal',
  (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => decimal(text)).toThrow();
  },
);

it('a product is rounded once, at the end', () => {
  expect(yuan(product('154.78', '1.20', '0.70'))).toBe('130.02');
  expect(yuan(product('60.05', '1.50'))).toBe('90.08');
});

it('a proportion is rounded once', () => {
  expect(yuan(proportion('144.45', 21, 31))).toBe('97.85');
  expect(yuan(proportion('6201.60', '96.30', '62400'))).toBe('9.57');
});

it('is said with two places, and with commas for reading', () => {
  expect([yuan(fen('5')), sayYuan(fen('144450')), sayYuan(fen('999.9')), sayYuan(fen('1234567.05'))]).toEqual(
    ['5.00', '144,450.00', '999.90', '1,234,567.05'],
  );
  expect(sayYuan(minus(fen('0'), fen('1860')))).toBe('-1,860.00');
});

it.each([
  ['1.45', '1.50', '+3.45'],
  ['1.50', '1.45', '-3.33'],
  ['1.2', '1.20', '0.00'],
  ['2', '4', '+100.00'],
])('from %s to %s is %s percent', (from, to, percent) => {
  expect(percentChange(from, to)).toBe(percent);
});

it('adds, takes away, multiplies and compares exactly', () => {
  expect(sum([fen('0.1'), fen('0.2')])).toBe(30);
  expect(times(fen('2.05'), 408)).toBe(83640);
  expect([compare('1.2', '1.20'), compare('1.2', '1.3') < 0, isPositive(decimal('0.00'))]).toEqual([
    0,
    true,
    false,
  ]);
  expect(sumDecimals(['0.1', '0.2', '96.3'])).toBe('96.60');
});

it('an amount that is said and read again is the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cents) => fen(yuan(cents as never)) === cents),
  );
});

it('every whole number of 分 is written as the library writes a hundredth of it', () => {
  const cents = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }));
  fc.assert(fc.property(cents, (n) => yuan(n as never) === new Big(n).div(100).toFixed(2)));
});
