import Big from 'big.js';
import { buildingName } from '#domain/kernel/building-name';
import { decimal, sumDecimals, type Decimal } from '#domain/kernel/money';
import { saysNothing } from '#domain/workbook/cell-text';
import { firstFaults } from '#domain/workbook/first-faults';
import type { Grid, SheetFault } from '#domain/workbook/grid';
import { headerOf, inReadingOrder, readTable, type Row, type Table } from '#domain/workbook/table';
import { ROSTER, type RosterColumn } from './columns';
import { compareHomes, entranceName, homeLabel, roomName } from './home-name';

/** A home as a roster lists it. `owner`, `phone`, `marks` and `note` are personal; the rest is what it pays by. */
export interface RosterRow {
  building: string;
  /** Empty for buildings without entrances. */
  entrance: string;
  room: string;
  /** `3栋1单元101`. */
  label: string;
  /** Two places: `96.30`. */
  area: Decimal;
  use: string;
  heated: boolean;
  firstHandover: boolean;
  vacant: boolean;
  /** Place among the homes of this roster by building, entrance and room, from 0. */
  ordinal: number;
  owner: string | null;
  phone: string | null;
  /** 独居老人, 残疾人 …, as written. */
  marks: string[];
  note: string | null;
}

const MOST_HOMES = 10_000;
const DWELLING = '住宅';
const YES_NO: Record<string, boolean> = {
  是: true,
  有: true,
  '√': true,
  否: false,
  无: false,
  没有: false,
  '×': false,
  '': false,
};
const IN_MOBILE_RANGE = /^1[3-9]/;

/**
 * Reads a roster of homes. It is known by its header row, so the sheet's name, the order of columns and rows above do
 * not matter. With any fault the rows are not to be used. `area` is the sum of the areas.
 */
export function readRoster(grids: readonly Grid[]): {
  rows: RosterRow[];
  area: string;
  faults: SheetFault[];
} {
  const [grid, second] = grids.filter((one) => headerOf(one, ROSTER).score >= ROSTER.enough);
  const whole = (sheet: string, code: string, params: SheetFault['params']) => ({
    rows: [],
    area: '0.00',
    faults: [{ severity: 'fault' as const, sheet, cell: null, code, params }],
  });
  if (grid === undefined) {
    return whole('', 'NO_TABLE', {
      what: ROSTER.what,
      columns: ROSTER.columns.map((one) => one.title).join('、'),
    });
  }
  if (second !== undefined) return whole(second.name, 'TWO_TABLES', { what: ROSTER.what, first: grid.name });
  const table = readTable(grid, ROSTER);
  const faults = [...table.faults];
  const rows = readRows(table, faults);
  const strange = rows.filter((one) => one.phone !== null && !IN_MOBILE_RANGE.test(one.phone)).length;
  if (strange > 0) {
    const at = { sheet: grid.name, cell: table.headerAddress('phone') };
    faults.push({ severity: 'warning', ...at, code: 'PHONE_NOT_MOBILE', params: { count: strange } });
  }
  const ordered = [...rows].sort(compareHomes).map((one, ordinal) => ({ ...one, ordinal }));
  return {
    rows: ordered,
    area: sumDecimals(ordered.map((one) => one.area)),
    faults: firstFaults(inReadingOrder(faults, [grid.name])),
  };
}

function readRows(table: Table<RosterColumn>, faults: SheetFault[]): RosterRow[] {
  if (table.faults.some((one) => one.code === 'COLUMN_MISSING')) return [];
  const beyond = table.rows[MOST_HOMES];
  if (beyond !== undefined) {
    faults.push(beyond.fault('building', 'TOO_MANY_HOMES', { limit: MOST_HOMES }));
    return [];
  }
  const seen = new Map<string, string>();
  return table.rows.flatMap((row) => {
    const building = buildingName(row.plain('building'));
    const entrance = entranceName(row.plain('entrance'));
    const room = roomName(row.plain('room'));
    if (building === '') faults.push(row.fault('building', 'BUILDING_MISSING'));
    if (room === '') faults.push(row.fault('room', 'ROOM_MISSING'));
    const label = homeLabel({ building, entrance, room });
    // A room of no building is not yet a home that could be there twice.
    const first = building === '' || room === '' ? undefined : seen.get(label);
    if (first !== undefined) faults.push(row.fault('room', 'HOME_TWICE', { label, first }));
    else if (building !== '' && room !== '') seen.set(label, row.address('room'));
    const area = areaAt(row, faults);
    const phone = phoneAt(row, faults);
    const use = table.has('use') ? row.text('use') : DWELLING;
    if (use === '') faults.push(row.fault('use', 'USE_MISSING'));
    const heated = yesNoAt(row, 'heated', faults);
    const firstHandover = yesNoAt(row, 'firstHandover', faults);
    if (area === null) return [];
    const note = saysNothing(row.cell('note')) ? null : row.text('note');
    const place = { building, entrance, room, label, ordinal: 0 };
    const personal = {
      owner: saysNothing(row.cell('owner')) ? null : row.text('owner'),
      phone,
      marks: marksAt(row),
      note,
    };
    const vacant = /空置|空关|未入住|无人居住/.test(note ?? '');
    return [{ ...place, area, use, heated, firstHandover, vacant, ...personal }];
  });
}

function areaAt(row: Row<RosterColumn>, faults: SheetFault[]): Decimal | null {
  const text = row.text('area').slice(0, 40);
  const said = row.plain('area').replace(/㎡$/, '');
  if (said === '') faults.push(row.fault('area', 'AREA_MISSING'));
  else if (!/^\d{1,6}(\.\d{1,12})?$/.test(said) || !new Big(said).gt(0)) {
    faults.push(row.fault('area', 'AREA_NOT_POSITIVE', { text }));
  } else if (!new Big(said).eq(new Big(said).round(2))) {
    faults.push(row.fault('area', 'AREA_TOO_PRECISE', { text }));
  } else return decimal(new Big(said).toFixed(2));
  return null;
}

function phoneAt(row: Row<RosterColumn>, faults: SheetFault[]): string | null {
  if (saysNothing(row.cell('phone'))) return null;
  const said = row
    .plain('phone')
    .replace(/-/g, '')
    .replace(/^(\+|00)86/, '');
  if (/^1\d{10}$/.test(said)) return said;
  faults.push(row.fault('phone', 'PHONE_INVALID', { text: row.text('phone').slice(0, 20) }));
  return null;
}

function yesNoAt(row: Row<RosterColumn>, key: 'heated' | 'firstHandover', faults: SheetFault[]): boolean {
  const said = row.plain(key);
  const known = Object.prototype.hasOwnProperty.call(YES_NO, said) ? YES_NO[said] : undefined;
  if (known !== undefined) return known;
  const column = ROSTER.columns.find((one) => one.key === key)?.title ?? '';
  faults.push(row.fault(key, 'YES_NO_UNKNOWN', { column, text: row.text(key).slice(0, 20) }));
  return false;
}

const marksAt = (row: Row<RosterColumn>): string[] =>
  saysNothing(row.cell('marks'))
    ? []
    : row
        .text('marks')
        .split(/[、,，;；/\s]+/)
        .filter((one) => one !== '');
