import { readRoster, type RosterRow } from '#domain/homes/roster-import';
import type { CompoundId } from '#domain/kernel/ids';
import type { SheetFault } from '#domain/workbook/grid';
import type { PersonDocument } from '#platform/actor';
import { digestOf } from '#platform/identity';
import { openUpload, uploadFolder } from '#platform/storage';
import { openWorkbook } from '#platform/workbook';

/** An uploaded roster as read; `rows` is null where a fault forbids using it. */
export interface RosterFile {
  rows: RosterRow[] | null;
  area: string;
  faults: SheetFault[];
  digest: string;
}

export async function openRoster(
  input: { compoundId: CompoundId; fileId: string },
  person: PersonDocument,
): Promise<RosterFile> {
  const bytes = await openUpload(input.fileId, uploadFolder(input.compoundId, person.personId, 'roster'), 5);
  const digest = digestOf(bytes);
  const opened = await openWorkbook(bytes);
  if (!opened.grids) return { rows: null, area: '0.00', faults: opened.faults, digest };
  const { rows, area, faults } = readRoster(opened.grids);
  return { rows: faults.some((one) => one.severity === 'fault') ? null : rows, area, faults, digest };
}
