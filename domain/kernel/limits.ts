import type { Instant } from './time';

/** At most so many times in so many minutes, whenever they begin. */
export interface Window {
  minutes: number;
  most: number;
}

/** What a person may do how often. Beyond `windows` she is refused; what goes beyond `unusual` is told to others. */
export interface Limit {
  /** Counted for the WeChat identity that calls, also of who is signed in: what makes a person new would else begin anew. */
  by?: 'account';
  windows: readonly Window[];
  unusual?: readonly Window[];
}

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * Every limit of the program, per person; a visitor, and what is `by` account, is counted by the WeChat identity. Several actions may share one. An
 * action of a contract names its limit, and `serve` counts it before the handler begins.
 */
export const LIMITS = {
  /** Whole telephone numbers, whether of a roster or of an errand. */
  readContact: {
    windows: [
      { minutes: 10, most: 15 },
      { minutes: DAY, most: 60 },
    ],
    unusual: [
      { minutes: 10, most: 9 },
      { minutes: DAY, most: 19 },
    ],
  },
  readDoorCode: {
    windows: [
      { minutes: 10, most: 10 },
      { minutes: DAY, most: 30 },
    ],
  },
  /** Numbers that are tried: each answer says whether somebody has it. */
  tryNumber: {
    windows: [
      { minutes: 10, most: 80 },
      { minutes: DAY, most: 200 },
    ],
  },
  recordResident: { windows: [{ minutes: DAY, most: 100 }] },
  request: {
    windows: [
      { minutes: 10, most: 12 },
      { minutes: DAY, most: 20 },
    ],
  },
  /** What staff take down for others, whether errand or fee question; a counter has a busy hour. */
  takeDown: {
    windows: [
      { minutes: 10, most: 20 },
      { minutes: DAY, most: 100 },
    ],
  },
  /** Reports of a resident: each is work for somebody. */
  report: {
    windows: [
      { minutes: 10, most: 6 },
      { minutes: DAY, most: 15 },
    ],
  },
  /** Applications to be bound to a home: each is work for the office. */
  apply: {
    by: 'account',
    windows: [
      { minutes: 10, most: 4 },
      { minutes: DAY, most: 8 },
    ],
  },
  /** Codes on cards that are tried: a wrong one more is one of ten in a hundred million. */
  careCode: {
    by: 'account',
    windows: [
      { minutes: 10, most: 5 },
      { minutes: DAY, most: 10 },
    ],
  },
  ask: {
    windows: [
      { minutes: 10, most: 10 },
      { minutes: DAY, most: 20 },
    ],
  },
  upload: {
    windows: [
      { minutes: 10, most: 40 },
      { minutes: DAY, most: 150 },
    ],
  },
  signUp: {
    windows: [
      { minutes: 10, most: 40 },
      { minutes: DAY, most: 100 },
    ],
  },
  /** Words that others are told, where nothing else ends it: a note, a pause and its end, a draft and its changes. */
  say: {
    windows: [
      { minutes: 10, most: 40 },
      { minutes: DAY, most: 250 },
    ],
  },
  /** Changes of who lives where and of areas, each told to a home: less than makes its people's documents full. */
  keepRecord: {
    windows: [
      { minutes: 10, most: 60 },
      { minutes: DAY, most: 300 },
    ],
  },
  /** Workbooks that are read: each keeps an instance busy for seconds. */
  readWorkbook: {
    windows: [
      { minutes: 10, most: 60 },
      { minutes: DAY, most: 300 },
    ],
  },
  /** "This is not me", "that was not me": each makes or cuts a person's number. */
  standUp: {
    by: 'account',
    windows: [
      { minutes: 10, most: 5 },
      { minutes: DAY, most: 15 },
    ],
  },
  /** Nodes and compounds that are created or changed: a subdistrict is set up in an afternoon. */
  keepGrid: {
    windows: [
      { minutes: 10, most: 60 },
      { minutes: DAY, most: 300 },
    ],
  },
  /** Claim codes that are tried. */
  claimNode: {
    windows: [
      { minutes: HOUR, most: 5 },
      { minutes: DAY, most: 10 },
    ],
  },
  setName: { windows: [{ minutes: DAY, most: 10 }] },
  signIn: {
    windows: [
      { minutes: 10, most: 6 },
      { minutes: DAY, most: 20 },
    ],
  },
  setupKey: { windows: [{ minutes: HOUR, most: 5 }] },
  /** Wrong keys from whomever: an attacker has many WeChat identities. */
  setupKeyAnywhere: { windows: [{ minutes: HOUR, most: 30 }] },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

export const limitOf = (name: LimitName): Limit => LIMITS[name];

/** Clocks of instances differ by less; what lies further ahead was counted before the clock was set back. */
const SKEW_MS = 5 * 60_000;

/** Until when a window is full, from the times that were counted in it, oldest first; null where it has room. */
export function fullUntil(
  times: readonly Instant[],
  { minutes, most }: Window,
  now: Instant,
): Instant | null {
  const oldest = times.at(-most);
  if (times.length < most || oldest === undefined || oldest > now + SKEW_MS) return null;
  const until = oldest + minutes * 60_000;
  return until <= now ? null : until;
}

/** Instants of the oldest of `most` times between which a window is full. */
export const fullBetween = ({ minutes }: Window, now: Instant): { after: Instant; upTo: Instant } => ({
  after: now - minutes * 60_000,
  upTo: now + SKEW_MS,
});
