import { withBadge } from '#domain/kernel/badge';
import type { Told } from '#domain/kernel/notices';
import { sayInstant, wechatTime, type Instant } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import type { ReportDocument } from './documents';
import type { ReportEvents } from './events';
import { kindOf } from './kinds';
import { ownerOf } from './machine';
import { isCommon, placeText } from './places';
import { message } from './wechat-templates';
import { OFFICE_NAME, OUTCOME_TEXT, PAUSE_TEXT, RESULT_TEXT, subjectText } from './words';

/** What a notice of a report is about. */
export type About = Told<ReportEvents, ReportDocument>;

const time = (instant: Instant | null | undefined): string => (instant ? sayInstant(instant) : '规定时限');

/** How it stands, for neighbours who met the same. */
function newsOf(report: ReportDocument): string {
  const { state, dueAt, pause, outcome, result } = report;
  const office = OFFICE_NAME[ownerOf(report)];
  switch (state) {
    case 'submitted':
      return `还没有办好，${office}重新办，编号不变。`;
    case 'underway':
      return `${office}会在 ${time(dueAt)} 前办好。`;
    case 'paused':
      return `${pause ? PAUSE_TEXT[pause.reason] : '要等一等'}，${office}会在 ${time(pause?.checkAt)} 前再看。`;
    case 'finished':
      return `${office}说${OUTCOME_TEXT[outcome ?? 'fixed']}。`;
    case 'closed':
      return result === 'withdrawn'
        ? '报的邻居撤回了。'
        : `结果是“${RESULT_TEXT[result ?? 'unconfirmed']}”。`;
  }
}

/** What a notice says of a report: number, subject and common place, never a home, a person or somebody's words. */
export const said = (report: ReportDocument) => {
  const { number, clock, dueAt, pause, outcome, doer, kind } = report;
  const place = isCommon(report) ? placeText(report) : null;
  const subject = subjectText(report);
  return {
    ...{ number, subject, dueAt: time(dueAt), answerBy: time(clock?.dueAt) },
    name: kindOf(kind).name,
    days: kindOf(kind).times.confirmDays,
    /** `“电梯”（BX-20261121-0042）`. */
    quoted: `“${subject}”（${number}）`,
    /** `BX-20261121-0042（电梯，3栋 电梯）`. */
    where: `${number}（${place === null || place === subject ? subject : `${subject}，${place}`}）`,
    office: OFFICE_NAME[ownerOf(report)],
    doer: doer ? withBadge(doer) : '',
    outcome: OUTCOME_TEXT[outcome ?? 'fixed'],
    news: newsOf(report),
    pause: pause ? PAUSE_TEXT[pause.reason] : '要等一等',
    checkAt: time(pause?.checkAt),
  };
};
type Said = ReturnType<typeof said>;

/** What its asker is told in WeChat too. */
export const inWechat =
  (progress: (p: Said) => string) =>
  ({ event, document }: About) =>
    message('reportProgress', {
      thing1: thing(subjectText(document), '报事报修'),
      thing2: thing(progress(said(document)), '请点开查看'),
      time3: wechatTime(event.at),
    });

/** Title and body of a notice. */
export const words =
  (title: (p: Said) => string, body: (p: Said) => string) =>
  ({ document }: About) => {
    const p = said(document);
    return { title: title(p), body: body(p) };
  };
