import { buildingName, isBuildingName } from '#domain/kernel/building-name';
import { sumDecimals } from '#domain/kernel/decimals';
import type { Choices } from '#domain/workbook/answers';
import { firstFaults } from '#domain/workbook/first-faults';
import type { Grid, SheetFault } from '#domain/workbook/grid';
import { hiddenSheets } from '#domain/workbook/hidden';
import { inReadingOrder, withoutEchoes } from '#domain/workbook/reading-order';
import { partsOf, readPart, type Row, type Table } from '#domain/workbook/table';
import type { Part, Reading } from '#domain/workbook/part';
import { ROSTER, type RosterColumn } from './columns';
import { compareHomes, entranceName, homeKey, roomName, spelledLabel } from './home-name';
import { wholeRoom, withRoomAlone } from './whole-room';
import { readHome, type RosterRow } from './roster-home';
import { phonesOf } from './roster-phones';

export type { RosterRow } from './roster-home';

/** Where a home stands in the workbook, by its key. */
export type RosterPlaces = ReadonlyMap<string, Row<RosterColumn>>;

export type RosterHeaders = Partial<Record<RosterColumn, { sheet: string; cell: string }>>;

export interface ReadRoster {
  rows: RosterRow[];
  places: RosterPlaces;
  /** The header of each column, where the workbook has it first. */
  headers: RosterHeaders;
  /** The sum of the areas. */
  area: string;
  faults: SheetFault[];
  leftOut: SheetFault[];
  /** The columns chosen where the sheet has two for one, to be remembered. */
  chosen: Readonly<Record<string, string>>;
}

const MOST_HOMES = 10_000;
const IN_MOBILE_RANGE = /^1[3-9]\d{9}$/;

/**
 * Reads a roster of homes. Its tables are known by their header rows, so the sheets' names, the order of columns and rows
 * above do not matter; one sheet per building is read together. With any fault the rows are not to be used.
 */
export function readRoster(grids: readonly Grid[], reading: Reading = {}): ReadRoster {
  const shown = hiddenSheets(partsOf(grids, [ROSTER as never]), reading.choices ?? {});
  const none = { rows: [], places: new Map(), headers: {}, area: '0.00', leftOut: [], chosen: {} };
  if (shown.parts.length === 0) {
    const columns = ROSTER.columns.map((one) => one.title).join('、');
    return { ...none, faults: [...shown.faults, whole('', 'NO_TABLE', { what: ROSTER.what, columns })] };
  }
  const tables = shown.parts.map((part) => withBuilding(part, readPart<RosterColumn>(part, ROSTER, reading)));
  const faults = [...shown.faults, ...questionsOnce(tables.flatMap(({ table }) => table.faults))];
  const read = readRows(tables, faults, reading.choices ?? {});
  const twice = secondRoster(read.found);
  if (twice !== null) return { ...none, faults: [twice] };
  const strange = read.rows.filter((one) => one.phone && !IN_MOBILE_RANGE.test(one.phone)).length;
  const withPhones = tables.find(({ table }) => table.has('phone'))?.table;
  if (strange > 0 && withPhones) {
    const at = { sheet: withPhones.sheet, cell: withPhones.headerAddress('phone') };
    faults.push({ severity: 'warning', ...at, code: 'PHONE_NOT_MOBILE', params: { count: strange } });
  }
  const ordered = [...read.rows].sort(compareHomes).map((one, ordinal) => ({ ...one, ordinal }));
  const names = grids.map((one) => one.name);
  return {
    rows: ordered,
    places: read.places,
    headers: headersOf(tables),
    area: sumDecimals(ordered.map((one) => one.area)),
    faults: firstFaults(inReadingOrder(withoutEchoes(faults), names)),
    leftOut: inReadingOrder(
      tables.flatMap(({ table }) => table.leftOut),
      names,
    ),
    chosen: Object.assign({}, ...tables.map(({ table }) => table.chosen)) as Record<string, string>,
  };
}

function headersOf(tables: readonly BuildingTable[]): RosterHeaders {
  const headers: RosterHeaders = {};
  for (const { table } of tables)
    for (const { key } of ROSTER.columns)
      if (table.has(key)) headers[key] ??= { sheet: table.sheet, cell: table.headerAddress(key) };
  return headers;
}

const whole = (sheet: string, code: string, params: SheetFault['params']): SheetFault => ({
  severity: 'fault',
  sheet,
  cell: null,
  code,
  params,
});

interface BuildingTable {
  table: Table<RosterColumn>;
  /** The building that the sheet's name is, where its table has no column for it. */
  building: string;
}

/**
 * A sheet that has no column for the building is that building's which it is named like; where its rooms say their
 * building themselves (`3-1-101`), it needs none.
 */
function withBuilding({ grid }: Part, table: Table<RosterColumn>): BuildingTable {
  const name = grid.name.normalize('NFKC').replace(/\s/g, '');
  const whole = table.rows.filter((row) => wholeRoom(row.plain('room')) !== null).length;
  const isNamed = isBuildingName(name);
  if (table.has('building') || (!isNamed && whole * 2 <= table.rows.length)) return { table, building: '' };
  const title = ROSTER.columns.find((one) => one.key === 'building')?.title ?? '';
  const isIt = (one: SheetFault): boolean => one.code === 'COLUMN_MISSING' && one.params['column'] === title;
  return {
    table: { ...table, faults: table.faults.filter((one) => !isIt(one)) },
    building: isNamed ? name : '',
  };
}

/** A choice between columns is asked once, however many sheets have both. */
function questionsOnce(faults: readonly SheetFault[]): SheetFault[] {
  const seen = new Set<string>();
  return faults.filter((one) => {
    if (one.code !== 'CHOOSE_COLUMN') return true;
    const key = `${one.params['column']}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

interface FoundTwice {
  sheet: string;
  first: string;
}

/** Two sheets that list mostly the same homes are two rosters, of which nobody can say which counts. */
function secondRoster(found: ReadonlyMap<string, { homes: number; twice: FoundTwice[] }>): SheetFault | null {
  for (const [sheet, { homes, twice }] of found) {
    const other = twice.filter((one) => one.first !== sheet);
    if (homes > 0 && other.length * 2 > homes)
      return whole(sheet, 'TWO_TABLES', { what: ROSTER.what, first: other[0]?.first ?? '' });
  }
  return null;
}

function readRows(
  tables: readonly BuildingTable[],
  faults: SheetFault[],
  choices: Choices,
): {
  rows: RosterRow[];
  places: Map<string, Row<RosterColumn>>;
  found: Map<string, { homes: number; twice: FoundTwice[] }>;
} {
  const [rows, places]: [RosterRow[], Map<string, Row<RosterColumn>>] = [[], new Map()];
  const found = new Map<string, { homes: number; twice: FoundTwice[] }>();
  const sheetOf = new Map<string, string>();
  let count = 0;
  for (const { table, building: ofSheet } of tables) {
    if (table.faults.some((one) => one.code === 'COLUMN_MISSING')) continue;
    const here = found.get(table.sheet) ?? { homes: 0, twice: [] };
    found.set(table.sheet, here);
    const phones = phonesOf(table, choices);
    for (const row of table.rows) {
      count += 1;
      if (count > MOST_HOMES) {
        faults.push(row.fault('room', 'TOO_MANY_HOMES', { limit: MOST_HOMES }));
        return { rows: [], places, found };
      }
      const written = {
        building: table.has('building') ? row.plain('building') : ofSheet,
        entrance: row.plain('entrance'),
        room: row.plain('room'),
      };
      const alone = withRoomAlone(written);
      if (alone === null)
        faults.push(
          row.fault('room', 'ROOM_CONTRADICTS', {
            text: row.text('room').slice(0, 20),
            place: `${written.building}${written.entrance}`.slice(0, 30),
          }),
        );
      const said = alone ?? written;
      const building = buildingName(said.building);
      const entrance = entranceName(said.entrance);
      const room = roomName(said.room);
      if (building === '')
        faults.push(row.fault(table.has('building') ? 'building' : 'room', 'BUILDING_MISSING'));
      if (room === '') faults.push(row.fault('room', 'ROOM_MISSING'));
      const label = spelledLabel(said.building, said.entrance, said.room);
      // A room of no building is not yet a home that could be there twice.
      const key = building === '' || room === '' ? null : homeKey({ building, entrance, room });
      const first = key === null ? undefined : places.get(key);
      here.homes += 1;
      if (first !== undefined && key !== null) {
        const sheet = sheetOf.get(key) ?? '';
        const place = sheet === table.sheet ? first.address('room') : `“${sheet}”${first.address('room')}`;
        faults.push(row.fault('room', 'HOME_TWICE', { label, first: place }));
        here.twice.push({ sheet: table.sheet, first: sheet });
      } else if (key !== null) {
        places.set(key, row);
        sheetOf.set(key, table.sheet);
      }
      const read = readHome({ row, table, faults, phones }, { building, entrance, room, label });
      if (read !== null) rows.push(read);
    }
    faults.push(...phones.asked());
  }
  return { rows, places, found };
}
