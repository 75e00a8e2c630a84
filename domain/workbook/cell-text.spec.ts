import { looksLikeFormula, numberText, plainOf, saysNothing, textOf } from './cell-text';
import { addressOf } from './grid';

it.each([
  [96.3, '96.3'],
  [96.299999999999997, '96.3'],
  [88.160000000000011, '88.16'],
  [0.1 + 0.2, '0.3'],
  [12010000505, '12010000505'],
  [1e21, '1000000000000000000000'],
  [-0.5, '-0.5'],
  [Number.NaN, ''],
])('the number %d is written %s', (number, text) => {
  expect(numberText(number)).toBe(text);
});

it.each([
  [' 1.50 元／平方米·月　', '1.50元/㎡·月'],
  ['１５元/户', '15元/户'],
  ['1.5元/m²', '1.5元/㎡'],
  ['9120度＊0.68元', '9120度×0.68元'],
  ['−1.50', '-1.50'],
  [null, ''],
  [true, '是'],
])('%j is compared as %j', (cell, plain) => {
  expect(plainOf(cell)).toBe(plain);
});

it('keeps the office’s words but for outer blanks and breaks', () => {
  expect(textOf('\u3000第一行\r\n第二行 \u200b')).toBe('第一行 第二行');
});

it.each(['', ' ', '-', '—', '——', '/', '无', '暂无', null])('%j says nothing', (cell) => {
  expect(saysNothing(cell)).toBe(true);
});

it.each([
  ['=1+1', true],
  ['＝SUM(A1)', true],
  ['@A1', true],
  ['+86 138', false],
  ['-1', false],
  [5, false],
])('%j looks like a formula: %s', (cell, expected) => {
  expect(looksLikeFormula(cell)).toBe(expected);
});

it.each([
  [0, 0, 'A1'],
  [2, 4, 'E3'],
  [0, 25, 'Z1'],
  [0, 26, 'AA1'],
  [99, 701, 'ZZ100'],
  [0, 702, 'AAA1'],
])('row %d, column %d is %s', (row, column, address) => {
  expect(addressOf(row, column)).toBe(address);
});
