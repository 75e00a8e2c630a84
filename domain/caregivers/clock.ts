import type { Move } from '#domain/kernel/casework';
import type { Instant } from '#domain/kernel/time';
import type { CaregiverDocument } from './documents';
import type { CaregiverEvents } from './events';
import { reviewOpensAt } from './limits';
import { standing } from './rules';

type CareMove = Move<CaregiverDocument, never, CaregiverEvents>;
const move = (
  set: CareMove['set'],
  kind: 'careLate' | 'careReviewDue' | 'careEnded' | 'careWithdrawn',
): CareMove => ({ set, entries: [], events: [{ kind }] });

/** When the timer has to look at one that counts: at the reminder, then at its end. */
export const nextLook = ({
  endsAt,
  remindedAt,
}: Pick<CaregiverDocument, 'endsAt' | 'remindedAt'>): Instant | null =>
  endsAt === null ? null : remindedAt === null ? reviewOpensAt(endsAt) : endsAt;

/**
 * What time does: a proposal that nobody answered and a dispute that nobody decided are marked late, a card that nobody
 * used ends, a year is reminded of and ends.
 */
export function caregiverClock(one: CaregiverDocument, now: Instant): CareMove | null {
  const { state, stage, clockAt, dueAt, endsAt, remindedAt, lateAt } = one;
  if (clockAt === null || now < clockAt) return null;
  if (stage === 'over') return { set: { clockAt: null }, entries: [], events: [] };
  if (state === 'cardIssued')
    return move({ ...standing('expired'), clockAt: null, dueAt: null, codeHash: null }, 'careWithdrawn');
  if (endsAt !== null && now >= endsAt) {
    const decided = { by: '', post: null, at: now, reason: '', end: 'lapsed' as const };
    return move({ ...standing('ended'), clockAt: null, dueAt: null, decided }, 'careEnded');
  }
  if (dueAt !== null && now >= dueAt && lateAt === null)
    return move({ lateAt: now, clockAt: state === 'disputed' ? endsAt : null }, 'careLate');
  if (state === 'inForce' && endsAt !== null && remindedAt === null)
    return move({ remindedAt: now, clockAt: endsAt }, 'careReviewDue');
  return { set: { clockAt: endsAt }, entries: [], events: [] };
}
