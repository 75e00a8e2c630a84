import { SSF, type CellObject } from '@e965/xlsx';
import { numberText } from '#domain/workbook/cell-text';
import type { Cell } from '#domain/workbook/grid';

/** What the codes of error values mean; those of files without a shown text. */
const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const MS_PER_DAY = 86_400_000;
/** Day 0 of a serial is 1899-12-30 (Excel counts a 29 February 1900), or 1904-01-01 in workbooks of old Macs. */
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

function dayOfSerial(serial: number, since1904: boolean): string | null {
  const day = Math.floor(serial + 1e-9);
  if (day < 1 && !since1904) return null;
  const date = new Date(EPOCH[since1904 ? 1904 : 1900] + day * MS_PER_DAY);
  return Number.isNaN(date.valueOf()) || date.getUTCFullYear() > 9999
    ? null
    : date.toISOString().slice(0, 10);
}

/** The section of a number format that applies to a number, without colours, conditions and what is skipped or filled. */
function sectionFor(format: string, value: number): string {
  const [positive = '', negative] = format.split(';');
  return (value < 0 && negative !== undefined ? negative : positive).replace(/\[(?!\$)[^\]]*\]|_.|\*./g, '');
}

/** The words that a number format puts before and behind a number: `0.00"元"` → ['', '元']. Signs say nothing here. */
function wordsOf(section: string): [before: string, behind: string] {
  const bare = section.replace(
    /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]/g,
    (_, a, b, c) => `\u0001${a ?? b ?? c}\u0002`,
  );
  const [first, last] = [bare.search(/[0#?]/), bare.search(/[0#?][^0#?]*$/)];
  const words = (text: string): string =>
    [...text.matchAll(/\u0001([^\u0002]*)\u0002|([\u00a5¥$€\u2e80-\u9fff\uff00-\uffef㎡])/g)]
      .map((one) => one[1] ?? one[2] ?? '')
      .join('')
      .replace(/[-()\s/.,:+]/g, '');
  return first === -1 ? ['', ''] : [words(bare.slice(0, first)), words(bare.slice(last + 1))];
}

/**
 * A number by its format: a day, a time, a percentage, or with the words that the format puts around it. What is shown is
 * never taken for the value, because it may be rounded.
 */
function numberCell(value: number, format: string | undefined, shown: string, since1904: boolean): Cell {
  // The reader gives no format for the built-in ones of East Asian dates, but shows a date or a time.
  const isDate =
    format === undefined
      ? /^\d{1,4}\/\d{1,2}\/\d{1,4}$|\d:\d/.test(shown)
      : SSF.is_date(format) && !/^general$/i.test(format);
  if (isDate) {
    const isTime = format === undefined ? !/\//.test(shown) : isTimeOfDay(format);
    const day = dayOfSerial(value, since1904);
    if (day === null || (isTime && value < 1)) return { kind: 'time', text: shown, shown };
    return { kind: 'day', text: day, shown };
  }
  if (format === undefined || /^general$/i.test(format)) return value;
  const section = sectionFor(format, value);
  if (/%/.test(section.replace(/"[^"]*"|\\./g, '')))
    return { kind: 'percent', text: `${numberText(Number((value * 100).toPrecision(14)))}%`, shown };
  const [before, behind] = wordsOf(section);
  return before === '' && behind === ''
    ? value
    : `${value < 0 ? '-' : ''}${before}${numberText(Math.abs(value))}${behind}`;
}

/** `h:mm`, `[h]:mm:ss`; `m"月"` is a day's. */
function isTimeOfDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, '');
  return !/[ydeg]/i.test(bare) && /[hs]/i.test(bare);
}

/** A cell of the reader as the project's own; a formula without a stored result is told as such. */
export function cellOf(cell: CellObject | undefined, since1904: boolean): Cell {
  if (cell === undefined) return null;
  const shown = String(cell.w ?? cell.v ?? '');
  const hasResult = cell.v !== undefined && cell.t !== 'z';
  if (cell.f !== undefined && !hasResult)
    return { kind: 'noResult', text: `=${cell.f}`.slice(0, 200), shown: `=${cell.f}` };
  switch (cell.t) {
    case 'e': {
      const text = ERRORS[Number(cell.v)] ?? (shown.startsWith('#') ? shown : '#N/A');
      return { kind: 'error', text, shown: text };
    }
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v)
        ? numberCell(cell.v, cell.z === undefined ? undefined : String(cell.z), shown, since1904)
        : null;
    case 'b':
      return cell.v === true;
    case 's':
      return typeof cell.v === 'string' ? cell.v : null;
    default:
      return null;
  }
}
