import Big from 'big.js';
import { product } from '#domain/kernel/decimals';
import { isDecimal, sum, yuan, type Fen } from '#domain/kernel/money';
import type { Month } from '#domain/kernel/time';
import { monthOfLine, shareOfPool } from './pools';
import { vacancyFactor } from './proration';
import { concerns, type HomeFacts } from './scope';
import type { FeeLine, PoolFacts, Price } from './sheet';

export type { HomeFacts } from './scope';

/** One number of a formula with its unit: `96.30` `㎡`, `1.50` `元/㎡·月`. */
export interface Factor {
  value: string;
  unit: string;
}

/** How an amount comes about. `exact` is the product before rounding, in yuan; if it does not `terminate`, cut at 6 places. */
export interface Formula {
  factors: Factor[];
  exact: string;
  terminates: boolean;
  rounded: Fen;
  /** 四舍五入到分, or 最大余数法 where a pool is shared and the shares must add up. */
  rounding: 'halfUp' | 'largestRemainder';
  /** Of a shared pool: what is shared, over what, by how many homes, and whether this home got one of the last cents. */
  pool: { price: Extract<Price, { kind: 'pool' }>; weight: string; homes: number; extraCent: boolean } | null;
}

/**
 * What a line costs a home in its period. `ifApplies`: only if she does or gets something; `toBeCompleted`: a number
 * is missing (area, pool), which is said and never shown as 0.00. `asItComes`: everybody pays what it comes to, and there
 * is no figure before. Only `monthly` belongs to the month's total.
 */
export interface LineAmount {
  kind: 'monthly' | 'seasonal' | 'ifApplies' | 'asItComes' | 'notForYou' | 'toBeCompleted';
  amount: Fen | null;
  formula: Formula | null;
  /** False where it is known that she has not to pay it: `ifApplies` then says only how it would be computed. */
  applies: boolean;
}

/** What an amount is made of; the words of a line are not. */
export const PRICED_FIELDS = [
  'code',
  'charge',
  'price',
  'period',
  'basis',
  'note',
  'scope',
  'since',
] as const satisfies readonly (keyof FeeLine)[];
export type PricedLine = Pick<FeeLine, (typeof PRICED_FIELDS)[number]>;

export const NOT_FOR_YOU: LineAmount = { kind: 'notForYou', amount: null, formula: null, applies: false };
export const TO_BE_COMPLETED: LineAmount = {
  kind: 'toBeCompleted',
  amount: null,
  formula: null,
  applies: true,
};
export const WITHOUT_FIGURE: LineAmount = { kind: 'asItComes', amount: null, formula: null, applies: true };
const PER_TEXT = { sqm: '㎡', home: '户', space: '个' } as const;
const TIME_TEXT = {
  month: '·月',
  quarter: '·季',
  halfYear: '·半年',
  year: '·年',
  heatingSeason: '·采暖季',
  once: '',
  perUse: '·次',
} as const;

const hasArea = (area: string): boolean => isDecimal(area) && new Big(area).gt(0);

/** The unit of a line's price as residents read it: `元/㎡·月`. */
export const unitText = (line: Pick<FeeLine, 'price' | 'period'>): string =>
  line.price.kind === 'unit' ? `元/${PER_TEXT[line.price.per]}${TIME_TEXT[line.period]}` : '元';

export function kindOf(line: PricedLine): 'monthly' | 'seasonal' | 'ifApplies' {
  if (line.scope.kind === 'onDemand' || line.scope.kind === 'firstHandover') return 'ifApplies';
  if (line.period === 'month') return 'monthly';
  return line.period === 'once' || line.period === 'perUse' ? 'ifApplies' : 'seasonal';
}

/** Behind the factor of a vacant home. */
export const VACANT = '（空置房）';

/** Price times area, or the price for the home itself; null where it depends on use (parking, hours). */
export function unitFormula(line: PricedLine, area: string, vacant = false): Formula | null {
  const { price } = line;
  if (price.kind !== 'unit' || price.per === 'space') return null;
  const cost: Factor = { value: price.amount, unit: unitText(line) };
  const factor = vacant ? vacancyFactor(line) : null;
  const factors = [
    ...(price.per === 'sqm' ? [{ value: area, unit: '㎡' }] : []),
    cost,
    ...(factor === null ? [] : [{ value: factor, unit: VACANT }]),
  ];
  const values = factors.map((one) => one.value);
  return {
    factors,
    exact: values.reduce((result, value) => result.times(value), new Big(1)).toFixed(),
    terminates: true,
    rounded: product(...values),
    rounding: 'halfUp',
    pool: null,
  };
}

/** The share before rounding, and whether six places say it exactly. */
export function rawShare(total: Fen, weight: string, whole: string): { exact: string; terminates: boolean } {
  const part = new Big(yuan(total)).times(weight);
  const exact = part.div(whole).round(6, Big.roundDown);
  return { exact: exact.toFixed(), terminates: exact.times(whole).eq(part) };
}

function poolFormula(
  line: PricedLine,
  home: Pick<HomeFacts, 'area' | 'ordinal'>,
  month: Month,
  facts: PoolFacts,
) {
  if (line.price.kind !== 'pool') return null;
  const byArea = line.charge === 'poolByArea';
  const weight = byArea ? home.area : '1';
  const { total } = line.price;
  const rounded = shareOfPool(facts, total, { ordinal: home.ordinal, weight }, monthOfLine(line, month));
  const { exact, terminates } = rawShare(total, weight, facts.weight);
  return {
    factors: [{ value: weight, unit: byArea ? '㎡' : '户' }],
    exact,
    terminates,
    rounded,
    rounding: 'largestRemainder',
    pool: {
      price: line.price,
      weight: facts.weight,
      homes: facts.homes,
      extraCent: new Big(yuan(rounded)).gt(exact),
    },
  } satisfies Formula;
}

const isDue = (line: PricedLine, home: HomeFacts): boolean =>
  line.scope.kind !== 'firstHandover' || home.firstHandover;

/** What a line costs a home. `month` matters for pools, whose last cents take turns. */
export function amountFor(
  line: PricedLine,
  home: HomeFacts,
  month: Month,
  pools: readonly PoolFacts[],
): LineAmount {
  if (!concerns(line.scope, home)) return NOT_FOR_YOU;
  const kind = kindOf(line);
  const applies = isDue(line, home);
  if (line.price.kind === 'pool') {
    const facts = pools.find((one) => one.code === line.code);
    if (facts === undefined || !hasArea(home.area)) return TO_BE_COMPLETED;
    const formula = poolFormula(line, home, month, facts);
    return formula === null ? TO_BE_COMPLETED : { kind, amount: formula.rounded, formula, applies };
  }
  if (line.price.kind === 'unit' && line.price.per === 'sqm' && !hasArea(home.area)) return TO_BE_COMPLETED;
  if (line.price.kind === 'text' && kind !== 'ifApplies') return WITHOUT_FIGURE;
  const formula = unitFormula(line, home.area, home.vacant);
  if (formula === null && kind !== 'ifApplies') return TO_BE_COMPLETED;
  return { kind, amount: formula?.rounded ?? null, formula, applies };
}

/**
 * The month's total of a home and the codes of the monthly lines that are not in it: `missing` cannot be computed yet,
 * `asItComes` never beforehand.
 */
export function monthlyTotal<L extends PricedLine>(
  lines: readonly L[],
  home: HomeFacts,
  month: Month,
  pools: readonly PoolFacts[],
): { total: Fen; monthly: { line: L; amount: Fen }[]; missing: string[]; asItComes: string[] } {
  const amounts = lines.map((line) => ({ line, ...amountFor(line, home, month, pools) }));
  const monthly = amounts.flatMap(({ line, kind, amount }) =>
    kind === 'monthly' && amount !== null ? [{ line, amount }] : [],
  );
  const without = (kind: LineAmount['kind']): string[] =>
    amounts.filter((one) => one.kind === kind && one.line.period === 'month').map((one) => one.line.code);
  return {
    total: sum(monthly.map((one) => one.amount)),
    monthly,
    missing: without('toBeCompleted'),
    asItComes: without('asItComes'),
  };
}

/** An area as somebody types it (`９６.３ ㎡`), or null if it is no positive number with at most two places. */
export function typedArea(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s|㎡|m2|平方米|平米/g, '');
  return /^\d{1,5}(\.\d{1,2})?$/.test(plain) && new Big(plain).gt(0) ? plain : null;
}
