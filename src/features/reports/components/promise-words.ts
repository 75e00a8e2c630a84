import type { Report, ReportHead } from '#domain/reports/contract';
import { OFFICE_NAME, OUTCOME_TEXT, PAUSE_TEXT, RESULT_TEXT } from '#domain/reports/words';
import type { Instant } from '#domain/kernel/time';
import { whenWords } from '../../../platform/when-words';

const when = (instant: Instant | null, now: Instant): string =>
  instant === null ? '规定时限' : whenWords(instant, now);

/** Whether whoever has it now has let its time run out. */
export const isLateNow = (
  { state, answerBy }: Pick<ReportHead, 'state' | 'answerBy'>,
  now: Instant,
): boolean => state !== 'finished' && answerBy !== null && now >= answerBy;

/** Who has it, and until when: a line of a list. */
export function dueWords(report: Omit<ReportHead, 'homeLabel' | 'excerpt'>, now: Instant): string {
  const { state, answerBy, owner, doerName, result, outcome } = report;
  const until = when(answerBy, now);
  const office = OFFICE_NAME[owner];
  const who = doerName === null ? office : `${office}${doerName}`;
  if (state === 'closed') return RESULT_TEXT[result ?? 'unconfirmed'];
  if (state === 'finished') return `${office}说${OUTCOME_TEXT[outcome ?? 'fixed']}，等居民 ${until} 前确认`;
  if (isLateNow(report, now)) return `时限是 ${until}，${who}还没有办，已超时`;
  if (state === 'submitted') return `${office}最晚 ${until} 受理`;
  return state === 'paused' ? `暂停中，${who}最晚 ${until} 再看` : `${who}在办，最晚 ${until} 办好`;
}

/** The same at length, for the page of a report, with what the reader is asked for. */
export function promiseWords(report: Report, now: Instant): string {
  const { state, viewer, owner, answerBy, outcome, result, pause, another } = report;
  const office = OFFICE_NAME[owner];
  const until = when(answerBy, now);
  if (viewer === 'asker' && state === 'finished')
    return `${office}说${OUTCOME_TEXT[outcome ?? 'fixed']}。请您在 ${until} 前点下面的按钮说一声；到时没有确认，会自动结束，记为“没有确认”。`;
  if (viewer === 'asker' && result === 'unconfirmed')
    return '到时没有确认，已自动结束，记为“没有确认”。没办好的，点下面的按钮重新打开，编号不变。';
  const wish = another && state === 'submitted' && viewer === 'desk' ? '。居民想换人来' : '';
  const reason = pause ? `${PAUSE_TEXT[pause.reason]}。` : '';
  return `${state === 'paused' ? reason : ''}${dueWords(report, now)}${wish}`;
}
