import { fileURLToPath } from 'node:url';
import type { Cell } from '#domain/workbook/grid';
import { CONTRACTS } from '#domain/nouns';
import { uploadAs } from '#testing/builders/upload';
import { workbookOf } from '#testing/builders/workbook-bytes';
import { System } from '#testing/system';
import { gridsOf, withSheet } from '#testing/workbook';
import { callerAt } from '../emulator/world/caller';
import { picture } from '../emulator/world/files';
import { clerk, manager, officer, owner, tenant } from '../emulator/world/settle';
import { everyAccountAction } from './account-actions';
import { everyActionOfNouns } from './every-action';
import { everyErrandAction } from './errand-actions';
import { everyHomePeopleAction } from './home-actions';
import { everyIntakeAction } from './intake-actions';
import { report } from './report';

/**
 * Database calls of every action as the built functions make them, the person's rights included: the most that any
 * success took while the demo world was filled and each action was done once more. Jobs report under `jobs.*`.
 */
const JOBS = new Set([
  'grid.makeClaimCode',
  'grid.claim',
  'grid.createCompound',
  'grid.changeCompound',
  'people.handOverCommunity',
  'people.signIn',
  'people.proveHome',
  'people.notMe',
  'people.changeNumber',
  'homes.importRoster',
  'homes.approveApplication',
  'disclosures.importSheet',
  'disclosures.publish',
]);
const workbook = (name: string) =>
  fileURLToPath(new URL(`../testing/workbooks/${name}.xlsx`, import.meta.url));

interface Draft {
  disclosureId: string;
  rev: number;
  warnings: { sheet: string; cell: string }[];
}

/** The sheet in force with one word changed: a draft that nothing stands against. */
async function sheetWithOtherWord(): Promise<Buffer> {
  const renamed = (rows: Cell[][]) =>
    rows.map((row) => row.map((cell) => (cell === '广告位租赁' ? '电梯广告位租赁' : cell)));
  return workbookOf(withSheet(await gridsOf('fee-sheet-2026-h2'), '公共收益', renamed));
}

async function everyAction(system: System): Promise<void> {
  const caller = callerAt(system.url);
  const { act, upload } = caller;
  const { items } = await act<{ items: { compoundId: string; name: string }[] }>(
    null,
    'people',
    'listCompounds',
    {},
  );
  const compoundId = items.find((one) => one.name === '槐荫里')?.compoundId ?? '';
  const inHere = <T>(openid: string | null, feature: string, action: string, input: object = {}) =>
    act<T>(openid, feature, action, { compoundId, ...input });
  const list = await inHere<{ items: { homeId: string; label: string }[] }>(clerk.openid, 'homes', 'list', {
    building: '3栋',
  });
  const idOf = (label: string) => list.items.find((one) => one.label === label)?.homeId;
  const home = await inHere<{ home: { rev: number } }>(clerk.openid, 'homes', 'read', {
    homeId: idOf('3栋1单元101'),
  });
  const { person } = await act<{ person: { personId: string } }>(tenant.openid, 'people', 'me', {});
  const sheet = await inHere<{ disclosure: { disclosureId: string } }>(
    owner.openid,
    'disclosures',
    'readSheet',
  );
  await inHere(owner.openid, 'disclosures', 'listVersions');
  await inHere(owner.openid, 'disclosures', 'readChanges', { version: 1 });
  const asked = await inHere<{ items: { questionId: string }[] }>(
    owner.openid,
    'disclosures',
    'listQuestions',
    { open: true },
  );
  const questionId = asked.items[0]?.questionId;
  const question = await inHere<{ rev: number }>(owner.openid, 'disclosures', 'readQuestion', { questionId });

  const appointment = { name: '齐大力', phone: '12099999999', post: 'proxy' };
  const { personId } = await inHere<{ personId: string }>(officer.openid, 'people', 'appoint', appointment);
  await inHere(officer.openid, 'people', 'endPost', { personId, post: 'proxy' });
  await act(owner.openid, 'people', 'setName', { name: '蒋先生' });
  await act(owner.openid, 'people', 'setPreferences', { elder: true, theme: 'system' });
  await inHere(owner.openid, 'people', 'today');
  await act(owner.openid, 'notices', 'list', {});
  await act(owner.openid, 'notices', 'markRead', { noticeId: 'some-notice' });
  await act(owner.openid, 'notices', 'markAllRead', { until: 1 });
  await act(owner.openid, 'notices', 'recordConsent', { template: 'questionAnswered', result: 'accept' });
  await inHere(clerk.openid, 'homes', 'listBuildings');
  await inHere(clerk.openid, 'homes', 'importProgress');
  await inHere(clerk.openid, 'homes', 'revealContact', { homeId: idOf('3栋1单元101'), reason: '核对面积' });
  await inHere(clerk.openid, 'homes', 'unbind', { homeId: idOf('3栋1单元102'), personId: person.personId });
  await inHere(clerk.openid, 'homes', 'correctArea', {
    homeId: idOf('3栋1单元101'),
    rev: home.home.rev,
    area: '95.30',
    document: '测量',
  });
  const roster = await upload(clerk.openid, compoundId, 'roster', workbook('households-618'));
  await inHere(clerk.openid, 'homes', 'checkRoster', { upload: roster, fileName: 'households-618.xlsx' });
  await inHere(clerk.openid, 'disclosures', 'readTotals');
  const ask = {
    disclosureId: sheet.disclosure.disclosureId,
    lineCode: 'F03',
    homeId: idOf('3栋1单元101'),
    reason: 'other',
  };
  await inHere(owner.openid, 'disclosures', 'ask', {
    ...ask,
    text: '多久清运一次？',
    pictures: [],
    key: 'bench-question',
  });
  await inHere(owner.openid, 'disclosures', 'respond', { questionId, rev: question.rev, understood: true });

  const whose = { compoundId, openid: clerk.openid, purpose: 'feeSheet' };
  const sheetId = await uploadAs(caller, whose, await sheetWithOtherWord(), 'h2.xlsx');
  await inHere(clerk.openid, 'disclosures', 'importSheet', { upload: sheetId, fileName: 'h2.xlsx' });
  const { draft } = await inHere<{ draft: Draft }>(clerk.openid, 'disclosures', 'readDraft');
  const { disclosureId, rev, warnings } = draft;
  const acknowledged = warnings.map((one) => `${one.sheet}!${one.cell}`);
  await inHere(clerk.openid, 'disclosures', 'submitDraft', { disclosureId, rev, acknowledged });
  const back = { disclosureId, rev: rev + 1, comment: '请补充依据' };
  await inHere(manager.openid, 'disclosures', 'returnDraft', back);
  await inHere(clerk.openid, 'disclosures', 'discardDraft', { disclosureId, rev: rev + 2 });
  await inHere(manager.openid, 'disclosures', 'readDraft');

  const photo = (openid: string) => upload(openid, compoundId, 'picture', picture('notice-board'));
  await everyErrandAction(inHere, Date.now(), photo);
  await everyIntakeAction(inHere);
  await everyHomePeopleAction(inHere);
  for (const everyAction of everyActionOfNouns())
    await everyAction(inHere, Date.now(), (ms) => system.advanceClock(ms), photo);
  await everyAccountAction(inHere, caller);
}

/** The actions of all contracts, `homes.list`. */
const ACTIONS = Object.values(CONTRACTS).flatMap(({ name, actions }) =>
  Object.keys(actions).map((action) => `${name}.${action}`),
);

/** After so many runs the timer has said and sent all that the bench left behind. */
const RUNS = 8;

async function main(): Promise<void> {
  const system = await System.start({ world: 'filled' });
  try {
    const filling = await system.calls();
    await everyAction(system);
    for (let run = 0; run < RUNS; run += 1) await system.runTimer();
    const calls = [...(await system.calls()), ...filling];
    const most = new Map<string, number>();
    for (const { function: name, action, outcome, databaseCalls } of calls) {
      if (outcome !== 'OK') continue;
      const path = `${name}.${action}`;
      most.set(path, Math.max(most.get(path) ?? 0, databaseCalls));
    }
    const missing = ACTIONS.filter((path) => !most.has(path));
    if (missing.length > 0) throw new Error(`no figure for ${missing.join(', ')}`);
    for (const [path, count] of [...most].sort()) {
      if (path.startsWith('dispatch.')) continue;
      report(`${JOBS.has(path) ? 'jobs' : 'db_calls'}.${path}`, count, 'calls');
    }
    const idle = calls.find((one) => one.function === 'dispatch');
    report('dispatch_idle_db_calls', idle?.databaseCalls ?? NaN, 'calls');
  } finally {
    await system.stop();
  }
}

main().catch((error: Error) => {
  console.error(error);
  process.exit(1);
});
