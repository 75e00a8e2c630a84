import { sum, type Fen } from '#domain/kernel/money';
import type { FeeLine, LineTotal } from '#domain/disclosures/sheet';

/** What all lines that are paid monthly bring in together; quarters and single payments do not belong to a month. */
export function monthlySum(
  lines: readonly Pick<FeeLine, 'code' | 'period'>[],
  totals: readonly LineTotal[],
): Fen {
  const monthly = new Set(lines.filter((line) => line.period === 'month').map((line) => line.code));
  return sum(totals.filter((total) => monthly.has(total.code)).map((total) => total.amount));
}

/** Why a line has no total, in words; null where it has one. Never shown as 0.00. */
export function whyNoTotal(
  line: Pick<FeeLine, 'price' | 'scope'>,
  total: LineTotal | undefined,
): string | null {
  if (total && total.homes > 0) return null;
  if (line.scope.kind === 'onDemand') return '用到时才交';
  if (line.price.kind === 'text') return '不能按户计算';
  return '没有住户要交';
}
