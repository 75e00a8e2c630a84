import type { AreaSource, ContactDocument, ImportDocument } from '#domain/homes/documents';
import type { CompoundId, UploadName } from '#domain/kernel/ids';
import type { Refusing } from '#domain/kernel/refusal';
import { askedOf, openQuestions, type Answers } from '#domain/workbook/answers';
import type { SheetFault } from '#domain/workbook/grid';
import type { PersonDocument } from '#domain/people/documents';
import { digestOf } from '#platform/identity';
import type { MemberCall } from '#platform/serve';
import type { FileRefusal } from '#platform/uploaded-file';
import * as imports from '../imports';
import { personsWith } from '../residents';
import { blankColumns, changedNumbers, formerOwners, lossesOf } from '../roster-losses';
import { planRoster, type HomeStep, type Known } from '../roster-plan';
import * as store from '../store';
import { openRoster, type RosterFile } from './roster-file';

/** Homes per query of their contacts, and numbers per query of persons. */
const CONTACTS = 1000;
const NUMBERS = 100;

/** Only told, never asked: who cannot sign in with such a number is bound by hand. */
const ONLY_TOLD = 'PHONE_NOT_MOBILE';

/** A roster with what importing it would do and what must be confirmed first. */
export interface PlannedRoster extends RosterFile {
  plan: HomeStep[];
  known: Known;
  source: AreaSource;
  /** Faults, questions and warnings, those of the plan behind those of the file. */
  faults: SheetFault[];
  /** What a confirmation of all warnings is named; null where nothing must be confirmed. */
  asked: string | null;
  /** Whether the import may begin: every question answered, every warning confirmed as it now is. */
  settled: boolean;
  found: ImportDocument | null;
}

type Asking = MemberCall &
  Refusing<FileRefusal> & {
    input: { compoundId: CompoundId; upload: UploadName; fileName: string; answers: Answers | null };
  };

/** Reads the file, meets it with what is known of the homes and their people, and says what must be confirmed. */
export async function plannedRoster(call: Asking): Promise<PlannedRoster> {
  const { input, person, compound, now } = call;
  const { compoundId, answers } = input;
  const found = await imports.newestImport(compoundId);
  const file = await openRoster(call, found?.columns ?? {});
  const source = { kind: 'roster', document: input.fileName, at: now } as const;
  const none = { contacts: new Map<string, ContactDocument>(), erased: new Set<string>() };
  if (!file.roster)
    return { ...file, source, found, plan: [], known: { homes: [], ...none }, asked: null, settled: false };
  const { rows } = file.roster;
  const homes = await store.allHomes(compoundId);
  const contacts = new Map((await contactsOf(compoundId, homes)).map((one) => [one._id as string, one]));
  const first = planRoster({ homes, contacts, erased: none.erased }, rows, compound, source);
  const blanks = blankColumns(first, file.roster, file.choices);
  const known = { homes, contacts, erased: blanks.erased as ReadonlySet<string> };
  const plan = blanks.erased.size === 0 ? first : planRoster(known, rows, compound, source);
  const losses = lossesOf(plan, file.roster, await ownersBound(plan), {
    choices: file.choices,
    ownPhone: person.phone,
  });
  const isBroken = losses.some((one) => one.severity === 'fault');
  const faults = [...file.faults, ...blanks.faults, ...losses];
  const warnings = faults.filter((one) => one.code !== ONLY_TOLD);
  const asked = warnings.length === 0 ? null : digestOf(askedOf(file.digest, warnings));
  // A run that broke off has changed some of what was asked about: what was confirmed for this file then still holds.
  const goesOn = found?.state === 'running' && found.digest === file.digest && found.confirmed !== undefined;
  const isConfirmed =
    asked === null ||
    answers?.confirmed === asked ||
    (goesOn && (answers?.confirmed ?? null) === found.confirmed);
  const settled = !isBroken && isConfirmed && (goesOn || openQuestions(warnings).length === 0);
  return { ...file, source, found, plan, known, faults, asked, settled };
}

async function contactsOf(
  compoundId: CompoundId,
  homes: readonly { homeId: ContactDocument['_id'] }[],
): Promise<ContactDocument[]> {
  const contacts: ContactDocument[] = [];
  for (let index = 0; index < homes.length; index += CONTACTS) {
    const ids = homes.slice(index, index + CONTACTS).map((one) => one.homeId);
    contacts.push(...(await store.contactsOf(compoundId, ids)));
  }
  return contacts;
}

/** The owners who are bound by a number that the roster replaces. */
async function ownersBound(plan: readonly HomeStep[]) {
  const byPhone = changedNumbers(plan);
  const phones = [...byPhone.keys()];
  const people: PersonDocument[] = [];
  for (let index = 0; index < phones.length; index += NUMBERS)
    people.push(...(await personsWith(phones.slice(index, index + NUMBERS))));
  return formerOwners(byPhone, people);
}
