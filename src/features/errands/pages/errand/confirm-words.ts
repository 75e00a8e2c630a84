import { OUTCOMES, type FACES } from '#domain/errands/contract';
import { FACE_TEXT, OUTCOME_TEXT, RESULT_TEXT } from '#domain/errands/texts';

export type Outcome = (typeof OUTCOMES)[number];
export type Face = (typeof FACES)[number];

export const FACE_OPTIONS = [
  { value: 'good', label: FACE_TEXT.good, icon: 'faceGood' },
  { value: 'fair', label: FACE_TEXT.fair, icon: 'faceFair' },
  { value: 'poor', label: FACE_TEXT.poor, icon: 'facePoor' },
] as const;

const NOTE: Record<Outcome, string> = {
  done: '这件代办到此结束',
  partly: '写一句还差什么，这件代办到此结束',
  notDone: '写一句哪里没办好，编号不变，重新安排人办',
};

export interface OutcomeOption {
  value: Outcome;
  label: string;
  note: string;
}

export const OPTIONS: readonly OutcomeOption[] = OUTCOMES.map((value) => ({
  value,
  label: OUTCOME_TEXT[value],
  note: NOTE[value],
}));

/** What can be said where the proxy herself says that it was not possible. */
export const NOT_POSSIBLE: readonly OutcomeOption[] = [
  { value: 'done', label: '知道了，就到这里', note: `结果记为“${RESULT_TEXT.unsolved}”，不算办好` },
  {
    value: 'notDone',
    label: OUTCOME_TEXT.notDone,
    note: '您觉得还能办：写一句怎么办才行，编号不变，重新安排人办',
  },
];

export const TEXT: Record<Outcome, { label: string; placeholder: string; missing?: string }> = {
  done: { label: '想说的话（可以不写）', placeholder: '例如：来得快，还帮着试了灯' },
  partly: { label: '还差什么', placeholder: '例如：厨房的灯换了，走廊的还没换' },
  notDone: { label: '哪里没办好', placeholder: '例如：灯泡换了还是不亮' },
};

/** The desk answers for a family of which nobody is left, and says how it knows. */
export const FOR_THEM = {
  label: '问了谁、怎么说的',
  placeholder: '例如：7 月 8 日上门问过刘奶奶，灯亮了',
  missing: '请写一句您问了谁、怎么说的。',
};

/** Where the proxy herself said that it was not possible, what is missing is another way. */
export const OTHER_WAY = {
  label: '怎么办才行',
  placeholder: '例如：电工修好线路了，可以再来换',
  missing: '请写一句怎么办才行，网格员好重新安排。',
};

export const SAID: Record<Outcome, string> = {
  done: '谢谢您告诉我们。这件代办到此结束。',
  partly: '谢谢您告诉我们。这件代办到此结束，没办完的可以再申请。',
  notDone: '已经重新打开，编号不变，网格员会重新安排人办。',
};
