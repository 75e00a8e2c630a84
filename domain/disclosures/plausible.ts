import { compare } from '#domain/kernel/decimals';
import { addDays, type Day } from '#domain/kernel/time';
import type { FeeLine, Period } from './sheet';

/** Above these a price is more likely a slip than a price: per ㎡, home and space, for a month or for once. */
const MOST: Record<'sqm' | 'home' | 'space', { month: string; once: string }> = {
  sqm: { month: '20', once: '500' },
  home: { month: '1000', once: '50000' },
  space: { month: '3000', once: '50000' },
};
const MONTHS: Partial<Record<Period, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
  heatingSeason: 6,
};

/** Whether a price is far beyond what such a thing costs anywhere. */
export function priceImplausible({ price, period }: Pick<FeeLine, 'price' | 'period'>): boolean {
  if (price.kind === 'pool') return compare(price.unitPrice, '100') > 0;
  if (price.kind !== 'unit') return false;
  const months = MONTHS[period];
  const most = MOST[price.per];
  if (months === undefined) return compare(price.amount, most.once) > 0;
  return compare(price.amount, String(Number(most.month) * months)) > 0;
}

const EARLIEST = '1990-01-01';
const DAYS_AHEAD = 2 * 366;

/** Whether a day is hardly meant: long before there were such charges, or years away. */
export const dayImplausible = (day: Day, today: Day | null): boolean =>
  day < EARLIEST || (today !== null && day > addDays(today, DAYS_AHEAD));
