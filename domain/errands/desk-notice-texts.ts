import { CONFIRM_DAYS } from './limits';
import { channel, desk, doer, late, time, urgent, where, unverified, type Table } from './notice-words';

/** What the desk is told. It names the item and the building: these entries reach the community and the street too. */
export const DESK_NOTICES = [
  'errandRequested',
  'errandVerifiedDesk',
  'errandUnwillingDesk',
  'errandTakenDesk',
  'errandDeclined',
  'errandSilent',
  'errandUnclaimed',
  'errandNotedDesk',
  'errandFinishedDesk',
  'errandClosedDesk',
  'errandReopened',
  'errandWithdrawnDesk',
  'errandLapsedDesk',
  'errandRemindedDesk',
  'errandLate',
  'errandClimbed',
  'errandStillLate',
  'errandWentBadly',
  'errandProxyLeft',
  'errandDeskChanged',
  'errandFamilyLeft',
] as const;

/** Inbox entries of grid worker and community. */
export const DESK: Table<(typeof DESK_NOTICES)[number]> = {
  errandRequested: (p) => ({
    title: '有新的代办申请',
    body: `${urgent(p)}${channel(p)}${where(p)}。${unverified(p) ? `本人意愿还不清楚，请${desk(p)}在 ${time(p.answerBy)} 前核实；核实以前不能安排人去。` : `请${desk(p)}在 ${time(p.answerBy)} 前联系家属并受理。`}`,
  }),
  errandVerifiedDesk: (p) => ({
    title: '本人意愿核实好了',
    body: `${where(p)}：本人愿意办。请${desk(p)}在 ${time(p.answerBy)} 前${p.state === 'submitted' ? '联系家属并受理' : `安排${doer(p)}`}。`,
  }),
  errandUnwillingDesk: (p) => ({
    title: '本人不同意办',
    body: `${where(p)}：问过本人，本人不同意办，代办结束。`,
  }),
  errandTakenDesk: (p) => ({
    title: `${doer(p)}接下了代办`,
    body: `${where(p)}：${doer(p)}接下了，要在 ${time(p.dueAt)} 前办好。`,
  }),
  errandDeclined: (p) => ({
    title: `${doer(p)}说去不了`,
    body: `${where(p)}：${doer(p)}写明了原因。请${desk(p)}在 ${time(p.answerBy)} 前另找人。`,
  }),
  errandSilent: (p) => ({
    title: `${doer(p)}没有答复`,
    body: `${where(p)}：问过的${doer(p)}到时没有答复。请${desk(p)}在 ${time(p.answerBy)} 前另找人。`,
  }),
  errandUnclaimed: (p) => ({
    title: '没有代办员认领',
    body: `${where(p)}：开放后没有人认领。请${desk(p)}在 ${time(p.answerBy)} 前直接安排。`,
  }),
  errandNotedDesk: (p) => ({
    title: '代办里有新的话',
    body: `${where(p)}：有人写了一句话。请${desk(p)}点开看看要不要处理。`,
  }),
  errandFinishedDesk: (p) => ({
    title: p.solved === false ? `${doer(p)}说没能办成` : `${doer(p)}说办完了`,
    body: `${where(p)}：等家属在 ${time(p.answerBy)} 前确认。`,
  }),
  errandClosedDesk: (p) => ({ title: '代办已确认结束', body: `${where(p)}：家属已确认，代办结束。` }),
  errandReopened: (p) => ({
    title: '家属说没有办好',
    body: `${where(p)}：编号不变，重新办。请${desk(p)}在 ${time(p.answerBy)} 前安排${doer(p)}。`,
  }),
  errandWithdrawnDesk: (p) => ({
    title: '家属撤回了代办',
    body: `${where(p)}：家属撤回了申请，不用再办。`,
  }),
  errandLapsedDesk: (p) => ({
    title: '代办没有人确认',
    body: `${where(p)}：${CONFIRM_DAYS} 天里没有人确认，自动结束。请${desk(p)}打电话问问老人。`,
  }),
  errandRemindedDesk: (p) => ({
    title: '代办快到时限',
    body: `${where(p)}：请${desk(p)}在 ${time(p.answerBy)} 前${unverified(p) ? '核实本人意愿' : p.state === 'submitted' ? '联系家属并受理' : `找好${doer(p)}`}。`,
  }),
  errandLate: (p) => ({
    title: '代办超时',
    body: `${where(p)}：${late(p)}，已记为超时。请${desk(p)}今天处理。`,
  }),
  errandClimbed: (p) => ({
    title: '代办超时，已报社区',
    body: `${where(p)}：超时一个工作日还没有办好。请社区干部今天督促网格员和${doer(p)}。`,
  }),
  errandStillLate: (p) => ({
    title: '代办还在超时',
    body: `${where(p)}：超时后至今没有处理。请${desk(p)}今天处理，社区干部督促。`,
  }),
  errandWentBadly: (p) => ({
    title: '代办结果要回访',
    body: `${where(p)}：${p.face === 'poor' ? '家属评价不满意' : p.result === 'unsolved' ? '没能办成' : '只办好了一部分'}。请社区干部 2 个工作日内打电话问问家属。`,
  }),
  errandProxyLeft: (p) => ({
    title: `代办要另找${doer(p)}`,
    body: `${where(p)}：原来的${doer(p)}不能再办，原因写在“经过”里。请${desk(p)}在 ${time(p.answerBy)} 前另找人，答应家属的时间不变。`,
  }),
  errandDeskChanged: (p) => ({
    title: '代办交给您这边了',
    body: `${where(p)}：网格安排有变化，从现在起由${desk(p)}负责。请点开看办到了哪一步。`,
  }),
  errandFamilyLeft: (p) => ({
    title: '代办的家里没有人能答复',
    body: `${where(p)}：跟着这件事的家里人都已解除绑定，或没有手机。请${desk(p)}打电话或上门问老人还要不要办，再点开处理。`,
  }),
};
