import { fileURLToPath } from 'node:url';
import type { Caller } from './caller';
import { clerk, manager, owner, tenant } from './settle';

const workbook = (name: string) =>
  fileURLToPath(new URL(`../../testing/workbooks/${name}.xlsx`, import.meta.url));
const DAY = 24 * 60 * 60 * 1000;

/** How old the demo world's first day is. */
export const HISTORY_MS = 150 * DAY;

/** A sheet from the clerk's workbook through the manager's approval. */
async function publish(caller: Caller, compoundId: string, file: string): Promise<string> {
  const fileId = await caller.upload(clerk.openid, compoundId, 'feeSheet', workbook(file));
  await caller.act(clerk.openid, 'disclosures', 'importSheet', {
    compoundId,
    fileId,
    fileName: `${file}.xlsx`,
  });
  const { draft } = await caller.act<{
    draft: { disclosureId: string; rev: number; warnings: { sheet: string; cell: string }[] };
  }>(clerk.openid, 'disclosures', 'readDraft', { compoundId });
  const { disclosureId, rev, warnings } = draft;
  const acknowledged = warnings.map((one) => `${one.sheet}!${one.cell}`);
  const submitted = await caller.act<{ rev: number }>(clerk.openid, 'disclosures', 'submitDraft', {
    compoundId,
    disclosureId,
    rev,
    acknowledged,
  });
  await caller.act(manager.openid, 'disclosures', 'publish', {
    compoundId,
    disclosureId,
    rev: submitted.rev,
  });
  return disclosureId;
}

/** The home at 3栋1单元 with this room number, from the clerk's list. */
async function homeOf(caller: Caller, compoundId: string, label: string): Promise<string> {
  for (let after: string | null = null; ;) {
    const page: { items: { homeId: string; label: string }[]; next: string | null } = await caller.act(
      clerk.openid,
      'homes',
      'list',
      {
        compoundId,
        building: '3栋',
        after,
      },
    );
    const found = page.items.find((one) => one.label === label);
    if (found) return found.homeId;
    if (page.next === null) throw new Error(`no home ${label}`);
    after = page.next;
  }
}

/**
 * What one look should show: the roster, two published versions, a tenant, a question with its answer. The clock is
 * moved so that the first version is half a year old and the question was asked yesterday.
 */
export async function fill(
  caller: Caller,
  compoundId: string,
  { isNew, say }: { isNew: boolean; say: (line: string) => void },
): Promise<void> {
  // a world that was settled before has no past to fill
  const at = (offsetMs: number) => caller.emulator('clock', { offsetMs: isNew ? offsetMs : 0 });
  const tell = () => caller.emulator('timer', {});
  await at(-HISTORY_MS);
  say('导入房屋名册 households-618.xlsx …');
  const fileId = await caller.upload(clerk.openid, compoundId, 'roster', workbook('households-618'));
  await caller.act(clerk.openid, 'homes', 'importRoster', {
    compoundId,
    fileId,
    fileName: 'households-618.xlsx',
  });
  await caller.act(clerk.openid, 'homes', 'bind', {
    compoundId,
    homeId: await homeOf(caller, compoundId, '3栋1单元102'),
    phone: tenant.phone,
    relation: 'tenant',
  });
  await tell();
  say('公示第 1 版收费表 fee-sheet-2026-h1.xlsx …');
  await publish(caller, compoundId, 'fee-sheet-2026-h1');
  await tell();
  await at(-12 * DAY);
  say('公示第 2 版收费表 fee-sheet-2026-h2.xlsx …');
  const disclosureId = await publish(caller, compoundId, 'fee-sheet-2026-h2');
  await tell();
  await at(-1 * DAY);
  say('业主提问，收费员回复 …');
  await askAndAnswer(caller, compoundId, disclosureId, at);
  await tell();
}

async function askAndAnswer(
  caller: Caller,
  compoundId: string,
  disclosureId: string,
  at: (offsetMs: number) => Promise<unknown>,
) {
  const { questionId } = await caller.act<{ questionId: string }>(owner.openid, 'disclosures', 'ask', {
    compoundId,
    disclosureId,
    lineCode: 'F02',
    homeId: await homeOf(caller, compoundId, '3栋1单元101'),
    reason: 'standard',
    text: '物业服务费从 1.45 元涨到 1.50 元，是什么时候表决通过的？在哪里能看到表决结果？',
    pictures: [],
    key: 'world-question-1',
  });
  await at(0);
  const { rev } = await caller.act<{ rev: number }>(clerk.openid, 'disclosures', 'readQuestion', {
    compoundId,
    questionId,
  });
  await caller.act(clerk.openid, 'disclosures', 'answer', {
    compoundId,
    questionId,
    rev,
    conclusion: 'explain',
    text: '业主大会决议 2026-02 号通过，方案从 5 月 20 日公示到 6 月 19 日。决议原件在物业服务中心一楼公示栏，工作日 8:30 到 18:00 可以查看。',
  });
}
