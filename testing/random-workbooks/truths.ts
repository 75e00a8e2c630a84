import fc from 'fast-check';
import type { FeeLine } from '#domain/disclosures/sheet';
import { codeText } from '#domain/kernel/text';
import { readRoster } from '#domain/homes/roster-import';
import { readFeeSheet } from '#domain/disclosures/sheet-import';
import { readWorkbook } from '#platform/workbook';
import { FEE_ROSTER, feeWorkbook } from './fee-sheets';
import type { TrueLine } from './fee-lines';
import { homeSaid, rosterWorkbook } from './rosters';
import { answersFrom, diceOf, faultPlaces } from './layout';

const meant = (line: TrueLine) => ({
  name: line.name,
  category: line.category,
  charge: line.charge,
  price: { kind: 'unit', amount: Number(line.amount), per: line.per },
  period: line.period,
  pricing: line.pricing,
  basis: line.basis,
  scope: line.scope,
  since: line.since,
});
const found = ({ name, category, charge, price, period, pricing, basis, scope, since }: FeeLine) => ({
  // a blank that is seen stays
  name: codeText(name),
  category,
  charge,
  price: price.kind === 'unit' ? { ...price, amount: Number(price.amount) } : price,
  period,
  pricing,
  basis,
  scope,
  since,
});

/** Fee sheets at random: each is the truth once its questions are answered, or refused with every spoilt cell named. */
export const feeSheetsAreTrue = (runs: number, seed?: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const workbook = feeWorkbook(diceOf(gen));
      const grids = await readWorkbook(workbook.file);
      const known = { roster: FEE_ROSTER, today: '2026-11-26' } as const;
      const asked = readFeeSheet(grids, known);
      const first = answersFrom(asked.faults, workbook.says);
      // a question may come up only once another is answered
      const then = readFeeSheet(grids, { ...known, choices: first }).faults;
      const choices = { ...first, ...answersFrom(then, workbook.says) };
      const { sheet, faults } = readFeeSheet(grids, { ...known, choices });
      const places = faultPlaces(faults);
      if (workbook.spoilt.length > 0 || workbook.truth.length === 0) {
        expect(sheet).toBeNull();
        expect(places).toEqual(expect.arrayContaining(workbook.spoilt));
        return;
      }
      const open = faults.filter((one) => one.choices !== undefined && one.choice === undefined);
      expect([places, open]).toEqual([[], []]);
      expect(sheet?.lines.map(found)).toEqual(workbook.truth.map(meant));
      expect(new Set(sheet?.lines.map((one) => one.code)).size).toBe(workbook.truth.length);
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );

/** The same of rosters. */
export const rostersAreTrue = (runs: number, seed?: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const workbook = rosterWorkbook(diceOf(gen));
      const grids = await readWorkbook(workbook.file);
      const choices = answersFrom(readRoster(grids).faults, workbook.says);
      const { rows, faults } = readRoster(grids, { choices });
      const places = faultPlaces(faults);
      if (workbook.spoilt.length > 0 || workbook.truth.length === 0) {
        expect(places).toEqual(expect.arrayContaining(workbook.spoilt));
        expect(places).not.toEqual([]);
        return;
      }
      expect(places).toEqual([]);
      if (workbook.wrongSum) expect(faults.map((one) => one.code)).toContain('SUM_DIFFERS');
      const { columns } = workbook;
      const read = rows.map(({ building, entrance, room, area, owner, phone, use, heated, vacant }) => ({
        place: `${building} ${entrance} ${room}`,
        ...{ area, owner, phone, use, heated, vacant },
      }));
      const byPlace = (a: { place: string }, b: { place: string }): number => (a.place < b.place ? -1 : 1);
      expect(read.sort(byPlace)).toEqual(workbook.truth.map((home) => homeSaid(home, columns)).sort(byPlace));
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
