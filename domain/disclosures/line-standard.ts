import { saysNothing } from '#domain/workbook/cell-text';
import type { RowReader } from './line-cells';
import { isPool, wordsOfPrice, type PriceWords } from './standard-text';

/** A number alone, with or without the sign of its currency: its unit stands beside it or above. */
const BARE = /^¥?(\d[\d,]*(?:\.\d+)?)元?$/;

/** Whether the words around a price and those of a unit beside it cannot both be meant. */
function contradict(price: PriceWords, unit: PriceWords): boolean {
  if (price.per !== null && unit.per !== null && price.per !== unit.per) return true;
  if (price.time !== null && unit.time !== null && price.time !== unit.time) return true;
  if (price.other !== unit.other && price.other !== '' && unit.other !== '') return true;
  return (
    (price.per === null && price.other !== '' && unit.per !== null) ||
    (unit.other !== '' && price.per !== null)
  );
}

/**
 * The standard with its unit: a bare number takes the one beside it (计价单位) or in its column's header. One that says
 * its unit itself must not be contradicted by the column; by the header it may, which is for the lines that say none.
 */
export function standardAt({ row, table, faults, name }: RowReader): { plain: string; text: string } {
  const [plain, text] = [row.plain('standard'), row.text('standard')];
  const beside = saysNothing(row.cell('unit')) ? '' : row.plain('unit');
  const above = table.unit('standard');
  const [, number] = BARE.exec(plain) ?? [];
  if (number !== undefined) {
    const unit = withYuan(beside === '' || beside === '元' ? above || beside : beside);
    if (unit === null) return { plain, text };
    const shown = text.replace(/[元\s]+$/, '');
    return { plain: `${number}${unit}`, text: `${shown}${unit}` };
  }
  const price = isPool(plain) ? null : wordsOfPrice(plain);
  if (price === null) return { plain, text };
  const unit = beside === '' || beside === '元' ? null : wordsOfPrice(withYuan(beside) ?? beside);
  if (unit !== null && contradict(price, unit))
    faults.push(row.fault('unit', 'UNIT_CONTRADICTS', { text: text.slice(0, 40), unit: row.text('unit') }));
  const header = unit === null && above.startsWith('元/') ? wordsOfPrice(above) : null;
  if (header !== null && contradict(price, header))
    faults.push(
      row.warning('standard', 'UNIT_NOT_AS_HEADED', { name, text: text.slice(0, 40), unit: above }),
    );
  // `1.5元/㎡` with `元/㎡·月` beside it: the column says how often.
  const isMore = unit !== null && price.time === null && unit.time !== null && price.per === unit.per;
  const amount = /^¥?(\d[\d,]*(?:\.\d+)?)元/.exec(plain)?.[1];
  const whole = withYuan(beside);
  return isMore && amount !== undefined && whole !== null
    ? { plain: `${amount}${whole}`, text: `${amount}${whole}` }
    : { plain, text };
}

/** `平方米/月` is paid as `元/平方米/月`; a unit of which nothing is known stays out. */
function withYuan(unit: string): string | null {
  if (unit.startsWith('元')) return unit;
  const words = unit === '' || /[\d¥]/.test(unit) ? null : wordsOfPrice(`元/${unit}`);
  return words !== null && words.other === '' && (words.per !== null || words.time !== null)
    ? `元/${unit}`
    : null;
}
