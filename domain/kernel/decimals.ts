import Big from 'big.js';
import type { Decimal, Fen } from './money';

/*
 * What prices and areas make, exactly. Apart from `money`, which the main package shows amounts with: it does without the
 * library.
 */

export const isPositive = (text: Decimal): boolean => new Big(text).gt(0);

/** Half-up to the cent, the rule that the sheet shows (四舍五入到分). */
const halfUp = (yuan: Big): Fen => Number(yuan.times(100).round(0, Big.roundHalfUp).toString()) as Fen;

/** Yuan as a decimal string, to the cent. */
export const fen = (yuan: string): Fen => halfUp(new Big(yuan));

/** The product of any number of decimals in yuan, rounded once, at the end. */
export const product = (...factors: string[]): Fen =>
  halfUp(factors.reduce((result, factor) => result.times(factor), new Big(1)));

/** `a × b ÷ c` in yuan, rounded once: a share of a month, of a pool. */
export const proportion = (yuan: string, part: string | number, whole: string | number): Fen =>
  halfUp(new Big(yuan).times(part).div(whole));

/** The change from one price to another in percent with two places and a sign: `+3.45`. */
export function percentChange(from: string, to: string): string {
  const change = new Big(to).minus(from).div(from).times(100).round(2, Big.roundHalfUp);
  return `${change.gt(0) ? '+' : ''}${change.toFixed(2)}`;
}

/** Compares two decimals: negative, zero or positive. */
export const compare = (a: string, b: string): number => new Big(a).cmp(b);

/** The sum of decimals, e.g. of areas, exact, with two places. */
export const sumDecimals = (values: readonly string[]): string =>
  values.reduce((total, one) => total.plus(one), new Big(0)).toFixed(2);
