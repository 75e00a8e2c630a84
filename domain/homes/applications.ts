import type { Move } from '#domain/kernel/casework';
import type { HomeId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/home-terms';
import type { Instant } from '#domain/kernel/time';
import { endOfWorkingDay } from '#domain/kernel/working-days';
import type { ApplicationDocument } from './documents';
import type { ApplicationEvents } from './events';

/** The office answers within so many working days. */
export const ANSWER_WORKING_DAYS = 2;
export const answerDueAt = (now: Instant): Instant => endOfWorkingDay(now, ANSWER_WORKING_DAYS);

type Standing = Pick<ApplicationDocument, 'state'>;

/** Whether somebody may apply for a home: not for one that is hers. */
export const whyCannotApply = (homes: readonly HomeHeld[], homeId: HomeId): 'ALREADY_BOUND' | null =>
  homes.some((one) => one.homeId === homeId && one.until === null) ? 'ALREADY_BOUND' : null;

/** Whether it may be said yes to: one that was begun is finished. */
export const whyCannotApprove = ({ state }: Standing): 'ALREADY_DECIDED' | null =>
  state === 'submitted' || state === 'approving' ? null : 'ALREADY_DECIDED';

/** Whether it may be refused or withdrawn: until somebody has answered. */
export const whyCannotEnd = ({ state }: Standing): 'ALREADY_DECIDED' | null =>
  state === 'submitted' ? null : 'ALREADY_DECIDED';

/** Marks once that nobody has answered in time; the mark stays. */
export function applicationClock(
  { open, clockAt, lateAt }: ApplicationDocument,
  now: Instant,
): Move<ApplicationDocument, never, ApplicationEvents> | null {
  if (clockAt === null || now < clockAt) return null;
  const isLate = open && lateAt === null;
  return {
    set: { clockAt: null, ...(isLate ? { lateAt: now } : {}) },
    entries: [],
    events: isLate ? [{ kind: 'applicationLate' }] : [],
  };
}
