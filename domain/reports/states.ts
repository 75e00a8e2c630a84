/**
 * submitted → underway ⇄ paused → finished → closed. Not fixed is submitted again, under the same number. What the office
 * cannot help with is finished at once.
 */
export const REPORT_STATES = ['submitted', 'underway', 'paused', 'finished', 'closed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What who did it says at the end; each is counted apart. */
export const OUTCOMES = ['fixed', 'partly', 'notPossible', 'notOurs'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** An outcome once its asker has said yes to it. `unconfirmed`: she said nothing in time, whatever the outcome. */
export const REPORT_RESULTS = [...OUTCOMES, 'unconfirmed', 'withdrawn'] as const;
export type ReportResult = (typeof REPORT_RESULTS)[number];

/**
 * `unanswered`, `unchecked`, `late`: nobody accepted it, nobody looked again on the check day, the promised day went by; each
 * a late mark. `doerLeft`: her post ended · `handedOver`: the other office has it, for want of anybody · `askerLeft`: she
 * belongs to the compound no more.
 */
export const ENTRY_KINDS = [
  'filed',
  'accepted',
  'assigned',
  'noted',
  'paused',
  'resumed',
  'finished',
  'confirmed',
  'reopened',
  'withdrawn',
  'lapsed',
  'unanswered',
  'unchecked',
  'late',
  'climbed',
  'doerLeft',
  'handedOver',
  'askerLeft',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Who did it: who asked, the office, who was sent, those above it, or the clock. */
export type EntrySide = 'asker' | 'desk' | 'doer' | 'ladder' | 'clock';

/** Who answers for a report: the company (物业), or the community (社区). */
export const OFFICES = ['property', 'community'] as const;
export type Office = (typeof OFFICES)[number];
