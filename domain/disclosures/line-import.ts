import { addDays, type Day } from '#domain/kernel/time';
import { codeText } from '#domain/kernel/text';
import { answered } from '#domain/workbook/answers';
import { saysNothing } from '#domain/workbook/cell-text';
import type { SheetFault } from '#domain/workbook/grid';
import type { Row } from '#domain/workbook/table';
import type { LineColumn } from './columns';
import { readObjection } from './day-text';
import * as cells from './line-cells';
import type { Known, LineTable, RowReader } from './line-cells';
import { categorySaid, codesFor } from './line-derive';
import { standardAt } from './line-standard';
import { dayImplausible, priceImplausible } from './plausible';
import type { FeeLine } from './sheet';
import { overlap } from './scope';
import { readStandard } from './standard-text';

/** A line that could be read, with its row for what is found later. */
export interface ReadLine {
  line: FeeLine;
  row: Row<LineColumn>;
}

const MOST_LINES = 200;

/** Reads the lines of the 收费项目 tables; a row with a fault or an open question gives no line. */
export function readLines(
  tables: readonly LineTable[],
  known: Known,
): { lines: ReadLine[]; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const codes = new Map<string, string>();
  let left = MOST_LINES;
  const since = sinceAsked(tables, known, faults);
  const read = tables.map((one) => {
    const { table } = one;
    const beyond = table.rows[left];
    if (beyond !== undefined) faults.push(beyond.fault('name', 'TOO_MANY_LINES', { limit: MOST_LINES }));
    const said: RowReader['said'] = new Map();
    const rows = table.rows.slice(0, left);
    left = Math.max(0, left - rows.length);
    const lines = rows.flatMap((row): ReadLine[] => {
      const code = row.plain('code').toUpperCase();
      const first = codes.get(code);
      if (code !== '' && first !== undefined) faults.push(row.fault('code', 'CODE_TWICE', { code, first }));
      if (code !== '' && first === undefined) codes.set(code, row.address('code'));
      const line = readLine({ ...one, row, known, said, faults, name: row.text('name') }, since);
      return line === null ? [] : [{ line, row }];
    });
    return { one, lines, said };
  });
  const all = read.flatMap(({ lines }) => lines.map(({ line }) => line));
  const given = codesFor(all, known.before);
  let index = 0;
  const lines = read.flatMap((table) => {
    const coded = table.lines.map(({ line, row }) => {
      const code = given[index++] ?? '';
      if (line.code === '') cells.say({ said: table.said, name: line.name }, '编码', code);
      return { line: { ...line, code }, row };
    });
    faults.push(...told(table.one, table.said));
    return coded;
  });
  return { lines, faults: [...faults, ...namedTwice(all, lines)] };
}

/**
 * Lines without codes that are called the same and concern the same homes: what is charged now and what is planned, or
 * two sheets of one thing. Both would be charged.
 */
function namedTwice(all: readonly FeeLine[], lines: readonly ReadLine[]): SheetFault[] {
  const seen: ReadLine[] = [];
  return lines.flatMap((one, index): SheetFault[] => {
    if (all[index]?.code !== '') return [];
    const first = seen.find(
      ({ line }) => codeText(line.name) === codeText(one.line.name) && overlap(line.scope, one.line.scope),
    );
    seen.push(one);
    const params = { name: one.line.name, first: first?.row.address('name') ?? '' };
    return first === undefined ? [] : [one.row.fault('name', 'NAME_TWICE', params)];
  });
}

/** What was said for the office, in one warning at the header: each column with its values and the lines they are for. */
function told({ table }: LineTable, said: RowReader['said']): SheetFault[] {
  const at = (key: LineColumn, code: string, params: SheetFault['params'] = {}): SheetFault => ({
    severity: 'warning',
    sheet: table.sheet,
    cell: table.headerAddress(key),
    code,
    params,
  });
  const parts = [...said].map(([column, values]) => {
    const each = [...values].map(([value, names]) => `${value}（${[...new Set(names)].join('、')}）`);
    return `${column}：${each.join('，')}`;
  });
  return [
    ...(parts.length > 0 ? [at('standard', 'LINES_DERIVED', { said: parts.join('；') })] : []),
    ...(table.has('basis') ? [] : [at('name', 'BASIS_COLUMN_MISSING')]),
  ];
}

/** The day from which the prices apply where no column says it: asked once, when the first line needs it. */
function sinceAsked(tables: readonly LineTable[], { today, choices }: Known, faults: SheetFault[]) {
  let answer: { day: Day | null } | null = null;
  const near =
    today === null ? [] : [`${today.slice(0, 4)}-01-01`, `${today.slice(0, 7)}-01`, nextMonth(today)];
  return (): Day | null => {
    if (answer !== null) return answer.day;
    const table = tables.find((one) => !one.table.has('since'))?.table;
    const place = { sheet: table?.sheet ?? '', cell: table?.headerAddress('standard') ?? null };
    const offered = [...new Set([...tables.flatMap(({ days }) => days), ...near])].slice(0, 6);
    const asked = answered(
      offered.length > 0
        ? { severity: 'warning', ...place, code: 'SINCE_ASKED', params: {}, choices: offered }
        : { severity: 'fault', ...place, code: 'COLUMN_MISSING', params: { column: '生效日期' } },
      choices,
    );
    faults.push(asked);
    answer = { day: asked.choice ?? null };
    return answer.day;
  };
}

const nextMonth = (today: Day): Day => `${addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;

/** A text that may be left out. */
const optional = (row: Row<LineColumn>, key: LineColumn): string | null =>
  saysNothing(row.cell(key)) ? null : row.text(key);

function readLine(one: RowReader, since: () => Day | null): FeeLine | null {
  const { row, table, known, faults: all, name } = one;
  const faults: SheetFault[] = [];
  const each = { ...one, faults };
  const needed = (key: LineColumn, code: string): string => {
    // A column that is missing altogether has its fault at the header, not once more in every row.
    if (saysNothing(row.cell(key)) && table.has(key)) faults.push(row.fault(key, code));
    return row.text(key);
  };
  needed('code', 'CODE_MISSING');
  needed('name', 'NAME_MISSING');
  const category = table.has('category')
    ? needed('category', 'CATEGORY_MISSING')
    : cells.say(each, '类别', categorySaid(name));
  const written = standardAt(each);
  const { period, note } = cells.periodAt(each, written.plain);
  const { charge, written: chargeText, unsaid } = cells.chargeAt(each, written.plain, period);
  const standard = readStandard(written.plain, written.text, charge, period, chargeText);
  if ('code' in standard) reportStandard(each, standard, { isCharged: charge !== null, unsaid });
  const pricing = cells.pricingAt(each);
  const scope = cells.scopeAt(each, charge);
  const begins = cells.sinceAt(each, { standard: written.text, scopeText: scope?.text ?? '' }, since);
  const basis = optional(row, 'basis');
  const objection = readObjection(row.plain('basis'));
  if (objection === 'invalid')
    faults.push(row.fault('basis', 'OBJECTION_INVALID', { text: row.text('basis').slice(0, 60) }));
  const isBroken = faults.some((fault) => fault.severity === 'fault');
  if (basis === null && table.has('basis'))
    faults.push(row.warning('basis', 'BASIS_MISSING', { name: name || row.plain('code').toUpperCase() }));
  all.push(...faults);
  if (isBroken || 'code' in standard || objection === 'invalid') return null;
  if (charge === null || period === null || scope === null || pricing === null || begins === null)
    return null;
  const notes = [optional(row, 'note'), note].filter((text) => text !== null);
  const line: FeeLine = {
    code: row.plain('code').toUpperCase(),
    name,
    category,
    charge,
    price: standard.price,
    standard: written.text,
    period,
    pricing,
    basis,
    objection,
    serviceLevel: optional(row, 'serviceLevel'),
    scope: scope.scope,
    scopeText: scope.text,
    since: begins,
    note: notes.length > 0 ? notes.join('；') : null,
  };
  if (priceImplausible(line))
    all.push(row.warning('standard', 'PRICE_IMPLAUSIBLE', { name, text: written.text }));
  if (dayImplausible(begins, known.today))
    all.push(row.warning(table.has('since') ? 'since' : 'name', 'DAY_IMPLAUSIBLE', { name, day: begins }));
  return line;
}

/** A price that only the unknown way of charging makes unreadable is reported there, not twice. */
function reportStandard(
  { row, faults, table }: RowReader,
  { code, params }: { code: string; params: SheetFault['params'] },
  { isCharged, unsaid }: { isCharged: boolean; unsaid: boolean },
): void {
  if (isCharged || code !== 'PRICE_UNREADABLE') faults.push(row.fault('standard', code, params));
  else if (unsaid && !table.has('charge')) {
    const isBare = /^[¥\d,.]+元?$/.test(row.plain('standard'));
    faults.push(row.fault('standard', isBare ? 'UNIT_MISSING' : 'CHARGE_NOT_SAID', params));
  }
}
