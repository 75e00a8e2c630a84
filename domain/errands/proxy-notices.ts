import { toFormer, toProxies, toProxy, toProxyOrFormer } from './audiences';
import { CONFIRM_DAYS } from './limits';
import { isAtWork, isReminded, isStillLate, whenNoted, whileIn } from './notice-conditions';
import { time } from './sayable';
import { assignedMessage } from './wechat-messages';

/** What proxies are told: item and building, never whose home it is. */
export const PROXY_NOTICES = {
  // not where she has answered, or somebody else has been asked since
  errandOffered: toProxy({
    on: ['errandOffered'],
    when: (about) => whileIn('offered')(about) && about.document.clock?.since === about.event.at,
    title: '请您去办一件代办',
    body: (p) =>
      `${p.urgent}${p.where}。请您在 ${time(p.answerBy)} 前点开答复：去得了点“接下”，去不了写明原因。`,
    wechat: ({ item, building, answerBy, at }) => assignedMessage({ item, at: answerBy ?? at }, building),
  }),
  errandClaimable: toProxies({
    on: ['errandOpened'],
    when: whileIn('claimable'),
    title: '有代办可以认领',
    body: (p) => `${p.urgent}${p.where}，谁先接谁办，等到 ${time(p.answerBy)} 为止。能去的代办员请点开认领。`,
  }),
  errandRecalled: toFormer({
    on: ['errandRecalled'],
    title: '这件代办不用去了',
    body: (p) => `${p.where}：网格员已收回，另外安排了。谢谢您。`,
  }),
  errandOfferOver: toFormer({
    on: ['errandSilent'],
    title: '代办已另外找人',
    body: (p) => `${p.where}：到时没有收到您的答复，网格员会另找人。`,
  }),
  errandNotedProxy: toProxy({
    on: ['errandNoted'],
    when: whenNoted(({ side }, errand) => side !== 'proxy' && isAtWork(errand)),
    title: '您的代办里有新的话',
    body: (p) => `${p.where}：家属或网格员写了一句话，请点开看。`,
  }),
  errandClosedProxy: toProxy({
    on: ['errandClosed'],
    title: '家属确认了代办',
    body: (p) => `${p.where}：家属已确认，这件代办结束了。谢谢您。`,
  }),
  errandReopenedProxy: toFormer({
    on: ['errandReopened'],
    title: '家属说没有办好',
    body: (p) => `${p.where}：家属说没有办好，网格员会重新安排，可能再来找您。`,
  }),
  errandWithdrawnProxy: toProxyOrFormer({
    on: ['errandWithdrawn', 'errandUnwilling'],
    title: '代办不用办了',
    body: (p) => `${p.where}：家属撤回了申请，您不用去了。谢谢您。`,
  }),
  errandLapsedProxy: toProxy({
    on: ['errandLapsed'],
    title: '代办自动结束',
    body: (p) => `${p.where}：${CONFIRM_DAYS} 天里没有人确认，自动结束。`,
  }),
  errandRemindedProxy: toProxy({
    on: ['errandReminded'],
    when: (about) => isReminded(about) && whileIn('offered', 'underway', 'paused')(about),
    title: '代办快到时限',
    body: (p) =>
      `${p.where}：请您在 ${time(p.answerBy)} 前${p.state === 'offered' ? '答复去不去得了' : p.state === 'paused' ? '再问一次结果' : '办好，办不完请写明原因'}。`,
  }),
  errandLateProxy: toProxy({
    on: ['errandLate', 'errandStillLate'],
    when: (about) => isStillLate(about) && isAtWork(about.document),
    title: '您的代办超时了',
    body: (p) => `${p.where}：${p.late}，已记为超时，网格员已知道。请您今天去办，或写明原因。`,
  }),
  errandTakenOver: toFormer({
    on: ['errandProxyLeft'],
    title: '这件代办由别人接着办',
    body: (p) =>
      `${p.where}：您不再是它的${p.doer}，不用再去，${p.desk}会另找人。您手里有要交回的东西，请打社区电话。谢谢您。`,
  }),
};
