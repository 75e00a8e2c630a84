import { addDays, atHour, dayOf, type Instant } from '#domain/kernel/time';
import { firstMorning, lastAtWork, workingDayBefore } from './calendar';
import type { Caller } from './caller';
import { workbook } from './files';
import { homeOf } from './homes';
import type { Moment } from './moments';
import { clerk, manager, owner } from './settle';

interface Draft {
  disclosureId: string;
  rev: number;
  warnings: { sheet: string; cell: string }[];
}

/** A sheet from the clerk's workbook through the manager's approval. */
async function publish(caller: Caller, compoundId: string, file: string): Promise<string> {
  const upload = await caller.upload(clerk.openid, compoundId, 'feeSheet', workbook(file));
  const fileName = `${file}.xlsx`;
  await caller.act(clerk.openid, 'disclosures', 'importSheet', { compoundId, upload, fileName });
  const { draft } = await caller.act<{ draft: Draft }>(clerk.openid, 'disclosures', 'readDraft', {
    compoundId,
  });
  const { disclosureId, warnings } = draft;
  const acknowledged = warnings.map((one) => `${one.sheet}!${one.cell}`);
  const submission = { compoundId, disclosureId, rev: draft.rev, acknowledged };
  const { rev } = await caller.act<{ rev: number }>(clerk.openid, 'disclosures', 'submitDraft', submission);
  await caller.act(manager.openid, 'disclosures', 'publish', { compoundId, disclosureId, rev });
  return disclosureId;
}

/** Two published versions, and a question on the second that was asked one evening and answered on the next working day. */
export function feeHistory(caller: Caller, compoundId: string, now: Instant): Moment[] {
  const answered = lastAtWork(now);
  let disclosureId: string;
  let questionId: string;
  return [
    {
      at: firstMorning(now) + 5.5 * 3_600_000,
      say: '公示第 1 版收费表 fee-sheet-2026-h1.xlsx …',
      act: () => publish(caller, compoundId, 'fee-sheet-2026-h1'),
    },
    {
      at: atHour(workingDayBefore(addDays(dayOf(now), -11), 1), 10),
      say: '公示第 2 版收费表 fee-sheet-2026-h2.xlsx …',
      async act() {
        disclosureId = await publish(caller, compoundId, 'fee-sheet-2026-h2');
      },
    },
    {
      at: atHour(workingDayBefore(dayOf(answered), 1), 19, 40),
      say: '业主提问，收费员回复 …',
      async act() {
        const asked = await caller.act<{ questionId: string }>(owner.openid, 'disclosures', 'ask', {
          compoundId,
          disclosureId,
          lineCode: 'F02',
          homeId: await homeOf(caller, compoundId, '3栋1单元101'),
          reason: 'standard',
          text: '物业服务费从 1.45 元涨到 1.50 元，是什么时候表决通过的？在哪里能看到表决结果？',
          pictures: [],
          key: 'world-question-1',
        });
        questionId = asked.questionId;
      },
    },
    {
      at: answered,
      async act() {
        const about = { compoundId, questionId };
        const { rev } = await caller.act<{ rev: number }>(clerk.openid, 'disclosures', 'readQuestion', about);
        await caller.act(clerk.openid, 'disclosures', 'answer', {
          ...about,
          rev,
          conclusion: 'explain',
          text: '业主大会决议 2026-02 号通过，方案从 5 月 20 日公示到 6 月 19 日。决议原件在物业服务中心一楼公示栏，工作日 8:30 到 18:00 可以查看。',
        });
      },
    },
  ];
}
