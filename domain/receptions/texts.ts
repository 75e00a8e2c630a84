import type { RefusalOfFeature } from '#domain/kernel/contract';
import type { GeneralRefusal } from '#domain/kernel/refusal';
import { refusalTexts, type Sentence } from '#domain/kernel/texts';
import type { receptions } from './contract';

type Code = Exclude<RefusalOfFeature<typeof receptions>, GeneralRefusal>;

const REFUSALS: Record<Code, Sentence> = {
  TIMES_WRONG: () => '时间不对：同一天内结束要晚于开始，最长 10 小时。请改好再提交。',
  ALREADY_PAST: () => '开始时间已经过去。请改成以后的时间。',
  TOO_FAR_AHEAD: () => '最多提前 60 天发布。请选近一些的日子。',
  CALLED_OFF: () => '这次已经取消，不能再改时间。要办请重新发布一次。',
  ALREADY_BEGUN: () => '已经开始，不能再改时间。不办了请取消。',
  ALREADY_OVER: () => '已经结束，不用再取消。',
  NOTHING_MOVED: () => '时间和地点都没有变。请改好再提交。',
  TEXT_RISKY: () => '文字没有通过内容安全检查。请修改措辞后再提交。',
  TEXT_CHECK_DOWN: () => '内容安全检查暂时不可用，没有提交。请过几分钟再试。',
};

/** The sentence for anything that `receptions` refuses: what to do next. */
export const refusalText = refusalTexts<Code>(REFUSALS);

/** Whose residents it is for. */
export const forWhomText = (buildings: readonly string[] | null): string =>
  buildings === null ? '全小区' : buildings.join('、');

/** A reason that somebody wrote, as a sentence. */
export const reasonText = (reason: string): string => `原因：${reason.replace(/[。！!.\s]+$/, '')}。`;
