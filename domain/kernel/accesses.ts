import type { RefusalParams } from './refusal';

/** What was done to somebody's data: its kind, and the sentence that stands in the access log for good. */
export interface Accessed {
  what: string;
  /** To be read after who did it: `查看了 3栋1单元101 名册上的完整电话`. */
  said: string;
  params: RefusalParams;
}

/**
 * An entry of the access log that a change leaves: whom it concerns (tags), what it is about. `key` makes its id (event
 * and key); when and by whom it was done is the event's.
 */
export interface AccessDraft extends Accessed {
  key: string;
  concerns: string[];
  subject: string;
}

/** The kinds of a noun with their words; `why` is said at the end. */
export const accessesOf =
  <Kind extends string>(texts: Record<Kind, (params: RefusalParams) => string>) =>
  (what: Kind, params: RefusalParams = {}, why = ''): Accessed => ({
    what,
    said: `${texts[what](params)}${why}`,
    params,
  });
