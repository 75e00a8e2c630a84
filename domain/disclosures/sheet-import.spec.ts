import * as v from 'valibot';
import { columnMoved, gridsOf, pushedDown, withSheet } from '#testing/workbook';
import type { Grid } from '#domain/workbook/grid';
import { faultText } from './fault-texts';
import { FeeSheet } from './sheet';
import { readFeeSheet } from './sheet-import';

const LINES = '收费项目';
const found = (grids: readonly Grid[]): string[] =>
  readFeeSheet(grids).faults.map((one) => `${one.severity} ${one.cell} ${one.code}`);

describe('the fee sheet of the first half year', () => {
  it('is read whole, with thirteen lines and the four tables beside them', async () => {
    const { sheet } = readFeeSheet(await gridsOf('fee-sheet-2026-h1'));
    expect(v.is(FeeSheet, sheet)).toBe(true);
    expect(sheet?.title).toBe('槐荫里小区物业服务收费公示表（2026年上半年）');
    expect(sheet?.lines.map((one) => one.code).join()).toBe(
      'F01,F02,F03,F04,F05,F06,F07,F08,F09,F10,F11,F12,F13',
    );
    expect(sheet?.income?.rows).toHaveLength(5);
    expect(sheet?.fund?.rows).toHaveLength(6);
    expect(sheet?.collection?.rows).toHaveLength(6);
    expect(sheet?.contents?.rows).toHaveLength(6);
  });

  it('has exactly two warnings, both at F13: it has no basis, and F02 includes the lift already', async () => {
    const { faults } = readFeeSheet(await gridsOf('fee-sheet-2026-h1'));
    expect(faults).toEqual([
      {
        severity: 'warning',
        sheet: LINES,
        cell: 'B16',
        code: 'CHARGED_TWICE',
        params: {
          name: '电梯维护费',
          other: 'F02',
          otherName: '高层住宅物业服务费（含电梯日常运行维护）',
          subject: '电梯',
        },
      },
      {
        severity: 'warning',
        sheet: LINES,
        cell: 'H16',
        code: 'BASIS_MISSING',
        params: { name: '电梯维护费' },
      },
    ]);
  });

  it('keeps the footnote out of the table', async () => {
    const { sheet } = readFeeSheet(await gridsOf('fee-sheet-2026-h1'));
    expect(JSON.stringify(sheet)).not.toContain('演示数据');
  });
});

describe('the fee sheet of the second half year', () => {
  it('has no fault and no warning', async () => {
    expect(found(await gridsOf('fee-sheet-2026-h2'))).toEqual([]);
  });

  it('reads full-width signs, 平方米, a date as text and the objection period in the basis', async () => {
    const { sheet } = readFeeSheet(await gridsOf('fee-sheet-2026-h2'));
    expect(sheet?.lines[1]).toEqual({
      code: 'F02',
      name: '高层住宅物业服务费（含电梯日常运行维护）',
      category: '物业服务',
      charge: 'byArea',
      price: { kind: 'unit', amount: '1.50', per: 'sqm' },
      standard: '1.50 元／平方米·月',
      period: 'month',
      pricing: '合同约定',
      basis: '物业服务合同第8条；业主大会决议2026-02号（方案公示2026年5月20日至6月19日）',
      objection: { from: '2026-05-20', until: '2026-06-19' },
      serviceLevel: '二级',
      scope: { kind: 'buildings', buildings: ['3栋', '4栋', '5栋', '6栋'] },
      scopeText: '3栋至6栋',
      since: '2026-07-01',
      note: null,
    });
    expect(sheet?.lines.map((one) => one.price)).toMatchObject([
      { kind: 'unit', amount: '1.20', per: 'sqm' },
      { kind: 'unit', amount: '1.50', per: 'sqm' },
      { kind: 'unit', amount: '15', per: 'home' },
      { kind: 'pool', quantity: '9120', quantityUnit: '度', unitPrice: '0.68', total: 620160 },
      { kind: 'pool', quantity: '1860', quantityUnit: '度', unitPrice: '0.68', total: 126480 },
      { kind: 'unit', amount: '60', per: 'space' },
      { kind: 'unit', amount: '300', per: 'space' },
      { kind: 'text' },
      { kind: 'unit', amount: '4', per: 'sqm' },
      { kind: 'unit', amount: '2000', per: 'home' },
      { kind: 'unit', amount: '26.00', per: 'sqm' },
      { kind: 'unit', amount: '100', per: 'sqm' },
    ]);
    expect(sheet?.lines.map((one) => one.scope.kind).join()).toBe(
      'buildings,buildings,allDwellings,allDwellings,allDwellings,onDemand,onDemand,onDemand,onDemand,onDemand,heated,firstHandover',
    );
  });
});

describe('the fee sheet made in a hurry', () => {
  const expected = [
    'fault E3 UNIT_MISSING',
    'fault E4 PRICE_NEGATIVE',
    'fault A5 CODE_TWICE',
    'fault E6 PRICE_MISSING',
    'fault F7 PERIOD_UNKNOWN',
    'fault B8 NAME_MISSING',
    'fault K9 DATE_INVALID',
    'fault E11 PRICE_IS_FORMULA',
    'warning H14 BASIS_MISSING',
  ];

  it('is reported fault by fault at its cell, and nothing is imported', async () => {
    const grids = await gridsOf('fee-sheet-broken');
    expect(found(grids)).toEqual(expected);
    expect(readFeeSheet(grids).sheet).toBeNull();
  });

  it('is reported the same when a blank stands before and after the text of every cell', async () => {
    const grids = withSheet(await gridsOf('fee-sheet-broken'), LINES, (rows) =>
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? ` ${cell}\u3000` : cell))),
    );
    expect(found(grids)).toEqual(expected);
  });

  it('says at every cell what to do', async () => {
    const { faults } = readFeeSheet(await gridsOf('fee-sheet-broken'));
    for (const fault of faults) expect(faultText(fault)).toMatch(/请.*。$/);
  });

  it('is reported two rows further down when two rows are inserted above', async () => {
    const grids = withSheet(await gridsOf('fee-sheet-broken'), LINES, pushedDown);
    const lower = expected.map((one) => one.replace(/(\d+)/, (row) => String(Number(row) + 2)));
    expect(found(grids)).toEqual(lower);
  });

  it('is reported in the columns as they stand when 标准 is moved to the front', async () => {
    const grids = withSheet(await gridsOf('fee-sheet-broken'), LINES, columnMoved(4, 0));
    const moved: Record<string, string> = { E: 'A', A: 'B', B: 'C', C: 'D', D: 'E' };
    const places = expected.map((one) =>
      one.replace(/ ([A-Z])(\d)/, (_, c: string, r: string) => ` ${moved[c] ?? c}${r}`),
    );
    expect(found(grids)).toEqual(places);
  });

  it('names the sheet as it is called after it was renamed', async () => {
    const [grid] = await gridsOf('fee-sheet-broken');
    const { faults } = readFeeSheet([{ name: 'Sheet1 (2)', rows: grid?.rows ?? [] }]);
    expect(faults.map((one) => `${one.severity} ${one.cell} ${one.code}`)).toEqual(expected);
    expect(new Set(faults.map((one) => one.sheet))).toEqual(new Set(['Sheet1 (2)']));
  });
});
