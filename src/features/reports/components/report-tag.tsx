import type { ReportHead } from '#domain/reports/contract';
import { RESULT_TEXT, STATE_TEXT } from '#domain/reports/words';
import { StateTag, type Standing } from '../../../ui/state-tag';

const STANDING = {
  submitted: 'waiting',
  underway: 'underWay',
  paused: 'underWay',
  finished: 'waiting',
} as const satisfies Partial<Record<ReportHead['state'], Standing>>;

/** How a report stands: what is over by its result. */
export function ReportTag({ report: { state, result } }: { report: Pick<ReportHead, 'state' | 'result'> }) {
  if (state !== 'closed') return <StateTag is={STANDING[state]}>{STATE_TEXT[state]}</StateTag>;
  const isDone = result === 'fixed' || result === 'partly';
  return <StateTag is={isDone ? 'done' : 'off'}>{RESULT_TEXT[result ?? 'unconfirmed']}</StateTag>;
}

/** That it ran late, now or once. */
export const LateTag = ({ report: { late } }: { report: Pick<ReportHead, 'late'> }) =>
  late ? <StateTag is="late">超过时限</StateTag> : null;
