import type { Cell, Grid } from '#domain/workbook/grid';
import { gridsOf, withSheet } from '#testing/workbook';
import { faultText } from './fault-texts';
import { readFeeSheet } from './sheet-import';

const LINES = '收费项目';
const found = (grids: readonly Grid[]): string[] =>
  readFeeSheet(grids).faults.map((one) => `${one.severity} ${one.cell} ${one.code}`);

/** The lines of the second half year with one cell changed; row and column from 0. */
const changed = (grids: readonly Grid[], row: number, column: number, cell: Cell): Grid[] =>
  withSheet(grids, LINES, (rows) =>
    rows.map((cells, index) => (index === row ? Object.assign([...cells], { [column]: cell }) : cells)),
  );

describe('a workbook that is no fee sheet', () => {
  it.each([
    ['without any sheet', []],
    ['with an empty sheet', [{ name: 'Sheet1', rows: [] }]],
    [
      'with a header below the twentieth row',
      [
        {
          name: 'a',
          rows: [
            ...Array.from({ length: 20 }, () => []),
            ['编码', '项目', '类别', '计费方式', '标准', '周期'],
          ],
        },
      ],
    ],
  ])('%s is one fault of the whole workbook', (_, grids) => {
    expect(found(grids)).toEqual(['fault null NO_TABLE']);
  });

  it('like a roster is told which columns are looked for', async () => {
    const { sheet, faults } = readFeeSheet(await gridsOf('households-618'));
    expect(sheet).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faultText(faults[0]!)).toContain(
      '项目、标准，最好还有 编码、类别、计费方式、周期、定价形式、依据、适用范围、生效日期',
    );
  });
});

describe('a header', () => {
  it('may call the columns by other names, in any order, with units in brackets', async () => {
    const names = [
      '代码',
      '收费名称',
      '分类',
      '收费方式',
      '收费标准（元）',
      '缴费周期',
      '定价方式',
      '收费依据*',
      '服务等级',
      '收费对象',
      '执行日期',
      '说明',
    ];
    const grids = withSheet(await gridsOf('fee-sheet-2026-h2'), LINES, (rows) =>
      rows.map((row, index) => (index === 2 ? names : row)),
    );
    expect(readFeeSheet(grids)).toEqual(readFeeSheet(await gridsOf('fee-sheet-2026-h2')));
  });

  it('without the price heads no fee sheet', async () => {
    const grids = withSheet(await gridsOf('fee-sheet-2026-h2'), LINES, (rows) =>
      rows.map((row) => row.filter((_, index) => index !== 4)),
    );
    expect(found(grids)).toEqual(['fault null NO_TABLE']);
  });

  it('with a column twice is a fault at the second', async () => {
    const grids = withSheet(await gridsOf('fee-sheet-2026-h2'), LINES, (rows) =>
      rows.map((row, index) => (index === 2 ? [...row, '收费标准'] : row)),
    );
    expect(found(grids)).toEqual(['fault M3 COLUMN_TWICE']);
  });

  it('over nothing is a fault', async () => {
    const grids = withSheet(await gridsOf('fee-sheet-2026-h2'), LINES, (rows) => rows.slice(0, 3));
    expect(found(grids)).toContain('fault A3 NO_ROWS');
  });

  it('on two sheets is a fault of the second', async () => {
    const grids = await gridsOf('fee-sheet-2026-h2');
    const faults = readFeeSheet([...grids, { ...grids[0]!, name: '旧表' }]).faults;
    expect(faults).toEqual([
      {
        severity: 'fault',
        sheet: '旧表',
        cell: null,
        code: 'TWO_TABLES',
        params: { what: '收费项目表', first: LINES },
      },
    ]);
  });
});

describe('a cell of the fee lines', () => {
  it.each<[string, number, number, Cell, string]>([
    ['a code that is left out', 3, 0, null, 'fault A4 CODE_MISSING'],
    ['a code that differs in case and width only', 4, 0, 'ｆ01', 'fault A5 CODE_TWICE'],
    ['a category that is a dash', 3, 2, '—', 'fault C4 CATEGORY_MISSING'],
    ['an unknown way of charging', 3, 3, '按心情', 'fault D4 CHARGE_UNKNOWN'],
    ['a price that is a bare number cell', 3, 4, 1.2, 'fault E4 UNIT_MISSING'],
    ['a price by the home where the area counts', 3, 4, '1.20元/户·月', 'fault E4 UNIT_MISMATCH'],
    ['a price by the year in a line by the month', 3, 4, '1.20元/㎡·年', 'fault E4 PERIOD_MISMATCH'],
    ['a price of nothing', 3, 4, '0元/㎡·月', 'fault E4 PRICE_ZERO'],
    ['a pool whose product is not its total', 6, 4, '9120度×0.68元=6201.06元', 'fault E7 PRODUCT_WRONG'],
    ['no way of pricing', 3, 6, null, 'fault G4 PRICING_MISSING'],
    [
      'an objection period that ends on a day that does not exist',
      4,
      7,
      '决议（方案公示2026年5月20日至6月31日）',
      'fault H5 OBJECTION_INVALID',
    ],
    ['a basis of one dash', 3, 7, '/', 'warning H4 BASIS_MISSING'],
    ['no scope', 3, 9, null, 'fault J4 SCOPE_MISSING'],
    ['buildings from the last to the first', 3, 9, '6栋至3栋', 'fault J4 SCOPE_UNREADABLE'],
    ['no date', 3, 10, null, 'fault K4 DATE_MISSING'],
    ['a date that is a plain number', 3, 10, 46023, 'fault K4 DATE_INVALID'],
    ['a name that a spreadsheet would run', 3, 1, '=HYPERLINK("http://x")', 'fault B4 TEXT_IS_FORMULA'],
    ['a note of 121 characters', 3, 11, '注'.repeat(121), 'fault L4 TEXT_TOO_LONG'],
  ])('with %s is reported', async (_, row, column, cell, expected) => {
    expect(found(changed(await gridsOf('fee-sheet-2026-h2'), row, column, cell))).toEqual([expected]);
  });

  it('may be a date cell or any usual way to write a day', async () => {
    for (const written of ['2026-01-01', '2026年1月1日', '２０２６年１月１日', '2026/1/1', '2026.01.01']) {
      const { sheet } = readFeeSheet(changed(await gridsOf('fee-sheet-2026-h2'), 3, 10, written));
      expect(sheet?.lines[0]?.since).toBe('2026-01-01');
    }
  });
});

it('refuses the 201st line', async () => {
  const [grid] = await gridsOf('fee-sheet-2026-h2');
  const [title, blank, header, line] = grid!.rows;
  const rows = Array.from({ length: 201 }, (_, index) => [`G${index}`, ...line!.slice(1)]);
  expect(found([{ name: 'a', rows: [title!, blank!, header!, ...rows] }])).toEqual([
    'fault B204 TOO_MANY_LINES',
  ]);
});

it('reads on after blank rows and notes; a note between rows must be confirmed, one below the last is only told', async () => {
  const grids = await gridsOf('fee-sheet-2026-h2');
  const torn = (...below: Cell[][]) =>
    withSheet(grids, LINES, (rows) => [
      ...rows.slice(0, 8),
      [],
      ['以上为住宅类'],
      ...rows.slice(8, 15),
      ['注：演示'],
      ...below,
    ]);
  const { sheet, faults, leftOut } = readFeeSheet(torn());
  expect(sheet).toEqual(readFeeSheet(grids).sheet);
  expect(faults.map((one) => `${one.cell} ${one.code}`)).toEqual(['A10 ROW_LEFT_OUT']);
  expect(leftOut.map((one) => one.cell)).toEqual(['A18']);
  expect(faults[0] && faultText(faults[0])).toContain('第 10 行是说明');
  expect(found(torn(['F99']))).toContain('fault B19 NAME_MISSING');
});
