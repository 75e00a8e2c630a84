import Big from 'big.js';
import { buildingName } from '#domain/kernel/building-name';
import { minus, sum, yuan, ZERO, type Fen } from '#domain/kernel/money';
import { saysNothing } from '#domain/workbook/cell-text';
import type { SheetFault } from '#domain/workbook/grid';
import { readPart, type Row, type Table, type TableKind } from '#domain/workbook/table';
import type { Part, Reading } from '#domain/workbook/part';
import { readAmount, readPercent } from './amount-text';
import { COLLECTION, CONTENTS, FUND, INCOME, type IncomeColumn } from './columns';
import type { FeeSheet } from './sheet';

/** A table beside the fee lines as it could be read, with what is wrong in it. */
type Read<T> = { value: T; faults: SheetFault[]; leftOut: SheetFault[] };

const KIND_WORDS: Record<string, 'income' | 'cost' | 'expense' | 'balance'> = {
  收入: 'income',
  合理成本: 'cost',
  成本: 'cost',
  支出: 'expense',
  合计: 'balance',
  结余: 'balance',
  本期结余: 'balance',
};

const HEADED = '公示表';

const optional = <K extends string>(row: Row<K>, key: K): string | null =>
  saysNothing(row.cell(key)) ? null : row.text(key);

/** An amount of a money column; a fault and null where there is none. A lone dash is not a zero. */
function amountAt<K extends string>(
  row: Row<K>,
  key: K,
  kind: TableKind<K>,
  faults: SheetFault[],
  mayBeNegative = false,
): Fen | null {
  const text = row.text(key);
  if (saysNothing(row.cell(key))) {
    const column = kind.columns.find((one) => one.key === key)?.title ?? '';
    faults.push(row.fault(key, 'AMOUNT_MISSING', { column }));
    return null;
  }
  const amount = readAmount(row.plain(key));
  if (amount === null) faults.push(row.fault(key, 'AMOUNT_UNREADABLE', { text: text.slice(0, 40) }));
  else if (amount < 0 && !mayBeNegative)
    faults.push(row.fault(key, 'AMOUNT_NEGATIVE', { text: text.slice(0, 40) }));
  return amount;
}

/** 公共收益; the balance, where one is written, must be income less costs and expenses. */
export function readIncome(part: Part, reading: Reading): Read<NonNullable<FeeSheet['income']>> {
  const table = readPart(part, INCOME, reading);
  const faults = [...table.faults];
  const rows: NonNullable<FeeSheet['income']>['rows'] = [];
  const balances: { row: Row<IncomeColumn>; amount: Fen }[] = [];
  for (const row of rowsOf(table, 'kind', faults)) {
    const said = row.plain('kind');
    const kind = Object.prototype.hasOwnProperty.call(KIND_WORDS, said) ? KIND_WORDS[said] : undefined;
    if (kind === undefined)
      faults.push(row.fault('kind', 'KIND_UNKNOWN', { text: row.text('kind').slice(0, 40) }));
    const amount = amountAt(row, 'amount', INCOME, faults, kind === 'balance');
    if (kind !== 'balance' && row.text('name') === '') faults.push(row.fault('name', 'NAME_MISSING'));
    if (kind === undefined || amount === null) continue;
    if (kind === 'balance') balances.push({ row, amount });
    rows.push({
      kind,
      name: row.text('name') || '本期结余',
      amount,
      voucher: optional(row, 'voucher'),
      counterparty: optional(row, 'counterparty'),
      note: optional(row, 'note'),
    });
  }
  const of = (kind: string): Fen => sum(rows.filter((one) => one.kind === kind).map((one) => one.amount));
  const computed = minus(minus(of('income'), of('cost')), of('expense'));
  for (const { row, amount } of faults.some((one) => one.severity === 'fault') ? [] : balances) {
    if (amount === computed) continue;
    faults.push(row.fault('amount', 'BALANCE_WRONG', { written: yuan(amount), computed: yuan(computed) }));
  }
  return { value: { title: table.title || HEADED, rows }, faults, leftOut: table.leftOut };
}

const MOST_ROWS = 200;
/** More than all that is due is rarely paid. */
const MOST_PERCENT = 100;

/** The rows of a table whose columns are all there; without them there is nothing to read. */
function rowsOf<K extends string>(table: Table<K>, first: K, faults: SheetFault[]): Row<K>[] {
  if (table.faults.some((one) => one.code === 'COLUMN_MISSING')) return [];
  const beyond = table.rows[MOST_ROWS];
  if (beyond !== undefined) faults.push(beyond.fault(first, 'TOO_MANY_LINES', { limit: MOST_ROWS }));
  return table.rows.slice(0, MOST_ROWS);
}

/** Runs over the rows that are about one building each; the office's own sum rows are left out. */
function eachBuilding<K extends string>(
  table: Table<K | 'building'>,
  faults: SheetFault[],
  read: (row: Row<K | 'building'>, building: string) => void,
): void {
  const seen = new Map<string, string>();
  for (const row of rowsOf(table, 'building', faults)) {
    const building = buildingName(row.plain('building'));
    const first = seen.get(building);
    if (building === '') faults.push(row.fault('building', 'BUILDING_MISSING'));
    else if (first !== undefined) faults.push(row.fault('building', 'BUILDING_TWICE', { building, first }));
    else seen.set(building, row.address('building'));
    read(row, building);
  }
}

/** 专项维修资金 by building; opening less used must be closing. */
export function readFund(part: Part, reading: Reading): Read<NonNullable<FeeSheet['fund']>> {
  const table = readPart(part, FUND, reading);
  const faults = [...table.faults];
  const rows: NonNullable<FeeSheet['fund']>['rows'] = [];
  eachBuilding(table, faults, (row, building) => {
    const [opening, used, closing] = (['opening', 'used', 'closing'] as const).map((key) =>
      amountAt(row, key, FUND, faults),
    );
    if (opening == null || used == null || closing == null) return;
    const computed = minus(opening, used);
    if (computed !== closing) {
      faults.push(
        row.fault('closing', 'CLOSING_WRONG', { written: yuan(closing), computed: yuan(computed) }),
      );
    }
    rows.push({ building, opening, used, closing, purpose: optional(row, 'purpose') });
  });
  return { value: { title: table.title || HEADED, rows }, faults, leftOut: table.leftOut };
}

/** 应收实收 by building. A rate that is written is only compared; what is shown is computed. */
export function readCollection(part: Part, reading: Reading): Read<NonNullable<FeeSheet['collection']>> {
  const table = readPart(part, COLLECTION, reading);
  const faults = [...table.faults];
  const rows: NonNullable<FeeSheet['collection']>['rows'] = [];
  eachBuilding(table, faults, (row, building) => {
    const due = amountAt(row, 'due', COLLECTION, faults);
    const received = amountAt(row, 'received', COLLECTION, faults);
    if (due === null || received === null) return;
    const computed = due === ZERO ? null : new Big(yuan(received)).times(100).div(yuan(due)).toFixed(2);
    const written = saysNothing(row.cell('rate')) ? null : readPercent(row.plain('rate'));
    if (!saysNothing(row.cell('rate')) && written === null)
      faults.push(row.fault('rate', 'RATE_UNREADABLE', { text: row.text('rate').slice(0, 20) }));
    if (written !== null && computed !== null && new Big(written).minus(computed).abs().gt('0.1')) {
      faults.push(row.warning('rate', 'RATE_WRONG', { written, computed }));
    } else if (computed !== null && new Big(computed).gt(MOST_PERCENT)) {
      faults.push(
        row.warning(table.has('rate') ? 'rate' : 'received', 'RATE_IMPLAUSIBLE', { building, computed }),
      );
    }
    rows.push({ building, due, received });
  });
  return { value: { title: table.title || HEADED, rows }, faults, leftOut: table.leftOut };
}

/** 公示内容: which of the six groups the office filled in, and how. */
export function readContents(part: Part, reading: Reading): Read<NonNullable<FeeSheet['contents']>> {
  const table = readPart(part, CONTENTS, reading);
  const faults = [...table.faults];
  const rows: NonNullable<FeeSheet['contents']>['rows'] = [];
  const seen = new Map<number, string>();
  for (const row of rowsOf(table, 'group', faults)) {
    const group = Number(/^[(第]?([1-6])[).、项]?$/.exec(row.plain('group'))?.[1] ?? 0);
    const first = seen.get(group);
    if (group === 0)
      faults.push(row.fault('group', 'GROUP_UNKNOWN', { text: row.text('group').slice(0, 40) }));
    else if (first !== undefined) faults.push(row.fault('group', 'GROUP_TWICE', { group, first }));
    else seen.set(group, row.address('group'));
    rows.push({ group, title: row.text('title'), filled: optional(row, 'filled') });
  }
  return { value: { title: table.title || HEADED, rows }, faults, leftOut: table.leftOut };
}
