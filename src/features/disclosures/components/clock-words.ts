import { CONFIRM_DAYS } from '#domain/disclosures/rules';
import { sayInstant, type Instant } from '#domain/kernel/time';
import type { QuestionHead } from '#domain/disclosures/contract';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Clocked = Pick<QuestionHead, 'state' | 'dueAt' | 'overdue' | 'result' | 'confirmBy'>;

/** Who reads the clock: `answers` is of the office whose turn it is, `mine` asked herself. */
export interface Reader {
  answers: boolean;
  mine: boolean;
}

/** How a question ended that its asker said nothing more to. */
export const LAPSED = `${CONFIRM_DAYS} 天没有确认，已自动结束`;

/** How long ago a deadline was: `2 天`, `5 小时`, `不到 1 小时`. */
function late(by: number): string {
  if (by >= DAY) return `${Math.floor(by / DAY)} 天`;
  return by >= HOUR ? `${Math.floor(by / HOUR)} 小时` : '不到 1 小时';
}

/** Whether the office has let the deadline pass and still not answered. */
export const isLate = ({ state, dueAt }: Clocked, now: Instant): boolean => state === 'asked' && now >= dueAt;

/** That the office was late in a round that is over: it stays with the question. Empty where it was not. */
export const lateText = (question: Clocked, now: Instant): string =>
  question.overdue && !isLate(question, now) ? '物业曾超过答复时限' : '';

/**
 * The clock in a sentence: until when the office answers, or how late it is; until when the asker says whether it is
 * clear, or that she has not. Empty once she has. Who has to do it is told to, everybody else that it will be done.
 */
export function clockText(question: Clocked, { answers, mine }: Reader, now: Instant): string {
  if (question.result === 'unconfirmed') return LAPSED;
  if (question.confirmBy !== null) {
    const until = sayInstant(question.confirmBy, now);
    return `${mine ? '请您在' : '提问人在'} ${until} 前确认，到时没有确认会自动结束`;
  }
  if (question.state !== 'asked') return '';
  const due = sayInstant(question.dueAt, now);
  if (isLate(question, now)) return `应在 ${due} 前答复，已超时 ${late(Math.max(0, now - question.dueAt))}`;
  return answers ? `请在 ${due} 前答复` : `物业会在 ${due} 前答复`;
}
