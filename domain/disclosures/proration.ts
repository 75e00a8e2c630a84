import Big from 'big.js';
import { decimal, isDecimal, product, proportion, yuan, type Decimal, type Fen } from '#domain/kernel/money';
import { daysInMonth, monthOf, startOfDay, type Day } from '#domain/kernel/time';

/** What is due for the month of moving in: the day itself and all after it, of the days that month has. */
export function moveInShare(monthly: Fen, movedIn: Day): Fen {
  const days = daysInMonth(monthOf(startOfDay(movedIn)));
  return proportion(yuan(monthly), days - Number(movedIn.slice(8)) + 1, days);
}

/** The amount for a vacant home where a basis grants a factor (`0.70`); rounded once, at the end. */
export const vacantAmount = (area: Decimal, price: Decimal, factor: Decimal): Fen =>
  product(area, price, factor);

/** What a meter counted, or null if a reading is missing or lower than the last one: then the line is 待补录, never 0. */
export function metered(last: string | null, current: string | null): Decimal | null {
  if (last === null || current === null || !isDecimal(last) || !isDecimal(current)) return null;
  const counted = new Big(current).minus(last);
  return counted.lt(0) ? null : decimal(counted.toFixed());
}
