import Big from 'big.js';
import { fen, isDecimal, yuan, type Fen } from '#domain/kernel/money';
import { monthOf, monthsBetween, startOfDay, type Month } from '#domain/kernel/time';
import { pays, type HomeFacts } from './scope';
import type { FeeLine, FeeSheet, PoolFacts } from './sheet';

/** A home's part in a pool: its area, or 1 where every home counts the same. */
export interface PoolMember {
  ordinal: number;
  weight: string;
}

const ONE_HOME = '1';
const centsOf = (total: Fen): Big => new Big(yuan(total)).times(100);
const asFen = (cents: Big): Fen => fen(cents.div(100).toFixed(2));

/** What is left of a home's part after whole cents, times the sum of weights: so it stays exact, without a division. */
const remainderOf = (cents: Big, weight: string, whole: Big): Big => cents.times(weight).mod(whole);
const floorOf = (cents: Big, weight: string, whole: Big): Big =>
  cents
    .times(weight)
    .minus(remainderOf(cents, weight, whole))
    .div(whole);

/** Where the turn for the last cents stands in a month: it goes on where the month before ended. */
function isTurn(position: number, of: number, extra: number, month: number): boolean {
  const start = (Math.max(0, month) * extra) % of;
  return (position - start + of) % of < extra;
}

/** How the left-over cents fall: everybody above `cut` gets one, of those at `cut` (by ordinal) `extra` do. */
function lastCents(cents: Big, members: readonly PoolMember[]) {
  const whole = members.reduce((total, one) => total.plus(one.weight), new Big(0));
  const parts = members.map((one) => ({ ...one, remainder: remainderOf(cents, one.weight, whole) }));
  const left = Number(
    parts
      .reduce((total, one) => total.plus(one.remainder), new Big(0))
      .div(whole)
      .toString(),
  );
  const sorted = [...parts].sort((a, b) => b.remainder.cmp(a.remainder));
  const cut = sorted[Math.max(0, left - 1)]?.remainder ?? new Big(0);
  const above = parts.filter((one) => one.remainder.gt(cut)).length;
  const tied = parts
    .filter((one) => one.remainder.eq(cut))
    .map((one) => one.ordinal)
    .sort((a, b) => a - b);
  return { whole, cut, extra: left - above, tied };
}

/**
 * A pool split to the cent by largest remainder, as ordinal → share; the shares add up to the total. Equal remainders
 * take turns by building, entrance and room, each month from where the last one ended; `month` counts from 0.
 */
export function splitPool(total: Fen, members: readonly PoolMember[], month: number): Map<number, Fen> {
  const payers = members.filter((one) => isDecimal(one.weight) && new Big(one.weight).gt(0));
  if (payers.length === 0) return new Map();
  const cents = centsOf(total);
  const { whole, cut, extra, tied } = lastCents(cents, payers);
  const lucky = new Set(tied.filter((_, position) => isTurn(position, tied.length, extra, month)));
  return new Map(
    payers.map((one) => {
      const more = remainderOf(cents, one.weight, whole).gt(cut) || lucky.has(one.ordinal);
      return [one.ordinal, asFen(floorOf(cents, one.weight, whole).plus(more ? 1 : 0))];
    }),
  );
}

/** The homes that share a line's pool, with their parts. */
export function poolMembers(line: FeeLine, homes: readonly HomeFacts[]): PoolMember[] {
  return homes
    .filter((home) => pays(line, home) && isDecimal(home.area) && new Big(home.area).gt(0))
    .map((home) => ({ ordinal: home.ordinal, weight: line.charge === 'poolByArea' ? home.area : ONE_HOME }));
}

/** What one home must know of all others to compute its share; null for a line that is no pool, or that nobody shares. */
export function poolFacts(line: FeeLine, homes: readonly HomeFacts[]): PoolFacts | null {
  if (line.price.kind !== 'pool') return null;
  const members = poolMembers(line, homes);
  if (members.length === 0) return null;
  const { whole, cut, extra, tied } = lastCents(centsOf(line.price.total), members);
  return {
    code: line.code,
    homes: members.length,
    weight: whole.toFixed(),
    cut: cut.toFixed(),
    extra,
    tied: rangesOf(tied),
  };
}

/** The facts of every pool of a sheet. */
export const poolsOf = (sheet: Pick<FeeSheet, 'lines'>, homes: readonly HomeFacts[]): PoolFacts[] =>
  sheet.lines.map((line) => poolFacts(line, homes)).filter((one) => one !== null);

/** A home's share of a pool from the facts alone; over all homes the same as `splitPool`. */
export function shareOfPool(facts: PoolFacts, total: Fen, member: PoolMember, month: number): Fen {
  const cents = centsOf(total);
  const whole = new Big(facts.weight);
  const remainder = remainderOf(cents, member.weight, whole);
  const more = remainder.gt(facts.cut) || (remainder.eq(facts.cut) && isTurnOf(facts, member.ordinal, month));
  return asFen(floorOf(cents, member.weight, whole).plus(more ? 1 : 0));
}

function isTurnOf(facts: PoolFacts, ordinal: number, month: number): boolean {
  let before = 0;
  let position = -1;
  for (const [from, until] of facts.tied) {
    if (from <= ordinal && ordinal <= until) position = before + ordinal - from;
    before += until - from + 1;
  }
  return position >= 0 && isTurn(position, before, facts.extra, month);
}

/** 1, 2, 3, 7 → [1,3], [7,7]. */
function rangesOf(ordinals: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const one of ordinals) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && last[1] === one - 1) last[1] = one;
    else ranges.push([one, one]);
  }
  return ranges;
}

/** The how-manieth month of a line a month is, from 0; months before the line began count as its first. */
export const monthOfLine = (line: Pick<FeeLine, 'since'>, month: Month): number =>
  Math.max(0, monthsBetween(monthOf(startOfDay(line.since)), month));
