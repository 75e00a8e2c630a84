import { changesBetween } from '#domain/disclosures/changes';
import { checkGroups } from '#domain/disclosures/checks';
import type { disclosures } from '#domain/disclosures/contract';
import type { DisclosureDocument } from '#domain/disclosures/documents';
import { heldUntil, takenBy, whyCannotImport } from '#domain/disclosures/rules';
import type { FeeSheet } from '#domain/disclosures/sheet';
import { readFeeSheet } from '#domain/disclosures/sheet-import';
import { totalsOf } from '#domain/disclosures/totals';
import { insist } from '#domain/kernel/refusal';
import type { SheetFault } from '#domain/workbook/grid';
import { attempt } from '#platform/attempt';
import { digestOf } from '#platform/identity';
import type { Call } from '#platform/serve';
import { openUpload, uploadFolder } from '#platform/storage';
import { openWorkbook } from '#platform/workbook';
import { disclosureIdOf } from '../documents';
import type { Handler } from '../handler';
import * as store from '../store';
import { unlessDiscarded } from './draft-refusals';

type Importing = Call<(typeof disclosures)['actions']['importSheet']>;

export const importSheet: Handler<'importSheet'> = async (call) => {
  const { compoundId, fileId } = call.input;
  const bytes = await openUpload(fileId, uploadFolder(compoundId, call.person.personId, 'feeSheet'), 5);
  const opened = await openWorkbook(bytes);
  const { sheet, faults } = opened.grids ? readFeeSheet(opened.grids) : { sheet: null, ...opened };
  if (!sheet) return { faults, disclosureId: null, sameAs: null };
  return attempt(() => replaceDraft(call, sheet, faults));
};

/** Makes the sheet the compound's draft: a new one, the clerk's own again, or one that a colleague has let go. */
async function replaceDraft(call: Importing, sheet: FeeSheet, warnings: SheetFault[]) {
  const { input, person, now } = call;
  const { compoundId } = input;
  const { current, next } = await store.work(compoundId);
  const draft = unlessDiscarded(next);
  insist(whyCannotImport(draft, person.personId, now), {
    ...(draft && takenBy(draft, person.personId, now)),
  });
  const digest = digestOf(JSON.stringify(sheet));
  if (current?.digest === digest) return { faults: warnings, disclosureId: null, sameAs: current.version };
  const homes = await store.allHomes(compoundId);
  insist(homes.length > 0 ? null : 'ROSTER_MISSING');
  const content = {
    sheet,
    digest,
    warnings,
    changes: changesBetween(current?.sheet ?? null, sheet, homes),
    checks: checkGroups(sheet),
    totals: totalsOf(sheet, homes),
  };
  const disclosureId = disclosureIdOf(compoundId, (current?.version ?? 0) + 1);
  const stored = { ...begun(call, current), ...content };
  const done = next
    ? await store.changeDraft(compoundId, next, { ...stored, returned: draft?.returned ?? null })
    : await store.addDraft({ _id: disclosureId, ...stored, rev: 0, pending: [], hasPending: false });
  return done ? { faults: warnings, disclosureId, sameAs: null } : null;
}

/** A draft in the hands of the clerk who imported it. */
function begun({ input, person, compound, now }: Importing, current: DisclosureDocument | null) {
  const clerk = { personId: person.personId, name: person.name };
  return {
    compoundId: compound.compoundId,
    gridPath: compound.gridPath,
    compoundName: compound.name,
    state: 'draft' as const,
    version: (current?.version ?? 0) + 1,
    number: '',
    previousVersion: current?.version ?? null,
    fileName: input.fileName,
    author: clerk,
    importedAt: now,
    held: { ...clerk, until: heldUntil(now) },
    submittedBy: null,
    submittedAt: null,
    returned: null,
    approver: null,
    publishedAt: null,
  };
}
