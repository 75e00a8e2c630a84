import fc from 'fast-check';
import Big from 'big.js';
import { fen, sum, yuan, type Decimal } from '#domain/kernel/money';
import { poolFacts, poolMembers, poolsOf, shareOfPool, splitPool } from './pools';
import type { HomeFacts } from './scope';
import type { FeeLine, Scope } from './sheet';

const pool = (
  charge: 'poolByArea' | 'poolByHome',
  total: string,
  scope: Scope = { kind: 'allDwellings' },
): FeeLine => ({
  code: 'F04',
  name: '公共照明电费分摊',
  category: '公共能耗',
  charge,
  price: {
    kind: 'pool',
    quantity: '1' as Decimal,
    quantityUnit: '度',
    unitPrice: total as Decimal,
    total: fen(total),
  },
  standard: '',
  period: 'month',
  pricing: '据实',
  basis: null,
  objection: null,
  serviceLevel: null,
  scope,
  scopeText: '',
  since: '2026-01-01',
  note: null,
});
const home = (ordinal: number, area: string, building = '1栋'): HomeFacts => ({
  building,
  area: area as Decimal,
  use: '住宅',
  heated: true,
  firstHandover: false,
  ordinal,
});
const paid = (total: string, weights: string[], month = 0): string[] =>
  [
    ...splitPool(
      fen(total),
      weights.map((weight, ordinal) => ({ ordinal, weight })),
      month,
    ).values(),
  ].map(yuan);

describe('a pool', () => {
  it('of 100 yuan over three homes gives the first home the last cent, then the second, then the third', () => {
    expect(paid('100.00', ['1', '1', '1'], 0)).toEqual(['33.34', '33.33', '33.33']);
    expect(paid('100.00', ['1', '1', '1'], 1)).toEqual(['33.33', '33.34', '33.33']);
    expect(paid('100.00', ['1', '1', '1'], 2)).toEqual(['33.33', '33.33', '33.34']);
    expect(paid('100.00', ['1', '1', '1'], 3)).toEqual(['33.34', '33.33', '33.33']);
  });

  it('with two cents over goes on where the month before ended', () => {
    expect(paid('0.05', ['1', '1', '1'], 0)).toEqual(['0.02', '0.02', '0.01']);
    expect(paid('0.05', ['1', '1', '1'], 1)).toEqual(['0.02', '0.01', '0.02']);
    expect(paid('0.05', ['1', '1', '1'], 2)).toEqual(['0.01', '0.02', '0.02']);
  });

  it('by area gives the last cents to the largest remainders, whatever the month', () => {
    expect(paid('100.00', ['96.30', '118.50', '89.20'])).toEqual(['31.68', '38.98', '29.34']);
    expect(paid('100.00', ['96.30', '118.50', '89.20'], 7)).toEqual(['31.68', '38.98', '29.34']);
  });

  it('that divides evenly has no last cents', () => {
    expect(paid('3.00', ['1', '1', '1'], 2)).toEqual(['1.00', '1.00', '1.00']);
  });

  it('over nobody is split among nobody, and has no facts', () => {
    expect(splitPool(fen('10'), [], 0).size).toBe(0);
    expect(poolFacts(pool('poolByArea', '10'), [])).toBeNull();
  });

  it('leaves out a home without an area, and the others still add up to the total', () => {
    const line = pool('poolByArea', '100.00');
    const members = poolMembers(line, [home(0, '50'), home(1, '0'), home(2, ''), home(3, '70')]);
    expect(members.map((one) => one.ordinal)).toEqual([0, 3]);
    expect(sum([...splitPool(fen('100.00'), members, 0).values()])).toBe(10000);
  });

  it('of some buildings is shared by their homes only', () => {
    const line = pool('poolByHome', '100.00', { kind: 'buildings', buildings: ['2栋'] });
    const facts = poolFacts(line, [home(0, '50'), home(1, '50', '2栋'), home(2, '50', '2栋'), home(3, '50')]);
    expect(facts).toMatchObject({ homes: 2, weight: '2' });
  });

  it('has facts only for lines that are pools', () => {
    const line = { ...pool('poolByArea', '10'), price: { kind: 'text' as const } };
    expect(poolsOf({ lines: [line, pool('poolByHome', '10')] }, [home(0, '50')])).toHaveLength(1);
  });
});

/** Few different areas, so that equal remainders are common, as in real buildings. */
const areas = fc.array(
  fc.oneof(
    fc.constantFrom('88.16', '95.26', '117.46', '100.71', '96.30'),
    fc.integer({ min: 1, max: 99999 }).map((cents) => new Big(cents).div(100).toFixed(2)),
  ),
  { minLength: 1, maxLength: 80 },
);

describe('a share computed from the facts alone', () => {
  it('is the share of the whole split for every home, and all shares add up to the total, in every month', () => {
    fc.assert(
      fc.property(
        areas,
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom('poolByArea' as const, 'poolByHome' as const),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 400 }),
        (sizes, cents, charge, buildings, from) => {
          const homes = sizes.map((area, ordinal) => home(ordinal, area, `${(ordinal % 3) + 1}栋`));
          const scope: Scope =
            buildings === 3
              ? { kind: 'allDwellings' }
              : {
                  kind: 'buildings',
                  buildings: Array.from({ length: buildings }, (_, index) => `${index + 1}栋`),
                };
          const line = pool(charge, new Big(cents).div(100).toFixed(2), scope);
          const total = line.price.kind === 'pool' ? line.price.total : fen('0');
          const facts = poolFacts(line, homes)!;
          const members = poolMembers(line, homes);
          for (let month = from; month < from + 14; month += 1) {
            const whole = splitPool(total, members, month);
            const shares = members.map((one) => shareOfPool(facts, total, one, month));
            expect(shares).toEqual([...whole.values()]);
            expect(sum(shares)).toBe(total);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives every home the same number of last cents once the turn has gone round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 100_000 }), (count, cents) => {
        const members = Array.from({ length: count }, (_, ordinal) => ({ ordinal, weight: '1' }));
        const total = fen(new Big(cents).div(100).toFixed(2));
        const months = members.map((_, month) => splitPool(total, members, month));
        const sums = members.map((one) => sum(months.map((shares) => shares.get(one.ordinal)!)));
        expect(new Set(sums).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});
