import { fen, millionths, productOf, sum, times, ZERO } from '#domain/kernel/money';
import { groupHomes, payersAmong, type Payers } from './home-groups';
import type { HomeFacts } from './scope';
import type { FeeLine, FeeSheet, LineTotal } from './sheet';

/**
 * What a line brings in from the homes that pay it, in its own period, to the cent: the sum of what the homes are shown.
 * Lines that depend on use (parking, decoration) have no homes. A pool brings in what is shared: the month moves its last
 * cents from home to home, never the total.
 */
export function totalOf(line: FeeLine, { homes, byArea, withArea }: Payers): LineTotal {
  const { code, price } = line;
  if (price.kind === 'pool') return { code, homes: withArea, amount: withArea > 0 ? price.total : ZERO };
  if (price.kind === 'text' || price.per === 'space') return { code, homes: 0, amount: ZERO };
  if (price.per === 'home') return { code, homes, amount: times(fen(price.amount), homes) };
  const perArea = millionths(price.amount);
  const amounts = byArea.map(({ area, ordinals }) => times(productOf(area, perArea), ordinals.length));
  return { code, homes: withArea, amount: sum(amounts) };
}

/** The same of all lines of a sheet. */
export function totalsOf(sheet: Pick<FeeSheet, 'lines'>, homes: readonly HomeFacts[]): LineTotal[] {
  const payersOf = payersAmong(groupHomes(homes));
  return sheet.lines.map((line) => totalOf(line, payersOf(line)));
}
