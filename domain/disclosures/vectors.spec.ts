import { compare, fen, product, sumDecimals } from '#domain/kernel/decimals';
import { decimal, sum, yuan, type Decimal, type Fen } from '#domain/kernel/money';
import { asNewHome, type NewHome } from '#domain/homes/new-home';
import { readRoster } from '#domain/homes/roster-import';
import { poolMembers, poolsOf, splitPool } from '#testing/reference/split-pool';
import { gridsOf } from '#testing/workbook';
import { amountFor, monthlyTotal, typedArea } from './amounts';
import { moveInShare, vacancyFactor, vacantAmount } from './proration';
import type { FeeLine, FeeSheet, PoolFacts } from './sheet';
import { formulaText, lineAmountText } from './formula-texts';
import { readFeeSheet } from './sheet-import';
import { figuresOf } from './stats';
import { totalsOf } from './totals';
import { buildingsNamed, OTHER_BUILDING, tryCalculate, tryMonth } from './trial';

let homes: NewHome[];
let sheet: FeeSheet;
let pools: PoolFacts[];
beforeAll(async () => {
  homes = readRoster(await gridsOf('households-618')).rows.map(asNewHome);
  sheet = readFeeSheet(await gridsOf('fee-sheet-2026-h2')).sheet!;
  pools = poolsOf(sheet, homes);
});
const line = (code: string): FeeLine => sheet.lines.find((one) => one.code === code)!;
const homeAt = (label: string): NewHome => homes.find((one) => one.label === label)!;
const pays = (code: string, home: NewHome, month = '2026-07') => {
  const { kind, amount } = amountFor(line(code), home, month, pools);
  return [kind, amount === null ? null : yuan(amount)];
};

describe('the vectors of the design', () => {
  it('T1: 96.30 × 1.50 is 144.45', () => {
    expect(yuan(product('96.30', '1.50'))).toBe('144.45');
    expect(pays('F02', homeAt('3栋1单元101'))).toEqual(['monthly', '144.45']);
  });

  it('T2: 60.05 × 1.50 = 90.075 is 90.08, where floats say 90.07', () => {
    expect((60.05 * 1.5).toFixed(2)).toBe('90.07');
    expect(pays('F02', homeAt('3栋1单元201'))).toEqual(['monthly', '90.08']);
  });

  it('T3: 118.50 × 1.65 = 195.525 is 195.53, where floats say 195.52', () => {
    expect((118.5 * 1.65).toFixed(2)).toBe('195.52');
    expect(yuan(product('118.50', '1.65'))).toBe('195.53');
  });

  it('T4: 6,201.60 over 62,400 ㎡ is 9.57 for 96.30 ㎡', () => {
    const { amount, formula } = amountFor(line('F04'), homeAt('3栋1单元101'), '2026-07', pools);
    expect(yuan(amount!)).toBe('9.57');
    expect(formula).toMatchObject({ exact: '9.570738', terminates: false, rounding: 'largestRemainder' });
  });

  it('T5: 1,264.80 over 618 homes is 2.05 for 408 and 2.04 for 210', () => {
    const shares = homes.map((home) => yuan(amountFor(line('F05'), home, '2026-01', pools).amount!));
    expect(shares.filter((one) => one === '2.05')).toHaveLength(408);
    expect(shares.filter((one) => one === '2.04')).toHaveLength(210);
    expect(shares.slice(0, 408).every((one) => one === '2.05')).toBe(true);
    expect(sumDecimals(shares)).toBe('1264.80');
  });

  it('T5, the month after: the turn begins with the 409th home and goes round', () => {
    const shares = homes.map((home) => yuan(amountFor(line('F05'), home, '2026-02', pools).amount!));
    expect(shares.slice(408).every((one) => one === '2.05')).toBe(true);
    expect(shares.slice(0, 198).every((one) => one === '2.05')).toBe(true);
    expect(shares.slice(198, 408).every((one) => one === '2.04')).toBe(true);
  });

  it('T6: 100.00 over 96.30, 118.50 and 89.20 is 31.68, 38.98 and 29.34', () => {
    const members = ['96.30', '118.50', '89.20'].map((weight, ordinal) => ({ ordinal, weight }));
    expect([...splitPool(fen('100.00'), members, 0).values()].map(yuan)).toEqual(['31.68', '38.98', '29.34']);
  });

  it('T7: 100.00 over three homes is 33.34, 33.33 and 33.33', () => {
    const members = [0, 1, 2].map((ordinal) => ({ ordinal, weight: '1' }));
    expect([...splitPool(fen('100.00'), members, 0).values()].map(yuan)).toEqual(['33.34', '33.33', '33.33']);
  });

  it('T8: who moves in on 11 March pays 21 of 31 days: 97.85 of 144.45', () => {
    expect(yuan(moveInShare(fen('144.45'), '2026-03-11'))).toBe('97.85');
    expect(moveInShare(fen('144.45'), '2026-03-01')).toBe(fen('144.45'));
    expect(yuan(moveInShare(fen('144.45'), '2028-02-29'))).toBe('4.98');
  });

  it('T9: a vacant home of 154.78 ㎡ at 1.20 with a factor of 0.70 pays 130.02', () => {
    expect(yuan(vacantAmount(decimal('154.78'), decimal('1.20'), decimal('0.70')))).toBe('130.02');
  });

  it('T10: 128.50 × 2.00 + 45.50 + 16 + 10 is 328.50', () => {
    expect(yuan(sum([product('128.50', '2.00'), fen('45.50'), fen('16'), fen('10')]))).toBe('328.50');
  });

  it.each(['0', '0.00', '', '-1', '九十六'])(
    'T11: with an area of “%s” a line is to be completed, never 0.00',
    (area) => {
      const home = { ...homeAt('3栋1单元101'), area: area as Decimal };
      for (const code of ['F02', 'F04', 'F05']) expect(pays(code, home)).toEqual(['toBeCompleted', null]);
      const { total, missing } = monthlyTotal(sheet.lines, home, '2026-07', pools);
      expect(missing).toEqual(['F02', 'F04', 'F05']);
      expect(yuan(total)).toBe('15.00');
    },
  );

  it('T11: a pool without its facts is to be completed', () => {
    expect(amountFor(line('F04'), homeAt('3栋1单元101'), '2026-07', []).kind).toBe('toBeCompleted');
  });

  it('T12: 26.00 × 96.30 is 2,503.80 for the season, outside the month', () => {
    expect(pays('F11', homeAt('3栋1单元101'))).toEqual(['seasonal', '2503.80']);
  });

  it('T13: what all homes are shown for a line adds up to the staff’s total, to the cent, in every month', () => {
    const totals = totalsOf(sheet, homes);
    for (const month of ['2026-07', '2026-08', '2027-02']) {
      for (const { code, amount } of totals.filter((one) => one.homes > 0)) {
        const shown = homes.map((home) => amountFor(line(code), home, month, pools).amount);
        expect([code, sum(shown.filter((one): one is Fen => one !== null))]).toEqual([code, amount]);
      }
    }
    expect(totalsOf(sheet, homes).find((one) => one.code === 'F02')).toEqual({
      code: 'F02',
      homes: 546,
      amount: 8271793,
    });
    expect(totalsOf(sheet, homes).find((one) => one.code === 'F04')?.amount).toBe(620160);
    expect(totalsOf(sheet, homes).find((one) => one.code === 'F05')?.amount).toBe(126480);
  });
});

describe('room 3栋1单元101 under version 2', () => {
  it('pays 171.07 or 171.06 a month, as its turn for the last cent of F05 is', () => {
    const home = homeAt('3栋1单元101');
    const inMonth = (month: string) => yuan(monthlyTotal(sheet.lines, home, month, pools).total);
    expect([pays('F05', home, '2026-07'), inMonth('2026-07')]).toEqual([['monthly', '2.05'], '171.07']);
    const other = ['2026-08', '2026-09'].find((month) => pays('F05', home, month)[1] === '2.04')!;
    expect(inMonth(other)).toBe('171.06');
  });

  it('sees the fund for first handover only as what would apply, and no line of other buildings', () => {
    const home = homeAt('3栋1单元101');
    expect(pays('F12', home)).toEqual(['ifApplies', '9630.00']);
    expect(amountFor(line('F12'), home, '2026-07', pools).applies).toBe(false);
    expect(lineAmountText(amountFor(line('F12'), home, '2026-07', pools), line('F12'))).toBe(
      '首次交房才交，您家不用交',
    );
    const fresh = { ...home, firstHandover: true };
    expect(amountFor(line('F12'), fresh, '2026-07', pools).applies).toBe(true);
    expect(pays('F01', home)).toEqual(['notForYou', null]);
    expect(pays('F06', home)).toEqual(['ifApplies', null]);
    expect(pays('F08', home)).toEqual(['ifApplies', null]);
    expect(pays('F09', home)).toEqual(['ifApplies', '385.20']);
  });

  it('pays by the corrected area at once, in the card, the pool and the totals', () => {
    const corrected = homes.map((one) =>
      one.label === '3栋1单元101' ? { ...one, area: '97.30' as Decimal } : one,
    );
    const home = corrected.find((one) => one.label === '3栋1单元101')!;
    const facts = poolsOf(sheet, corrected);
    expect(yuan(amountFor(line('F02'), home, '2026-07', facts).amount!)).toBe('145.95');
    expect(facts.find((one) => one.code === 'F04')?.weight).toBe('62401');
    expect(totalsOf(sheet, corrected).find((one) => one.code === 'F02')?.amount).toBe(8271943);
    expect(totalsOf(sheet, corrected).find((one) => one.code === 'F04')?.amount).toBe(620160);
  });
});

it('room 201 pays 90.08 and room 301 177.75 for F02', () => {
  expect(pays('F02', homeAt('3栋1单元201'))).toEqual(['monthly', '90.08']);
  expect(pays('F02', homeAt('3栋1单元301'))).toEqual(['monthly', '177.75']);
});

it('a home without central heating is not shown the heating fee', () => {
  expect(pays('F11', homeAt('1栋1单元101'))).toEqual(['notForYou', null]);
});

it('the areas’ pool is shared over exactly 62,400.00 ㎡ and its facts stay small', () => {
  expect(pools.find((one) => one.code === 'F04')).toMatchObject({ homes: 618, weight: '62400' });
  expect(poolMembers(line('F04'), homes)).toHaveLength(618);
  expect(JSON.stringify(figuresOf(sheet, homes)).length).toBeLessThan(5000);
  expect(JSON.stringify(poolsOf(sheet, homes, homes.slice(0, 2))).length).toBeLessThan(500);
});

describe('a visitor who types an area', () => {
  const visitor = (area: string, building: string | null = '3栋') => ({ area: typedArea(area)!, building });

  it.each([
    ['96.30', 'F02', '144.45'],
    ['９６.３ ㎡', 'F02', '144.45'],
    ['60.05', 'F02', '90.08'],
    ['96.3', 'F04', '9.57'],
    ['96.3', 'F05', '2.05'],
    ['96.3', 'F11', '2503.80'],
  ])('%s for %s is told %s', (area, code, amount) => {
    expect(yuan(tryCalculate(line(code), visitor(area), pools).amount!)).toBe(amount);
  });

  it.each(['', '0', '-3', 'abc', '96.305', '1e3', '1234567'])('cannot compute with “%s”', (area) => {
    expect(typedArea(area)).toBeNull();
  });

  it('is never told a share of a pool that no home of the compound can have', () => {
    const largest = homes.reduce(
      (most, one) => (compare(one.area, most) > 0 ? one.area : most),
      homes[0]!.area,
    );
    const most = tryCalculate(line('F04'), visitor(largest), pools);
    expect(most).toMatchObject({ kind: 'monthly', about: true });
    for (const area of ['99999', '62400', '9630', sumDecimals([largest, '0.01'])]) {
      expect(tryCalculate(line('F04'), visitor(area), pools)).toMatchObject({
        kind: 'noSuchHome',
        amount: null,
      });
      expect(tryMonth(sheet.lines, visitor(area), pools).missing).toEqual(['F04']);
    }
  });

  it('pays the line of her building, never two alternatives; before she has named it, neither', () => {
    const kinds = (building: string | null) =>
      ['F01', 'F02'].map((code) => tryCalculate(line(code), visitor('96.30', building), pools).kind);
    expect(kinds('1栋')).toEqual(['monthly', 'notForYou']);
    expect(kinds('3栋')).toEqual(['notForYou', 'monthly']);
    expect(kinds(OTHER_BUILDING)).toEqual(['notForYou', 'notForYou']);
    expect(kinds(null)).toEqual(['chooseBuilding', 'chooseBuilding']);
    expect(buildingsNamed(sheet.lines)).toEqual(['1栋', '2栋', '3栋', '4栋', '5栋', '6栋']);
  });

  it('is told the month of a home like hers, to the cent of her turn', () => {
    const { total, about, missing } = tryMonth(sheet.lines, visitor('96.30'), pools);
    expect([yuan(total), about, missing]).toEqual(['171.07', true, []]);
    expect(tryMonth(sheet.lines, visitor('96.30', null), pools)).toMatchObject({ missing: ['F01', 'F02'] });
  });

  it('is told of heating and of the first handover as what may apply, outside the month', () => {
    for (const code of ['F11', 'F12'])
      expect(tryCalculate(line(code), visitor('96.30'), pools).kind).toBe('ifApplies');
  });
});

describe('a vacant home', () => {
  const granted = (note: string | null, basis: string | null = null) =>
    vacancyFactor({ ...line('F02'), note, basis });

  it.each([
    ['空置房按70%收取', '0.70'],
    ['含电梯；空置房屋物业费按 ７０％ 收', '0.70'],
    ['空置按七折收', '0.70'],
    ['空置房打62.5%', '0.625'],
  ])('pays the part that the sheet grants: %s', (note, factor) => {
    expect(granted(note)).toBe(factor);
    expect(granted(null, note)).toBe(factor);
  });

  it.each([
    '空置满三个月按70%收取',
    '空置房经申请按70%收取',
    '空置房不打折',
    '空置房按全额收取',
    '代收',
    '按70%收取',
  ])('pays the whole where nothing is granted without a condition: %s', (note) => {
    expect(granted(note)).toBeNull();
  });

  it('T9: of 154.78 ㎡ at 1.20 pays 130.02 on its card, and so much in the total; who lives there pays 185.74', () => {
    const reduced: FeeLine = {
      ...line('F02'),
      price: { kind: 'unit', amount: decimal('1.20'), per: 'sqm' },
      note: '空置房按70%收取',
    };
    const vacant = { ...homeAt('3栋1单元101'), area: decimal('154.78'), vacant: true };
    const { amount, formula } = amountFor(reduced, vacant, '2026-07', pools);
    expect(yuan(amount!)).toBe('130.02');
    expect(formulaText(formula!, reduced)).toBe(
      '154.78 ㎡ × 1.20 元/㎡·月 × 0.70 （空置房） = 130.0152 元 → 130.02 元/月',
    );
    expect(totalsOf({ lines: [reduced] }, [vacant])).toEqual([{ code: 'F02', homes: 1, amount: 13002 }]);
    const lived = { ...vacant, vacant: false };
    expect(yuan(amountFor(reduced, lived, '2026-07', pools).amount!)).toBe('185.74');
  });
});
