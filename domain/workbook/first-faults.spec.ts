import { firstFaults, MOST_FAULTS } from './first-faults';
import type { SheetFault } from './grid';
import { faultTexts } from './texts';

const at = (severity: SheetFault['severity'], count: number): SheetFault[] =>
  Array.from({ length: count }, (_, row) => ({
    severity,
    sheet: '名册',
    cell: `A${row + 1}`,
    code: 'TEXT_TOO_LONG',
    params: {},
  }));

describe('firstFaults', () => {
  it('keeps them all where they are few', () => {
    const few = [...at('warning', 2), ...at('fault', 3)];
    expect(firstFaults(few)).toEqual(few);
  });

  it('keeps every warning where nothing is wrong: each must be acknowledged', () => {
    expect(firstFaults(at('warning', 500))).toHaveLength(500);
  });

  it('lets warnings wait where there is much to mend', () => {
    expect(firstFaults([...at('warning', 500), ...at('fault', 3)])).toEqual(at('fault', 3));
  });

  it('says how many it left out', () => {
    const first = firstFaults(at('fault', 100_000));
    expect(first).toHaveLength(MOST_FAULTS + 1);
    const last = first.at(-1);
    expect(last).toMatchObject({ severity: 'fault', code: 'MORE_FAULTS', params: { count: 99_800 } });
    expect(last && faultTexts({})(last)).toContain('还有 99800 处');
  });
});
