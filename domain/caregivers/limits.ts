import { addDays, atHour, dayOf, type Instant } from '#domain/kernel/time';
import { endOfWorkingDay } from '#domain/kernel/working-days';

/** Within so many working days somebody of staff has asked whom a proposal is for. */
export const ASK_WORKING_DAYS = 3;
/** Within so many the community decides where those of a home disagree. */
export const DECIDE_WORKING_DAYS = 5;
/** A card counts so many days, to their end. */
export const CARD_DAYS = 7;
/** What was agreed to counts for a year of so many days, to the end of the last. */
export const YEAR_DAYS = 365;
/** The reminder to review it comes so many days before. */
export const REVIEW_AHEAD_DAYS = 30;
export const MOST_PICTURES = 3;

const endOfDayIn = (now: Instant, days: number): Instant => atHour(addDays(dayOf(now), days), 24);

export const askedBy = (now: Instant): Instant => endOfWorkingDay(now, ASK_WORKING_DAYS);
export const decidedBy = (now: Instant): Instant => endOfWorkingDay(now, DECIDE_WORKING_DAYS);
export const cardExpiresAt = (now: Instant): Instant => endOfDayIn(now, CARD_DAYS);
export const yearEndsAt = (now: Instant): Instant => endOfDayIn(now, YEAR_DAYS);

/** When the reminder comes: at eight in the morning, that many days before the last one. */
export const reviewOpensAt = (endsAt: Instant): Instant =>
  atHour(addDays(dayOf(endsAt - 1), -REVIEW_AHEAD_DAYS), 8);
/** The last day on which it counts. */
export const lastDayOf = (endsAt: Instant): string => dayOf(endsAt - 1);
