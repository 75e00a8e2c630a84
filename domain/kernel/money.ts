import * as v from 'valibot';

/** An amount of money in 分, a whole number. Made only here and in `decimals`; arithmetic on it happens only there. */
export const Fen = v.pipe(v.number(), v.integer(), v.brand('Fen'));
export type Fen = v.InferOutput<typeof Fen>;

/** A price or an area as people write it: `1.50`, `96.30`. Exact; never parsed into a float. */
export const Decimal = v.pipe(v.string(), v.regex(/^\d{1,12}(\.\d{1,6})?$/), v.brand('Decimal'));
export type Decimal = v.InferOutput<typeof Decimal>;

export const decimal = (text: string): Decimal => v.parse(Decimal, text);
export const isDecimal = (text: string): boolean => v.is(Decimal, text);

export const ZERO = 0 as Fen;

export const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, one) => total + one, 0) as Fen;
export const minus = (a: Fen, b: Fen): Fen => (a - b) as Fen;
export const times = (amount: Fen, count: number): Fen => (amount * count) as Fen;

/** `144.45`: exact, two places. */
export function yuan(amount: Fen): string {
  const cents = Math.abs(amount);
  return `${amount < 0 ? '-' : ''}${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** `144,450.00`, for reading. */
export function sayYuan(amount: Fen): string {
  const [whole = '0', cents = '00'] = yuan(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
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
