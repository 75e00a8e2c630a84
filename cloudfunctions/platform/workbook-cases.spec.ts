import { readFileSync } from 'node:fs';
import { read, write } from '@e965/xlsx/xlsx.js';
import { readFeeSheet } from '#domain/disclosures/sheet-import';
import { readRoster } from '#domain/homes/roster-import';
import { keyOf } from '#domain/workbook/answers';
import type { SheetFault } from '#domain/workbook/grid';
import { openWorkbook, readWorkbook } from './workbook';

const bytes = (name: string): Buffer => readFileSync(`testing/workbooks/cases/${name}.xlsx`);
const fee = async (name: string, choices: Record<string, string> = {}) =>
  readFeeSheet(await readWorkbook(bytes(name)), { choices, today: '2026-11-26' });
const roster = async (name: string, choices: Record<string, string> = {}) =>
  readRoster(await readWorkbook(bytes(name)), { choices });
const said = (faults: readonly SheetFault[]): string[] =>
  faults.map((one) => `${one.severity} ${one.cell} ${one.code}`);
const labels = (rows: readonly { label: string }[]): string[] => rows.map((one) => one.label);
const answer = (fault: SheetFault | undefined, choice: string) => (fault ? { [keyOf(fault)]: choice } : {});

describe('fee sheets as offices sent them', () => {
  it('fee-210-warnings: 210 warnings, no fault, a sheet', async () => {
    const { sheet, faults } = await fee('fee-210-warnings');
    expect([faults.length, faults.every((one) => one.severity === 'warning')]).toEqual([210, true]);
    expect(sheet?.lines).toHaveLength(150);
  });

  it('fee-date-formats: 13 of 14 formats of one day are read, the one without a date format is refused', async () => {
    const { faults } = await fee('fee-date-formats');
    expect(said(faults.filter((one) => one.severity === 'fault'))).toEqual(['fault K12 DATE_INVALID']);
    const [grid] = await readWorkbook(bytes('fee-date-formats'));
    const days = grid?.rows.slice(1).map((row) => row[10]);
    expect(days?.filter((day) => typeof day === 'object' && day?.text === '2026-07-01')).toHaveLength(13);
  });

  it.each(['fee-hidden-row', 'fee-hidden-sheet'])('%s: asked about, never public unasked', async (name) => {
    const { sheet, faults } = await fee(name);
    const [question] = faults;
    expect([question?.code, question?.choices]).toEqual([
      name === 'fee-hidden-row' ? 'HIDDEN_ROWS' : 'HIDDEN_SHEET',
      ['leave', 'take'],
    ]);
    expect(sheet?.lines.map((one) => one.code)).toEqual(['W01']);
    const left = await fee(name, answer(question, 'leave'));
    expect(left.sheet?.lines.map((one) => one.standard)).toEqual(['1.50元/㎡·月']);
    const taken = await fee(name, answer(question, 'take'));
    if (name === 'fee-hidden-row') expect(taken.sheet?.lines).toHaveLength(2);
    else expect(said(taken.faults)).toContain('fault null TWO_TABLES');
  });

  it('fee-merged-basis: three lines, no fault, each with what is merged over it', async () => {
    const { sheet, faults } = await fee('fee-merged-basis');
    expect(faults).toEqual([]);
    expect(sheet?.lines.map((one) => [one.code, one.basis, one.period, one.category])).toEqual(
      ['W01', 'W02', 'W03'].map((code) => [code, '物业服务合同第四条', 'month', '物业服务']),
    );
  });

  it('fee-note-row-in-the-middle: two lines; the note is listed as left out', async () => {
    const { sheet, faults } = await fee('fee-note-row-in-the-middle');
    expect(sheet?.lines.map((one) => one.code)).toEqual(['W01', 'W02']);
    expect(faults).toMatchObject([{ cell: 'A3', code: 'ROW_LEFT_OUT', params: { row: 3, sort: 'note' } }]);
  });

  it('fee-rates: rates by their number formats; more than all, an error and a wrong sum are named', async () => {
    const { faults } = await fee('fee-rates');
    expect(said(faults)).toEqual([
      'warning D3 RATE_IMPLAUSIBLE',
      'fault D9 CELL_IS_ERROR',
      'warning B10 SUM_DIFFERS',
    ]);
    expect(faults[0]?.params).toMatchObject({ computed: '160.00' });
  });

  it('fee-scope-word-joiner: the same as 1栋', async () => {
    const { sheet } = await fee('fee-scope-word-joiner');
    expect(sheet?.lines[0]?.scope).toEqual({ kind: 'buildings', buildings: ['1栋'] });
  });
});

describe('rosters as offices sent them', () => {
  it('roster-blank-phone: the blank cell says nothing', async () => {
    expect((await roster('roster-blank-phone')).rows).toMatchObject([{ owner: '原业主', phone: null }]);
  });

  it('roster-formula-no-cache: an error and a formula without a result are named, others have their results', async () => {
    const { faults } = await roster('roster-formula-no-cache');
    expect(said(faults)).toEqual([
      'fault D2 CELL_IS_ERROR',
      'fault F2 CELL_IS_ERROR',
      'fault D3 FORMULA_WITHOUT_RESULT',
    ]);
  });

  it('roster-hidden-rows: counted and asked about', async () => {
    const { rows, faults } = await roster('roster-hidden-rows');
    expect(faults).toMatchObject([{ code: 'HIDDEN_ROWS', params: { count: 1, rows: '4' } }]);
    expect(labels(rows)).toEqual(['1栋1单元101', '1栋1单元102']);
    expect((await roster('roster-hidden-rows', answer(faults[0], 'take'))).rows).toHaveLength(3);
  });

  it('roster-hidden-sheet: asked about; it does not make the file ambiguous', async () => {
    const { rows, faults } = await roster('roster-hidden-sheet');
    expect(faults).toMatchObject([{ sheet: '2024旧', code: 'HIDDEN_SHEET' }]);
    expect(rows).toMatchObject([{ area: '90.00' }]);
  });

  it('roster-invisible-marks: what looks alike is alike', async () => {
    const { rows, faults } = await roster('roster-invisible-marks');
    expect(said(faults)).toEqual(['fault C3 HOME_TWICE']);
    expect(new Set(rows.map((one) => `${one.building} ${one.entrance}`))).toEqual(new Set(['1栋 1单元']));
  });

  it('roster-leading-zero: 0101 and 101, 01栋 and 1栋 are one home', async () => {
    expect(said((await roster('roster-leading-zero')).faults)).toEqual([
      'fault C3 HOME_TWICE',
      'fault C5 HOME_TWICE',
    ]);
  });

  it('roster-merged-building: five homes in 1栋 and 2栋', async () => {
    const { rows, faults } = await roster('roster-merged-building');
    expect(faults).toEqual([]);
    expect(labels(rows)).toEqual(
      [101, 102, 103].map((one) => `1栋1单元${one}`).concat(['2栋1单元101', '2栋1单元102']),
    );
  });

  it('roster-repeated-header: passed over', async () => {
    const { rows, faults } = await roster('roster-repeated-header');
    expect([labels(rows), faults]).toEqual([['1栋1单元101', '2栋1单元101'], []]);
  });

  it('roster-sheet-per-building: read together', async () => {
    const { rows, faults } = await roster('roster-sheet-per-building');
    expect([labels(rows), faults]).toEqual([['1栋1单元101', '2栋1单元101'], []]);
  });

  it('roster-sum-row: left out, and compared with the sum', async () => {
    const { rows, faults, leftOut } = await roster('roster-sum-row');
    expect([rows.length, faults]).toEqual([2, []]);
    expect(leftOut).toMatchObject([{ cell: 'A4', code: 'ROW_LEFT_OUT', params: { sort: 'sum' } }]);
  });

  it('roster-two-area-columns: a choice for each, which decides what is read', async () => {
    const { faults } = await roster('roster-two-area-columns');
    expect(faults.map((one) => [one.code, one.choices])).toEqual([
      ['CHOOSE_COLUMN', ['建筑面积', '计费面积']],
      ['CHOOSE_COLUMN', ['手机号', '联系电话']],
    ]);
    const choices = { ...answer(faults[0], '计费面积'), ...answer(faults[1], '联系电话') };
    const { rows, chosen } = await roster('roster-two-area-columns', choices);
    expect(rows).toMatchObject([{ area: '88.00', phone: '0371-88000000' }]);
    expect(chosen).toEqual({ area: '计费面积', phone: '联系电话' });
  });

  it('roster-wide: a sentence about columns', async () => {
    const { faults } = await openWorkbook(bytes('roster-wide'));
    expect(faults[0]).toMatchObject({ code: 'TOO_MANY_COLUMNS', params: { limit: 256 } });
  });
});

describe('other files that offices send', () => {
  it('an old .xls of the same roster is read the same', async () => {
    const workbook = read(bytes('roster-merged-building'), { cellStyles: true, cellNF: true });
    const old = Buffer.from(write(workbook, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
    expect(old.subarray(0, 4).toString('hex')).toBe('d0cf11e0');
    expect(labels(readRoster(await readWorkbook(old)).rows)).toHaveLength(5);
  });

  it.each([
    ['a web page called .xls', '<html><table><tr><td>楼栋</td></tr></table></html>', 'WORKBOOK_IS_TEXT'],
    ['a text with commas called .xlsx', '楼栋,房号,建筑面积\n1,101,90\n', 'WORKBOOK_IS_TEXT'],
  ])('%s is refused with words about it', async (_, text, code) => {
    expect((await openWorkbook(Buffer.from(text))).faults[0]?.code).toBe(code);
  });
});
