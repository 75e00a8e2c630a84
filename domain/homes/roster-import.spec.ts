import { columnMoved, gridsOf, pushedDown, withSheet } from '#testing/workbook';
import type { Cell, Grid } from '#domain/workbook/grid';
import { readRoster } from './roster-import';

const found = (grids: readonly Grid[]): string[] =>
  readRoster(grids).faults.map((one) => `${one.severity} ${one.cell} ${one.code}`);
const WARNING = 'warning G2 PHONE_NOT_MOBILE';
const changed = async (row: number, column: number, cell: Cell): Promise<Grid[]> =>
  withSheet(await gridsOf('households-618'), '名册', (rows) =>
    rows.map((cells, index) => (index === row ? Object.assign([...cells], { [column]: cell }) : cells)),
  );

describe('the roster of 槐荫里', () => {
  it('has 618 homes with 62,400.00 ㎡ and one warning for the telephone column, with its count', async () => {
    const { rows, area, faults } = readRoster(await gridsOf('households-618'));
    expect([rows.length, area]).toEqual([618, '62400.00']);
    expect(faults).toEqual([
      { severity: 'warning', sheet: '名册', cell: 'G2', code: 'PHONE_NOT_MOBILE', params: { count: 618 } },
    ]);
  });

  it('gives every home its place by building, entrance and room as numbers', async () => {
    const { rows } = readRoster(await gridsOf('households-618'));
    expect(rows.map((one) => one.ordinal)).toEqual(rows.map((_, index) => index));
    expect(
      rows
        .filter((one) => one.label.startsWith('3栋1单元'))
        .map((one) => one.room)
        .slice(0, 5),
    ).toEqual(['101', '102', '103', '104', '201']);
    const rooms = rows.filter((one) => one.label.startsWith('3栋1单元')).map((one) => Number(one.room));
    expect(rooms).toEqual([...rooms].sort((a, b) => a - b));
  });

  it('is read the same in any order of its rows', async () => {
    const grids = await gridsOf('households-618');
    const shuffled = withSheet(grids, '名册', ([title, header, ...rows]) => [
      title!,
      header!,
      ...rows.reverse(),
    ]);
    expect(readRoster(shuffled).rows).toEqual(readRoster(grids).rows);
  });

  it('keeps areas to two places, heating, vacancy and the marks of persons', async () => {
    const { rows } = readRoster(await gridsOf('households-618'));
    const home = rows.find((one) => one.label === '3栋1单元101');
    expect(home).toEqual({
      building: '3栋',
      entrance: '1单元',
      room: '101',
      label: '3栋1单元101',
      area: '96.30',
      use: '住宅',
      heated: true,
      firstHandover: false,
      vacant: null,
      ordinal: 72,
      owner: '蒋先生',
      phone: '12010000505',
      marks: null,
      note: null,
    });
    expect(rows.filter((one) => one.heated)).toHaveLength(546);
    expect(rows.filter((one) => one.vacant)).toHaveLength(7);
    expect(rows.filter((one) => one.marks?.includes('独居老人'))).toHaveLength(27);
    expect(rows.filter((one) => one.marks?.includes('残疾人'))).toHaveLength(14);
  });
});

describe('a cell of the roster', () => {
  it.each<[string, number, Cell, string]>([
    ['no building', 0, null, 'fault A10 BUILDING_MISSING'],
    ['no room', 2, null, 'fault C10 ROOM_MISSING'],
    ['the room of the row above', 2, '401', 'fault C10 HOME_TWICE'],
    ['no area', 3, null, 'fault D10 AREA_MISSING'],
    ['an area of zero', 3, 0, 'fault D10 AREA_NOT_POSITIVE'],
    ['a negative area', 3, -96.3, 'fault D10 AREA_NOT_POSITIVE'],
    ['an area in words', 3, '约96', 'fault D10 AREA_NOT_POSITIVE'],
    ['an area as a formula', 3, '=9*10', 'fault D10 AREA_NOT_POSITIVE'],
    ['an area to the thousandth', 3, 96.305, 'fault D10 AREA_TOO_PRECISE'],
    ['no use', 4, null, 'fault E10 USE_MISSING'],
    ['a telephone number of ten digits', 6, '1201000050', 'fault G10 PHONE_INVALID'],
    ['perhaps for an answer', 7, '也许', 'fault H10 YES_NO_UNKNOWN'],
    ['a formula for a name', 5, '=cmd', 'fault F10 TEXT_IS_FORMULA'],
  ])('with %s is reported', async (_, column, cell, expected) => {
    expect(found(await changed(9, column, cell)).filter((one) => one !== WARNING)).toEqual([expected]);
  });

  it.each<[string, number, Cell]>([
    ['an area as text with its unit', 3, '117.46 ㎡'],
    ['an area with the dust of floating point', 3, 117.46000000000001],
    ['a building by another name', 0, '1号楼'],
    ['an entrance as a number', 1, 1],
    ['a room as a number', 2, 402],
    ['a room with 室', 2, '４０２室'],
    ['a telephone number with blanks', 6, '120 1000 0050'],
    ['a telephone number as a number', 6, 12010000050],
    ['a telephone number with the country', 6, '+86 120-1000-0050'],
    ['a mark', 7, '×'],
  ])('may hold %s', async (_, column, cell) => {
    const grids = await gridsOf('households-618');
    expect({ ...readRoster(await changed(9, column, cell)).rows[7], label: '' }).toEqual({
      ...readRoster(grids).rows[7],
      label: '',
    });
  });

  it('may lack the telephone number', async () => {
    const { rows, faults } = readRoster(await changed(9, 6, null));
    expect(rows[7]?.phone).toBeNull();
    expect(faults[0]?.params).toEqual({ count: 617 });
  });

  it('is reported where it stands after rows were inserted, a column moved and the sheet renamed', async () => {
    const [grid] = await changed(9, 3, 0);
    const rows = columnMoved(3, 0)(pushedDown(grid!.rows));
    const { faults } = readRoster([{ name: '住户', rows }]);
    expect(faults.map((one) => `${one.sheet} ${one.cell} ${one.code}`)).toEqual([
      '住户 G4 PHONE_NOT_MOBILE',
      '住户 A12 AREA_NOT_POSITIVE',
    ]);
  });
});

describe('a telephone column', () => {
  const roster = (...phones: Cell[]): Grid[] => [
    {
      name: 'a',
      rows: [
        ['楼栋', '房号', '建筑面积', '手机号'],
        ...phones.map((phone, index) => ['1', 101 + index, 90, phone]),
      ],
    },
  ];

  it('of mobile numbers alone has no warning', () => {
    expect(found(roster('13800000001', '19900000002', null))).toEqual([]);
  });

  it('with some others has one warning with their count', () => {
    const { faults } = readRoster(roster('13800000001', '12000000002', '10000000003'));
    expect(faults).toMatchObject([{ severity: 'warning', cell: 'D1', params: { count: 2 } }]);
  });
});

it('of what a roster has no column for it says nothing', () => {
  const grid = {
    name: 'a',
    rows: [
      ['楼栋', '房号', '建筑面积'],
      ['10栋', '1', 80],
      ['9栋', '10', 80],
      ['9栋', '2', 80],
    ],
  };
  const { rows } = readRoster([grid]);
  expect(rows.map((one) => [one.label, one.use, one.heated])).toEqual([
    ['9栋2', undefined, undefined],
    ['9栋10', undefined, undefined],
    ['10栋1', undefined, undefined],
  ]);
});

it('whole addresses with their areas are a roster, though nothing stands beside them', () => {
  const rows: Cell[][] = [
    ['面积(平方米)', '门牌号'],
    ['149.97㎡', '1栋2单元401'],
    [90.123, '3栋2单元902'],
  ];
  expect(found([{ name: '名册', rows }])).toEqual(['fault A3 AREA_TOO_PRECISE']);
  expect(readRoster([{ name: '名册', rows: rows.slice(0, 2) }]).rows).toHaveLength(1);
});

it('a workbook that is no roster, or holds two, is one fault', async () => {
  expect(found(await gridsOf('fee-sheet-2026-h2'))).toEqual(['fault null NO_TABLE']);
  const [grid] = await gridsOf('households-618');
  expect(found([grid!, { ...grid!, name: '旧' }])).toEqual(['fault null TWO_TABLES']);
});

it('without its area column is a fault at the header', () => {
  const { rows, faults } = readRoster([
    {
      name: 'a',
      rows: [
        ['楼栋', '单元', '房号', '手机号'],
        ['1', '1', '101', null],
      ],
    },
  ]);
  expect(faults).toMatchObject([{ cell: 'A1', code: 'COLUMN_MISSING', params: { column: '建筑面积' } }]);
  expect(rows).toEqual([]);
});

it('with something wrong in every row says what, within the size of an answer, and how much more there is', () => {
  const broken = Array.from({ length: 5000 }, (_, index): Cell[] => [
    `1栋`,
    '1',
    String(index),
    0,
    '@'.repeat(60),
  ]);
  const header = ['楼栋', '单元', '房号', '建筑面积', '业主称呼'];
  const { rows, faults } = readRoster([{ name: '名册', rows: [header, ...broken] }]);
  expect(rows).toHaveLength(0);
  expect(faults.at(-1)).toMatchObject({ code: 'MORE_FAULTS', params: { count: 9800 } });
  expect(Buffer.byteLength(JSON.stringify(faults))).toBeLessThan(100 * 1024);
});
