import { toFamily, type About } from './audiences';
import { CONFIRM_DAYS } from './limits';
import { isReminded, isStillTaken, whenNoted, whileIn } from './notice-conditions';
import { lastLate, time, type ForFamily } from './sayable';
import type { EntryKind } from './states';
import { acceptedMessage, ended, progress, shortDay } from './wechat-messages';

/** Who does what first: finds out whether she wants it, or gets in touch. */
const first = (p: ForFamily, answered: string): string =>
  p.isUnverified ? `${p.desk}会在 ${time(p.answerBy)} 前核实本人愿不愿意，核实以前不安排人上门。` : answered;

/** What took it out of somebody's hands. */
const BACK: readonly EntryKind[] = ['declined', 'recalled', 'proxyLeft', 'proxyJoined', 'noProxies'];
const HANDS: readonly EntryKind[] = ['taken', 'offered', 'opened', 'silent', 'unclaimed', ...BACK];

/** Whether somebody was at work on it: the family is told that it changes hands, not that one more was asked in vain. */
function wasTaken({ event, document: { timeline } }: About): boolean {
  const back = timeline.findIndex((one) => one.at === event.at && BACK.includes(one.kind));
  const before = timeline.slice(0, Math.max(back, 0)).filter((one) => HANDS.includes(one.kind));
  return before.at(-1)?.kind === 'taken';
}

/** What a message, which is short, calls who does it. */
const shortDoer = ({ doer }: ForFamily): string => doer.replace('社区', '');

/** What the family is told. */
export const FAMILY_NOTICES = {
  errandAsked: toFamily({
    on: ['errandRequested'],
    title: (p) => (p.takenDown ? '工作人员替家里登记了代办' : '家里申请了代办'),
    body: (p) =>
      p.takenDown
        ? `${p.takenDown}${p.quoted}。${first(p, `${p.desk}会在 ${time(p.answerBy)} 前联系家里。`)}不对的，请点开撤回。`
        : `家人申请了${p.quoted}。${first(p, `${p.desk}会在 ${time(p.answerBy)} 前联系申请人。`)}`,
  }),
  errandVerified: toFamily({
    on: ['errandVerified'],
    title: '本人意愿核实好了',
    body: (p) => `${p.quoted}：本人愿意办。${p.desk}会在 ${time(p.answerBy)} 前联系申请人。`,
    wechat: (p) => progress(p, '本人意愿已核实，等网格员受理'),
  }),
  errandUnwilling: toFamily({
    on: ['errandUnwilling'],
    title: '本人不同意办',
    body: (p) => `${p.quoted}：问过本人，本人不同意办，这件代办结束了。请点开看经过。`,
    wechat: (p) => ended(p, '本人不同意办，已结束'),
  }),
  errandAccepted: toFamily({
    on: ['errandAccepted'],
    title: '代办已受理',
    body: (p) => `${p.desk}受理了${p.quoted}，会在 ${time(p.dueAt)} 前办好。`,
    wechat: (p) =>
      acceptedMessage(
        { item: p.item, at: p.dueAt },
        `已受理，${p.community ? '社区干部' : '网格员'}在找${shortDoer(p)}`,
      ),
  }),
  errandTurnedDown: toFamily({
    on: ['errandTurnedDown'],
    title: '这件事不属于代办',
    body: (p) => `${p.desk}看了${p.quoted}，这件事代办员不能办。请点开看原因和该去哪里办。`,
    wechat: (p) => ended(p, '不属于代办，请点开看原因'),
  }),
  errandTaken: toFamily({
    on: ['errandTaken'],
    when: isStillTaken,
    title: (p) => `${p.doer}接下了`,
    body: (p) => `${p.proxy}接下了${p.quoted}，会在 ${time(p.dueAt)} 前办好。`,
    wechat: (p) => progress(p, `${shortDoer(p)}${p.proxyName}接下了`),
  }),
  errandHandedBack: toFamily({
    on: ['errandDeclined', 'errandRecalled', 'errandProxyLeft'],
    when: wasTaken,
    title: '代办要换人办',
    body: (p) => `${p.quoted}原来的${p.doer}不再办，${p.desk}会另找人。前面的经过都保留，请点开看。`,
  }),
  errandNoted: toFamily({
    on: ['errandNoted'],
    when: whenNoted(({ side, internal }) => side !== 'family' && !internal),
    title: '代办有新进展',
    body: (p) => `${p.quoted}有新的进展，请点开看。`,
    wechat: (p) => (p.note === null ? null : progress(p, p.note)),
  }),
  errandPaused: toFamily({
    on: ['errandPaused'],
    when: whileIn('paused'),
    title: '代办在等结果',
    body: (p) => `${p.quoted}${p.pause}。${p.proxy}会在 ${time(p.checkAt)} 前再问一次。`,
    wechat: (p) => (p.checkAt === null ? null : progress(p, `${p.pause}，${shortDay(p.checkAt)}再问`)),
  }),
  errandResumed: toFamily({
    on: ['errandResumed'],
    when: whileIn('underway'),
    title: '代办接着办了',
    body: (p) => `${p.proxy}接着办${p.quoted}，会在 ${time(p.dueAt)} 前办好。`,
    wechat: (p) => progress(p, `${shortDoer(p)}接着办了`),
  }),
  errandFinished: toFamily({
    on: ['errandFinished'],
    when: whileIn('finished'),
    title: (p) => (p.solved === false ? '代办没能办成' : '代办办完了，请您确认'),
    body: (p) =>
      `${p.doer}说${p.quoted}${p.solved === false ? '没能办成' : '办完了'}。请您在 ${time(p.answerBy)} 前点开，说一声办得怎么样。`,
    wechat: (p) => ended(p, p.solved === false ? '没能办成，请点开看原因' : '办完了，请您点开确认'),
  }),
  errandConfirmReminded: toFamily({
    on: ['errandReminded'],
    when: (about) => isReminded(about) && whileIn('finished')(about),
    title: '请您说说办得怎么样',
    body: (p) =>
      `${p.quoted}办完了，还没有人确认。请您在 ${time(p.answerBy)} 前点开确认；到时没有确认会自动结束。`,
  }),
  errandClosed: toFamily({
    on: ['errandClosed'],
    title: '代办已确认结束',
    body: (p) => `家人确认了${p.quoted}的结果，这件代办结束了。`,
  }),
  errandReopenedFamily: toFamily({
    on: ['errandReopened'],
    title: '代办重新办',
    body: (p) => `家人说${p.quoted}没有办好。编号不变，${p.desk}会重新安排，${time(p.dueAt)} 前办好。`,
  }),
  errandWithdrawn: toFamily({
    on: ['errandWithdrawn'],
    title: '代办申请已撤回',
    body: (p) => `家人撤回了${p.quoted}的申请，不再办了。`,
  }),
  errandLapsed: toFamily({
    on: ['errandLapsed'],
    title: '代办自动结束',
    body: (p) => `${p.quoted}办完后 ${CONFIRM_DAYS} 天没有人确认，已自动结束。没有办好，请打网格员电话。`,
  }),
  // what it was promised did not come, whatever has happened since; a search was not promised
  errandLateFamily: toFamily({
    on: ['errandLate'],
    when: ({ document }) => lastLate(document) !== 'unassigned',
    title: '代办超时了',
    body: (p) =>
      `${p.quoted}${p.late}，已记为超时，${p.lastLate === 'unanswered' ? '社区' : p.desk}会督促。急用请打网格员电话。`,
  }),
};
