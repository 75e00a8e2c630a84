import { whyTimesWrong as wrongTimes, type Times } from '#domain/kernel/hours';
import type { Instant } from '#domain/kernel/time';
import type { ReceptionDocument } from './documents';

const HOUR_MS = 3_600_000;
/** Nobody sits there longer; who writes more has mistaken the hours. */
export const MOST_HOURS = 10;
/** Further ahead nobody keeps it in mind. */
export const MOST_DAYS_AHEAD = 60;

type Standing = Pick<ReceptionDocument, 'state' | 'startsAt' | 'endsAt'>;

/** Whether the times make sense: within one day, in order, still to come and not too far ahead. */
export const whyTimesWrong = (
  times: Times,
  now: Instant,
): 'TIMES_WRONG' | 'ALREADY_PAST' | 'TOO_FAR_AHEAD' | null =>
  wrongTimes(times, MOST_HOURS, now) ??
  (times.startsAt - now > MOST_DAYS_AHEAD * 24 * HOUR_MS ? 'TOO_FAR_AHEAD' : null);

/** Whether it may be moved: until it begins. */
export function whyCannotMove(one: Standing, now: Instant): 'CALLED_OFF' | 'ALREADY_BEGUN' | null {
  if (one.state === 'calledOff') return 'CALLED_OFF';
  return now < one.startsAt ? null : 'ALREADY_BEGUN';
}

/** Whether it may be called off: until it is over. */
export const whyCannotCallOff = (one: Standing, now: Instant): 'ALREADY_OVER' | null =>
  now < one.endsAt ? null : 'ALREADY_OVER';

/** How it stands for who wants to come. */
export const standingOf = (one: Standing, now: Instant): 'toCome' | 'running' | 'over' | 'calledOff' => {
  if (one.state === 'calledOff') return 'calledOff';
  if (now >= one.endsAt) return 'over';
  return now < one.startsAt ? 'toCome' : 'running';
};

/** Whatever is not over began after this. */
export const oldestStart = (now: Instant): Instant => now - MOST_HOURS * HOUR_MS;
