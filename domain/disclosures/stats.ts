import type { HomeFacts } from './amounts';
import { sumDecimals } from '#domain/kernel/money';
import { poolsOf } from './pools';
import type { FeeSheet, LineTotal, PoolFacts } from './sheet';
import { totalsOf } from './totals';

/** What of a sheet depends on all homes: how pools are shared to the cent, and what every line brings in. */
export function statsOf(
  sheet: FeeSheet,
  homes: readonly HomeFacts[],
): { pools: PoolFacts[]; totals: LineTotal[]; homes: number; area: string } {
  return {
    pools: poolsOf(sheet, homes),
    totals: totalsOf(sheet, homes),
    homes: homes.length,
    area: sumDecimals(homes.map((one) => one.area)),
  };
}
