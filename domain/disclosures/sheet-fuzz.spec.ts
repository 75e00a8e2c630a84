import fc from 'fast-check';
import * as v from 'valibot';
import { readRoster } from '#domain/homes/roster-import';
import type { Cell, Grid } from '#domain/workbook/grid';
import { gridsOf } from '#testing/workbook';
import { checkGroups } from './checks';
import { faultText } from './fault-texts';
import { FeeSheet } from './sheet';
import { readFeeSheet } from './sheet-import';

let sheets: Grid[];
let roster: Grid[];
beforeAll(async () => {
  sheets = await gridsOf('fee-sheet-2026-h2');
  const [grid] = await gridsOf('households-618');
  roster = [{ name: '名册', rows: (grid?.rows ?? []).slice(0, 12) }];
});

const nasty = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    '',
    ' ',
    '=1+1',
    '-1',
    '1e99',
    '编码',
    '注：完',
    '9999999999999元/㎡',
    '1.0000001元/㎡·月',
    '0',
  ),
  fc.constantFrom<Cell>(
    'constructor',
    '__proto__',
    '1栋、、2栋',
    '1栋至999栋',
    '方案公示0000年0月0日至0月0日',
    '0000-00-00',
    '𠮷'.repeat(100),
  ),
  fc.string({ unit: 'grapheme' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
);
const strokes = fc.array(fc.tuple(fc.nat(4), fc.nat(17), fc.nat(12), nasty), { minLength: 1, maxLength: 12 });

function spoilt(grids: readonly Grid[], changes: readonly [number, number, number, Cell][]): Grid[] {
  const copy = grids.map((grid) => ({ name: grid.name, rows: grid.rows.map((row) => [...row]) }));
  for (const [sheet, row, column, cell] of changes) {
    const cells = copy[sheet % copy.length]?.rows[row];
    if (cells !== undefined) cells[column] = cell;
  }
  return copy;
}

it('whatever stands in the cells, a fee sheet is read whole or refused with sentences', () => {
  fc.assert(
    fc.property(strokes, (changes) => {
      const { sheet, faults } = readFeeSheet(spoilt(sheets, changes));
      expect(sheet === null).toBe(faults.some((one) => one.severity === 'fault'));
      if (sheet !== null) {
        expect(v.safeParse(FeeSheet, sheet).issues).toBeUndefined();
        expect(checkGroups(sheet)).toHaveLength(6);
      }
      for (const fault of faults) expect(faultText(fault)).toMatch(/请[^]*。$/);
    }),
    { numRuns: 150 },
  );
});

it('whatever stands in the cells, a roster is read or refused, and its homes have areas and places', () => {
  fc.assert(
    fc.property(strokes, (changes) => {
      const { rows, faults } = readRoster(spoilt(roster, changes));
      if (faults.some((one) => one.severity === 'fault')) return;
      expect(rows.map((one) => one.ordinal)).toEqual(rows.map((_, index) => index));
      for (const row of rows) expect(row).toMatchObject({ area: expect.stringMatching(/^\d+\.\d{2}$/) });
      expect(new Set(rows.map((one) => one.label)).size).toBe(rows.length);
    }),
    { numRuns: 100 },
  );
});
