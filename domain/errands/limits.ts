/** Open errands of one person in a compound; more are likely a misunderstanding, and the desk is asked instead. */
export const MOST_OPEN = 5;
/** Open errands that one proxy has at most before others are proposed. */
export const MOST_LOAD = 3;
/**
 * Of a request and of all its rounds together: storage gives at most 50 addresses a call. A full errand is finished
 * without another photo.
 */
export const MOST_PICTURES = 48;
/** A check day lies at most so many days ahead. */
export const MOST_PAUSE_DAYS = 30;

/** Hours of 8:00–18:00 on working days: to answer a request, to find a proxy, for a proxy to answer. */
export const ANSWER_HOURS = 2;
export const ASSIGN_HOURS = 4;
export const OFFER_HOURS = 4;
/** To find out whether she whom it is for wants it: a telephone call, or a visit; half of it where it is urgent. */
export const VERIFY_HOURS = { asking: 4, cannotSay: 8 } as const;
/** Days after which a finished errand that nobody confirmed is closed as that. */
export const CONFIRM_DAYS = 7;

/** After so long without WeChat's answer a picture is looked at by the desk, as if the check had been in doubt. */
export const CHECK_MINUTES = 30;
