import { keyOf, type Answers } from '#domain/workbook/answers';
import type { DisclosureId, HomeId, QuestionId } from '#domain/kernel/ids';
import { clerk, owner, tenant } from '../../emulator/world/settle';
import { workbook, type World } from '../world';
import { dataOf } from './as';
import { forgetCounts } from './counts';
import { rosterOf, type RosterHome } from './workbook-bytes';

/** Eight homes: the owner's 3栋1单元101, her neighbours, and one in each other building that the fee sheets name. */
export const FEW_HOMES: readonly RosterHome[] = [
  ['3栋', '1单元', '101', 96.3, owner.phone],
  ['3栋', '1单元', '102', 60.05],
  ['3栋', '1单元', '201', 118.5, '12010000999', '空置'],
  ['1栋', '1单元', '101', 88.16, '12010000001'],
  ['2栋', '1单元', '501', 80],
  ['4栋', '1单元', '501', 80],
  ['5栋', '1单元', '501', 80],
  ['6栋', '1单元', '501', 80],
];

/** A roster sent by the clerk. */
export const uploadRoster = async (world: World, homes: readonly RosterHome[] = FEW_HOMES): Promise<string> =>
  world.upload(clerk.openid, 'roster', await rosterOf(homes), 'roster.xlsx');

/** What confirms all that a roster asks, with a choice for each question by its code. */
export async function answersTo(
  world: World,
  upload: string,
  choices: Readonly<Record<string, string>> = {},
): Promise<Answers> {
  const check = (answers: Answers | null) =>
    world.asClerk('homes', 'checkRoster', { upload, fileName: 'roster.xlsx', answers }).then(dataOf);
  const { faults, digest } = await check(null);
  const chosen = faults
    .filter((one) => one.choices)
    .map((one): [string, string] => [keyOf(one), choices[one.code] ?? one.choices?.[0] ?? '']);
  const { asked } = await check({ digest, choices: chosen });
  return { digest, choices: chosen, ...(asked === null ? {} : { confirmed: asked }) };
}

/** The roster imported by the clerk, who confirms what it asks; owners who have signed in are bound. */
export async function importRoster(
  world: World,
  homes: readonly RosterHome[] = FEW_HOMES,
  choices: Readonly<Record<string, string>> = {},
): Promise<void> {
  const upload = await uploadRoster(world, homes);
  const answers = await answersTo(world, upload, choices);
  const { progress } = dataOf(
    await world.asClerk('homes', 'importRoster', { upload, fileName: 'roster.xlsx', answers }),
  );
  if (progress?.state !== 'finished') throw new Error('the roster was not imported');
}

/** The home with this label, from the clerk's list. */
export async function homeNamed(world: World, label: string): Promise<HomeId> {
  const building = /^[^栋]+栋/.exec(label)?.[0] ?? '';
  const { items } = dataOf(await world.asClerk('homes', 'list', { building }));
  const found = items.find((one) => one.label === label);
  if (!found) throw new Error(`no home ${label}`);
  return found.homeId;
}

/** The tenant bound to 3栋1单元102. */
export async function bindTenant(world: World): Promise<HomeId> {
  const homeId = await homeNamed(world, '3栋1单元102');
  dataOf(await world.asClerk('homes', 'bind', { homeId, phone: tenant.phone, relation: 'tenant' }));
  return homeId;
}

/** A fee sheet sent by a clerk: one of the demo's by name, or bytes. */
export const uploadSheet = (world: World, sheet: string | Buffer, openid = clerk.openid): Promise<string> =>
  world.upload(openid, 'feeSheet', typeof sheet === 'string' ? workbook(sheet) : sheet, 'sheet.xlsx');

export interface DraftState {
  disclosureId: DisclosureId;
  rev: number;
  /** What acknowledges every warning. */
  acknowledged: string[];
}

/** The sheet as the clerk's draft. */
export async function importSheet(world: World, sheet: string | Buffer): Promise<DraftState> {
  const upload = await uploadSheet(world, sheet);
  dataOf(await world.asClerk('disclosures', 'importSheet', { upload, fileName: 'sheet.xlsx' }));
  const { draft } = dataOf(await world.asClerk('disclosures', 'readDraft'));
  if (!draft) throw new Error('there is no draft');
  const { disclosureId, rev, warnings } = draft;
  return { disclosureId, rev, acknowledged: warnings.map((one) => `${one.sheet}!${one.cell}`) };
}

/** The sheet as a draft that waits for the second person. */
export async function submitSheet(
  world: World,
  sheet: string | Buffer,
): Promise<{ disclosureId: DisclosureId; rev: number }> {
  const draft = await importSheet(world, sheet);
  const { rev } = dataOf(await world.asClerk('disclosures', 'submitDraft', draft));
  return { disclosureId: draft.disclosureId, rev };
}

/** The sheet from the clerk's workbook through the manager's approval. */
export async function publishSheet(world: World, sheet: string | Buffer): Promise<DisclosureId> {
  const submitted = await submitSheet(world, sheet);
  dataOf(await world.asManager('disclosures', 'publish', submitted));
  return submitted.disclosureId;
}

/** The owner's question on a line. */
export async function askQuestion(
  world: World,
  disclosureId: DisclosureId,
  { lineCode = 'F02', key = 'question-1', text = '这一项是怎么算出来的？', pictures = [] as string[] } = {},
): Promise<QuestionId> {
  const homeId = await homeNamed(world, '3栋1单元101');
  const { person } = dataOf(await world.asOwner('people', 'me'));
  if (person) await forgetCounts(person);
  const input = {
    disclosureId,
    lineCode,
    homeId,
    reason: 'standard' as const,
    text,
    pictures,
    key,
    again: true,
  };
  return dataOf(await world.asOwner('disclosures', 'ask', input)).questionId;
}
