import type {
  CONSENTS,
  Errand,
  FACES,
  OUTCOMES,
  PAUSE_REASONS,
  SUGGESTION_REASONS,
  UNSUITABLE,
  VERIFIED_HOW,
  Viewer,
} from './contract';
import { MOST_LOAD } from './limits';
import type { ErrandResult, ErrandState } from './states';

/** What who does it is called: a proxy, or the community's own staff. */
export const doerTitle = (byStaff: boolean): string => (byStaff ? '社区工作人员' : '代办员');

/** Where an errand stands, as `STATE_TEXT`, with who does it called what she is. */
export const stateText = (viewer: Viewer, state: ErrandState, byStaff = false): string =>
  STATE_TEXT[viewer][state].replace('代办员', byStaff ? '工作人员' : '代办员');

/** Where an errand stands, in a few words, for each who looks at it. */
export const STATE_TEXT: Record<Viewer, Record<ErrandState, string>> = {
  family: {
    verifying: '在核实本人意愿',
    submitted: '等网格员受理',
    accepted: '已受理，在找代办员',
    claimable: '已受理，在找代办员',
    offered: '正在问代办员',
    underway: '代办员在办',
    paused: '停一停，在等',
    finished: '请您确认',
    closed: '已结束',
  },
  desk: {
    verifying: '等核实本人意愿',
    submitted: '等您受理',
    accepted: '等您安排代办员',
    claimable: '等代办员认领',
    offered: '等代办员答复',
    underway: '代办员在办',
    paused: '代办员在等结果',
    finished: '等家属确认',
    closed: '已结束',
  },
  proxy: {
    verifying: '在核实本人意愿',
    submitted: '等网格员受理',
    accepted: '等网格员安排',
    claimable: '可以认领',
    offered: '等您答复',
    underway: '您在办',
    paused: '停一停，到日子再问',
    finished: '等家属确认',
    closed: '已结束',
  },
  candidate: {
    verifying: '在核实本人意愿',
    submitted: '等网格员受理',
    accepted: '等网格员安排',
    claimable: '可以认领',
    offered: '等您答复',
    underway: '已有人在办',
    paused: '已有人在办',
    finished: '已办完',
    closed: '已结束',
  },
};

export const RESULT_TEXT: Record<ErrandResult, string> = {
  done: '办好了',
  partly: '办好了一部分',
  unsolved: '没能办成',
  unconfirmed: '没有人确认，自动结束',
  turnedDown: '不属于代办',
  unwilling: '本人不同意办',
  withdrawn: '已撤回',
};

/** 老人本人是否知情同意. */
export const CONSENT_TEXT: Record<(typeof CONSENTS)[number], string> = {
  agreed: '本人同意',
  asking: '正在问本人，还没有问到',
  cannotSay: '本人说不清楚，由社区核实',
};

/** What is known of her own will: what was said when it was asked for, and how it became known since. */
export function ownWill({ consent, verified }: Pick<Errand, 'consent' | 'verified'>): string {
  if (!verified) return CONSENT_TEXT[consent];
  return `愿意办（${verified.how === null ? `${verified.by}说本人已同意` : `${verified.by}${VERIFIED_TEXT[verified.how]}`}）`;
}

/** How somebody found out that she wants it. */
export const VERIFIED_TEXT: Record<(typeof VERIFIED_HOW)[number], string> = {
  visited: '上门看过本人',
  telephoned: '打电话问过本人',
  papers: '看过病历或证明',
  relative: '问过其他家人',
};

export const FACE_TEXT: Record<(typeof FACES)[number], string> = {
  good: '满意',
  fair: '一般',
  poor: '不满意',
};

export const OUTCOME_TEXT: Record<(typeof OUTCOMES)[number], string> = {
  done: '办好了',
  partly: '办好了一部分',
  notDone: '没有办好',
};

/** What an errand waits for while it is paused. */
export const PAUSE_TEXT: Record<(typeof PAUSE_REASONS)[number], string> = {
  office: '等部门办理',
  materials: '等补材料',
  nobodyHome: '家里没有人',
  other: '其他原因',
};

/** Why a proxy is proposed, as the desk reads it. */
export const REASON_TEXT: Record<(typeof SUGGESTION_REASONS)[number], string> = {
  sameBuilding: '住在这栋楼',
  knowsHome: '以前给这家办过事',
  free: '手上没有别的代办',
  busy: '手上还有代办',
};

/** Why she cannot be asked; follows “这位代办员”. */
export const UNSUITABLE_TEXT: Record<(typeof UNSUITABLE)[number], string> = {
  declined: '对这件代办说过去不了，或没有答复',
  full: `手上已有 ${MOST_LOAD} 件代办`,
  family: '是这家的家人',
};
