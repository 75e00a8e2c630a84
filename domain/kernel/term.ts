import type { Instant } from './time';

/** Something that holds from a moment on, until it has ended; `null` where no end is known. */
export interface Term {
  since: Instant;
  until: Instant | null;
}

export const inForce = ({ since, until }: Term, now: Instant): boolean =>
  since <= now && (until === null || now < until);

/** Of these the ones in force, the newest first. */
export const newestOf = <T extends Term>(terms: readonly T[], now: Instant): T[] =>
  terms.filter((one) => inForce(one, now)).sort((a, b) => b.since - a.since);
