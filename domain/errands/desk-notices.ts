import { toCommunity, toDesk } from './audiences';
import { CONFIRM_DAYS } from './limits';
import { isAtWork, isReminded, isStillLate, isStillTaken, whenNoted, whileIn } from './notice-conditions';
import { time } from './sayable';

/** What the desk is told. It names the item and the building: these entries reach the community and the street too. */
export const DESK_NOTICES = {
  errandRequested: toDesk({
    on: ['errandRequested'],
    title: '有新的代办申请',
    body: (p) =>
      `${p.urgent}${p.writtenDown}${p.where}。${p.isUnverified ? `本人意愿还不清楚，请${p.desk}在 ${time(p.answerBy)} 前核实；核实以前不能安排人去。` : `请${p.desk}在 ${time(p.answerBy)} 前联系家属并受理。`}`,
  }),
  errandVerifiedDesk: toDesk({
    on: ['errandVerified'],
    when: whileIn('submitted', 'accepted'),
    title: '本人意愿核实好了',
    body: (p) =>
      `${p.where}：本人愿意办。请${p.desk}在 ${time(p.answerBy)} 前${p.state === 'submitted' ? '联系家属并受理' : `安排${p.doer}`}。`,
  }),
  errandUnwillingDesk: toDesk({
    on: ['errandUnwilling'],
    title: '本人不同意办',
    body: (p) => `${p.where}：问过本人，本人不同意办，代办结束。`,
  }),
  errandTakenDesk: toDesk({
    on: ['errandTaken'],
    when: isStillTaken,
    title: (p) => `${p.doer}接下了代办`,
    body: (p) => `${p.where}：${p.doer}接下了，要在 ${time(p.dueAt)} 前办好。`,
  }),
  errandDeclined: toDesk({
    on: ['errandDeclined'],
    title: (p) => `${p.doer}说去不了`,
    body: (p) => `${p.where}：${p.doer}写明了原因。请${p.desk}在 ${time(p.answerBy)} 前另找人。`,
  }),
  errandSilent: toDesk({
    on: ['errandSilent'],
    title: (p) => `${p.doer}没有答复`,
    body: (p) => `${p.where}：问过的${p.doer}到时没有答复。请${p.desk}在 ${time(p.answerBy)} 前另找人。`,
  }),
  errandUnclaimed: toDesk({
    on: ['errandUnclaimed'],
    title: '没有代办员认领',
    body: (p) => `${p.where}：开放后没有人认领。请${p.desk}在 ${time(p.answerBy)} 前直接安排。`,
  }),
  // the family's while nobody is at work, and what the proxy writes for the desk alone
  errandNotedDesk: toDesk({
    on: ['errandNoted'],
    when: whenNoted(({ side, internal }, errand) =>
      side === 'family' ? !isAtWork(errand) : side === 'proxy' && internal === true,
    ),
    title: '代办里有新的话',
    body: (p) => `${p.where}：有人写了一句话。请${p.desk}点开看看要不要处理。`,
  }),
  errandFinishedDesk: toDesk({
    on: ['errandFinished'],
    when: whileIn('finished'),
    title: (p) => (p.solved === false ? `${p.doer}说没能办成` : `${p.doer}说办完了`),
    body: (p) => `${p.where}：等家属在 ${time(p.answerBy)} 前确认。`,
  }),
  errandClosedDesk: toDesk({
    on: ['errandClosed'],
    title: '代办已确认结束',
    body: (p) => `${p.where}：家属已确认，代办结束。`,
  }),
  errandReopened: toDesk({
    on: ['errandReopened'],
    title: '家属说没有办好',
    body: (p) => `${p.where}：编号不变，重新办。请${p.desk}在 ${time(p.answerBy)} 前安排${p.doer}。`,
  }),
  errandWithdrawnDesk: toDesk({
    on: ['errandWithdrawn'],
    title: '家属撤回了代办',
    body: (p) => `${p.where}：家属撤回了申请，不用再办。`,
  }),
  errandLapsedDesk: toDesk({
    on: ['errandLapsed'],
    title: '代办没有人确认',
    body: (p) => `${p.where}：${CONFIRM_DAYS} 天里没有人确认，自动结束。请${p.desk}打电话问问老人。`,
  }),
  errandRemindedDesk: toDesk({
    on: ['errandReminded'],
    when: (about) => isReminded(about) && !isAtWork(about.document) && !whileIn('offered', 'finished')(about),
    title: '代办快到时限',
    body: (p) =>
      `${p.where}：请${p.desk}在 ${time(p.answerBy)} 前${p.isUnverified ? '核实本人意愿' : p.state === 'submitted' ? '联系家属并受理' : `找好${p.doer}`}。`,
  }),
  errandLate: toDesk({
    on: ['errandLate'],
    when: isStillLate,
    title: '代办超时',
    body: (p) => `${p.where}：${p.late}，已记为超时。请${p.desk}今天处理。`,
  }),
  errandClimbed: toDesk({
    on: ['errandClimbed'],
    when: isStillLate,
    title: '代办超时，已报社区',
    body: (p) => `${p.where}：超时一个工作日还没有办好。请社区干部今天督促网格员和${p.doer}。`,
  }),
  errandStillLate: toDesk({
    on: ['errandStillLate'],
    when: isStillLate,
    title: '代办还在超时',
    body: (p) => `${p.where}：超时后至今没有处理。请${p.desk}今天处理，社区干部督促。`,
  }),
  // done, but badly
  errandWentBadly: toCommunity({
    on: ['errandClosed'],
    when: ({ document: { rating, result } }) =>
      rating?.face === 'poor' || result === 'partly' || result === 'unsolved',
    title: '代办结果要回访',
    body: (p) =>
      `${p.where}：${p.face === 'poor' ? '家属评价不满意' : p.result === 'unsolved' ? '没能办成' : '只办好了一部分'}。请社区干部 2 个工作日内打电话问问家属。`,
  }),
  errandProxyLeft: toDesk({
    on: ['errandProxyLeft'],
    title: (p) => `代办要另找${p.doer}`,
    body: (p) =>
      `${p.where}：原来的${p.doer}不能再办，原因写在“经过”里。请${p.desk}在 ${time(p.answerBy)} 前另找人，答应家属的时间不变。`,
  }),
  errandDeskChanged: toDesk({
    on: ['errandDeskChanged'],
    when: ({ document }) => document.open,
    title: '代办交给您这边了',
    body: (p) => `${p.where}：网格安排有变化，从现在起由${p.desk}负责。请点开看办到了哪一步。`,
  }),
  errandFamilyLeft: toDesk({
    on: ['errandFamilyLeft'],
    when: ({ document }) => document.open && document.familyLeft === true,
    title: '代办的家里没有人能答复',
    body: (p) =>
      `${p.where}：跟着这件事的家里人都已解除绑定，或没有手机。请${p.desk}打电话或上门问老人还要不要办，再点开处理。`,
  }),
};
