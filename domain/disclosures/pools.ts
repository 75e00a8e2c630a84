import Big from 'big.js';
import { fen } from '#domain/kernel/decimals';
import { yuan, type Fen } from '#domain/kernel/money';
import { monthOf, monthsBetween, startOfDay, type Month } from '#domain/kernel/time';
import type { FeeLine, PoolFacts } from './sheet';

/** Whether it is a home's turn for one of the last cents: in each month the turn goes on where the month before ended. */
function isTurn({ tied, extra, places }: PoolFacts, ordinal: number, month: number): boolean {
  const place = places.find(([of]) => of === ordinal)?.[1];
  if (place === undefined || extra === 0) return false;
  const start = (Math.max(0, month) * extra) % tied;
  return (place - start + tied) % tied < extra;
}

/**
 * A home's share of a pool from the facts alone. Over all homes the shares add up to the total, by largest remainder;
 * equal remainders take turns by building, entrance and room. `month` counts from 0.
 */
export function shareOfPool(
  facts: PoolFacts,
  total: Fen,
  member: { ordinal: number; weight: string },
  month: number,
): Fen {
  const part = new Big(yuan(total)).times(100).times(member.weight);
  // times the sum of weights, so that it stays exact, without a division
  const remainder = part.mod(facts.weight);
  const cents = part.minus(remainder).div(facts.weight);
  const more = remainder.gt(facts.cut) || (remainder.eq(facts.cut) && isTurn(facts, member.ordinal, month));
  return fen(
    cents
      .plus(more ? 1 : 0)
      .div(100)
      .toFixed(2),
  );
}

/** The how-manieth month of a line a month is, from 0; months before the line began count as its first. */
export const monthOfLine = (line: Pick<FeeLine, 'since'>, month: Month): number =>
  Math.max(0, monthsBetween(monthOf(startOfDay(line.since)), month));
