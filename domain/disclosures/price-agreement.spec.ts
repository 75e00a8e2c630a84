import type { Decimal } from '#domain/kernel/money';
import { atHour } from '#domain/kernel/time';
import { whyPriceNotAgreed } from './price-agreement';
import type { FeeLine, FeeSheet } from './sheet';

const NOW = atHour('2026-07-01', 10);
const RESOLUTION = '业主大会决议2026-02号（方案公示2026年5月20日至6月19日）';
const PERIOD = { from: '2026-05-20', until: '2026-06-19' };

const line = (change: Partial<FeeLine> = {}): FeeLine => ({
  code: 'F02',
  name: '高层住宅物业服务费',
  category: '物业服务',
  charge: 'byArea',
  price: price('1.45'),
  standard: '1.45元/㎡·月',
  period: 'month',
  pricing: '合同约定',
  basis: '物业服务合同第8条',
  objection: null,
  serviceLevel: null,
  scope: { kind: 'buildings', buildings: ['3栋'] },
  scopeText: '3栋',
  since: '2026-01-01',
  note: null,
  ...change,
});
const price = (amount: string, per: 'sqm' | 'home' = 'sqm') => ({
  kind: 'unit' as const,
  amount: amount as Decimal,
  per,
});
const pool = (quantity: string, unitPrice: string) => ({
  kind: 'pool' as const,
  quantity: quantity as Decimal,
  quantityUnit: '度',
  unitPrice: unitPrice as Decimal,
  total: 0 as never,
});
const sheet = (...lines: FeeLine[]): FeeSheet => ({
  title: '',
  lines,
  income: null,
  fund: null,
  collection: null,
  contents: null,
});
const why = (before: Partial<FeeLine>, after: Partial<FeeLine>, now = NOW) =>
  whyPriceNotAgreed(sheet(line(before)), sheet(line(after)), now)?.code ?? null;

const RISEN = { price: price('1.50'), basis: RESOLUTION, objection: PERIOD, since: '2026-07-01' };

describe('a rise of the service price', () => {
  it.each<[string, Partial<FeeLine>, string | null]>([
    ['with a resolution and an ended objection period', {}, null],
    ['with a government document and an ended period', { basis: '发改价格〔2026〕12号（公示…）' }, null],
    ['without any basis', { basis: null, objection: null }, 'RISE_WITHOUT_BASIS'],
    ['with the contract alone', { basis: '物业服务合同第8条' }, 'RISE_WITHOUT_BASIS'],
    ['without an objection period', { objection: null }, 'RISE_WITHOUT_BASIS'],
    ['that begins on the last day of its objection period', { since: '2026-06-19' }, 'RISE_WITHOUT_BASIS'],
    ['that begins the day after', { since: '2026-06-20' }, null],
    [
      'whose objection period runs until today',
      { objection: { ...PERIOD, until: '2026-07-01' }, since: '2026-08-01' },
      'OBJECTION_RUNNING',
    ],
    [
      'whose objection period ended yesterday',
      { objection: { ...PERIOD, until: '2026-06-30' }, since: '2026-07-01' },
      null,
    ],
  ])('%s', (_, change, expected) => {
    expect(why({}, { ...RISEN, ...change })).toBe(expected);
  });

  it('names the line and the day', () => {
    const problem = whyPriceNotAgreed(sheet(line()), sheet(line(RISEN)), atHour('2026-06-01', 9));
    expect(problem).toEqual({
      code: 'OBJECTION_RUNNING',
      lineCode: 'F02',
      name: '高层住宅物业服务费',
      until: '2026-06-19',
    });
  });
});

describe('what counts as a rise', () => {
  it.each<[string, Partial<FeeLine>, Partial<FeeLine>, string | null]>([
    ['the same price written differently does not', {}, { price: price('1.450') }, null],
    ['a fall does not', {}, { price: price('1.40') }, null],
    [
      'another unit does, since nobody can compare',
      {},
      { price: price('0.50', 'home') },
      'RISE_WITHOUT_BASIS',
    ],
    ['another period does', {}, { period: 'quarter' }, 'RISE_WITHOUT_BASIS'],
    [
      'changed words of a charge by time do',
      { price: { kind: 'text' }, standard: '2元/小时' },
      { price: { kind: 'text' }, standard: '3元/小时' },
      'RISE_WITHOUT_BASIS',
    ],
    ['the same words do not', { price: { kind: 'text' } }, { price: { kind: 'text' } }, null],
    [
      'a new code for the same name does not hide it',
      {},
      { code: 'F22', price: price('1.60') },
      'RISE_WITHOUT_BASIS',
    ],
    [
      'a pool that used more does not',
      { category: '公共能耗', price: pool('9120', '0.68') },
      { category: '公共能耗', price: pool('9900', '0.68'), basis: null },
      null,
    ],
    [
      'a pool at a higher unit price needs a basis',
      { category: '公共能耗', price: pool('9120', '0.68') },
      { category: '公共能耗', price: pool('9120', '0.70'), basis: null },
      'RISE_WITHOUT_BASIS',
    ],
    [
      'what is collected for others needs a basis only',
      { category: '代收代缴' },
      { category: '代收代缴', price: price('1.60') },
      null,
    ],
  ])('%s', (_, before, after, expected) => {
    expect(why(before, after)).toBe(expected);
  });
});

describe('a new charge', () => {
  const added = (change: Partial<FeeLine>) =>
    whyPriceNotAgreed(sheet(line()), sheet(line(), line({ code: 'F30', name: '门禁费', ...change })), NOW)
      ?.code ?? null;

  it.each<[string, Partial<FeeLine>, string | null]>([
    ['of a kind that owners agree to needs a basis', { basis: null }, 'RISE_WITHOUT_BASIS'],
    ['with a basis passes', {}, null],
    ['for parking needs a basis too', { category: '车位', basis: null }, 'RISE_WITHOUT_BASIS'],
    ['from common parts needs a basis too', { category: '公共收益', basis: null }, 'RISE_WITHOUT_BASIS'],
    ['by private agreement needs none', { category: '特约服务', basis: null }, null],
    [
      'waits for the end of the objection period it names',
      { objection: { from: '2026-06-10', until: '2026-07-10' }, since: '2026-08-01' },
      'OBJECTION_RUNNING',
    ],
  ])('%s', (_, change, expected) => {
    expect(added(change)).toBe(expected);
  });

  it('is also one that reaches further buildings', () => {
    const wider = { scope: { kind: 'buildings' as const, buildings: ['3栋', '4栋'] } };
    expect(why({}, { ...wider, basis: null })).toBe('RISE_WITHOUT_BASIS');
    expect(why({}, wider)).toBeNull();
    expect(why({}, { scope: { kind: 'allDwellings' }, basis: null })).toBe('RISE_WITHOUT_BASIS');
    expect(why({ scope: { kind: 'allDwellings' } }, { basis: null })).toBeNull();
  });
});

it('the first version has nothing to rise from', () => {
  expect(whyPriceNotAgreed(null, sheet(line({ ...RISEN, basis: null, objection: null })), NOW)).toBeNull();
});
