import Big from 'big.js';
import * as v from 'valibot';

/** An amount of money in 分, a whole number. Made only in this module; arithmetic on it happens only here. */
export const Fen = v.pipe(v.number(), v.integer(), v.brand('Fen'));
export type Fen = v.InferOutput<typeof Fen>;

/** A price or an area as people write it: `1.50`, `96.30`. Exact; never parsed into a float. */
export const Decimal = v.pipe(v.string(), v.regex(/^\d{1,12}(\.\d{1,6})?$/), v.brand('Decimal'));
export type Decimal = v.InferOutput<typeof Decimal>;

export const decimal = (text: string): Decimal => v.parse(Decimal, text);
export const isDecimal = (text: string): boolean => v.is(Decimal, text);
export const isPositive = (text: Decimal): boolean => new Big(text).gt(0);

/** Half-up to the cent, the rule that the sheet shows (四舍五入到分). */
const halfUp = (yuan: Big): Fen => Number(yuan.times(100).round(0, Big.roundHalfUp).toString()) as Fen;

/** Yuan as a decimal string, to the cent. */
export const fen = (yuan: string): Fen => halfUp(new Big(yuan));
export const ZERO = 0 as Fen;

/** The product of any number of decimals in yuan, rounded once, at the end. */
export const product = (...factors: string[]): Fen =>
  halfUp(factors.reduce((result, factor) => result.times(factor), new Big(1)));

/** `a × b ÷ c` in yuan, rounded once: a share of a month, of a pool. */
export const proportion = (yuan: string, part: string | number, whole: string | number): Fen =>
  halfUp(new Big(yuan).times(part).div(whole));

export const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, one) => total + one, 0) as Fen;
export const minus = (a: Fen, b: Fen): Fen => (a - b) as Fen;
export const times = (amount: Fen, count: number): Fen => (amount * count) as Fen;

/** `144.45`: exact, two places. */
export function yuan(amount: Fen): string {
  return new Big(amount).div(100).toFixed(2);
}

/** `144,450.00`, for reading. */
export function sayYuan(amount: Fen): string {
  const [whole = '0', cents = '00'] = yuan(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** The change from one price to another in percent with two places and a sign: `+3.45`. */
export function percentChange(from: string, to: string): string {
  const change = new Big(to).minus(from).div(from).times(100).round(2, Big.roundHalfUp);
  return `${change.gt(0) ? '+' : ''}${change.toFixed(2)}`;
}

/**
 * Counting over all homes of a compound is done in whole numbers, which are exact as `Big` is, and many times quicker:
 * money in 分, areas and prices in millionths (a `Decimal` has at most six places). Functions only.
 */
export const millionths = (value: string): bigint => {
  const [whole = '', places = ''] = value.split('.');
  return BigInt(whole + places.padEnd(6, '0'));
};
/** Millionths as the decimal they are, without idle zeros: `62400`, `96.3`. */
export const fromMillionths = (value: bigint): string => {
  const digits = value.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
};
export const wholeCents = (amount: Fen): bigint => BigInt(amount);
/** `product` of two decimals that are there as millionths. */
export const productOf = (a: bigint, b: bigint): Fen => {
  const inCent = BigInt(10 ** 10);
  return Number((a * b * BigInt(2) + inCent) / (inCent * BigInt(2))) as Fen;
};

/** Compares two decimals: negative, zero or positive. */
export const compare = (a: string, b: string): number => new Big(a).cmp(b);

/** The sum of decimals, e.g. of areas, exact, with two places. */
export const sumDecimals = (values: readonly string[]): string =>
  values.reduce((total, one) => total.plus(one), new Big(0)).toFixed(2);
