import {
  clockFields,
  isUnmarked,
  resumeClock,
  saidLateFirst,
  startClock,
  type Clock,
  type Move,
} from '#domain/kernel/casework';
import type { Instant } from '#domain/kernel/time';
import { afterWorkingHours } from '#domain/kernel/working-days';
import type { ErrandDocument, ErrandEntry, ErrandPicture, Named } from './documents';
import type { ErrandEvents } from './events';
import { ASSIGN_HOURS, CHECK_MINUTES } from './limits';
import { LADDERS, type EntryKind, type EntrySide, type ErrandResult, type ErrandState } from './states';

/** What happens to an errand, as data. Whether it may is asked before, in rules.ts. */
export type ErrandMove = Move<ErrandDocument, ErrandEntry, ErrandEvents>;

/** Who does it, and when. */
export interface Doer extends Named {
  now: Instant;
  /** WeChat's check was in doubt about the text. */
  held?: boolean;
  /** As what somebody of the desk does it. */
  post?: NonNullable<ErrandEntry['post']>;
}

type OpenState = Exclude<ErrandState, 'closed'>;
type Timed = Pick<ErrandDocument, 'state' | 'clock' | 'dueAt' | 'acceptedAt' | 'timeline'>;

/** While somebody is looked for, the clock is that of the search, and the promised day runs beside it. */
const isLookedFor = (state: ErrandState): boolean =>
  state === 'accepted' || state === 'claimable' || state === 'offered';

/** Whether the history has it since this round began. */
export const isSaid = (
  kind: EntryKind,
  { timeline, acceptedAt }: Pick<Timed, 'timeline' | 'acceptedAt'>,
): boolean => timeline.some((one) => one.kind === kind && one.at >= (acceptedAt ?? 0));

/**
 * Which time has run out without anybody having said so: nobody accepted it, nobody was found, nobody asked again on the
 * check day, or the promised day went by. Null where nothing has, or where it has been said.
 */
export function lateUnsaid(errand: Timed, now: Instant): EntryKind | null {
  const { state, clock, dueAt } = errand;
  if (isLookedFor(state) && now >= dueAt && !isSaid('late', errand)) return 'late';
  if (!isUnmarked(clock, now)) return null;
  const kinds: Partial<Record<ErrandState, EntryKind>> = {
    verifying: 'unverified',
    submitted: 'unanswered',
    accepted: 'unassigned',
    underway: 'late',
    paused: 'unchecked',
  };
  return kinds[state] ?? null;
}

/** A state with its clock. `promise` is the promised day where it still has to be watched beside that clock. */
export function inState(state: OpenState, clock: Clock, promise: Instant | null = null) {
  const fields = clockFields(clock, LADDERS[state]);
  const clockAt = promise === null ? fields.clockAt : Math.min(fields.clockAt ?? promise, promise);
  return { state, clock, clockAt } satisfies Partial<ErrandDocument>;
}

/** When the check of a picture that WeChat has not answered for yet has taken too long. */
export const checkEndsAt = ({ at }: Pick<ErrandPicture, 'at'>): Instant => at + CHECK_MINUTES * 60_000;

/** When the timer looks next: at what the clock says, or at a picture whose check has taken too long by then. */
export const watching = (pictures: readonly ErrandPicture[], clockAt: Instant | null): Instant | null =>
  clockAt &&
  Math.min(clockAt, ...pictures.filter(({ state }) => state === 'checking').map((one) => checkEndsAt(one)));

/** A move on an errand that watches its pictures too. */
export const watched = (
  { pictures }: Pick<ErrandDocument, 'pictures'>,
  set: Partial<ErrandDocument>,
): Partial<ErrandDocument> =>
  set.clockAt ? { ...set, clockAt: watching(set.pictures ?? pictures, set.clockAt) } : set;

/** Whether it is said that the promised day went by, before this or with it. */
export const isLateSaid = (errand: Timed, now: Instant): boolean =>
  isSaid('late', errand) || lateUnsaid(errand, now) === 'late';

/** The promised day as something to be watched: not after it was said that it went by. */
export const promiseOf = (errand: Timed, now: Instant): Instant | null =>
  isLookedFor(errand.state) && !isLateSaid(errand, now) ? errand.dueAt : null;

/** The state in which an errand waits for the desk to find somebody. */
export const backToDesk = (now: Instant, promise: Instant | null) => ({
  ...inState('accepted', startClock(now, afterWorkingHours(now, ASSIGN_HOURS)), promise),
  proxy: null,
  pause: null,
});

/** The promised day, moved by the working days that the clock stood if the errand is paused now. */
const promisedDay = ({ state, clock, dueAt }: ErrandDocument, now: Instant): Instant =>
  state === 'paused' && clock ? resumeClock(clock, now).dueAt : dueAt;

/** What goes back to the desk, from an offer, from those who might claim it, or from the work itself. */
export function givenBack(errand: ErrandDocument, now: Instant) {
  const dueAt = promisedDay(errand, now);
  return { ...backToDesk(now, isLateSaid(errand, now) ? null : dueAt), dueAt };
}

/** Whom an errand is taken from: told of it, though the errand names her no more. */
export const takenFrom = ({ proxy }: Pick<ErrandDocument, 'proxy'>) => ({ from: proxy?.personId ?? null });

export const closed = (result: ErrandResult): Partial<ErrandDocument> => ({
  state: 'closed',
  open: false,
  result,
  pause: null,
  confidential: null,
  doorCode: null,
  caller: null,
  ...clockFields(null, []),
});

interface Said extends Pick<ErrandEntry, 'how'> {
  kind: EntryKind;
  side: EntrySide;
  text?: string | null;
  /** What was promised with it: by when. */
  until?: Instant;
}

export const entry = (
  { personId, name, now, held, post }: Doer,
  { kind, side, text = null, until, how }: Said,
): ErrandEntry => ({
  at: now,
  by: personId,
  name,
  side,
  kind,
  text,
  ...(held ? { held } : {}),
  ...(post && side === 'desk' ? { post } : {}),
  ...(until === undefined ? {} : { until }),
  ...(how === undefined ? {} : { how }),
});

export const byClock = (kind: EntryKind, now: Instant, text: string | null = null): ErrandEntry => ({
  at: now,
  by: null,
  name: '',
  side: 'clock',
  kind,
  text,
});

/** A person's step. If its time had run out before, that is said first. */
export function step(
  errand: ErrandDocument,
  { now }: Pick<Doer, 'now'>,
  changes: Partial<ErrandDocument>,
  one: ErrandEntry,
  event: ErrandMove['events'][number],
): ErrandMove {
  const late = lateUnsaid(errand, now);
  const move = { set: watched(errand, changes), entries: [one], events: [event] };
  return saidLateFirst<ErrandDocument, ErrandEntry, ErrandEvents>(
    errand,
    late && byClock(late, now),
    move,
    now,
  );
}
