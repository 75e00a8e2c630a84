import { fromMillionths, millionths, wholeCents } from '#domain/kernel/money';
import type { Payers } from './home-groups';
import type { FeeLine, PoolFacts } from './sheet';

/** Facts of a pool over all homes, as they are stored: `turn` is which of the version's turns the tied homes take. */
export interface StoredPool extends Omit<PoolFacts, 'places'> {
  turn: number | null;
}

/** Ordinals, ascending, as text: `0-407,410`. Pools of one scope often have the same. */
export type Turn = string;

interface Part {
  remainder: bigint;
  /** As near as a number comes to it: enough to sort by wherever it differs, and quick. */
  near: number;
  ordinals: number[];
}

/** Everybody who shares, in parts of equal weight: by area, or all alike. */
const partsOf = (
  line: Pick<FeeLine, 'charge'>,
  { byArea }: Payers,
): { weight: bigint; ordinals: number[] }[] =>
  line.charge === 'poolByArea'
    ? byArea.map(({ area, ordinals }) => ({ weight: area, ordinals }))
    : [{ weight: millionths('1'), ordinals: byArea.flatMap((one) => one.ordinals) }];

const byRemainder = (a: Part, b: Part): number =>
  b.near - a.near || (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1);

/**
 * How the cents fall that are left over after whole ones: everybody whose remainder is above the cut gets one, of those
 * at the cut some do. Where all at the cut would, it is put one lower, so that nobody has to take turns.
 */
function cutAt(parts: readonly Part[], left: number): { cut: bigint; extra: number; tied: number[] } {
  const sorted = [...parts].sort(byRemainder);
  let open = left;
  for (let at = 0; at < sorted.length;) {
    const cut = sorted[at]?.remainder ?? BigInt(0);
    const tied: number[] = [];
    while (at < sorted.length && sorted[at]?.remainder === cut) tied.push(...(sorted[at++]?.ordinals ?? []));
    if (open === 0) return { cut, extra: 0, tied: [] };
    if (open < tied.length) return { cut, extra: open, tied: tied.sort((a, b) => a - b) };
    open -= tied.length;
  }
  // not reached: fewer cents are left over than there are homes
  return { cut: BigInt(0), extra: 0, tied: [] };
}

/** The facts of a line's pool and the ordinals that take turns; null for a line that is no pool, or that nobody shares. */
export function poolCut(
  line: FeeLine,
  payers: Payers,
): { facts: Omit<StoredPool, 'turn'>; turn: Turn | null } | null {
  if (line.price.kind !== 'pool' || payers.withArea === 0) return null;
  const cents = wholeCents(line.price.total);
  const weights = partsOf(line, payers);
  const whole = weights.reduce((total, one) => total + one.weight * BigInt(one.ordinals.length), BigInt(0));
  const largest = weights.reduce((most, one) => (one.weight > most ? one.weight : most), BigInt(0));
  const parts = weights.map(({ weight, ordinals }) => {
    const remainder = (cents * weight) % whole;
    return { remainder, near: Number(remainder), ordinals };
  });
  const over = parts.reduce((total, one) => total + one.remainder * BigInt(one.ordinals.length), BigInt(0));
  const { cut, extra, tied } = cutAt(parts, Number(over / whole));
  return {
    facts: {
      code: line.code,
      homes: payers.withArea,
      weight: fromMillionths(whole),
      largest: fromMillionths(largest),
      cut: fromMillionths(cut),
      extra,
      tied: tied.length,
    },
    turn: tied.length === 0 ? null : turnOf(tied),
  };
}

function turnOf(ordinals: readonly number[]): Turn {
  const ranges: [number, number][] = [];
  for (const one of ordinals) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && last[1] === one - 1) last[1] = one;
    else ranges.push([one, one]);
  }
  return ranges.map(([from, until]) => (from === until ? `${from}` : `${from}-${until}`)).join();
}

/** How manieth in a turn some homes are: ordinal and place of those that take part. */
function placesIn(turn: Turn, ordinals: readonly number[]): [number, number][] {
  const places: [number, number][] = [];
  let before = 0;
  for (const range of turn.split(',')) {
    const [from = 0, until = from] = range.split('-').map(Number);
    for (const one of ordinals) if (from <= one && one <= until) places.push([one, before + one - from]);
    before += until - from + 1;
  }
  return places;
}

/** What some homes have to know of each pool; of thousands that take turns only their own places. */
export function factsFor(
  stored: { pools: readonly StoredPool[]; turns: readonly Turn[] },
  ordinals: readonly number[],
): PoolFacts[] {
  const places = stored.turns.map((turn) => placesIn(turn, ordinals));
  return stored.pools.map(({ turn, ...facts }) => ({
    ...facts,
    places: turn === null ? [] : (places[turn] ?? []),
  }));
}
