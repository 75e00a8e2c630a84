import { channelText } from '#domain/kernel/intake';
import { CONFIRM_DAYS } from './limits';
import {
  desk,
  doer,
  item,
  late,
  pause,
  proxy,
  say,
  time,
  unverified,
  type Params,
  type Table,
} from './notice-words';

/** What the family is told; nobody else gets these entries, and so they may name the proxy. */
export const FAMILY_NOTICES = [
  'errandAsked',
  'errandVerified',
  'errandUnwilling',
  'errandAccepted',
  'errandTurnedDown',
  'errandTaken',
  'errandHandedBack',
  'errandNoted',
  'errandPaused',
  'errandResumed',
  'errandFinished',
  'errandConfirmReminded',
  'errandClosed',
  'errandReopenedFamily',
  'errandWithdrawn',
  'errandLapsed',
  'errandLateFamily',
] as const;

/** Who does what first: finds out whether she wants it, or gets in touch. */
const first = (p: Params, answered: string): string =>
  unverified(p) ? `${desk(p)}会在 ${time(p.answerBy)} 前核实本人愿不愿意，核实以前不安排人上门。` : answered;

/** Inbox entries of who follows an errand. */
export const FAMILY: Table<(typeof FAMILY_NOTICES)[number]> = {
  errandAsked: (p) => ({
    title: p.takenBy ? '工作人员替家里登记了代办' : '家里申请了代办',
    body: p.takenBy
      ? `${say(p.takenBy)}根据${channelText(p.channel)}登记了${item(p)}。${first(p, `${desk(p)}会在 ${time(p.answerBy)} 前联系家里。`)}不对的，请点开撤回。`
      : `家人申请了${item(p)}。${first(p, `${desk(p)}会在 ${time(p.answerBy)} 前联系申请人。`)}`,
  }),
  errandVerified: (p) => ({
    title: '本人意愿核实好了',
    body: `${item(p)}：本人愿意办。${desk(p)}会在 ${time(p.answerBy)} 前联系申请人。`,
  }),
  errandUnwilling: (p) => ({
    title: '本人不同意办',
    body: `${item(p)}：问过本人，本人不同意办，这件代办结束了。请点开看经过。`,
  }),
  errandAccepted: (p) => ({
    title: '代办已受理',
    body: `${desk(p)}受理了${item(p)}，会在 ${time(p.dueAt)} 前办好。`,
  }),
  errandTurnedDown: (p) => ({
    title: '这件事不属于代办',
    body: `${desk(p)}看了${item(p)}，这件事代办员不能办。请点开看原因和该去哪里办。`,
  }),
  errandTaken: (p) => ({
    title: `${doer(p)}接下了`,
    body: `${proxy(p)}接下了${item(p)}，会在 ${time(p.dueAt)} 前办好。`,
  }),
  errandHandedBack: (p) => ({
    title: '代办要换人办',
    body: `${item(p)}原来的${doer(p)}不再办，${desk(p)}会另找人。前面的经过都保留，请点开看。`,
  }),
  errandNoted: (p) => ({
    title: '代办有新进展',
    body: `${item(p)}有新的进展，请点开看。`,
  }),
  errandPaused: (p) => ({
    title: '代办在等结果',
    body: `${item(p)}${pause(p)}。${proxy(p)}会在 ${time(p.checkAt)} 前再问一次。`,
  }),
  errandResumed: (p) => ({
    title: '代办接着办了',
    body: `${proxy(p)}接着办${item(p)}，会在 ${time(p.dueAt)} 前办好。`,
  }),
  errandFinished: (p) => ({
    title: p.solved === false ? '代办没能办成' : '代办办完了，请您确认',
    body: `${doer(p)}说${item(p)}${p.solved === false ? '没能办成' : '办完了'}。请您在 ${time(p.answerBy)} 前点开，说一声办得怎么样。`,
  }),
  errandConfirmReminded: (p) => ({
    title: '请您说说办得怎么样',
    body: `${item(p)}办完了，还没有人确认。请您在 ${time(p.answerBy)} 前点开确认；到时没有确认会自动结束。`,
  }),
  errandClosed: (p) => ({
    title: '代办已确认结束',
    body: `家人确认了${item(p)}的结果，这件代办结束了。`,
  }),
  errandReopenedFamily: (p) => ({
    title: '代办重新办',
    body: `家人说${item(p)}没有办好。编号不变，${desk(p)}会重新安排，${time(p.dueAt)} 前办好。`,
  }),
  errandWithdrawn: (p) => ({
    title: '代办申请已撤回',
    body: `家人撤回了${item(p)}的申请，不再办了。`,
  }),
  errandLapsed: (p) => ({
    title: '代办自动结束',
    body: `${item(p)}办完后 ${CONFIRM_DAYS} 天没有人确认，已自动结束。没有办好，请打网格员电话。`,
  }),
  errandLateFamily: (p) => ({
    title: '代办超时了',
    body: `${item(p)}${late(p)}，已记为超时，${p.late === 'unanswered' ? '社区' : desk(p)}会督促。急用请打网格员电话。`,
  }),
};
