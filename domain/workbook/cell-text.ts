import Big from 'big.js';
import { cleanText, codeText } from '#domain/kernel/text';
import { isSpecial, type Cell } from './grid';

/**
 * A number as people wrote it: `96.3`, not `96.299999999999997`. Excel keeps 15 significant digits and shows no more,
 * so what lies beyond is an artefact of its file format.
 */
export const numberText = (number: number): string =>
  Number.isFinite(number) ? new Big(number.toPrecision(15)).toFixed() : '';

/** Nothing in such a text is to be cleaned; most cells are so. */
const COMMON = /^[!-~\u4e00-\u9fa5]*$/;

/** The words of a cell without what nobody sees, and with inner line breaks as one blank; empty for a blank cell. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  const text = isSpecial(cell) ? cell.text : cell;
  return COMMON.test(text) ? text : cleanText(text).replace(/\n+/g, ' ');
}

/**
 * The words of a cell for comparing: full-width forms made narrow (NFKC), no blanks, nothing invisible, one sign each for
 * dash, times, dot and square metre. NFKC itself turns ㎡ into `m2`.
 */
export function plainOf(cell: Cell | undefined): string {
  const text = textOf(cell);
  return (COMMON.test(text) ? text : codeText(text))
    .replace(/[*xX✕✖](?=\d)/g, '×')
    .replace(/[・•⋅∙]/g, '·')
    .replace(/[〜∼]/g, '~')
    .replace(/m2|平方米|平米/gi, '㎡')
    .replace(/m3/gi, '立方米');
}

/** Whether a cell says nothing: blank, or one of the signs that stand for nothing. */
export const saysNothing = (cell: Cell | undefined): boolean =>
  /^(|[-—–/、.]+|无|暂无|没有)$/.test(plainOf(cell));

/** Text that a spreadsheet would run as a formula. A minus or plus may begin a phone number or a list, so they do not count. */
export const looksLikeFormula = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && /^[=@]/.test(plainOf(cell));
