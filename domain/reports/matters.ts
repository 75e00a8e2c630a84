import { allMatters, type MatterRule } from '#domain/kernel/notices';
import { askerTags, deskTags, doerTags } from './audiences';
import type { ReportDocument } from './documents';
import { reportLink } from './links';
import { said } from './notice-words';
import type { ReportState } from './states';

type Said = ReturnType<typeof said>;
type Waiting = Pick<MatterRule<ReportDocument>, 'when'> &
  Partial<Pick<MatterRule<ReportDocument>, 'watched' | 'dueAt'>> & {
    title: (p: Said) => string;
    body: (p: Said) => string;
  };

/** What waits for one of three. */
const waits =
  (whom: 'desk' | 'doer' | 'asker', to: (report: ReportDocument) => string[]) =>
  ({
    title,
    body,
    dueAt = ({ clock }) => clock?.dueAt ?? null,
    ...rule
  }: Waiting): MatterRule<ReportDocument> => ({
    ...{ ...rule, for: whom, to, dueAt },
    words: (report) => ({ title: title(said(report)), body: body(said(report)) }),
    link: ({ compoundId, _id }) => reportLink(compoundId, _id),
  });
const forDesk = waits('desk', deskTags);
const forDoer = waits('doer', doerTags);
const forAsker = waits('asker', askerTags);

const stands =
  (...states: readonly ReportState[]) =>
  ({ state }: ReportDocument): boolean =>
    states.includes(state);
const isLate = ({ clock }: ReportDocument): boolean => (clock?.lateAt ?? null) !== null;
const withNobody = ({ doer }: ReportDocument): boolean => doer === null;

/** What waits because of a report: for the office, for who was sent, for who asked. */
export const MATTERS = allMatters<ReportDocument>({
  reportToAccept: forDesk({
    when: stands('submitted'),
    title: (p) => `受理${p.name}：${p.subject}`,
    body: (p) => `${p.where}，请在 ${p.answerBy} 前受理。`,
  }),
  reportToArrange: forDesk({
    when: (report) => stands('underway')(report) && withNobody(report),
    title: (p) => `办理${p.name}：${p.subject}`,
    body: (p) => `${p.where}，答应 ${p.dueAt} 前办好。`,
  }),
  reportToLook: forDesk({
    when: (report) => stands('paused')(report) && withNobody(report),
    title: (p) => `再看一次：${p.subject}`,
    body: (p) => `${p.where}，${p.pause}，请在 ${p.checkAt} 前再看。`,
  }),
  reportLateToFollow: forDesk({
    when: (report) => stands('underway', 'paused')(report) && isLate(report),
    title: (p) => `督促超时的${p.name}：${p.subject}`,
    body: (p) => `${p.where}，时限是 ${p.answerBy}，请今天问清楚。`,
  }),
  reportToDo: forDoer({
    when: stands('underway'),
    title: (p) => `去办：${p.subject}`,
    body: (p) => `${p.where}，请在 ${p.dueAt} 前办好。`,
  }),
  reportToCheck: forDoer({
    when: stands('paused'),
    title: (p) => `再去看一次：${p.subject}`,
    body: (p) => `${p.where}，${p.pause}，请在 ${p.checkAt} 前再去看。`,
  }),
  reportToConfirm: forAsker({
    when: stands('finished'),
    title: (p) => `请您确认：${p.subject}`,
    body: (p) => `${p.number}，${p.office}说${p.outcome}。请您在 ${p.answerBy} 前说一声。`,
  }),
  reportRunning: forAsker({
    watched: true,
    when: ({ open }) => open,
    title: (p) => `您的${p.name}：${p.subject}`,
    dueAt: ({ dueAt }) => dueAt,
    body: (p) => `${p.number}，${p.office}在办，时限是 ${p.dueAt}。`,
  }),
});
