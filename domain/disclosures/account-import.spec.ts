import type { Cell } from '#domain/workbook/grid';
import { gridsOf, withSheet } from '#testing/workbook';
import { readFeeSheet } from './sheet-import';

const fee = async (name: string, sheet: string, change: (rows: Cell[][]) => Cell[][]) =>
  readFeeSheet(withSheet(await gridsOf(name), sheet, change));
const at = (row: number, column: number, cell: Cell) => (rows: Cell[][]) =>
  rows.map((cells, index) => (index === row ? Object.assign([...cells], { [column]: cell }) : cells));

describe('公共收益', () => {
  it('is read with its vouchers, its amounts in 分', async () => {
    const { sheet } = readFeeSheet(await gridsOf('fee-sheet-2026-h2'));
    expect(sheet?.income?.title).toBe('槐荫里小区 2026年第三季度 公共收益收支');
    expect(sheet?.income?.rows.map((one) => [one.kind, one.amount])).toEqual([
      ['income', 3600000],
      ['income', 2430000],
      ['income', 450000],
      ['income', 600000],
      ['cost', 1416000],
      ['expense', 4850000],
      ['balance', 814000],
    ]);
    expect(sheet?.income?.rows[5]).toMatchObject({ voucher: '支2026-031', note: '业主大会决议2026-03号' });
  });

  it.each<[string, number, number, Cell, string, Record<string, string>]>([
    [
      'a balance that is not income less cost and expense',
      8,
      2,
      8000,
      'C9 BALANCE_WRONG',
      { written: '8000.00', computed: '8140.00' },
    ],
    ['an amount that is no number', 2, 2, '三万六', 'C3 AMOUNT_UNREADABLE', { text: '三万六' }],
    ['an amount with a tenth of a cent', 2, 2, '36000.001', 'C3 AMOUNT_UNREADABLE', { text: '36000.001' }],
    ['an amount left out', 2, 2, null, 'C3 AMOUNT_MISSING', { column: '金额' }],
    ['a negative income', 2, 2, -36000, 'C3 AMOUNT_NEGATIVE', { text: '-36000' }],
    ['an unknown kind', 2, 0, '其他', 'A3 KIND_UNKNOWN', { text: '其他' }],
    ['an income without a name', 2, 1, null, 'B3 NAME_MISSING', {}],
  ])('with %s is a fault at its cell', async (_, row, column, cell, expected, params) => {
    const { sheet, faults } = await fee('fee-sheet-2026-h2', '公共收益', at(row, column, cell));
    expect(faults.map((one) => `${one.cell} ${one.code}`)).toEqual([expected]);
    expect(faults[0]).toMatchObject({ sheet: '公共收益', params });
    expect(sheet).toBeNull();
  });

  it('may be overspent', async () => {
    const { sheet } = await fee('fee-sheet-2026-h2', '公共收益', (rows) =>
      at(8, 2, '-1,860.00')(at(7, 2, '58,500元')(rows)),
    );
    expect(sheet?.income?.rows[6]?.amount).toBe(-186000);
  });
});

describe('维修资金', () => {
  it('must close with what it opened with less what was used', async () => {
    const { faults } = await fee('fee-sheet-2026-h2', '维修资金', at(4, 3, 444500));
    expect(faults).toEqual([
      {
        severity: 'fault',
        sheet: '维修资金',
        cell: 'D5',
        code: 'CLOSING_WRONG',
        params: { written: '444500.00', computed: '425900.00' },
      },
    ]);
  });

  it('names a building once, and leaves out the office’s sum', async () => {
    const twice = await fee('fee-sheet-2026-h2', '维修资金', at(3, 0, '1号楼'));
    expect(twice.faults.map((one) => `${one.cell} ${one.code}`)).toEqual(['A4 BUILDING_TWICE']);
    const summed = await fee('fee-sheet-2026-h2', '维修资金', (rows) => [
      ...rows,
      ['合计', 2731500, 18600, 2712900, null],
    ]);
    expect(summed.sheet?.fund?.rows).toHaveLength(6);
  });
});

describe('应收实收', () => {
  it('keeps the sums and no rate', async () => {
    const { sheet } = readFeeSheet(await gridsOf('fee-sheet-2026-h2'));
    expect(sheet?.collection?.rows[0]).toEqual({ building: '1栋', due: 1290000, received: 1034600 });
  });

  it('warns of a rate that is not what the sums give', async () => {
    const { sheet, faults } = await fee('fee-sheet-2026-h2', '应收实收', at(2, 3, '90%'));
    expect(faults).toMatchObject([
      {
        severity: 'warning',
        cell: 'D3',
        code: 'RATE_WRONG',
        params: { written: '90.00', computed: '80.20' },
      },
    ]);
    expect(sheet).not.toBeNull();
  });

  it('takes a rate in a percent cell as such', async () => {
    const percent = { kind: 'percent', text: '80.2%', shown: '80.20%' } as const;
    expect((await fee('fee-sheet-2026-h2', '应收实收', at(2, 3, percent))).faults).toEqual([]);
  });

  it('takes a bare number for percent already: 0.802 is not 80.2 %', async () => {
    const { faults } = await fee('fee-sheet-2026-h2', '应收实收', at(2, 3, 0.802));
    expect(faults).toMatchObject([{ cell: 'D3', code: 'RATE_WRONG', params: { written: '0.80' } }]);
  });
});

describe('公示内容', () => {
  it.each<[number, Cell, string]>([
    [2, 9, 'A3 GROUP_UNKNOWN'],
    [2, '其他', 'A3 GROUP_UNKNOWN'],
    [3, 1, 'A4 GROUP_TWICE'],
  ])('row %d numbered %s is a fault', async (row, cell, expected) => {
    const { faults } = await fee('fee-sheet-2026-h2', '公示内容', at(row, 0, cell));
    expect(faults.map((one) => `${one.cell} ${one.code}`)).toEqual([expected]);
  });
});
