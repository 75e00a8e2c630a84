import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx/xlsx.js';
import fc, { type GeneratorValue } from 'fast-check';
import { keyOf, type Choices } from '#domain/workbook/answers';
import { addressOf, type SheetFault } from '#domain/workbook/grid';

/** A cell as it is written into the file: a value, or one with a type and a number format of its own. */
export type Written = string | number | null | CellObject;

/** Takes one of several, each as likely as the others. */
export interface Dice {
  one<T>(...options: readonly T[]): T;
  /** True once in so many times. */
  rarely(times: number): boolean;
  upTo(most: number): number;
  shuffled<T>(list: readonly T[]): T[];
}

export const diceOf = (gen: GeneratorValue): Dice => ({
  one: <T>(...options: readonly T[]): T => gen(fc.constantFrom<T[]>, ...options),
  rarely: (times) => gen(fc.nat, { max: times - 1 }) === times - 1,
  upTo: (most) => gen(fc.nat, { max: most }),
  shuffled: <T>(list: readonly T[]): T[] =>
    gen(fc.shuffledSubarray<T>, [...list], { minLength: list.length }),
});

const UNSEEN = ['\u200b', '\u2060', '\u00ad', '\u202a', '\ufeff', '\u00a0', ' ', '\u3000'];

/** The same words as they look: with what nobody sees, blanks around, full-width digits and signs. */
export function dressed(dice: Dice, text: string): string {
  const wide = dice.rarely(5)
    ? text.replace(/[0-9.\-/()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    : text;
  if (!dice.rarely(3)) return wide;
  const at = dice.upTo(wide.length);
  return `${wide.slice(0, at)}${dice.one(...UNSEEN)}${wide.slice(at)}`;
}

/** A sheet in the making: rows from the top down, each with what it is for. */
export interface Draft {
  name: string;
  hidden: boolean;
  rows: Written[][];
  merges: string[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

export const blankDraft = (name: string, hidden = false): Draft => ({
  name,
  hidden,
  rows: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

/** What an office puts above a table. */
export function putTitle(dice: Dice, draft: Draft, words: string): void {
  const above = dice.one<Written[][]>(
    [],
    [[words]],
    [[], [words], []],
    [[words], ['编制单位：某物业服务中心（盖章）', null, null, '编制日期：2026年3月5日']],
  );
  above.forEach((cells) => draft.rows.push([...cells]));
  if (above.length === 1) draft.merges.push('A1:C1');
}

/** The header, in one row, or in two with some columns under common words and the others merged downwards. */
export function putHeader(dice: Dice, draft: Draft, header: readonly Written[]): void {
  if (!dice.rarely(4) || header.length < 5) {
    draft.rows.push([...header]);
    return;
  }
  const row = draft.rows.length;
  const from = dice.upTo(header.length - 2);
  const under = (at: number): boolean => at === from || at === from + 1;
  draft.rows.push(header.map((cell, at) => (at === from ? '基本情况' : under(at) ? null : cell)));
  draft.rows.push(header.map((cell, at) => (under(at) ? cell : null)));
  draft.merges.push(`${addressOf(row, from)}:${addressOf(row, from + 1)}`);
  header.forEach((_, at) => {
    if (!under(at)) draft.merges.push(`${addressOf(row, at)}:${addressOf(row + 1, at)}`);
  });
}

/** What stands between the rows of a table and is none of them. */
export function putBetween(dice: Dice, draft: Draft, header: readonly Written[]): void {
  const row = dice.one<Written[]>(
    [],
    ['注：以上已核对'],
    [...header],
    ['备注：本表由物业服务中心填写，一式两份。'],
  );
  draft.rows.push([...row]);
}

const sheetOf = (draft: Draft): WorkSheet => {
  const sheet: WorkSheet = {};
  let width = 1;
  draft.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === null) return;
      width = Math.max(width, column + 1);
      sheet[addressOf(row, column)] =
        typeof cell === 'object' ? cell : { v: cell, t: typeof cell === 'number' ? 'n' : 's' };
    }),
  );
  sheet['!ref'] = `A1:${addressOf(Math.max(0, draft.rows.length - 1), width - 1)}`;
  sheet['!merges'] = draft.merges.map((one) => utils.decode_range(one));
  sheet['!rows'] = [];
  draft.hiddenRows.forEach((row) => ((sheet['!rows'] ??= [])[row] = { hidden: true }));
  sheet['!cols'] = [];
  draft.hiddenColumns.forEach((column) => ((sheet['!cols'] ??= [])[column] = { hidden: true }));
  return sheet;
};

/** The drafts as a file. Old ones lose what the writer cannot hide in them. */
export function fileOf(drafts: readonly Draft[], bookType: 'xlsx' | 'biff8'): Buffer {
  const book = utils.book_new();
  drafts.forEach((one) => utils.book_append_sheet(book, sheetOf(one), one.name));
  book.Workbook = { Sheets: drafts.map((one) => ({ Hidden: one.hidden ? 1 : 0 })) };
  return Buffer.from(write(book, { bookType, type: 'array' }) as ArrayBuffer);
}

/** Answers to all questions as the truth says. */
export const answersFrom = (
  faults: readonly SheetFault[],
  says: (question: SheetFault) => string | undefined,
): Choices =>
  Object.fromEntries(
    faults.flatMap((one) => {
      const choice = one.choices === undefined ? undefined : says(one);
      return choice === undefined ? [] : [[keyOf(one), choice]];
    }),
  );

/** `sheet!cell` of every fault. */
export const faultPlaces = (faults: readonly SheetFault[]): string[] =>
  faults.filter((one) => one.severity === 'fault').map((one) => `${one.sheet}!${one.cell}`);
