import { fen, product } from '#domain/kernel/decimals';
import { fromMillionths, millionths, productOf, sum, times, ZERO } from '#domain/kernel/money';
import { groupHomes, payersAmong, type Payers } from './home-groups';
import { vacancyFactor } from './proration';
import type { HomeFacts } from './scope';
import type { FeeLine, FeeSheet, LineTotal } from './sheet';

/**
 * What a line brings in from the homes that pay it, in its own period, to the cent: the sum of what the homes are shown.
 * Lines that depend on use (parking, decoration) have no homes. A pool brings in what is shared: the month moves its last
 * cents from home to home, never the total.
 */
export function totalOf(line: FeeLine, payers: Payers): LineTotal {
  const { code, price } = line;
  const { homes, vacant, byArea, withArea } = payers;
  if (price.kind === 'pool') return { code, homes: withArea, amount: withArea > 0 ? price.total : ZERO };
  if (price.kind === 'text' || price.per === 'space') return { code, homes: 0, amount: ZERO };
  const factor = vacancyFactor(line);
  if (price.per === 'home') {
    const reduced = factor === null ? fen(price.amount) : product(price.amount, factor);
    const amount = sum([times(fen(price.amount), homes - vacant), times(reduced, vacant)]);
    return { code, homes, amount };
  }
  const perArea = millionths(price.amount);
  const amounts = byArea.map((one) => {
    const each =
      one.vacant && factor !== null
        ? product(fromMillionths(one.area), price.amount, factor)
        : productOf(one.area, perArea);
    return times(each, one.ordinals.length);
  });
  return { code, homes: withArea, amount: sum(amounts) };
}

/** The same of all lines of a sheet. */
export function totalsOf(sheet: Pick<FeeSheet, 'lines'>, homes: readonly HomeFacts[]): LineTotal[] {
  const payersOf = payersAmong(groupHomes(homes));
  return sheet.lines.map((line) => totalOf(line, payersOf(line)));
}
