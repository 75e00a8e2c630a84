import type { Decimal } from '#domain/kernel/money';
import type { SheetFault } from '#domain/workbook/grid';
import type { Row, Table } from '#domain/workbook/table';
import type { RosterColumn } from './columns';
import { areaAt, areaImplausible, marksAt, readUse, textAt, yesNoAt } from './roster-cells';
import type { Phones } from './roster-phones';

/**
 * A home as a roster lists it. What a roster has no column for is undefined, what it leaves blank is null: neither says
 * anything about what is known already. `owner`, `phone`, `marks` and `note` are personal; the rest is what it pays by.
 */
export interface RosterRow {
  building: string;
  /** Empty for buildings without entrances. */
  entrance: string;
  room: string;
  /** `3栋1单元101`, as the office spells it. */
  label: string;
  /** Two places: `96.30`. */
  area: Decimal;
  use: string | undefined;
  heated: boolean | null | undefined;
  firstHandover: boolean | null | undefined;
  vacant: boolean | null | undefined;
  /** Place among the homes of this roster by building, entrance and room, from 0. */
  ordinal: number;
  owner: string | null | undefined;
  phone: string | null | undefined;
  /** 独居老人, 残疾人 …, as written. */
  marks: string[] | null | undefined;
  note: string | null | undefined;
}

type Place = Pick<RosterRow, 'building' | 'entrance' | 'room' | 'label'>;

interface HomeCells {
  row: Row<RosterColumn>;
  table: Table<RosterColumn>;
  faults: SheetFault[];
  phones: Phones;
}

const IS_VACANT = /空置|空关|闲置|未入住|未装修|无人居住/;

/** What a row says of its home; null where its area cannot be read. */
export function readHome({ row, table, faults, phones }: HomeCells, place: Place): RosterRow | null {
  const area = areaAt(row, faults);
  const use = table.has('use') ? readUse(row, faults) : undefined;
  const note = table.has('note') ? textAt(row, 'note') : undefined;
  const facts = {
    heated: table.has('heated') ? yesNoAt(row, 'heated', faults) : undefined,
    firstHandover: table.has('firstHandover') ? yesNoAt(row, 'firstHandover', faults) : undefined,
    vacant: vacantAt(table.has('occupancy') ? textAt(row, 'occupancy') : undefined, note),
  };
  const personal = {
    owner: table.has('owner') ? textAt(row, 'owner') : undefined,
    phone: phones.of(row, faults),
    marks: table.has('marks') ? marksAt(row) : undefined,
    note,
  };
  if (area === null) return null;
  if (areaImplausible(area, use ?? '住宅')) {
    const params = { label: place.label, area, use: use ?? '住宅' };
    faults.push(row.warning('area', 'AREA_IMPLAUSIBLE', params));
  }
  return { ...place, ordinal: 0, area, use, ...facts, ...personal };
}

/** A column of its own says whether a home is vacant, or the note does. */
function vacantAt(
  occupancy: string | null | undefined,
  note: string | null | undefined,
): RosterRow['vacant'] {
  const said = [occupancy, note].filter((one) => one != null);
  if (said.length > 0) return said.some((one) => IS_VACANT.test(one));
  return occupancy === undefined && note === undefined ? undefined : null;
}
