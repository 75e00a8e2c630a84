import { readFileSync } from 'node:fs';
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { gridsOf } from '#testing/workbook';
import { readFeeSheet } from '#domain/disclosures/sheet-import';
import { readRoster } from '#domain/homes/roster-import';
import { isSpecial, type Cell } from '#domain/workbook/grid';
import { openWorkbook, readWorkbook, WorkbookRefused } from './workbook';

const DEMO = readFileSync('testing/workbooks/fee-sheet-2026-h2.xlsx');

/** A real xlsx file with these cells. */
async function written(rows: Cell[][], sheet = '表'): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) => (value === null ? null : { value: isSpecial(value) ? value.text : value })),
  );
  return writeExcelFile(cells as never, { sheet } as never).toBuffer();
}

/** The demo's workbook with one of its files replaced. */
function repacked(name: string, change: (xml: string) => string): Buffer {
  const files = unzipSync(DEMO);
  return Buffer.from(zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name]!))) }));
}
const SHEET = 'xl/worksheets/sheet1.xml';
const withRow = (row: string): Buffer =>
  repacked(SHEET, (xml) => xml.replace('</sheetData>', `${row}</sheetData>`));

const MEGABYTE = 1024 * 1024;
/** The demo's workbook with a further file of blanks in it, so many megabytes of them. */
const blownUp = (megabytes: number): Buffer =>
  Buffer.from(
    zipSync(
      { ...unzipSync(DEMO), 'xl/worksheets/sheet9.xml': Buffer.alloc(megabytes * MEGABYTE, 0x20) },
      { level: 1 },
    ),
  );

const refusal = async (bytes: Buffer): Promise<string> => {
  const { faults } = await openWorkbook(bytes);
  return faults[0]?.code ?? 'opened';
};

describe('a workbook', () => {
  it('is read with all its sheets by name', async () => {
    const grids = await readWorkbook(DEMO);
    expect(grids.map((one) => one.name)).toEqual([
      '收费项目',
      '公共收益',
      '维修资金',
      '应收实收',
      '公示内容',
    ]);
  });

  it('has its dates as days, its blanks as null and its numbers as numbers', async () => {
    const [lines, income] = await readWorkbook(DEMO);
    expect(lines?.rows[3]?.[10]).toMatchObject({ kind: 'day', text: '2026-01-01' });
    expect(lines?.rows[4]?.[10]).toBe('2026年7月1日');
    expect(lines?.rows[1]?.every((cell) => cell === null)).toBe(true);
    expect(income?.rows[2]?.[2]).toBe(36000);
  });

  it('keeps rows and columns that are blank at the beginning, so that addresses are right', async () => {
    const [grid] = await readWorkbook(
      await written([
        [null, null],
        [null, null, null],
        [null, null, 'C3'],
      ]),
    );
    expect(grid?.rows[2]?.[2]).toBe('C3');
  });

  it('keeps an area and a telephone number exact', async () => {
    const [grid] = await gridsOf('households-618');
    const room = grid?.rows.find((row) => row[0] === '3栋' && row[1] === '1单元' && row[2] === '101');
    expect([room?.[3], room?.[6]]).toEqual([96.3, '12010000505']);
  });

  it('shows the result of a formula as the office last saw it', async () => {
    const formula =
      '<row r="40"><c r="A40"><f>4*1</f><v>4</v></c><c r="B40" t="str"><f>"a"</f><v>4元</v></c></row>';
    const [grid] = await readWorkbook(withRow(formula));
    expect(grid?.rows[39]?.slice(0, 2)).toEqual([4, '4元']);
  });

  it('gives the same fee sheet after its rows were pushed down and a column moved, at the places where they now are', async () => {
    const [lines] = await gridsOf('fee-sheet-broken');
    const moved = (lines?.rows ?? []).map((row) => [
      null,
      row[4] ?? null,
      ...row.slice(0, 4),
      ...row.slice(5),
    ]);
    const bytes = await written([[], [], ...moved], '收费公示（改）');
    const { faults } = readFeeSheet(await readWorkbook(bytes));
    expect(faults.map((one) => `${one.sheet} ${one.cell} ${one.code}`)).toEqual([
      '收费公示（改） B5 UNIT_MISSING',
      '收费公示（改） B6 PRICE_NEGATIVE',
      '收费公示（改） C7 CODE_TWICE',
      '收费公示（改） B8 PRICE_MISSING',
      '收费公示（改） G9 PERIOD_UNKNOWN',
      '收费公示（改） D10 NAME_MISSING',
      '收费公示（改） L11 DATE_INVALID',
      '收费公示（改） B13 PRICE_IS_FORMULA',
      '收费公示（改） I16 BASIS_MISSING',
    ]);
  });

  it('keeps a roster with number cells for rooms and telephones', async () => {
    const bytes = await written([
      ['楼栋', '单元', '房号', '建筑面积', '手机号'],
      [3, 1, 101, 96.3, 12010000505],
    ]);
    const { rows, faults } = readRoster(await readWorkbook(bytes));
    expect(rows).toMatchObject([{ label: '3栋1单元101', area: '96.30', phone: '12010000505' }]);
    expect(faults.map((one) => one.code)).toEqual(['PHONE_NOT_MOBILE']);
  });
});

describe('what is no workbook', () => {
  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a zip of something else', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
    ['half of a workbook', DEMO.subarray(0, DEMO.length / 2)],
    [
      'a workbook whose directory points outside',
      (() => {
        const bytes = Buffer.from(DEMO);
        bytes.writeUInt32LE(0xfffffff0, bytes.length - 6);
        return bytes;
      })(),
    ],
  ])('%s is refused as such', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('NOT_A_WORKBOOK');
  });

  it('a workbook with broken contents is refused as unreadable', async () => {
    expect(
      await refusal(repacked(SHEET, () => '<worksheet><sheetData><row r="3"/><row r="2"/></sheetData>')),
    ).toBe('WORKBOOK_UNREADABLE');
  });

  it('is told as a fault without a cell', async () => {
    const { faults } = await openWorkbook(Buffer.alloc(9));
    expect(faults[0]).toEqual({
      severity: 'fault',
      sheet: '',
      cell: null,
      code: 'NOT_A_WORKBOOK',
      params: {},
    });
    await expect(readWorkbook(Buffer.alloc(9))).rejects.toBeInstanceOf(WorkbookRefused);
  });
});

describe('what is too much', () => {
  it('a file over 5 MB is refused unopened', async () => {
    expect(await refusal(Buffer.alloc(5 * 1024 * 1024 + 1))).toBe('WORKBOOK_TOO_LARGE');
  });

  it('a sheet that unpacks to 70 MB is a bomb', async () => {
    const bytes = blownUp(70);
    expect(bytes.length).toBeLessThan(400_000);
    expect(await refusal(bytes)).toBe('WORKBOOK_BOMB');
  });

  it('a bomb that lies about its size is one too', async () => {
    const bytes = blownUp(70);
    const [claim, small] = [Buffer.alloc(4), Buffer.alloc(4)];
    claim.writeUInt32LE(70 * MEGABYTE);
    small.writeUInt32LE(1000);
    for (let at = bytes.indexOf(claim); at !== -1; at = bytes.indexOf(claim, at + 1)) small.copy(bytes, at);
    expect(await refusal(bytes)).toBe('WORKBOOK_BOMB');
  });

  it('a thing that packs some hundreds to one is a bomb before it reaches the limit', async () => {
    expect(await refusal(blownUp(8))).toBe('WORKBOOK_BOMB');
  });

  it('100,000 rows are refused with their number', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, row) => `<row r="${row + 40}"><c r="A${row + 40}"><v>${row}</v></c></row>`,
    );
    const { faults } = await openWorkbook(withRow(rows.join('')));
    expect(faults[0]).toMatchObject({ code: 'TOO_MANY_ROWS', params: { rows: 100_039, limit: 20_000 } });
  });

  it.each([
    ['one cell in the last row', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'TOO_MANY_ROWS'],
    ['the same in other quotes', "<row r='1048576'><c r='A1048576'><v>1</v></c></row>", 'TOO_MANY_ROWS'],
    ['one cell in the last column', '<row r="40"><c r="XFD40"><v>1</v></c></row>', 'TOO_MANY_COLUMNS'],
    [
      'an address with escaped digits',
      '<row r="&#49;048576"><c r="A1048576"><v>1</v></c></row>',
      'WORKBOOK_UNREADABLE',
    ],
    ['an address behind a bare <', '<row><c x="<" r="XFD1048576"><v>1</v></c></row>', 'WORKBOOK_UNREADABLE'],
  ])('%s is refused before everything above or before it is filled', async (_, row, code) => {
    expect(await refusal(withRow(row))).toBe(code);
  });

  it('a megabyte of tags without an end is refused at once', async () => {
    const started = performance.now();
    for (const tag of ['<c ', '<c "', '<row r="1'])
      expect(await refusal(withRow(tag.repeat(MEGABYTE / tag.length)))).toBe('WORKBOOK_UNREADABLE');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('rows that are only formatted do not count', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, row) => `<row r="${row + 40}"><c r="A${row + 40}" s="1"/></row>`,
    );
    expect(await refusal(withRow(rows.join('')))).toBe('opened');
  });
});

it('an entry that is not deflated is read as well', async () => {
  const files = unzipSync(DEMO);
  expect(await refusal(Buffer.from(zipSync(files, { level: 0 })))).toBe('opened');
});

describe('a sheet', () => {
  it('that the reader gives up is not left out as if it were empty', async () => {
    const nowhere = '<row r="90"><c r="A90" t="s"><v>99999999</v></c></row>';
    expect(await refusal(withRow(nowhere))).toBe('WORKBOOK_UNREADABLE');
  });

  it('has its hidden rows and columns wherever its part lies', async () => {
    const files = unzipSync(DEMO);
    const hidden = strFromU8(files[SHEET]!)
      .replace(/<row([^>]*\br="4")/, '<row hidden="1"$1')
      .replace(/<cols>.*?<\/cols>/, '')
      .replace('<sheetData>', '<cols><col min="2" max="2" width="0" hidden="true"/></cols><sheetData>');
    const elsewhere = 'xl/worksheets/lines.xml';
    const { [SHEET]: _sheet, ...others } = files;
    const moved = Object.fromEntries(
      Object.entries(others).map(([name, content]) => [
        name,
        /rels$|Types/.test(name) ? strToU8(strFromU8(content).replace(/sheet1\.xml/g, 'lines.xml')) : content,
      ]),
    );
    const file = Buffer.from(zipSync({ ...moved, [elsewhere]: strToU8(hidden) }));
    const [grid] = await readWorkbook(file);
    expect([grid?.hiddenRows, grid?.hiddenColumns]).toEqual([[3], [1]]);
  });

  it('with more cells than a function reads in time is refused with what to do', async () => {
    const row = (number: number): string => `<row r="${number}">${'<c s="1"/>'.repeat(250)}</row>`;
    const rows = Array.from({ length: 1700 }, (_, index) => row(index + 90)).join('');
    expect(await refusal(withRow(rows))).toMatch(/TOO_MANY_CELLS|WORKBOOK_BOMB/);
  });
});
