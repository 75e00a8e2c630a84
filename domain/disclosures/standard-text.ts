import { compare, fen, product } from '#domain/kernel/decimals';
import { decimal, yuan, type Decimal } from '#domain/kernel/money';
import type { SheetFault } from '#domain/workbook/grid';
import type { Charge, Period, Price } from './sheet';

/** Why a standard cannot be read: a code with what its sentence needs, or the price it says. */
export type Standard = { price: Price } | { code: string; params: SheetFault['params'] };

const EXAMPLES: Record<Charge, string> = {
  byArea: '1.50元/㎡·月',
  byHome: '15.00元/户·月',
  poolByArea: '9120度×0.68元=6201.60元',
  poolByHome: '1860度×0.68元=1264.80元',
  bySpace: '60元/个·月',
  byTime: '首1小时免费，2元/小时，10元/日封顶',
  byUse: '28元/吨',
  byAreaOnce: '4元/㎡',
  fixed: '2000元/户',
};

export type Per = 'sqm' | 'home' | 'space';

/** What each way of charging is paid per; the others have no unit price. */
const PER: Partial<Record<Charge, Per>> = {
  byArea: 'sqm',
  byAreaOnce: 'sqm',
  byHome: 'home',
  fixed: 'home',
  bySpace: 'space',
};

const UNITS: Record<string, Per> = {
  '㎡': 'sqm',
  平方: 'sqm',
  平: 'sqm',
  户: 'home',
  套: 'home',
  个: 'space',
  位: 'space',
  车位: 'space',
  辆: 'space',
};
const TIMES: Record<string, Period> = {
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  半年: 'halfYear',
  年: 'year',
  采暖季: 'heatingSeason',
  供暖季: 'heatingSeason',
  采暖期: 'heatingSeason',
  供暖期: 'heatingSeason',
  次: 'perUse',
  一次性: 'once',
};
const longestFirst = (words: Record<string, unknown>): string =>
  Object.keys(words)
    .sort((one, other) => other.length - one.length)
    .join('|');
const UNIT = longestFirst(UNITS);
const TIME = longestFirst(TIMES);
/** What stands around the number and 元: units, times and what joins them. */
const AROUND = new RegExp(`^(?:[·./每(),，]|按|建筑面积|建筑|${TIME}|${UNIT})*$`);
const SAYS_UNIT = new RegExp(UNIT, 'g');
const SAYS_TIME = new RegExp(TIME, 'g');
const NUMBER = '\\d{1,12}(?:\\.\\d{1,6})?';
const MONEY = new RegExp(`^([^\\d]*)(${NUMBER})(元?)([^\\d]*)$`);
const POOL = new RegExp(
  `^(${NUMBER})([^\\d×=]{1,10})×(${NUMBER})(?:元(?:/[^=\\d]{1,10})?)?(?:=(\\d{1,12}(?:\\.\\d{1,2})?)元?)?$`,
);

/** `6,201.60` → `6201.60` (a comma that does not group three digits stays); `¥1.50/㎡` → `1.50元/㎡`. */
const tidied = (plain: string): string =>
  plain.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/^(-?)[¥￥]([\d.]+)元?/, '$1$2元');

/**
 * Reads a standard as the office wrote it (`1.50 元／平方米·月`, `9120度×0.68元=6201.60元`); `plain` is its plain
 * form. `period` is null where the row's own could not be read, `charge` likewise.
 */
export function readStandard(
  plain: string,
  written: string,
  charge: Charge | null,
  period: Period | null,
  chargeWritten: string,
): Standard {
  const text = written.slice(0, 40);
  const example = EXAMPLES[charge ?? 'byArea'];
  const no = (code: string, params: SheetFault['params'] = {}): Standard => ({
    code,
    params: { text, example, ...params },
  });
  const said = tidied(plain);
  if (said === '') return no('PRICE_MISSING');
  if (new RegExp(`^-${NUMBER}(?:元.*)?$`).test(said)) return no('PRICE_NEGATIVE');
  if (/^[=+@-]/.test(said)) return no('PRICE_IS_FORMULA');
  if (charge === 'byTime') return /\d|免费/.test(said) ? { price: { kind: 'text' } } : no('PRICE_MISSING');
  if (charge === 'byUse') return readUse(said, no);
  if (!/\d/.test(said)) return no('PRICE_MISSING');
  if (charge === null) return no('PRICE_UNREADABLE');
  return charge === 'poolByArea' || charge === 'poolByHome'
    ? readPool(said, no)
    : readUnitPrice(said, PER[charge] ?? 'home', charge, period, { no, chargeWritten });
}

type No = (code: string, params?: SheetFault['params']) => Standard;

/** What is shared out as it comes to, without a figure that could be published beforehand. */
export const AS_IT_COMES =
  /^(按|据|凭)?(实|实际|表|用量|实际用量|实际发生)(际)?(额|数|费用|金额|用量|发生额?|计量)?(分摊|收取|结算|均摊|代收|代缴|计收|计费|公摊)*$/;

/** A price for each ton, card or piece, or that it is charged as it comes to. */
function readUse(said: string, no: No): Standard {
  if (/^0+(\.0+)?元/.test(said)) return no('PRICE_ZERO');
  return /\d/.test(said) || AS_IT_COMES.test(said) ? { price: { kind: 'text' } } : no('PRICE_MISSING');
}

/** Quantity × unit price = total; a total that is written must be the product, rounded to the cent. */
function readPool(said: string, no: No): Standard {
  const [, quantity, quantityUnit, unitPrice, total] = POOL.exec(said) ?? [];
  if (quantity === undefined || quantityUnit === undefined || unitPrice === undefined)
    return no('PRICE_UNREADABLE');
  const computed = product(quantity, unitPrice);
  if (compare(yuan(computed), '0') === 0) return no('PRICE_ZERO');
  if (total !== undefined && fen(total) !== computed) {
    return no('PRODUCT_WRONG', { written: total, computed: yuan(computed) });
  }
  const price = { quantity: decimal(quantity), quantityUnit, unitPrice: decimal(unitPrice), total: computed };
  return { price: { kind: 'pool', ...price } };
}

/** A number with 元, and around it what it is paid per: `1.5元/㎡·月`, `每月每㎡1.5元`. */
function readUnitPrice(
  said: string,
  per: Per,
  charge: Charge,
  period: Period | null,
  { no, chargeWritten }: { no: No; chargeWritten: string },
): Standard {
  const [, before = '', amount, yuanSign = '', after = ''] = MONEY.exec(said) ?? [];
  if (amount === undefined || !AROUND.test(before) || !AROUND.test(after)) return no('PRICE_UNREADABLE');
  // A fixed sum is paid by the home as a whole, so 2000元 alone says enough; a rate per something does not.
  if (charge === 'fixed' && before === '' && yuanSign !== '' && /^([/每]?次)?$/.test(after))
    return priced(amount, per, no);
  if (yuanSign === '') return no('UNIT_MISSING');
  const { units, times } = wordsAround(`${before}/${after}`);
  const [[unitSaid], [timeSaid]] = [units, times];
  if (unitSaid === undefined) return no('UNIT_MISSING');
  if (units.length > 1 || times.length > 1) return no('PRICE_UNREADABLE');
  if (UNITS[unitSaid] !== per) return no('UNIT_MISMATCH', { charge: chargeWritten });
  if (timeSaid !== undefined && period !== null && TIMES[timeSaid] !== period) {
    return no('PERIOD_MISMATCH', { period: PERIOD_WRITTEN[period] });
  }
  return priced(amount, per, no);
}

const wordsAround = (around: string): { units: string[]; times: string[] } => ({
  times: around.match(SAYS_TIME) ?? [],
  units: around.replace(SAYS_TIME, '/').match(SAYS_UNIT) ?? [],
});

/** What words around a price say it is for, and how often; null for what they do not say, `other` what is none of ours. */
export interface PriceWords {
  per: Per | null;
  time: Period | null;
  other: string;
}

/** The words around the one number of a price, or of a unit alone (`元/㎡·月`); null for pools and other texts. */
export function wordsOfPrice(plain: string): PriceWords | null {
  const [, before = '', , , after = ''] = MONEY.exec(tidied(plain)) ?? (/\d/.test(plain) ? [] : ['', plain]);
  if (before === '' && after === '') return null;
  const around = `${before}/${after}`;
  const { units, times } = wordsAround(around);
  if (units.length > 1 || times.length > 1) return null;
  const [unit = '', time = ''] = [units[0], times[0]];
  const other = around
    .replace(SAYS_TIME, '/')
    .replace(SAYS_UNIT, '/')
    .replace(/元|建筑面积|建筑|按|每|[·./(),，]/g, '');
  return { per: UNITS[unit] ?? null, time: TIMES[time] ?? null, other };
}

/** Whether a text says quantity × unit price. */
export const isPool = (plain: string): boolean => POOL.test(tidied(plain));

const PERIOD_WRITTEN: Record<Period, string> = {
  month: '月',
  quarter: '季',
  halfYear: '半年',
  year: '年',
  heatingSeason: '采暖季',
  once: '一次',
  perUse: '次',
};

function priced(amount: string, per: Per, no: No): Standard {
  const price: Decimal = decimal(amount);
  return compare(price, '0') === 0 ? no('PRICE_ZERO') : { price: { kind: 'unit', amount: price, per } };
}
