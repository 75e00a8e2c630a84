import fc from 'fast-check';
import Big from 'big.js';
import { fen } from '#domain/kernel/decimals';
import { sum, yuan, type Decimal } from '#domain/kernel/money';
import { lineTotal, poolMembers, poolsOf, splitPool, totalArea } from '#testing/reference/split-pool';
import { shareOfPool } from './pools';
import type { HomeFacts } from './scope';
import type { FeeLine, Scope } from './sheet';
import { figuresOf } from './stats';
import { totalsOf } from './totals';

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
  vacant: false,
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
    expect(poolsOf({ lines: [pool('poolByArea', '10')] }, [])).toEqual([]);
  });

  it('leaves out a home without an area, and the others still add up to the total', () => {
    const line = pool('poolByArea', '100.00');
    const members = poolMembers(line, [home(0, '50'), home(1, '0'), home(2, ''), home(3, '70')]);
    expect(members.map((one) => one.ordinal)).toEqual([0, 3]);
    expect(sum([...splitPool(fen('100.00'), members, 0).values()])).toBe(10000);
  });

  it('of some buildings is shared by their homes only', () => {
    const line = pool('poolByHome', '100.00', { kind: 'buildings', buildings: ['2栋'] });
    const homes = [home(0, '50'), home(1, '50', '2栋'), home(2, '50', '2栋'), home(3, '50')];
    expect(poolsOf({ lines: [line] }, homes)).toMatchObject([{ homes: 2, weight: '2' }]);
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

const anyScope = (buildings: number): Scope =>
  buildings === 3
    ? { kind: 'allDwellings' }
    : {
        kind: 'buildings',
        buildings: Array.from({ length: buildings }, (_, index) => `${index + 1}栋`),
      };

describe('a share computed from the facts alone', () => {
  it('is the share of the rule written down home by home, and all shares add up to the total, in every month', () => {
    fc.assert(
      fc.property(
        areas,
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom('poolByArea' as const, 'poolByHome' as const),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 400 }),
        (sizes, cents, charge, buildings, from) => {
          const homes = sizes.map((area, ordinal) => home(ordinal, area, `${(ordinal % 3) + 1}栋`));
          const line = pool(charge, new Big(cents).div(100).toFixed(2), anyScope(buildings));
          const total = line.price.kind === 'pool' ? line.price.total : fen('0');
          const members = poolMembers(line, homes);
          // a home is told of its own place alone
          const factsOf = new Map(
            homes.map((one) => [one.ordinal, poolsOf({ lines: [line] }, homes, [one])[0]!]),
          );
          for (let month = from; month < from + 14; month += 1) {
            const whole = splitPool(total, members, month);
            const shares = members.map((one) => shareOfPool(factsOf.get(one.ordinal)!, total, one, month));
            expect(shares).toEqual([...whole.values()]);
            expect(sum(shares)).toBe(total);
          }
        },
      ),
      { numRuns: 60 },
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

/** Lines of every kind of price and scope over homes of every kind, some without an area. */
const anyHome = fc.record({
  area: fc.oneof(
    fc.constantFrom('88.16', '96.30', '96.3', '0', '', '100.000001'),
    fc.integer({ min: 1, max: 99999 }).map((cents) => new Big(cents).div(100).toFixed(2)),
  ),
  building: fc.constantFrom('1栋', '2栋', '3栋'),
  use: fc.constantFrom('住宅', '商铺'),
  heated: fc.boolean(),
  firstHandover: fc.boolean(),
  vacant: fc.boolean(),
});
const anyLine = fc
  .record({
    charge: fc.constantFrom('byArea' as const, 'poolByArea' as const, 'poolByHome' as const),
    price: fc.oneof(
      fc.record({
        kind: fc.constant('unit' as const),
        amount: fc.constantFrom('1.50', '1.655', '0.000001', '26') as fc.Arbitrary<Decimal>,
        per: fc.constantFrom('sqm' as const, 'home' as const, 'space' as const),
      }),
      fc
        .integer({ min: 0, max: 9_999_999 })
        .map((cents) => pool('poolByArea', new Big(cents).div(100).toFixed(2)).price),
      fc.constant({ kind: 'text' as const }),
    ),
    scope: fc.oneof(
      fc.integer({ min: 1, max: 3 }).map(anyScope),
      fc.constantFrom<Scope>({ kind: 'heated' }, { kind: 'firstHandover' }, { kind: 'onDemand' }),
    ),
  })
  .chain((some) =>
    fc
      .constantFrom(null, '代收', '空置房按70%收取')
      .map((note): FeeLine => ({ ...pool('poolByArea', '1'), ...some, note })),
  );

it('the figures of all lines, counted in groups of equal homes, are those of the rule home by home', () => {
  fc.assert(
    fc.property(
      fc.array(anyHome, { minLength: 1, maxLength: 60 }),
      fc.array(anyLine, { minLength: 1, maxLength: 6 }),
      (some, lines) => {
        const homes = some.map((one, ordinal): HomeFacts => ({ ...one, ordinal }) as HomeFacts);
        const known = homes.filter((one) => one.area !== '');
        const figures = figuresOf({ lines }, known);
        expect(figures.totals).toEqual(lines.map((line) => lineTotal(line, known)));
        expect(figures.area).toBe(totalArea(known));
        expect(totalsOf({ lines }, homes)).toEqual(lines.map((line) => lineTotal(line, homes)));
      },
    ),
    { numRuns: 100 },
  );
});

it('the turns of 10,000 homes are stored once for all the pools that share them, and told by a place', () => {
  const homes = Array.from({ length: 10_000 }, (_, ordinal) =>
    home(ordinal, ['88.16', '96.30', '117.46'][ordinal % 3]!),
  );
  const lines = Array.from({ length: 200 }, (_, index) => ({
    ...pool(index % 2 ? 'poolByArea' : 'poolByHome', new Big(620160 + index * 37).div(100).toFixed(2)),
    code: `P${index}`,
  }));
  const figures = figuresOf({ lines }, homes);
  expect(figures.pools).toHaveLength(200);
  expect(figures.turns.length).toBeLessThanOrEqual(4);
  // far from the 16 MB of a document and the megabyte of an answer
  expect(JSON.stringify(figures).length).toBeLessThan(120_000);
  expect(JSON.stringify(poolsOf({ lines }, homes, homes.slice(0, 3))).length).toBeLessThan(40_000);
});
