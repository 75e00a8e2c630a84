import { saysNothing } from '#domain/workbook/cell-text';
import type { SheetFault } from '#domain/workbook/grid';
import type { Row, Table } from '#domain/workbook/table';
import type { Day } from '#domain/kernel/time';
import { dayImplausible, priceImplausible } from './plausible';
import type { LineColumn } from './columns';
import { readDay, readObjection } from './day-text';
import { readScope, type RosterFacts } from './scope-text';
import type { Charge, FeeLine, Period } from './sheet';
import { readStandard } from './standard-text';

/** A line that could be read, with its row for what is found later. */
export interface ReadLine {
  line: FeeLine;
  row: Row<LineColumn>;
}

const MOST_LINES = 200;

const CHARGE_WORDS: Record<string, Charge> = {
  按面积: 'byArea',
  按建筑面积: 'byArea',
  面积: 'byArea',
  建筑面积: 'byArea',
  按平方: 'byArea',
  '按㎡': 'byArea',
  按户: 'byHome',
  户: 'byHome',
  每户: 'byHome',
  按套: 'byHome',
  按位: 'bySpace',
  按车位: 'bySpace',
  按个: 'bySpace',
  车位: 'bySpace',
  按辆: 'bySpace',
  计时: 'byTime',
  按时: 'byTime',
  '按面积(一次)': 'byAreaOnce',
  '按建筑面积(一次)': 'byAreaOnce',
  按面积一次: 'byAreaOnce',
  固定: 'fixed',
  定额: 'fixed',
  固定金额: 'fixed',
  总额按面积分摊: 'poolByArea',
  总额按面积: 'poolByArea',
  按面积分摊: 'poolByArea',
  总额按户分摊: 'poolByHome',
  总额按户: 'poolByHome',
  按户分摊: 'poolByHome',
};

const PERIOD_WORDS: Record<string, Period> = {
  月: 'month',
  每月: 'month',
  按月: 'month',
  季: 'quarter',
  每季: 'quarter',
  每季度: 'quarter',
  按季度: 'quarter',
  季度: 'quarter',
  按季: 'quarter',
  半年: 'halfYear',
  每半年: 'halfYear',
  按半年: 'halfYear',
  年: 'year',
  每年: 'year',
  年度: 'year',
  按年: 'year',
  每年度: 'year',
  按年度: 'year',
  全年: 'year',
  采暖季: 'heatingSeason',
  供暖季: 'heatingSeason',
  采暖期: 'heatingSeason',
  供暖期: 'heatingSeason',
  每采暖季: 'heatingSeason',
  每个采暖季: 'heatingSeason',
  按采暖季: 'heatingSeason',
  次: 'perUse',
  每次: 'perUse',
  按次: 'perUse',
  一次: 'once',
  一次性: 'once',
};

const wordIn = <T>(words: Record<string, T>, said: string): T | null =>
  Object.prototype.hasOwnProperty.call(words, said) ? (words[said] ?? null) : null;

/** What is known beside the sheet: the roster, and the day, by which a year can be strange. Null where it is not known. */
export interface Known {
  roster: RosterFacts | null;
  today: Day | null;
}

/** Reads the lines of a 收费项目 table; a row with a fault gives no line. */
export function readLines(
  table: Table<LineColumn>,
  known: Known,
): { lines: ReadLine[]; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const lines: ReadLine[] = [];
  const codes = new Map<string, string>();
  const beyond = table.rows[MOST_LINES];
  if (beyond !== undefined) faults.push(beyond.fault('code', 'TOO_MANY_LINES', { limit: MOST_LINES }));
  for (const row of table.rows.slice(0, MOST_LINES)) {
    const code = row.plain('code').toUpperCase();
    const first = codes.get(code);
    if (code !== '' && first !== undefined) faults.push(row.fault('code', 'CODE_TWICE', { code, first }));
    if (code !== '' && first === undefined) codes.set(code, row.address('code'));
    const { line, faults: own } = readLine(row, table, known);
    faults.push(...own);
    if (line !== null) lines.push({ line, row });
  }
  return { lines, faults };
}

/** A text that may be left out. */
const optional = (row: Row<LineColumn>, key: LineColumn): string | null =>
  saysNothing(row.cell(key)) ? null : row.text(key);

function readLine(
  row: Row<LineColumn>,
  table: Table<LineColumn>,
  known: Known,
): { line: FeeLine | null; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const report = (key: LineColumn, code: string, params: SheetFault['params'] = {}): null => {
    // A column that is missing altogether has its fault at the header, not once more in every row.
    if (table.has(key)) faults.push(row.fault(key, code, params));
    return null;
  };
  const needed = (key: LineColumn, code: string): string => {
    if (saysNothing(row.cell(key))) report(key, code);
    return row.text(key);
  };
  const code = needed('code', 'CODE_MISSING');
  const name = needed('name', 'NAME_MISSING');
  const category = needed('category', 'CATEGORY_MISSING');
  const pricing = needed('pricing', 'PRICING_MISSING');
  const chargeText = row.text('charge').slice(0, 40);
  const charge =
    wordIn(CHARGE_WORDS, row.plain('charge')) ?? report('charge', 'CHARGE_UNKNOWN', { text: chargeText });
  const period =
    wordIn(PERIOD_WORDS, row.plain('period')) ??
    report('period', 'PERIOD_UNKNOWN', { text: row.text('period').slice(0, 40) });
  const price = withUnit(row, table);
  const standard = readStandard(price.plain, price.text, charge, period, chargeText);
  // A price that only the unknown way of charging makes unreadable is reported there, not twice.
  if ('code' in standard && (charge !== null || standard.code !== 'PRICE_UNREADABLE')) {
    report('standard', standard.code, standard.params);
  }
  const scope = readScopeAt(row, report, known);
  const since = readSinceAt(row, report);
  const basis = optional(row, 'basis');
  const objection = readObjection(row.plain('basis'));
  if (objection === 'invalid') report('basis', 'OBJECTION_INVALID', { text: row.text('basis').slice(0, 60) });
  const broken = faults.length > 0 || charge === null || period === null || scope === null || since === null;
  if (basis === null && table.has('basis'))
    faults.push(row.warning('basis', 'BASIS_MISSING', { name: name || code }));
  if (broken || 'code' in standard || objection === 'invalid') return { line: null, faults };
  const line: FeeLine = {
    code: row.plain('code').toUpperCase(),
    name,
    category,
    charge,
    price: standard.price,
    standard: price.text,
    period,
    pricing,
    basis,
    objection,
    serviceLevel: optional(row, 'serviceLevel'),
    scope,
    scopeText: row.text('scope'),
    since,
    note: optional(row, 'note'),
  };
  if (priceImplausible(line))
    faults.push(row.warning('standard', 'PRICE_IMPLAUSIBLE', { name, text: price.text }));
  if (dayImplausible(since, known.today))
    faults.push(row.warning('since', 'DAY_IMPLAUSIBLE', { name, day: since }));
  return { line, faults };
}

/** A bare number with the unit beside it (计价单位) or in its column's header (`标准（元/㎡·月）`). */
function withUnit(row: Row<LineColumn>, table: Table<LineColumn>): { plain: string; text: string } {
  const [plain, text] = [row.plain('standard'), row.text('standard')];
  const [beside, above] = [row.plain('unit'), table.unit('standard')];
  const unit = above === '元' && beside !== '' && !beside.startsWith('元') ? `元/${beside}` : beside || above;
  return unit.startsWith('元/') && /^\d+(\.\d+)?$/.test(plain)
    ? { plain: `${plain}${unit}`, text: `${text}${unit}` }
    : { plain, text };
}

type Report = (key: LineColumn, code: string, params?: SheetFault['params']) => null;

function readScopeAt(row: Row<LineColumn>, report: Report, { roster }: Known): FeeLine['scope'] | null {
  if (saysNothing(row.cell('scope'))) return report('scope', 'SCOPE_MISSING');
  const read = readScope(row.plain('scope'), roster);
  if ('scope' in read) return read.scope;
  return report('scope', read.code, { text: row.text('scope').slice(0, 40), words: read.words });
}

function readSinceAt(row: Row<LineColumn>, report: Report): string | null {
  if (saysNothing(row.cell('since'))) return report('since', 'DATE_MISSING');
  return (
    readDay(row.plain('since')) ?? report('since', 'DATE_INVALID', { text: row.text('since').slice(0, 40) })
  );
}
