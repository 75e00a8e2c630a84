import { sum, type Fen } from '#domain/kernel/money';
import type { Month } from '#domain/kernel/time';
import { amountFor } from './amounts';
import { poolsOf } from './pools';
import { pays, type HomeFacts } from './scope';
import type { FeeSheet, LineTotal } from './sheet';

/**
 * What every line brings in from the homes that pay it, in its own period, to the cent: the sum of what the homes are
 * shown. Lines that depend on use (parking, decoration) have no homes. The month moves a pool's last cents from home to
 * home, never the total; it is asked for only where the sum must be of the very amounts of that month.
 */
export function totalsOf(
  sheet: Pick<FeeSheet, 'lines'>,
  homes: readonly HomeFacts[],
  month: Month = '2000-01',
): LineTotal[] {
  const pools = poolsOf(sheet, homes);
  return sheet.lines.map((line) => {
    const amounts = homes
      .filter((home) => pays(line, home))
      .map((home) => amountFor(line, home, month, pools).amount)
      .filter((amount): amount is Fen => amount !== null);
    return { code: line.code, homes: amounts.length, amount: sum(amounts) };
  });
}
