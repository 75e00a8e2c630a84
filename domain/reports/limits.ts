/** Open reports of one person in a compound; more are a list for the office, on the telephone. */
export const MOST_OPEN = 10;
/** Neighbours who follow one report; whoever comes later files her own. */
export const MOST_FOLLOWERS = 500;
/** Of a report when it is filed, and of all its rounds together. */
export const MOST_PICTURES = 3;
export const MOST_PICTURES_IN_ALL = 30;
/** A check day lies at most so many days ahead. */
export const MOST_PAUSE_DAYS = 30;
export const MOST_LETTERS = { text: 200, detail: 20, words: 200 } as const;
