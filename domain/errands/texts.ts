import { PICTURE_TEXTS } from '#domain/kernel/picture/refusals';
import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import { UNSUITABLE, type errands } from './contract';
import { MOST_OPEN, MOST_PAUSE_DAYS, MOST_PICTURES } from './limits';
import { NEVER_ACCEPTED } from './never-accepted';
import { UNSUITABLE_TEXT } from './words';

export {
  CONSENT_TEXT,
  FACE_TEXT,
  OUTCOME_TEXT,
  ownWill,
  PAUSE_TEXT,
  REASON_TEXT,
  RESULT_TEXT,
  STATE_TEXT,
  stateText,
  UNSUITABLE_TEXT,
  VERIFIED_TEXT,
} from './words';

const REFUSALS: RefusalTexts<typeof errands> = {
  NOT_YOUR_HOME: () => '这套房子现在没有登记在您名下，不能替它申请。请打物业服务电话核对登记。',
  NOT_OF_THIS_HOME: () =>
    '只能为自己，或为登记住在这套房里的家人申请。要添加照顾的老人，请打物业服务电话登记。',
  OWN_HOME: () => '您自己登记在这套房里，请用住户的“请人代办”申请，或请另一位工作人员登记。',
  NO_SUCH_ITEM: () => '这一项现在不办了。请返回代办清单重新选。',
  NEVER_ACCEPTED: ({ what }) =>
    NEVER_ACCEPTED.find((one) => one.code === what)?.sentence ??
    '您写的事代办员不能做。请看代办清单下面的“这些不代办”，改一改再提交。',
  DANGER_CALL_NOW: ({ word, call }) =>
    `您写到了${word ? `“${String(word)}”` : '紧急情况'}。如果是现在，请马上打 ${call ? String(call) : '120、119 或 110'}，不要等代办；不是现在的事，请点“不紧急，继续填写”。`,
  TOO_MANY_OPEN: ({ most }) =>
    `您还有 ${String(most ?? MOST_OPEN)} 件代办没有办完，暂时不能再申请。急用请打网格员电话。`,
  SAME_AS_OPEN: ({ number }) =>
    `您已有一件写得一样的代办${number ? `（编号 ${String(number)}）` : ''}还没办完。请先看那一件；仍要再提一件，请再点一次。`,
  ...PICTURE_TEXTS,
  NOT_IN_THIS_STATE: () => '这件代办刚刚有了变化，现在不能这样做。请返回上一页，再点进来看。',
  TOO_MANY_NOTES: () => '这件代办的留言已经写满，或者您写的已经太多，不能再补充。有急事请打网格员电话。',
  OWN_FAMILY: () => '这是您自己家的代办，不能由您来处理。请另一位网格员、社区干部或代办员来办。',
  CONSENT_UNVERIFIED: () => '还不知道老人本人愿不愿意。请先等本人意愿核实好，再安排人去。',
  COMMUNITY_VERIFIES: () => '本人说不清楚的，只能由社区干部核实后记录。请打电话告诉社区干部。',
  NOT_STAFF: () => '这一项由居委会代为申请，只能请社区干部或这栋楼的网格员去办。请返回名单另选一位。',
  DONE_BY_STAFF: () => '这一项由居委会代为申请，不能开放给代办员认领。请直接安排社区干部或网格员。',
  NOT_A_PROXY: () => '这位现在不是这个小区的代办员。请返回名单另选一位。',
  PROXY_UNSUITABLE: ({ why }) => {
    const reason = UNSUITABLE.find((one) => one === why);
    return `这位代办员${reason ? UNSUITABLE_TEXT[reason] : '不合适'}。请返回名单另选一位。`;
  },
  NOT_A_MICRO_SERVICE: () => '这一项要看证件或跑部门，不能开放认领。请直接安排一位代办员。',
  TAKEN_BY_ANOTHER: () => '已有别的代办员接下了这件代办，或已收回。谢谢您，请看看别的。',
  CHECK_DAY_NOT_AHEAD: () => '再问的日子要在今天之后。请重新选一天。',
  CHECK_DAY_TOO_FAR: () => `再问的日子最晚是 ${MOST_PAUSE_DAYS} 天后。请选近一点的日子，到时还可以再等。`,
  PROOF_MISSING: () => '请拍一张办好的照片，家属看了才放心。',
  TOO_MANY_PICTURES: () => `一件代办前后最多 ${MOST_PICTURES} 张照片。请减少几张再提交，放不下时可以不放。`,
  FACE_MISSING: () => '请选一个脸：满意、一般或不满意。',
  TEXT_MISSING: () => '请写一句哪里没有办好，代办员才知道怎么补。',
  NO_DOOR_CODE: () => '家里没有写怎么开门。请打电话问申请人。',
  NOTHING_HELD: () => '这一项已经有人核对过了。请返回上一页，再点进来看。',
};

/** The sentence for anything that `errands` refuses: what to do next. */
export const refusalText = refusalTexts<typeof errands>(REFUSALS);
