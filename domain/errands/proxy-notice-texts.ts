import { CONFIRM_DAYS } from './limits';
import { desk, doer, late, time, urgent, where, type Table } from './notice-words';

/** What proxies are told: item and building, never whose home it is. */
export const PROXY_NOTICES = [
  'errandOffered',
  'errandClaimable',
  'errandRecalled',
  'errandOfferOver',
  'errandNotedProxy',
  'errandClosedProxy',
  'errandReopenedProxy',
  'errandWithdrawnProxy',
  'errandLapsedProxy',
  'errandRemindedProxy',
  'errandLateProxy',
  'errandTakenOver',
] as const;

/** Inbox entries of proxies. */
export const PROXY: Table<(typeof PROXY_NOTICES)[number]> = {
  errandOffered: (p) => ({
    title: '请您去办一件代办',
    body: `${urgent(p)}${where(p)}。请您在 ${time(p.answerBy)} 前点开答复：去得了点“接下”，去不了写明原因。`,
  }),
  errandClaimable: (p) => ({
    title: '有代办可以认领',
    body: `${urgent(p)}${where(p)}，谁先接谁办，等到 ${time(p.answerBy)} 为止。能去的代办员请点开认领。`,
  }),
  errandRecalled: (p) => ({
    title: '这件代办不用去了',
    body: `${where(p)}：网格员已收回，另外安排了。谢谢您。`,
  }),
  errandOfferOver: (p) => ({
    title: '代办已另外找人',
    body: `${where(p)}：到时没有收到您的答复，网格员会另找人。`,
  }),
  errandNotedProxy: (p) => ({
    title: '您的代办里有新的话',
    body: `${where(p)}：家属或网格员写了一句话，请点开看。`,
  }),
  errandClosedProxy: (p) => ({
    title: '家属确认了代办',
    body: `${where(p)}：家属已确认，这件代办结束了。谢谢您。`,
  }),
  errandReopenedProxy: (p) => ({
    title: '家属说没有办好',
    body: `${where(p)}：家属说没有办好，网格员会重新安排，可能再来找您。`,
  }),
  errandWithdrawnProxy: (p) => ({
    title: '代办不用办了',
    body: `${where(p)}：家属撤回了申请，您不用去了。谢谢您。`,
  }),
  errandLapsedProxy: (p) => ({
    title: '代办自动结束',
    body: `${where(p)}：${CONFIRM_DAYS} 天里没有人确认，自动结束。`,
  }),
  errandRemindedProxy: (p) => ({
    title: '代办快到时限',
    body: `${where(p)}：请您在 ${time(p.answerBy)} 前${p.state === 'offered' ? '答复去不去得了' : p.state === 'paused' ? '再问一次结果' : '办好，办不完请写明原因'}。`,
  }),
  errandLateProxy: (p) => ({
    title: '您的代办超时了',
    body: `${where(p)}：${late(p)}，已记为超时，网格员已知道。请您今天去办，或写明原因。`,
  }),
  errandTakenOver: (p) => ({
    title: '这件代办由别人接着办',
    body: `${where(p)}：您不再是它的${doer(p)}，不用再去，${desk(p)}会另找人。您手里有要交回的东西，请打社区电话。谢谢您。`,
  }),
};
