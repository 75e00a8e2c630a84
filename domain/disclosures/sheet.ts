import * as v from 'valibot';
import { Decimal, Fen } from '#domain/kernel/money';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const Day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.integer());

/** How a charge is computed (计费方式). `byUse` is 按用量: by tons, cards or as it comes to. */
export const CHARGES = [
  'byArea',
  'byHome',
  'poolByArea',
  'poolByHome',
  'bySpace',
  'byTime',
  'byUse',
  'byAreaOnce',
  'fixed',
] as const;
export type Charge = (typeof CHARGES)[number];

/** How often it is paid (周期). `heatingSeason` is 采暖季, `perUse` 次, `once` 一次. */
export const PERIODS = ['month', 'quarter', 'halfYear', 'year', 'heatingSeason', 'once', 'perUse'] as const;
export type Period = (typeof PERIODS)[number];

/** The standard of a line (标准): a price per unit, a pool that is shared, or words that cannot be computed. */
export const Price = v.variant('kind', [
  v.object({ kind: v.literal('unit'), amount: Decimal, per: v.picklist(['sqm', 'home', 'space']) }),
  v.object({
    kind: v.literal('pool'),
    quantity: Decimal,
    quantityUnit: text(10),
    unitPrice: Decimal,
    total: Fen,
  }),
  v.object({ kind: v.literal('text') }),
]);
export type Price = v.InferOutput<typeof Price>;

/** Whom a line concerns (适用范围). `onDemand` concerns nobody until they use it: parking, decoration. */
export const Scope = v.variant('kind', [
  v.object({ kind: v.literal('buildings'), buildings: v.array(v.string()) }),
  v.object({ kind: v.literal('allDwellings') }),
  v.object({ kind: v.literal('allHomes') }),
  /** Homes by what they are used for (用途): 商铺, 办公. */
  v.object({ kind: v.literal('uses'), uses: v.array(v.string()) }),
  v.object({ kind: v.literal('heated') }),
  v.object({ kind: v.literal('firstHandover') }),
  v.object({ kind: v.literal('onDemand') }),
]);
export type Scope = v.InferOutput<typeof Scope>;

/** A line of the sheet (收费项目), as read and as written: `standard`, `scopeText` … keep the office's own words. */
export const FeeLine = v.object({
  code: text(12),
  name: text(60),
  category: text(20),
  charge: v.picklist(CHARGES),
  price: Price,
  standard: text(80),
  period: v.picklist(PERIODS),
  pricing: text(40),
  basis: v.nullable(text(300)),
  /** The objection period (方案公示期) named in the basis, if any. */
  objection: v.nullable(v.object({ from: Day, until: Day })),
  serviceLevel: v.nullable(text(60)),
  scope: Scope,
  scopeText: text(60),
  since: Day,
  /** The note, and behind it how it is collected (缴费周期) where that says more than the period. */
  note: v.nullable(text(180)),
});
export type FeeLine = v.InferOutput<typeof FeeLine>;

/** 公共收益: an income, a reasonable cost or an expense from the common parts, with its voucher. */
export const IncomeRow = v.object({
  kind: v.picklist(['income', 'cost', 'expense', 'balance']),
  name: text(60),
  amount: Fen,
  voucher: v.nullable(text(40)),
  counterparty: v.nullable(text(60)),
  note: v.nullable(text(120)),
});

/** 专项维修资金 of a building. */
export const FundRow = v.object({
  building: text(20),
  opening: Fen,
  used: Fen,
  closing: Fen,
  purpose: v.nullable(text(120)),
});

/** 应收实收 of a building; the rate is computed, never taken over. */
export const CollectionRow = v.object({ building: text(20), due: Fen, received: Fen });

/** One of the six groups of 河南省物业管理条例 第三十九条, as the office filled it in. */
export const ContentRow = v.object({
  group: count,
  title: text(80),
  filled: v.nullable(text(500)),
});

/** A table with the heading the office gave it, e.g. the quarter it is about. */
const titled = <S extends v.GenericSchema>(row: S) =>
  v.object({ title: text(120), rows: v.pipe(v.array(row), v.maxLength(200)) });

/** Everything a compound discloses about its fees in one version. */
export const FeeSheet = v.object({
  title: text(120),
  lines: v.pipe(v.array(FeeLine), v.minLength(1), v.maxLength(200)),
  income: v.nullable(titled(IncomeRow)),
  fund: v.nullable(titled(FundRow)),
  collection: v.nullable(titled(CollectionRow)),
  contents: v.nullable(titled(ContentRow)),
});
export type FeeSheet = v.InferOutput<typeof FeeSheet>;

/**
 * What a home must know of all others to compute its share of a pool to the cent: found over all homes at publication
 * and again after a correction of areas. `weight` is the sum of areas, or of homes, and
 * `largest` the largest of them. `cut` is the remainder
 * (divided by `weight` a fraction of a cent; undivided it is exact) above which a share is rounded up; of the `tied`
 * homes whose remainder equals it `extra` are, in turns from month to month. `places` says of the reader's own homes
 * that are tied, by ordinal, how manieth of them each is, from 0.
 */
export const PoolFacts = v.object({
  code: text(12),
  homes: count,
  weight: v.string(),
  largest: v.string(),
  cut: v.string(),
  extra: count,
  tied: count,
  places: v.array(v.tuple([count, count])),
});
export type PoolFacts = v.InferOutput<typeof PoolFacts>;

/** What a line brings in from all homes in its period, and how many homes pay it. */
export const LineTotal = v.object({ code: text(12), homes: count, amount: Fen });
export type LineTotal = v.InferOutput<typeof LineTotal>;
