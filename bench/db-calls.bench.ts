import { fileURLToPath } from 'node:url';
import { System } from '#testing/system';
import type { CallRecord } from '../emulator/functions/call-log';
import { callerAt } from '../emulator/world/caller';
import { clerk, manager, owner, tenant } from '../emulator/world/settle';
import { report } from './report';

/**
 * Database calls of every action as the built functions make them, the person's rights included: the most that any
 * success took while the demo world was filled and each action was done once more. Jobs report under `jobs.*`.
 */
const JOBS = new Set([
  'people.openCompound',
  'people.signIn',
  'homes.importRoster',
  'disclosures.importSheet',
  'disclosures.publish',
]);
const workbook = (name: string) =>
  fileURLToPath(new URL(`../testing/workbooks/${name}.xlsx`, import.meta.url));

async function everyAction(system: System): Promise<void> {
  const { act, upload } = callerAt(system.url);
  const { items } = await act<{ items: { compoundId: string; name: string }[] }>(
    null,
    'people',
    'listCompounds',
    {},
  );
  const compoundId = items.find((one) => one.name === '槐荫里')?.compoundId ?? '';
  const inHere = <T>(openid: string, feature: string, action: string, input: object = {}) =>
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
  const asked = await inHere<{ items: { questionId: string }[] }>(
    owner.openid,
    'disclosures',
    'listQuestions',
    { open: true },
  );
  const questionId = asked.items[0]?.questionId;
  const question = await inHere<{ rev: number }>(owner.openid, 'disclosures', 'readQuestion', { questionId });

  await act(owner.openid, 'people', 'setName', { name: '蒋先生' });
  await act(owner.openid, 'people', 'setPreferences', { elder: true, theme: 'system' });
  await inHere(owner.openid, 'people', 'today');
  await act(owner.openid, 'notices', 'list', {});
  await act(owner.openid, 'notices', 'markRead', { noticeId: 'some-notice' });
  await act(owner.openid, 'notices', 'markAllRead', { until: 1 });
  await act(owner.openid, 'notices', 'recordConsent', { template: 'questionAnswered', result: 'accept' });
  await inHere(clerk.openid, 'homes', 'listBuildings');
  await inHere(clerk.openid, 'homes', 'importProgress');
  await inHere(clerk.openid, 'homes', 'revealContact', { homeId: idOf('3栋1单元101'), reason: '测量' });
  await inHere(clerk.openid, 'homes', 'unbind', { homeId: idOf('3栋1单元102'), personId: person.personId });
  await inHere(clerk.openid, 'homes', 'correctArea', {
    homeId: idOf('3栋1单元101'),
    rev: home.home.rev,
    area: '95.30',
    document: '测量',
  });
  const fileId = await upload(clerk.openid, compoundId, 'roster', workbook('households-618'));
  await inHere(clerk.openid, 'homes', 'checkRoster', { fileId, fileName: 'households-618.xlsx' });
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

  const sheetId = await upload(clerk.openid, compoundId, 'feeSheet', workbook('fee-sheet-2026-h1'));
  await inHere(clerk.openid, 'disclosures', 'importSheet', { fileId: sheetId, fileName: 'h1.xlsx' });
  const { draft } = await inHere<{ draft: { disclosureId: string; rev: number } }>(
    clerk.openid,
    'disclosures',
    'readDraft',
  );
  await inHere(clerk.openid, 'disclosures', 'discardDraft', {
    disclosureId: draft.disclosureId,
    rev: draft.rev,
  });
  await inHere(manager.openid, 'disclosures', 'readDraft');
}

async function main(): Promise<void> {
  const system = await System.start({ world: 'filled' });
  try {
    await everyAction(system);
    await system.runTimer();
    await system.runTimer();
    const { calls } = (await (await fetch(`${system.url}/emulator/calls?limit=500`)).json()) as {
      calls: CallRecord[];
    };
    const most = new Map<string, number>();
    for (const { function: name, action, outcome, databaseCalls } of calls) {
      if (outcome !== 'OK') continue;
      const path = `${name}.${action}`;
      most.set(path, Math.max(most.get(path) ?? 0, databaseCalls));
    }
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
