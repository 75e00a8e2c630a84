import { plainOf } from '#domain/workbook/cell-text';
import type { Charge, Period } from './sheet';
import { readStandard } from './standard-text';

const read = (written: string, charge: Charge | null, period: Period | null) =>
  readStandard(plainOf(written), written, charge, period, '（计费方式）');
const says = (written: string, charge: Charge | null, period: Period | null): string => {
  const standard = read(written, charge, period);
  if ('code' in standard) return standard.code;
  const { price } = standard;
  if (price.kind === 'unit') return `${price.amount} ${price.per}`;
  return price.kind === 'pool'
    ? `${price.quantity} ${price.quantityUnit} ${price.unitPrice} ${price.total}`
    : 'text';
};

describe('a standard', () => {
  it.each<[string, Charge, Period, string]>([
    ['1.50元/㎡·月', 'byArea', 'month', '1.50 sqm'],
    ['1.50 元／平方米·月', 'byArea', 'month', '1.50 sqm'],
    ['１．５０元／㎡・月', 'byArea', 'month', '1.50 sqm'],
    ['1.5元/月·㎡', 'byArea', 'month', '1.5 sqm'],
    ['1.5元/m²/月', 'byArea', 'month', '1.5 sqm'],
    ['¥1.5元/平米.月', 'byArea', 'month', '1.5 sqm'],
    ['￥1.50/㎡·月', 'byArea', 'month', '1.50 sqm'],
    ['1.5元每平方米每月', 'byArea', 'month', '1.5 sqm'],
    ['1.50元/㎡', 'byArea', 'month', '1.50 sqm'],
    ['26.00元/㎡·季', 'byArea', 'quarter', '26.00 sqm'],
    ['１５元/户·月', 'byHome', 'month', '15 home'],
    ['300元/个·月', 'bySpace', 'month', '300 space'],
    ['300元/车位·月', 'bySpace', 'month', '300 space'],
    ['4元/㎡', 'byAreaOnce', 'once', '4 sqm'],
    ['2,000元/户', 'fixed', 'once', '2000 home'],
    ['2000元', 'fixed', 'once', '2000 home'],
    ['50元/次', 'fixed', 'perUse', '50 home'],
    ['首1小时免费，2元/小时，10元/日封顶', 'byTime', 'perUse', 'text'],
    ['9120度×0.68元=6201.60元', 'poolByArea', 'month', '9120 度 0.68 620160'],
    ['9,120度 * 0.68元/度 = 6,201.60元', 'poolByArea', 'month', '9120 度 0.68 620160'],
    ['1860度x0.68元', 'poolByHome', 'month', '1860 度 0.68 126480'],
    ['320吨×3.6元＝1152元', 'poolByHome', 'month', '320 吨 3.6 115200'],
    ['12.345m³×1.11元=13.70元', 'poolByHome', 'month', '12.345 立方米 1.11 1370'],
  ])('%s (%s, %s) is %s', (written, charge, period, expected) => {
    expect(says(written, charge, period)).toBe(expected);
  });

  it.each<[string, Charge | null, Period | null, string]>([
    ['', 'byArea', 'month', 'PRICE_MISSING'],
    ['见附件', 'poolByArea', 'month', 'PRICE_MISSING'],
    ['另议', 'byTime', 'perUse', 'PRICE_MISSING'],
    ['1.20', 'byArea', 'month', 'UNIT_MISSING'],
    ['1.20元', 'byArea', 'month', 'UNIT_MISSING'],
    ['1.20元/月', 'byArea', 'month', 'UNIT_MISSING'],
    ['1.20/㎡', 'byArea', 'month', 'UNIT_MISSING'],
    ['2000', 'fixed', 'once', 'UNIT_MISSING'],
    ['-1.50元/㎡·月', 'byArea', 'month', 'PRICE_NEGATIVE'],
    ['－1.50元/㎡·月', 'byArea', 'month', 'PRICE_NEGATIVE'],
    ['-¥1.50/㎡', 'byArea', 'month', 'PRICE_NEGATIVE'],
    ['−1.50', 'byArea', 'month', 'PRICE_NEGATIVE'],
    ['=4*1元/㎡', 'byAreaOnce', 'once', 'PRICE_IS_FORMULA'],
    ['＝4元/㎡', 'byAreaOnce', 'once', 'PRICE_IS_FORMULA'],
    ['+1.50元/㎡·月', 'byArea', 'month', 'PRICE_IS_FORMULA'],
    ['@SUM(A1)', 'byTime', 'perUse', 'PRICE_IS_FORMULA'],
    ['-A1*2', 'byArea', 'month', 'PRICE_IS_FORMULA'],
    ['0.00元/㎡·月', 'byArea', 'month', 'PRICE_ZERO'],
    ['0度×0.68元=0元', 'poolByArea', 'month', 'PRICE_ZERO'],
    ['1.5元/户·月', 'byArea', 'month', 'UNIT_MISMATCH'],
    ['1.5元/㎡·月', 'byArea', 'quarter', 'PERIOD_MISMATCH'],
    ['1.5-2.0元/㎡·月', 'byArea', 'month', 'PRICE_UNREADABLE'],
    ['约1.5元/㎡', 'byArea', 'month', 'PRICE_UNREADABLE'],
    ['1.2345678元/㎡·月', 'byArea', 'month', 'PRICE_UNREADABLE'],
    ['6201.60元', 'poolByArea', 'month', 'PRICE_UNREADABLE'],
    ['9120度×0.68元=6201.61元', 'poolByArea', 'month', 'PRODUCT_WRONG'],
    ['1.5元/㎡·月', null, 'month', 'PRICE_UNREADABLE'],
  ])('%s (%s, %s) is refused: %s', (written, charge, period, code) => {
    expect(says(written, charge, period)).toBe(code);
  });

  it('whose product is wrong names both totals', () => {
    expect(read('9120度×0.68元=6201.06元', 'poolByArea', 'month')).toMatchObject({
      params: { written: '6201.06', computed: '6201.60' },
    });
  });
});
