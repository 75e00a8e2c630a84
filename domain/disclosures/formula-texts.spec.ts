import { asNewHome, type NewHome } from '#domain/homes/new-home';
import { readRoster } from '#domain/homes/roster-import';
import type { Decimal } from '#domain/kernel/money';
import { gridsOf } from '#testing/workbook';
import { amountFor, monthlyTotal, unitFormula, unitText } from './amounts';
import {
  formulaText,
  lineAmountText,
  poolText,
  priceText,
  roundingText,
  scopeSentence,
} from './formula-texts';
import { poolsOf } from '#testing/reference/split-pool';
import type { FeeLine, FeeSheet, PoolFacts } from './sheet';
import { readFeeSheet } from './sheet-import';

let home: NewHome;
let sheet: FeeSheet;
let pools: PoolFacts[];
beforeAll(async () => {
  const homes = readRoster(await gridsOf('households-618')).rows.map(asNewHome);
  home = homes.find((one) => one.label === '3栋1单元101')!;
  sheet = readFeeSheet(await gridsOf('fee-sheet-2026-h2')).sheet!;
  pools = poolsOf(sheet, homes);
});
const line = (code: string): FeeLine => sheet.lines.find((one) => one.code === code)!;
const amount = (code: string, month = '2026-07') => amountFor(line(code), home, month, pools);

it.each([
  ['F02', '96.30 ㎡ × 1.50 元/㎡·月 = 144.45 元/月'],
  ['F03', '1 户 × 15 元/户·月 = 15.00 元/月'],
  ['F04', '6,201.60 元 ÷ 62400.00 ㎡ × 96.30 ㎡ = 9.570738… 元 → 9.57 元/月'],
  ['F05', '1,264.80 元 ÷ 618 户 = 2.046601… 元 → 2.05 元/月'],
  ['F11', '96.30 ㎡ × 26.00 元/㎡·季 = 2,503.80 元/季'],
  ['F12', '96.30 ㎡ × 100 元/㎡ = 9,630.00 元'],
])('the card of %s says %s', (code, text) => {
  expect(formulaText(amount(code).formula!, line(code))).toBe(text);
});

it('shows what was rounded where an area gives half a cent', () => {
  expect(formulaText(unitFormula(line('F02'), '60.05')!, line('F02'))).toBe(
    '60.05 ㎡ × 1.50 元/㎡·月 = 90.075 元 → 90.08 元/月',
  );
});

it('says the rounding rule, and whose turn the last cent is', () => {
  expect(roundingText(amount('F02').formula!)).toBe('最后结果四舍五入到分。');
  expect(roundingText(amount('F05').formula!)).toContain('这个月您家分到多出的 1 分');
  expect(roundingText(amount('F05', '2026-09').formula!)).toContain('这个月多出的 1 分由别的住户分到');
});

it('says where a pool comes from', () => {
  expect(poolText(amount('F04').formula!.pool!)).toBe('9120 度 × 0.68 元 = 6,201.60 元');
});

it.each([
  ['F01', '您家不用交'],
  ['F02', '144.45 元/月'],
  ['F06', '60 元/个·月'],
  ['F08', '首1小时免费，2元/小时，10元/日封顶'],
  ['F11', '2,503.80 元/季'],
  ['F12', '首次交房才交，您家不用交'],
])('the list says of %s: %s', (code, text) => {
  expect(lineAmountText(amount(code), line(code))).toBe(text);
});

it('says 待补录 for what cannot be computed, and never an amount', () => {
  const unknown = amountFor(line('F02'), { ...home, area: '' as Decimal }, '2026-07', pools);
  expect(lineAmountText(unknown, line('F02'))).toBe('待补录');
});

it('says of what is charged as it comes to neither a figure nor that one lacks, and keeps it out of the total', () => {
  const shared = {
    ...line('F04'),
    charge: 'byUse' as const,
    price: { kind: 'text' as const },
    standard: '据实分摊',
  };
  const found = amountFor(shared, home, '2026-07', pools);
  expect(found).toMatchObject({ kind: 'asItComes', amount: null });
  expect(lineAmountText(found, shared)).toBe('据实分摊（按实际发生收）');
  expect(monthlyTotal([line('F02'), shared], home, '2026-07', pools)).toEqual({
    total: 14445,
    monthly: [{ line: line('F02'), amount: 14445 }],
    missing: [],
    asItComes: ['F04'],
  });
});

it('names a price in one way however it was written', () => {
  expect(priceText(line('F02'))).toBe('1.50 元/㎡·月');
  expect(priceText(line('F04'))).toBe('6,201.60 元/月');
  expect(unitText(line('F10'))).toBe('元/户');
});

it.each([
  ['F01', '1栋、2栋的住户交。'],
  ['F03', '全部住宅都交。'],
  ['F06', '产权车位，用到时才交。'],
  ['F11', '接入集中供暖的住户交。'],
  ['F12', '首次交房时交一次。'],
])('says who pays %s: %s', (code, text) => {
  expect(scopeSentence(line(code).scope, line(code).scopeText)).toBe(text);
});
