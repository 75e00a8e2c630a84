import type { Move } from '#domain/kernel/casework';
import { isBoundTo } from '#domain/kernel/home-terms';
import type { HomeId } from '#domain/kernel/ids';
import { maskPhone } from '#domain/kernel/masks';
import type { Instant } from '#domain/kernel/time';
import { endOfWorkingDay } from '#domain/kernel/working-days';
import type { PersonDocument } from '#domain/people/documents';
import type { ApplicationDocument } from './documents';
import type { ApplicationEvents } from './events';

/** The office answers within so many working days. */
export const ANSWER_WORKING_DAYS = 2;
export const answerDueAt = (now: Instant): Instant => endOfWorkingDay(now, ANSWER_WORKING_DAYS);

/** A function lives shorter: whoever said yes so long ago is no longer at it. */
export const CUT_OFF_MS = 2 * 60_000;

type Standing = Pick<ApplicationDocument, 'state'>;
type Decided = Pick<ApplicationDocument, 'state' | 'decided'>;
/** Who applied, as she is now. */
type Applicant = Pick<PersonDocument, 'phone' | 'holder' | 'homes'>;

/** Whether somebody may apply for a home: with a number, by which the office knows her, and not for one that is hers. */
export const whyCannotApply = (
  { phone, homes }: Pick<Applicant, 'phone' | 'homes'>,
  homeId: HomeId,
): 'NUMBER_NEEDED' | 'ALREADY_BOUND' | null => {
  if (phone === null) return 'NUMBER_NEEDED';
  return isBoundTo({ homes }, homeId) ? 'ALREADY_BOUND' : null;
};

/**
 * Whether who applied is still whom a yes would bind: somebody calls as her, with the number that the office has read, and
 * she is nothing else to the home by now.
 */
export function whyNotHer(
  { homeId, relation, maskedPhone }: Pick<ApplicationDocument, 'homeId' | 'relation' | 'maskedPhone'>,
  { phone, holder, homes }: Applicant,
): 'APPLICANT_GONE' | 'BOUND_OTHERWISE' | null {
  if (phone === null || !holder || maskPhone(phone) !== maskedPhone) return 'APPLICANT_GONE';
  const held = homes.find((one) => one.homeId === homeId && one.until === null);
  return held && held.relation !== relation ? 'BOUND_OTHERWISE' : null;
}

/**
 * Whether the yes that was begun has bound her as what she applied for, whatever became of it since; true too where she is
 * so already. What else she has become to the home meanwhile is none of its doing.
 */
export const isBoundBy = (
  { homeId, relation, decided }: Pick<ApplicationDocument, 'homeId' | 'relation' | 'decided'>,
  { homes }: Pick<Applicant, 'homes'>,
): boolean =>
  homes.some(
    (one) =>
      one.homeId === homeId &&
      one.relation === relation &&
      (one.until === null || (decided !== null && one.since >= decided.at)),
  );

/** Whether it may be said yes to: one that was begun is finished. */
export const whyCannotApprove = ({ state }: Standing): 'ALREADY_DECIDED' | null =>
  state === 'submitted' || state === 'approving' ? null : 'ALREADY_DECIDED';

/** Whether who applied may take it back: until somebody has answered. */
export const whyCannotWithdraw = ({ state }: Standing): 'ALREADY_DECIDED' | null =>
  state === 'submitted' ? null : 'ALREADY_DECIDED';

/** Whether it may be refused: until somebody has answered, and again after a yes that was cut off. */
export const whyCannotEnd = ({ state, decided }: Decided, now: Instant): 'ALREADY_DECIDED' | null =>
  state === 'submitted' || (state === 'approving' && now - (decided?.at ?? 0) >= CUT_OFF_MS)
    ? null
    : 'ALREADY_DECIDED';

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
