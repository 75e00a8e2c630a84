import type { LineAmount } from '#domain/disclosures/amounts';
import type { LineChange } from '#domain/disclosures/contract';
import type { FeeLine } from '#domain/disclosures/sheet';
import { fen } from '#domain/kernel/decimals';
import { decimal } from '#domain/kernel/money';
import { aroundAmount, changeSentence, changeTag, priceChange, priceText, withoutAmount } from './line-words';

const line: FeeLine = {
  code: 'F02',
  name: '高层住宅物业服务费',
  category: '物业服务',
  charge: 'byArea',
  price: { kind: 'unit', amount: decimal('1.50'), per: 'sqm' },
  standard: '1.50 元／平方米·月',
  period: 'month',
  pricing: '合同约定',
  basis: null,
  objection: null,
  serviceLevel: null,
  scope: { kind: 'allDwellings' },
  scopeText: '全部住宅',
  since: '2026-07-01',
  note: null,
};
const before: FeeLine = {
  ...line,
  price: { kind: 'unit', amount: decimal('1.45'), per: 'sqm' },
  standard: '1.45元/㎡·月',
};
const amount = (kind: LineAmount['kind']): LineAmount => ({
  kind,
  amount: null,
  formula: null,
  applies: true,
});
const change: LineChange = {
  code: 'F02',
  name: line.name,
  kind: 'price',
  before: before.standard,
  after: line.standard,
  percent: '+3.45',
  fields: ['price', 'basis'],
  affected: { homes: 546, buildings: ['3栋'] },
};

describe('the words of a line', () => {
  it('writes a standard in one way, whatever the office typed', () => {
    expect(priceText(line)).toBe('1.50 元/㎡·月');
    expect(priceText({ ...line, price: { kind: 'text' }, standard: '2元/小时' })).toBe('2元/小时');
  });

  it('says how a pool is shared', () => {
    const price = {
      kind: 'pool' as const,
      quantity: decimal('1860'),
      quantityUnit: '度',
      unitPrice: decimal('0.68'),
      total: fen('1264.80'),
    };
    expect(priceText({ ...line, charge: 'poolByHome', price })).toBe('总额 1,264.80 元，按户分摊');
    expect(priceText({ ...line, charge: 'poolByArea', price })).toBe('总额 1,264.80 元，按面积分摊');
  });

  it('names the unit once where only the number has changed', () => {
    expect(priceChange(before, line)).toBe('1.45 → 1.50 元/㎡·月');
    expect(priceChange({ ...before, period: 'quarter' }, line)).toBe('1.45 元/㎡·季 → 1.50 元/㎡·月');
  });

  it('tells what a change is about besides the price', () => {
    expect(changeTag(change)).toBe('价格 +3.45%');
    expect(changeSentence(change, before, line)).toBe(
      '标准从 1.45 元/㎡·月 改为 1.50 元/㎡·月（+3.45%）。也改了依据。',
    );
    expect(changeSentence({ ...change, kind: 'other', fields: ['basis', 'note'] })).toBe(
      '价格没有变，改了依据、备注。',
    );
  });

  it('never says zero for what is not known', () => {
    expect(withoutAmount(amount('toBeCompleted'))).toBe('待补录');
    expect(withoutAmount(amount('notForYou'))).toBe('您家不用交');
    expect(withoutAmount(amount('ifApplies'))).toBe('按使用收取');
  });

  it('puts what is not paid each month into words', () => {
    expect(aroundAmount(line, amount('monthly'))).toEqual({ before: '', per: '/月' });
    expect(
      aroundAmount({ ...line, period: 'quarter', scope: { kind: 'heated' } }, amount('seasonal')).before,
    ).toBe('供暖季');
    expect(aroundAmount(line, amount('ifApplies')).before).toBe('如适用');
  });
});
