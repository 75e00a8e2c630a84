import type { Ladder } from '#domain/kernel/casework';

/**
 * verifying → submitted → accepted → offered or claimable → underway ⇄ paused → finished → closed. Declined, recalled, silent and
 * unclaimed ones are accepted again; "not done" opens a finished one again as accepted. It begins
 * as verifying where nobody knows yet that she whom it is for wants it.
 */
export const ERRAND_STATES = [
  'verifying',
  'submitted',
  'accepted',
  'claimable',
  'offered',
  'underway',
  'paused',
  'finished',
  'closed',
] as const;
export type ErrandState = (typeof ERRAND_STATES)[number];

/** `unwilling`: she whom it was for does not want it. `unconfirmed`: nobody of the family answered in time. `unsolved`: tried, and not possible. Each is counted apart. */
export const ERRAND_RESULTS = [
  'done',
  'partly',
  'unsolved',
  'unconfirmed',
  'turnedDown',
  'unwilling',
  'withdrawn',
] as const;
export type ErrandResult = (typeof ERRAND_RESULTS)[number];

/** What the timer finds when posts or bindings have ended: who had it may not any more. */
export const HANDED_OVER = ['proxyLeft', 'proxyJoined', 'noProxies', 'deskChanged', 'familyLeft'] as const;

/**
 * `takenDown`: requested too, but written down by staff for whoever does not use the app.
 * `proxyLeft`: her post ended · `proxyJoined`: she belongs to the family now · `noProxies`: nobody is left to claim it ·
 * `deskChanged`: another grid worker, or the community, has it · `familyLeft`: nobody of the family can answer any more.
 * `toVerify`: who finds out whether she wants it · `verified`, `unwilling`: what the desk found out · `agreed`: what her family says.
 * `unverified`, `unanswered`, `unassigned`, `unchecked`, `late`: nobody found that out, nobody accepted it, nobody was found, nobody asked again on the check
 * day, the promised day went by; each in its time, and each a late mark.
 */
export const ENTRY_KINDS = [
  'requested',
  'takenDown',
  'toVerify',
  'verified',
  'unwilling',
  'agreed',
  'accepted',
  'turnedDown',
  'offered',
  'opened',
  'taken',
  'declined',
  'recalled',
  'silent',
  'unclaimed',
  'noted',
  'paused',
  'resumed',
  'finished',
  'notPossible',
  'confirmed',
  'partly',
  'reopened',
  'withdrawn',
  'lapsed',
  'unverified',
  'unanswered',
  'unassigned',
  'unchecked',
  'late',
  'climbed',
  ...HANDED_OVER,
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Who did it: the family, the desk (grid worker or community), the proxy, or the clock. */
export type EntrySide = 'family' | 'desk' | 'proxy' | 'clock';

/** Who has to act in a state. */
export const OWNER: Record<Exclude<ErrandState, 'closed'>, EntrySide> = {
  verifying: 'desk',
  submitted: 'desk',
  accepted: 'desk',
  claimable: 'desk',
  offered: 'proxy',
  underway: 'proxy',
  paused: 'proxy',
  finished: 'family',
};

/** What the end of a state's clock means: a late mark, or a step that nobody has to take. */
export const AT_THE_END: Record<Exclude<ErrandState, 'closed'>, 'late' | 'giveBack' | 'lapse'> = {
  verifying: 'late',
  submitted: 'late',
  accepted: 'late',
  claimable: 'giveBack',
  offered: 'giveBack',
  underway: 'late',
  paused: 'late',
  finished: 'lapse',
};

const COMMUNITY = { posts: ['communityOfficer'], workingDays: 0 } as const;
/** What a proxy is late with goes to the grid worker at once, and a working day later to the community. */
const FROM_PROXY: Ladder = [
  { posts: ['gridWorker'], workingDays: 0 },
  { posts: ['communityOfficer'], workingDays: 1 },
];
/** What the grid worker is late with goes to the community at once. */
const FROM_DESK: Ladder = [COMMUNITY];

export const LADDERS: Record<ErrandState, Ladder> = {
  verifying: FROM_DESK,
  submitted: FROM_DESK,
  accepted: FROM_DESK,
  claimable: FROM_DESK,
  offered: FROM_DESK,
  underway: FROM_PROXY,
  paused: FROM_PROXY,
  finished: [],
  closed: [],
};
