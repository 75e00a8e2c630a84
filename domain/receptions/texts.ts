import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import type { receptions } from './contract';

const REFUSALS: RefusalTexts<typeof receptions> = {
  TIMES_WRONG: () => '时间不对：同一天内结束要晚于开始，最长 10 小时。请改好再提交。',
  ALREADY_PAST: () => '开始时间已经过去。请改成以后的时间。',
  TOO_FAR_AHEAD: () => '最多提前 60 天发布。请选近一些的日子。',
  CALLED_OFF: () => '这次已经取消，不能再改时间。要办请重新发布一次。',
  ALREADY_BEGUN: () => '已经开始，不能再改时间。不办了请取消。',
  ALREADY_OVER: () => '已经结束，不用再取消。',
  NOTHING_MOVED: () => '时间和地点都没有变。请改好再提交。',
};

/** The sentence for anything that `receptions` refuses: what to do next. */
export const refusalText = refusalTexts<typeof receptions>(REFUSALS);

/** Whose residents it is for. */
export const forWhomText = (buildings: readonly string[] | null): string =>
  buildings === null ? '全小区' : buildings.join('、');

/** A reason that somebody wrote, as a sentence. */
export const reasonText = (reason: string): string => `原因：${reason.replace(/[。！!.\s]+$/, '')}。`;
