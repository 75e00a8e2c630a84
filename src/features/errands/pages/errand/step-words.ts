import { OWNER } from '#domain/errands/states';
import type { Step, Look } from '#domain/errands/rules';
import type { Errand } from '../../api';

/** A button of the page: a step, or the finish sheet opened at "not possible". */
export type Choosable = Exclude<Step, Look> | 'notPossible';

type Seen = Pick<Errand, 'viewer' | 'state' | 'familyLeft'> &
  Partial<Pick<Errand, 'verifier' | 'mayVerify' | 'byStaff'>>;

const NOTE: Record<Errand['viewer'], string> = {
  family: '补充说明',
  desk: '写备注',
  proxy: '写进展',
  candidate: '写备注',
};

/** What the button of a step says, for this reader and at this point. */
export function stepLabel(step: Choosable, seen: Seen): string {
  switch (step) {
    case 'verify':
      return '记下本人意愿';
    case 'sayAgreed':
      return '问过了，本人同意';
    case 'accept':
      return '受理';
    case 'turnDown':
      return '不属于代办';
    case 'assign':
      return seen.byStaff === true ? '安排工作人员' : '安排代办员';
    case 'openForClaim':
      return '开放认领';
    case 'recall':
      return seen.state === 'claimable' ? '不再开放认领' : '收回';
    case 'claim':
      return '我来办';
    case 'take':
      return '接下';
    case 'decline':
      return seen.viewer === 'candidate' ? '去不了' : '办不了，退回';
    case 'note':
      return NOTE[seen.viewer];
    case 'pause':
      return '暂停，等结果';
    case 'resume':
      return '继续办';
    case 'finish':
      return '办好了';
    case 'notPossible':
      return '没办成';
    case 'confirm':
      return seen.viewer === 'desk' ? '替家里人答复' : '说说办得怎么样';
    case 'withdraw':
      return seen.viewer === 'desk' ? '问过了，不用办了' : '撤回申请';
  }
}

/** What a step leads to, where there is room to say it. */
export const STEP_NOTE: Record<Choosable, string> = {
  verify: '写明怎么问的、本人愿不愿意，家属会收到通知',
  sayAgreed: '您问过本人，本人愿意请人办',
  accept: '家属会收到通知，知道哪天前办好',
  turnDown: '写明原因和该去哪里办，家属会收到通知',
  assign: '看看谁合适，选一位去问',
  openForClaim: '所有代办员都能看到，谁先接谁办',
  recall: '写明原因，这件代办回到您手里',
  claim: '接下后能看到门牌号和电话',
  take: '接下后能看到门牌号和电话',
  decline: '写明原因，网格员另外找人，前面的经过都保留',
  note: '写进“经过”里',
  pause: '在等部门、等材料、家里没人时用，要写明哪天再问',
  resume: '等的事有结果了，接着办',
  finish: '拍照片，写明用了多少时间，交家属确认',
  notPossible: '写明原因，交家属确认',
  confirm: '告诉大家办得怎么样',
  withdraw: '不用办了，代办到此结束',
};

/** The one step that is asked of the reader in this state; null while others have to act. */
export function mainStep({ viewer, state, familyLeft, verifier, mayVerify }: Seen): Choosable | null {
  if (state === 'closed') return null;
  if (mayVerify === true && verifier && (state === 'verifying' || state === 'accepted'))
    return viewer === 'family' ? 'sayAgreed' : 'verify';
  if (state === 'finished' && viewer === 'desk' && familyLeft === true) return 'confirm';
  if (viewer === 'candidate') return state === 'offered' ? 'take' : 'claim';
  if (OWNER[state] !== viewer) return null;
  const main: Partial<Record<Errand['state'], Choosable>> = {
    verifying: 'assign',
    submitted: 'accept',
    accepted: 'assign',
    underway: 'finish',
    paused: 'resume',
    finished: 'confirm',
  };
  return main[state] ?? null;
}
