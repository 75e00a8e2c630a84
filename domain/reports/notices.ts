import { allNotices, noticesAbout } from '#domain/kernel/notices';
import { askerTags, deskTags, doerTags, joinerTags, personTag } from './audiences';
import type { ReportDocument } from './documents';
import type { ReportEvents } from './events';
import { reportLink, reportsLink } from './links';
import { inWechat, words, type About } from './notice-words';
import type { ReportState } from './states';

const { notice } = noticesAbout<ReportEvents, ReportDocument>();

const link = ({ document: { compoundId, _id } }: About) => reportLink(compoundId, _id);
const toAsker = ({ document }: About) => askerTags(document);
const toDesk = ({ document }: About) => deskTags(document);
const toDoer = ({ document }: About) => doerTags(document);
/** Whom the event took it from. */
const toFormer = ({ event: { params } }: About) =>
  'from' in params && params.from ? [personTag(params.from)] : [];

const whileIn =
  (...states: readonly ReportState[]) =>
  ({ document }: About): boolean =>
    states.includes(document.state);
const isOpen = ({ document }: About) => document.open;
const isStillLate = ({ document: { open, clock } }: About): boolean =>
  open && (clock?.lateAt ?? null) !== null;
const isReminded = ({ event, document: { open, clock } }: About): boolean =>
  open && clock?.remindedAt === event.at;

export const NOTICES = allNotices<ReportEvents, ReportDocument>()(
  {
    reportFiled: notice({
      on: ['reportFiled'],
      to: toDesk,
      words: words(
        (p) => `有新的${p.name}`,
        (p) => `${p.where}。请${p.office}在 ${p.answerBy} 前受理。`,
      ),
      link,
    }),
    reportAccepted: notice({
      on: ['reportAccepted'],
      when: whileIn('underway', 'paused'),
      to: toAsker,
      words: words(
        (p) => `${p.office}受理了：${p.subject}`,
        (p) => `${p.quoted}，${p.office}会在 ${p.dueAt} 前办好。`,
      ),
      link,
      wechat: inWechat((p) => `${p.office}已受理`),
    }),
    reportSent: notice({
      on: ['reportAssigned'],
      when: isOpen,
      to: toAsker,
      words: words(
        (p) => `派人去办了：${p.subject}`,
        (p) => `${p.quoted}，${p.office}派了${p.doer}，会在 ${p.dueAt} 前办好。`,
      ),
      link,
    }),
    reportAssigned: notice({
      on: ['reportAssigned'],
      when: isOpen,
      to: toDoer,
      words: words(
        (p) => `请您去办：${p.subject}`,
        (p) => `${p.where}。请在 ${p.dueAt} 前办好，拍照交回。`,
      ),
      link,
    }),
    reportTakenFrom: notice({
      on: ['reportAssigned', 'reportReopened', 'reportWithdrawn'],
      to: (told) => toFormer(told).filter((tag) => !toDoer(told).includes(tag)),
      words: words(
        (p) => `不用您再办：${p.subject}`,
        (p) => `${p.number} 已经不在您手里，不用再去。`,
      ),
      link: ({ document: { compoundId } }) => reportsLink(compoundId, 'doing'),
    }),
    reportPaused: notice({
      on: ['reportPaused'],
      when: whileIn('paused'),
      to: toAsker,
      words: words(
        (p) => `暂停了：${p.subject}`,
        (p) => `${p.quoted}${p.pause}，${p.office}会在 ${p.checkAt} 前再看。原因写在“经过”里。`,
      ),
      link,
      wechat: inWechat((p) => `暂停：${p.pause}`),
    }),
    reportResumed: notice({
      on: ['reportResumed'],
      when: whileIn('underway'),
      to: toAsker,
      words: words(
        (p) => `接着办了：${p.subject}`,
        (p) => `${p.quoted}，${p.office}会在 ${p.dueAt} 前办好。`,
      ),
      link,
      wechat: inWechat((p) => `${p.office}接着办了`),
    }),
    reportFinished: notice({
      on: ['reportFinished'],
      when: whileIn('finished'),
      to: toAsker,
      words: words(
        (p) => `请您确认：${p.subject}`,
        (p) =>
          `${p.quoted}，${p.office}说${p.outcome}。请您在 ${p.answerBy} 前点开说一声；到时没有确认，会自动结束，记为“没有确认”。`,
      ),
      link,
      wechat: inWechat((p) => `${p.outcome}，请您确认`),
    }),
    reportConfirmed: notice({
      on: ['reportConfirmed'],
      to: (told) => [...toDesk(told), ...toDoer(told)],
      words: words(
        (p) => `居民确认了：${p.subject}`,
        (p) => `${p.where}：居民已确认，结果是“${p.outcome}”。`,
      ),
      link,
    }),
    reportReopened: notice({
      on: ['reportReopened'],
      when: isOpen,
      to: toDesk,
      words: words(
        (p) => `居民说没有办好：${p.subject}`,
        (p) => `${p.where}：编号不变，请${p.office}在 ${p.answerBy} 前重新受理。`,
      ),
      link,
    }),
    reportWithdrawn: notice({
      on: ['reportWithdrawn'],
      to: toDesk,
      words: words(
        (p) => `居民撤回了：${p.subject}`,
        (p) => `${p.where}：居民撤回了，不用再办。`,
      ),
      link,
    }),
    reportNews: notice({
      on: ['reportAccepted', 'reportPaused', 'reportResumed', 'reportFinished', 'reportReopened'],
      when: isOpen,
      to: ({ document }) => joinerTags(document),
      words: words(
        (p) => `您也遇到的：${p.subject}`,
        (p) => `${p.where}：${p.news}`,
      ),
      link,
    }),
    reportOver: notice({
      on: ['reportConfirmed', 'reportWithdrawn', 'reportLapsed'],
      to: ({ document }) => joinerTags(document),
      words: words(
        (p) => `您也遇到的结束了：${p.subject}`,
        (p) => `${p.where}：${p.news}还是不行的，请您自己报一件。`,
      ),
      link,
    }),
    reportNoted: notice({
      on: ['reportNoted'],
      when: isOpen,
      to: (told) => [...toAsker(told), ...toDesk(told), ...toDoer(told)],
      words: words(
        (p) => `有人写了一句：${p.subject}`,
        (p) => `${p.quoted}有新的话，请点开看。`,
      ),
      link,
    }),
    reportReminded: notice({
      on: ['reportReminded'],
      when: (told) => isReminded(told) && !whileIn('finished')(told),
      to: (told) => (told.document.doer ? toDoer(told) : toDesk(told)),
      words: words(
        (p) => `快到时限：${p.subject}`,
        (p) => `${p.where}：时限是 ${p.answerBy}，请别忘了。`,
      ),
      link,
    }),
    confirmationReminded: notice({
      on: ['reportReminded'],
      when: (told) => isReminded(told) && whileIn('finished')(told),
      to: toAsker,
      words: words(
        (p) => `请您说一声：${p.subject}`,
        (p) =>
          `${p.quoted}还没有确认。请您在 ${p.answerBy} 前点开说一声；到时没有确认，会自动结束，记为“没有确认”。`,
      ),
      link,
    }),
    reportLate: notice({
      on: ['reportLate'],
      when: isStillLate,
      to: (told) => [...toDesk(told), ...toDoer(told)],
      words: words(
        (p) => `超时：${p.subject}`,
        (p) => `${p.where}：时限是 ${p.answerBy}，已记为超时。请${p.office}今天处理。`,
      ),
      link,
    }),
    reportLateToAsker: notice({
      on: ['reportLate'],
      when: isStillLate,
      to: toAsker,
      words: words(
        (p) => `没有按时：${p.subject}`,
        (p) => `${p.quoted}没有按时办，已记为超时，会一级一级报上去。`,
      ),
      link,
    }),
    reportClimbed: notice({
      on: ['reportClimbed', 'reportStillLate'],
      when: isStillLate,
      to: toDesk,
      words: words(
        (p) => `还在超时：${p.subject}`,
        (p) => `${p.where}：时限是 ${p.answerBy}，至今没有处理。请${p.office}今天处理，社区干部督促。`,
      ),
      link,
    }),
    reportLapsed: notice({
      on: ['reportLapsed'],
      to: (told) => [...toAsker(told), ...toDesk(told)],
      words: words(
        (p) => `没有人确认，结束了：${p.subject}`,
        (p) =>
          `${p.quoted}办完 ${p.days} 天没有确认，已自动结束，记为“没有确认”。没办好的，点开还能重新打开，编号不变。`,
      ),
      link,
    }),
    reportDoerLeft: notice({
      on: ['reportDoerLeft'],
      when: isOpen,
      to: toDesk,
      words: words(
        (p) => `要另派人：${p.subject}`,
        (p) => `${p.where}：原来去办的人岗位结束了。请${p.office}另派人，答应的时间不变。`,
      ),
      link,
    }),
    reportHandedOver: notice({
      on: ['reportHandedOver'],
      when: isOpen,
      to: toDesk,
      words: words(
        (p) => `交给${p.office}来办：${p.subject}`,
        (p) => `${p.where}：从现在起由${p.office}来办，时限是 ${p.answerBy}。`,
      ),
      link,
    }),
  },
  ['reportAskerLeft'],
);
