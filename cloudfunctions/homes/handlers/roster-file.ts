import type { ReadRoster } from '#domain/homes/roster-import';
import { readRoster } from '#domain/homes/roster-import';
import type { CompoundId, UploadName } from '#domain/kernel/ids';
import type { Refusing } from '#domain/kernel/refusal';
import { choicesFor, type Answers, type Choices } from '#domain/workbook/answers';
import type { SheetFault } from '#domain/workbook/grid';
import type { PersonDocument } from '#domain/people/documents';
import { digestOf } from '#platform/identity';
import type { PersonCall } from '#platform/serve';
import type { Owner } from '#platform/storage';
import { uploadedFile, type FileRefusal } from '#platform/uploaded-file';
import { openWorkbook } from '#platform/workbook';

/** An uploaded roster as read; `roster` is null where a fault forbids using it. */
export interface RosterFile {
  roster: ReadRoster | null;
  faults: SheetFault[];
  digest: string;
  /** What was answered to the questions about these very bytes. */
  choices: Choices;
}

export const rosterOwner = (
  { compoundId }: { compoundId: CompoundId },
  { personId }: PersonDocument,
): Owner => ({
  compoundId,
  personId,
  purpose: 'roster',
});

export async function openRoster(
  call: Pick<PersonCall, 'person'> &
    Refusing<FileRefusal> & {
      input: { compoundId: CompoundId; upload: UploadName; answers: Answers | null };
    },
  preferred: Readonly<Record<string, string>>,
): Promise<RosterFile> {
  const { input, person } = call;
  const bytes = await uploadedFile(call, rosterOwner(input, person), input.upload, 5);
  const digest = digestOf(bytes);
  const choices = choicesFor(digest, input.answers);
  const opened = await openWorkbook(bytes);
  if (!opened.grids) return { roster: null, faults: opened.faults, digest, choices };
  const roster = readRoster(opened.grids, { choices, preferred });
  const isBroken = roster.faults.some((one) => one.severity === 'fault');
  return { roster: isBroken ? null : roster, faults: roster.faults, digest, choices };
}
