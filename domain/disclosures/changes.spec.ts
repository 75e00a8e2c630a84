import { asNewHome } from '#domain/homes/new-home';
import { readRoster } from '#domain/homes/roster-import';
import { decimal, type Decimal } from '#domain/kernel/money';
import { gridsOf } from '#testing/workbook';
import { changesBetween } from './changes';
import type { HomeFacts } from './scope';
import type { FeeLine, FeeSheet } from './sheet';
import { readFeeSheet } from './sheet-import';

let homes: HomeFacts[];
let first: FeeSheet;
let second: FeeSheet;
beforeAll(async () => {
  homes = readRoster(await gridsOf('households-618')).rows.map(asNewHome);
  first = readFeeSheet(await gridsOf('fee-sheet-2026-h1')).sheet!;
  second = readFeeSheet(await gridsOf('fee-sheet-2026-h2')).sheet!;
});
const with1 = (code: string, change: Partial<FeeLine>): FeeSheet => ({
  ...first,
  lines: first.lines.map((line) => (line.code === code ? { ...line, ...change } : line)),
});

const high = { homes: 546, buildings: ['3栋', '4栋', '5栋', '6栋'] };

it('between the two half years: F02 rises by 3.45 % for 546 homes, F13 is gone, nothing else', () => {
  expect(changesBetween(first, second, homes)).toEqual([
    {
      code: 'F02',
      name: '高层住宅物业服务费（含电梯日常运行维护）',
      kind: 'price',
      before: '1.45元/㎡·月',
      after: '1.50 元／平方米·月',
      percent: '+3.45',
      fields: ['price', 'basis', 'objection', 'since'],
      affected: high,
    },
    {
      code: 'F13',
      name: '电梯维护费',
      kind: 'removed',
      before: '20元/户·月',
      after: null,
      percent: null,
      fields: [],
      affected: high,
    },
  ]);
});

it('the first version has no changes, and a sheet none to itself', () => {
  expect(changesBetween(null, first, homes)).toEqual([]);
  expect(changesBetween(first, first, homes)).toEqual([]);
});

it('a line that is only written differently has not changed', () => {
  const price = { kind: 'unit', amount: decimal('1.2'), per: 'sqm' } as const;
  expect(changesBetween(first, with1('F01', { price, standard: '1.2 元／平方米·月' }), homes)).toEqual([]);
});

it('a line under a new code is added, with the homes it reaches', () => {
  const line = { ...first.lines[0]!, code: 'F20', name: '绿化费' };
  expect(changesBetween(first, { ...first, lines: [...first.lines, line] }, homes)).toMatchObject([
    {
      code: 'F20',
      kind: 'added',
      before: null,
      after: '1.20元/㎡·月',
      affected: { homes: 72, buildings: ['1栋', '2栋'] },
    },
  ]);
});

it('a fall has a minus, and a change of unit no percentage', () => {
  const falls = { kind: 'unit', amount: '1.10' as Decimal, per: 'sqm' } as const;
  expect(changesBetween(first, with1('F01', { price: falls }), homes)[0]?.percent).toBe('-8.33');
  const perHome = { kind: 'unit', amount: '90' as Decimal, per: 'home' } as const;
  const [changed] = changesBetween(first, with1('F01', { price: perHome, charge: 'byHome' }), homes);
  expect(changed).toMatchObject({ kind: 'price', percent: null, fields: ['charge', 'price'] });
});

it('a pool’s change is that of its total', () => {
  const price = { ...first.lines[3]!.price, quantity: '9500', total: 646000 } as FeeLine['price'];
  expect(changesBetween(first, with1('F04', { price }), homes)).toMatchObject([
    { kind: 'price', percent: '+4.17' },
  ]);
});

it('a change of words is no change of price; a narrower scope reaches those who lose it too', () => {
  const [noted] = changesBetween(first, with1('F01', { note: '含保洁' }), homes);
  expect(noted).toMatchObject({ kind: 'other', before: null, after: null, percent: null, fields: ['note'] });
  const [narrowed] = changesBetween(
    first,
    with1('F01', { scope: { kind: 'buildings', buildings: ['1栋'] } }),
    homes,
  );
  expect(narrowed).toMatchObject({
    kind: 'other',
    fields: ['scope'],
    affected: { homes: 72, buildings: ['1栋', '2栋'] },
  });
});
