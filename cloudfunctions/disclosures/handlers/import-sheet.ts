import type { DisclosureEvents } from '#domain/disclosures/events';
import { changesBetween } from '#domain/disclosures/changes';
import { checkGroups } from '#domain/disclosures/checks';
import type { disclosures } from '#domain/disclosures/contract';
import type { DisclosureDocument } from '#domain/disclosures/documents';
import { heldUntil, takenBy, whyCannotImport } from '#domain/disclosures/rules';
import type { RosterFacts } from '#domain/disclosures/scope-text';
import type { FeeSheet } from '#domain/disclosures/sheet';
import { readFeeSheet } from '#domain/disclosures/sheet-import';
import { totalsOf } from '#domain/disclosures/totals';
import type { HomeDocument } from '#domain/homes/documents';
import { dayOf } from '#domain/kernel/time';
import { choicesFor, openQuestions } from '#domain/workbook/answers';
import type { SheetFault } from '#domain/workbook/grid';
import { attempt } from '#platform/attempt';
import { insistNothingPrivate, passedTexts } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import { digestOf } from '#platform/identity';
import type { Call } from '#platform/serve';
import { removeUploads } from '#platform/storage';
import { uploadedFile } from '#platform/uploaded-file';
import { openWorkbook } from '#platform/workbook';
import { disclosureIdOf } from '../documents';
import type { Handler } from '../handler';
import * as store from '../store';
import { unlessDiscarded } from './draft-refusals';

const event = eventsOf<DisclosureEvents>();

type Importing = Call<(typeof disclosures)['actions']['importSheet']>;

export const importSheet: Handler<'importSheet'> = async (call) => {
  const { compoundId, upload, answers, fileName } = call.input;
  insistNothingPrivate(fileName, 'fileName', { published: call.compound.phones });
  const owner = { compoundId, personId: call.person.personId, purpose: 'feeSheet' } as const;
  const bytes = await uploadedFile(call, owner, upload, 5);
  const digest = digestOf(bytes);
  const nothing = { digest, disclosureId: null, sameAs: null };
  const opened = await openWorkbook(bytes);
  if (!opened.grids) return { ...nothing, faults: opened.faults };
  const homes = await store.allHomes(compoundId);
  call.insist(homes.length > 0 ? null : 'ROSTER_MISSING');
  // Read within the try: what a sheet leaves unsaid is taken from the version in force, which may be another by then.
  const done = await attempt(async () => {
    const work = await store.work(compoundId);
    const read = readFeeSheet(opened.grids, {
      roster: rosterFacts(homes),
      today: dayOf(call.now),
      before: work.current?.sheet.lines ?? [],
      choices: choicesFor(digest, answers),
    });
    // With a fault in it the workbook is mended first; what was asked is asked again of the next one.
    if (read.faults.some((one) => one.severity === 'fault')) return { ...nothing, faults: read.faults };
    const open = openQuestions(read.faults);
    if (!read.sheet || open.length > 0) return { ...nothing, faults: open };
    const { sheet, faults, leftOut } = read;
    await passedTexts(call, [fileName], 'fileName');
    await passedTexts(call, textsIn(sheet), 'upload');
    return replaceDraft(call, { sheet, warnings: faults, leftOut, digest, homes, work });
  });
  if (done.disclosureId !== null || done.sameAs !== null) await removeUploads(owner, [upload]);
  return done;
};

/** Every text of a sheet: all of it is published. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

function rosterFacts(homes: readonly Pick<HomeDocument, 'building' | 'use'>[]): RosterFacts {
  const buildings = new Map<string, Set<string>>();
  for (const { building, use } of homes)
    buildings.set(building, (buildings.get(building) ?? new Set<string>()).add(use));
  return { buildings };
}

interface ReadWorkbook {
  sheet: FeeSheet;
  warnings: SheetFault[];
  leftOut: SheetFault[];
  /** Of the file. */
  digest: string;
  homes: HomeDocument[];
  work: Awaited<ReturnType<typeof store.work>>;
}

/** Makes the sheet the compound's draft: a new one, the clerk's own again, or one that a colleague has let go. */
async function replaceDraft(
  call: Importing,
  { sheet, warnings, leftOut, digest: file, homes, work }: ReadWorkbook,
) {
  const { input, person, now, insist } = call;
  const { compoundId } = input;
  const { current, next } = work;
  const draft = unlessDiscarded(next);
  insist(whyCannotImport(draft, person.personId, now), {
    ...(draft && takenBy(draft, person.personId, now)),
  });
  const digest = digestOf(JSON.stringify(sheet));
  const answer = { faults: warnings, digest: file };
  if (current?.digest === digest) return { ...answer, disclosureId: null, sameAs: current.version };
  const content = {
    sheet,
    digest,
    warnings,
    leftOut,
    changes: changesBetween(current?.sheet ?? null, sheet, homes),
    checks: checkGroups(sheet),
    totals: totalsOf(sheet, homes),
  };
  const disclosureId = disclosureIdOf(compoundId, (current?.version ?? 0) + 1);
  const stored = { ...begun(call, current), ...content };
  const returned = draft?.returned ?? null;
  const isTakenOn = returned !== null && draft?.author.personId !== person.personId;
  // what came back waits for her now, and for its former author no more
  const told = isTakenOn ? [event('disclosureHandedOver', now, person.personId)] : [];
  const done = next
    ? await store.changeDraft(compoundId, next, { ...stored, returned }, ...told)
    : await store.addDraft({ _id: disclosureId, ...stored, rev: 0, pending: [], hasPending: false });
  return done ? { ...answer, disclosureId, sameAs: null } : null;
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
    authorLeft: false,
    communityActs: false,
    approver: null,
    publishedAt: null,
  };
}
