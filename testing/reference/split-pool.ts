import Big from 'big.js';
import { fen, product, sumDecimals } from '#domain/kernel/decimals';
import { isDecimal, sum, yuan, type Fen } from '#domain/kernel/money';
import { factsFor } from '#domain/disclosures/pool-cut';
import { vacancyFactor } from '#domain/disclosures/proration';
import { pays, type HomeFacts } from '#domain/disclosures/scope';
import type { FeeLine, FeeSheet, LineTotal, PoolFacts } from '#domain/disclosures/sheet';
import { figuresOf } from '#domain/disclosures/stats';

/** A home's part in a pool: its area, or 1 where every home counts the same. */
export interface PoolMember {
  ordinal: number;
  weight: string;
}

/** The homes that share a line's pool, with their parts. */
export function poolMembers(line: FeeLine, homes: readonly HomeFacts[]): PoolMember[] {
  return homes
    .filter((home) => pays(line, home) && isDecimal(home.area) && new Big(home.area).gt(0))
    .map((home) => ({ ordinal: home.ordinal, weight: line.charge === 'poolByArea' ? home.area : '1' }));
}

/**
 * The rule as one would write it down, home by home in decimals: a pool split to the cent by largest remainder, as
 * ordinal → share. Equal remainders take turns by ordinal, each month from where the last one ended; `month` counts from
 * 0. Far too slow for ten thousand homes, and what the quick one is measured by.
 */
export function splitPool(total: Fen, members: readonly PoolMember[], month: number): Map<number, Fen> {
  const payers = members.filter((one) => isDecimal(one.weight) && new Big(one.weight).gt(0));
  if (payers.length === 0) return new Map();
  const cents = new Big(yuan(total)).times(100);
  const whole = payers.reduce((result, one) => result.plus(one.weight), new Big(0));
  const parts = payers.map(({ ordinal, weight }) => {
    const part = cents.times(weight);
    const remainder = part.mod(whole);
    return { ordinal, remainder, floor: part.minus(remainder).div(whole) };
  });
  const left = Number(
    cents.minus(parts.reduce((result, one) => result.plus(one.floor), new Big(0))).toString(),
  );
  const cut = [...parts].sort((a, b) => b.remainder.cmp(a.remainder))[Math.max(0, left - 1)]!.remainder;
  const extra = left - parts.filter((one) => one.remainder.gt(cut)).length;
  const tied = parts.filter((one) => one.remainder.eq(cut)).map((one) => one.ordinal);
  tied.sort((a, b) => a - b);
  const start = (Math.max(0, month) * extra) % tied.length;
  const lucky = new Set(Array.from({ length: extra }, (_, index) => tied[(start + index) % tied.length]));
  return new Map(
    parts.map(({ ordinal, remainder, floor }) => {
      const more = remainder.gt(cut) || lucky.has(ordinal);
      return [
        ordinal,
        fen(
          floor
            .plus(more ? 1 : 0)
            .div(100)
            .toFixed(2),
        ),
      ];
    }),
  );
}

/** What a line brings in, home by home. */
export function lineTotal(line: FeeLine, homes: readonly HomeFacts[]): LineTotal {
  const { code, price } = line;
  if (price.kind === 'pool') {
    const shares = [...splitPool(price.total, poolMembers(line, homes), 0).values()];
    return { code, homes: shares.length, amount: sum(shares) };
  }
  if (price.kind === 'text' || price.per === 'space') return { code, homes: 0, amount: sum([]) };
  const paying = homes.filter((home) => pays(line, home));
  const charged =
    price.per === 'home' ? paying : paying.filter((home) => isDecimal(home.area) && new Big(home.area).gt(0));
  const factor = vacancyFactor(line);
  const amounts = charged.map((home) =>
    product(
      ...(price.per === 'home' ? [] : [home.area]),
      price.amount,
      ...(home.vacant && factor ? [factor] : []),
    ),
  );
  return { code, homes: amounts.length, amount: sum(amounts) };
}

export const totalArea = (homes: readonly HomeFacts[]): string => sumDecimals(homes.map((one) => one.area));

/** The facts of a sheet's pools as these homes get them; all of them unless some are named. */
export const poolsOf = (
  sheet: Pick<FeeSheet, 'lines'>,
  homes: readonly HomeFacts[],
  readers: readonly HomeFacts[] = homes,
): PoolFacts[] =>
  factsFor(
    figuresOf(sheet, homes),
    readers.map((one) => one.ordinal),
  );
