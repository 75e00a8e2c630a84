import Big from 'big.js';
import { codeText } from '#domain/kernel/text';
import { decimal, type Decimal } from '#domain/kernel/money';
import { saysNothing } from '#domain/workbook/cell-text';
import type { SheetFault } from '#domain/workbook/grid';
import type { Row } from '#domain/workbook/table';
import { ROSTER, type RosterColumn } from './columns';

type RosterCells = Row<RosterColumn>;

/** What homes are used for, by the words that offices have for it. */
const USE_WORDS: Record<string, RegExp> = {
  住宅: /^(普通|成套|商品|多层|高层|民用)?(住宅|住房|居住|住宅用房|商品房|居民住宅)$|^(别墅|洋房)$/,
  商铺: /^(商铺|商业|商服|商用|门面|门面房|店铺|底商|商业用房|商业服务|网点|商业网点|营业用房)$/,
  办公: /^(办公|办公室|办公用房|写字楼)$/,
  车位: /^(车位|车库|地下车位|产权车位)$/,
  储藏室: /^(储藏室|储藏间|地下室|杂物间|储物间|仓储)$/,
  其他: /^(其他|其它)$/,
};

const YES_NO: Record<string, boolean> = {
  集中供暖: true,
  集中采暖: true,
  市政供暖: true,
  集中: true,
  自采暖: false,
  自供暖: false,
  分户采暖: false,
  壁挂炉: false,
  不供暖: false,
  未供暖: false,
  是: true,
  有: true,
  '√': true,
  '✓': true,
  '✔': true,
  否: false,
  无: false,
  没有: false,
  '×': false,
  '✗': false,
};

/** A text, or null where the cell says nothing. */
export const textAt = (row: RosterCells, key: RosterColumn): string | null =>
  saysNothing(row.cell(key)) ? null : row.text(key);

export function areaAt(row: RosterCells, faults: SheetFault[]): Decimal | null {
  const text = row.text('area').slice(0, 40);
  const plain = row.plain('area').replace(/(㎡|平方|平)$/, '');
  const said = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/,/g, '') : plain;
  if (said === '') faults.push(row.fault('area', 'AREA_MISSING'));
  else if (!/^\d{1,6}(\.\d{1,12})?$/.test(said) || !new Big(said).gt(0)) {
    faults.push(row.fault('area', 'AREA_NOT_POSITIVE', { text }));
  } else if (!new Big(said).eq(new Big(said).round(2))) {
    faults.push(row.fault('area', 'AREA_TOO_PRECISE', { text }));
  } else return decimal(new Big(said).toFixed(2));
  return null;
}

/** Whether an area is hardly meant: a dwelling of 9,630 ㎡, a shop of 3. */
export function areaImplausible(area: Decimal, use: string): boolean {
  const [least, most] = use === '住宅' ? [10, 1000] : [1, 20_000];
  return new Big(area).lt(least) || new Big(area).gt(most);
}

export function readUse(row: RosterCells, faults: SheetFault[]): string | undefined {
  const said = row.plain('use');
  const found = Object.keys(USE_WORDS).find((use) => USE_WORDS[use]?.test(said));
  if (said === '') faults.push(row.fault('use', 'USE_MISSING'));
  else if (found === undefined)
    faults.push(row.fault('use', 'USE_UNKNOWN', { text: row.text('use').slice(0, 20) }));
  return found;
}

/** A mobile number of eleven digits, or a landline, which is a contact that nobody can sign in with; null for neither. */
function phoneIn(plain: string): string | null {
  const said = plain.replace(/^(\+|00)86-?(?=1)/, '').replace(/\.0+$/, '');
  const digits = said.replace(/-/g, '');
  if (/^1\d{10}$/.test(digits)) return digits;
  const [, area, number] = /^\(?(0\d{2,3})\)?-?(\d{7,8})$/.exec(said) ?? [];
  if (number !== undefined) return `${area}-${number}`;
  return /^[2-8]\d{6,7}$/.test(said) ? said : null;
}

/** The numbers of a cell: mostly one, none where it says nothing; null where they are none. */
export function phonesAt(row: RosterCells, faults: SheetFault[]): string[] | null {
  if (saysNothing(row.cell('phone'))) return [];
  const alone = phoneIn(row.plain('phone'));
  if (alone !== null) return [alone];
  for (const between of [/[、,，;；/|或和及]+/, /[、,，;；/|或和及\s]+/]) {
    const parts = row.text('phone').split(between).map(codeText);
    const numbers = parts.filter((part) => part !== '').map(phoneIn);
    if (numbers.length > 1 && numbers.every((one) => one !== null)) return numbers;
  }
  faults.push(row.fault('phone', 'PHONE_INVALID', { text: row.text('phone').slice(0, 30) }));
  return null;
}

/** Yes, no, or null where the cell is blank. */
export function yesNoAt(
  row: RosterCells,
  key: 'heated' | 'firstHandover',
  faults: SheetFault[],
): boolean | null {
  const said = row.plain(key);
  if (said === '') return null;
  const known = Object.prototype.hasOwnProperty.call(YES_NO, said) ? YES_NO[said] : undefined;
  if (known !== undefined) return known;
  if (saysNothing(row.cell(key))) return null;
  const column = ROSTER.columns.find((one) => one.key === key)?.title ?? '';
  faults.push(row.fault(key, 'YES_NO_UNKNOWN', { column, text: row.text(key).slice(0, 20) }));
  return null;
}

export const marksAt = (row: RosterCells): string[] | null =>
  saysNothing(row.cell('marks'))
    ? null
    : row
        .text('marks')
        .split(/[、,，;；/\s]+/)
        .filter((one) => one !== '');
