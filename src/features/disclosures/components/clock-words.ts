import { sayInstant, type Instant } from '#domain/kernel/time';
import type { QuestionHead } from '../api';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Clocked = Pick<QuestionHead, 'state' | 'dueAt' | 'overdue'>;

/** How long ago a deadline was: `2 天`, `5 小时`, `不到 1 小时`. */
function late(by: number): string {
  if (by >= DAY) return `${Math.floor(by / DAY)} 天`;
  return by >= HOUR ? `${Math.floor(by / HOUR)} 小时` : '不到 1 小时';
}

/** Whether the office has let the deadline pass and still not answered. */
export const isLate = ({ state, dueAt, overdue }: Clocked, now: Instant): boolean =>
  state === 'asked' && (overdue || now > dueAt);

/**
 * The clock in a sentence: until when the office answers, or how late it is. Empty once it has answered. `staff` are
 * told to do it, everybody else that it will be done.
 */
export function clockText(question: Clocked, staff: boolean, now: Instant): string {
  if (question.state !== 'asked') return '';
  const due = sayInstant(question.dueAt, now);
  if (isLate(question, now)) return `应在 ${due} 前答复，已超时 ${late(Math.max(0, now - question.dueAt))}`;
  return staff ? `请在 ${due} 前答复` : `物业会在 ${due} 前答复`;
}
