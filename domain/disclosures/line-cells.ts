import { codeText } from '#domain/kernel/text';
import { answered, type Choices } from '#domain/workbook/answers';
import { saysNothing } from '#domain/workbook/cell-text';
import type { SheetFault } from '#domain/workbook/grid';
import type { Row, Table } from '#domain/workbook/table';
import type { Day } from '#domain/kernel/time';
import type { LineColumn } from './columns';
import { readDay } from './day-text';
import { chargeSaid, lineNamed, periodSaid, pricingSaid, PRICINGS, SCOPES } from './line-derive';
import { chargeIn, periodIn } from './line-words';
import { readScope, type RosterFacts } from './scope-text';
import { PERIODS, type Charge, type FeeLine, type Period, type Scope } from './sheet';
import { CHARGE_TEXT, PERIOD_TEXT } from './texts';

/** What is known beside the sheet: the roster, the day, by which a year can be strange, and the version in force. */
export interface Known {
  roster: RosterFacts | null;
  /** Null where it is not known. */
  today: Day | null;
  before: readonly FeeLine[];
  choices: Choices;
}

/** A table of lines. */
export interface LineTable {
  table: Table<LineColumn>;
  /** Whose sheet it is, where it is that of one building. */
  building: string | null;
  /** Days that its title and notes name. */
  days: readonly Day[];
}

/** A row that is being read: `said` collects what the table leaves to be derived, by column and value. */
export interface RowReader extends LineTable {
  row: Row<LineColumn>;
  name: string;
  known: Known;
  faults: SheetFault[];
  said: Map<string, Map<string, string[]>>;
}

/** Notes what is taken for a column that the table lacks, so that the clerk sees and confirms it. */
export function say({ said, name }: Pick<RowReader, 'said' | 'name'>, column: string, value: string): string {
  const values = said.get(column) ?? new Map<string, string[]>();
  said.set(column, values.set(value, [...(values.get(value) ?? []), name]));
  return value;
}

const AS_BEFORE = '，沿用上一版';
const has = ({ table, row }: RowReader, key: LineColumn): boolean =>
  table.has(key) && !saysNothing(row.cell(key));

/** 周期: the column's, or what the standard or the words about collecting say. The note keeps how it is collected. */
export function periodAt(one: RowReader, standard: string): { period: Period | null; note: string | null } {
  const { row, table, faults, name } = one;
  const instead = has(one, 'charge') && chargeIn(row.plain('charge')) === null ? 'charge' : null;
  const key = has(one, 'collected') ? 'collected' : instead;
  const collected = key === null ? null : periodIn(row.plain(key));
  const told = key === 'collected' || (key === 'charge' && collected !== null) ? key : null;
  const noteOf = (period: Period | null): string | null =>
    told === null || collected === period ? null : `缴费周期：${row.text(told)}`;
  const time = periodSaid(standard);
  if (has(one, 'period')) {
    const written = row.text('period').slice(0, 40);
    const period = periodIn(row.plain('period'));
    if (period === null) faults.push(row.fault('period', 'PERIOD_UNKNOWN', { text: written }));
    if (period === null || time === null || !isPaidByMore(time, period))
      return { period, note: noteOf(period) };
    const params = {
      name,
      text: row.text('standard').slice(0, 40),
      time: PERIOD_TEXT[time],
      period: written,
    };
    faults.push(row.warning('period', 'PERIOD_OF_PAYING', params));
    return { period: time, note: noteOf(time) ?? `缴费周期：${written}` };
  }
  const known = time ?? collected;
  if (known !== null) {
    if (collected !== known) say(one, '周期', PERIOD_TEXT[known]);
    return { period: known, note: noteOf(known) };
  }
  if (table.has('period')) {
    faults.push(row.fault('period', 'PERIOD_UNKNOWN', { text: '' }));
    return { period: null, note: null };
  }
  const choices = PERIODS.map((each) => PERIOD_TEXT[each]);
  const asked = answered(row.warning('name', 'PERIOD_ASKED', { name }, choices), one.known.choices);
  faults.push(asked);
  const chosen = PERIODS.find((each) => PERIOD_TEXT[each] === asked.choice) ?? null;
  return { period: chosen, note: noteOf(chosen) };
}

const BY_LENGTH: readonly Period[] = ['month', 'quarter', 'halfYear', 'year'];

/** Reckoned by the month and paid each quarter, as many are; the other way round nobody can say what is meant. */
const isPaidByMore = (time: Period, period: Period): boolean =>
  BY_LENGTH.includes(time) && BY_LENGTH.indexOf(period) > BY_LENGTH.indexOf(time);

/** 计费方式: the column's, or what the standard says. `written` is what a sentence about it quotes. */
export function chargeAt(
  one: RowReader,
  standard: string,
  period: Period | null,
): { charge: Charge | null; written: string; unsaid: boolean } {
  const { row, table, faults } = one;
  const written = row.text('charge').slice(0, 40);
  const isPeriod = !table.has('period') && periodIn(row.plain('charge')) !== null;
  if (has(one, 'charge') && !isPeriod) {
    const charge = chargeIn(row.plain('charge'));
    if (charge === null) faults.push(row.fault('charge', 'CHARGE_UNKNOWN', { text: written }));
    return { charge, written, unsaid: false };
  }
  const beside = ['name', 'standard', 'basis', 'note'] as const;
  const charge = chargeSaid(standard, beside.map((key) => row.plain(key)).join(';'), period);
  if (charge !== null) say(one, '计费方式', CHARGE_TEXT[charge]);
  else if (table.has('charge') && !isPeriod)
    faults.push(row.fault('charge', 'CHARGE_UNKNOWN', { text: written }));
  return { charge, written: charge === null ? '' : CHARGE_TEXT[charge], unsaid: charge === null };
}

/** 定价形式: the column's, or that of the version in force, or what the basis says, or asked. */
export function pricingAt(one: RowReader): string | null {
  const { row, table, faults, known, name } = one;
  if (table.has('pricing')) {
    if (!has(one, 'pricing')) faults.push(row.fault('pricing', 'PRICING_MISSING'));
    return row.text('pricing');
  }
  const before = lineNamed(known.before, name);
  if (before !== null) {
    say(one, '定价形式', `${before.pricing}${AS_BEFORE}`);
    return before.pricing;
  }
  const said = pricingSaid(row.plain('basis'));
  if (said !== null) return say(one, '定价形式', said);
  const asked = answered(row.warning('name', 'PRICING_ASKED', { name }, PRICINGS), known.choices);
  faults.push(asked);
  return asked.choice ?? null;
}

/** 适用范围: the column's, or the building whose sheet it is, or that of the version in force, or asked. */
export function scopeAt(one: RowReader, charge: Charge | null): { scope: Scope; text: string } | null {
  const { row, table, faults, known, name, building } = one;
  const text = row.text('scope');
  if (table.has('scope')) {
    const read = has(one, 'scope') ? readScope(row.plain('scope'), known.roster) : null;
    if (read === null) faults.push(row.fault('scope', 'SCOPE_MISSING'));
    else if ('scope' in read) return { scope: read.scope, text };
    else faults.push(row.fault('scope', read.code, { text: text.slice(0, 40), words: read.words }));
    return null;
  }
  if (building !== null) {
    const read = readScope(building, known.roster);
    if ('scope' in read) return { scope: read.scope, text: say(one, '适用范围', building) };
    faults.push(row.fault('name', read.code, { text: building, words: read.words }));
    return null;
  }
  const before = lineNamed(known.before, name);
  if (before !== null && isKnown(before.scope, known.roster)) {
    say(one, '适用范围', `${before.scopeText}${AS_BEFORE}`);
    return { scope: before.scope, text: before.scopeText };
  }
  if (charge === 'bySpace') return { scope: { kind: 'onDemand' }, text: say(one, '适用范围', '车位使用人') };
  const asked = answered(row.warning('name', 'SCOPE_ASKED', { name }, Object.keys(SCOPES)), known.choices);
  faults.push(asked);
  const scope = asked.choice === undefined ? undefined : SCOPES[asked.choice];
  return scope === undefined ? null : { scope, text: asked.choice ?? '' };
}

const isKnown = (scope: Scope, roster: RosterFacts | null): boolean =>
  scope.kind !== 'buildings' ||
  roster === null ||
  scope.buildings.every((each) => roster.buildings.has(each));

/** 生效日期: the column's, or that of the version in force where the price is the same, or the one that was asked. */
export function sinceAt(
  one: RowReader,
  line: { standard: string; scopeText: string },
  asked: () => Day | null,
): Day | null {
  const { row, table, faults, known, name } = one;
  if (table.has('since')) {
    const text = row.text('since').slice(0, 40);
    const day = has(one, 'since') ? readDay(row.plain('since')) : null;
    if (day === null)
      faults.push(
        has(one, 'since') ? row.fault('since', 'DATE_INVALID', { text }) : row.fault('since', 'DATE_MISSING'),
      );
    return day;
  }
  const before = lineNamed(known.before, name);
  const same = (a: string, b: string): boolean => codeText(a) === codeText(b);
  if (before === null || !same(before.standard, line.standard) || !same(before.scopeText, line.scopeText))
    return asked();
  say(one, '生效日期', `${before.since}${AS_BEFORE}`);
  return before.since;
}
