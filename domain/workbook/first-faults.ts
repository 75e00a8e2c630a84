import type { SheetFault } from './grid';

/** More than anybody mends in one go; an answer with so many stays under 100 KB. */
export const MOST_FAULTS = 200;

/**
 * The faults as they are told: a sheet of 20,000 rows with a wrong column would not fit into any answer. Where there are
 * too many the warnings wait, and the last entry says how many faults are left out. Warnings alone are all kept, since
 * each must be acknowledged.
 */
export function firstFaults(faults: readonly SheetFault[]): SheetFault[] {
  const wrong = faults.filter((one) => one.severity === 'fault');
  if (wrong.length === 0 || faults.length <= MOST_FAULTS) return [...faults];
  if (wrong.length <= MOST_FAULTS) return wrong;
  const count = wrong.length - MOST_FAULTS;
  const rest = { severity: 'fault', sheet: '', cell: null, code: 'MORE_FAULTS', params: { count } } as const;
  return [...wrong.slice(0, MOST_FAULTS), rest];
}
