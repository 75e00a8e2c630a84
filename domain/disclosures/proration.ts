import { product, proportion } from '#domain/kernel/decimals';
import { decimal, yuan, type Decimal, type Fen } from '#domain/kernel/money';
import { daysInMonth, monthOf, startOfDay, type Day } from '#domain/kernel/time';
import type { FeeLine } from './sheet';

/** The days of the month of moving in that are paid for: the day itself and all after it, of the days that month has. */
export function daysFrom(movedIn: Day): { paid: number; days: number } {
  const days = daysInMonth(monthOf(startOfDay(movedIn)));
  return { paid: days - Number(movedIn.slice(8)) + 1, days };
}

/** What is due for the month of moving in, where it is counted by days. */
export function moveInShare(monthly: Fen, movedIn: Day): Fen {
  const { paid, days } = daysFrom(movedIn);
  return proportion(yuan(monthly), paid, days);
}

/** The amount for a vacant home where a basis grants a factor (`0.70`); rounded once, at the end. */
export const vacantAmount = (area: Decimal, price: Decimal, factor: Decimal): Fen =>
  product(area, price, factor);

/** A clause that says no more than this: 空置房按70%收取. Any condition (满三个月, 经申请) is for the office to decide. */
const GRANTED =
  /^(?:空置|空关)(?:的)?(?:房屋|房|户|住宅)?(?:的)?(?:物业服务费|物业费)?(?:按|减按|打)(?:标准|全额)?(?:的)?(?:(\d{1,2}(?:\.\d)?)%|([一二三四五六七八九])折)(?:收取|计收|收|交纳|缴纳|交|计算)?$/;
const TENTHS = '一二三四五六七八九';

/**
 * The part of a line's price that a vacant home pays by the sheet's own words in basis or note, or null: without a basis
 * there is no discount, and a shared pool has none.
 */
export function vacancyFactor(line: Pick<FeeLine, 'price' | 'basis' | 'note'>): Decimal | null {
  if (line.price.kind !== 'unit') return null;
  const clauses = `${line.basis ?? ''}；${line.note ?? ''}`.normalize('NFKC').split(/[;。,\n]/);
  for (const clause of clauses) {
    const [, percent, tenth] = GRANTED.exec(clause.replace(/\s/g, '')) ?? [];
    const hundredths = percent !== undefined ? percent : tenth && `${TENTHS.indexOf(tenth) + 1}0`;
    if (hundredths && Number(hundredths) > 0) return asPart(hundredths);
  }
  return null;
}

/** `70` as `0.70`, `62.5` as `0.625`. */
function asPart(percent: string): Decimal {
  const [whole = '', tenth = ''] = percent.split('.');
  return decimal(`0.${whole.padStart(2, '0')}${tenth}`);
}
