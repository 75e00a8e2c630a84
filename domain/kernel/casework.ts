import type { EventIn, EventMap, Placed } from './events';
import type { PersonId } from './ids';
import type { Pending } from './pending';
import type { Post } from './posts';
import { atHour, dayOf, type Instant } from './time';
import { endOfWorkingDay, nextOpening, workingDaysBetween } from './working-days';

/** A step of a ladder: who hears that a case is late, so many working days after its time ran out. */
export interface Rung {
  posts: readonly Post[];
  workingDays: number;
}
export type Ladder = readonly Rung[];

/** A clock that runs: from when, until when, and what it has said already. */
export interface Running {
  since: Instant;
  dueAt: Instant;
  /** Told that four fifths of the time are over. */
  remindedAt: Instant | null;
  /** Its time ran out. */
  lateAt: Instant | null;
  /** Steps of the ladder that have heard it. */
  rungs: number;
  /** When it last said anything. */
  saidAt: Instant | null;
}

/** The clock of a case. While the case is paused it runs to the next check, and `halted` keeps the one that stands still. */
export interface Clock extends Running {
  halted: (Running & { at: Instant }) | null;
}

/** One thing that happened to a case, in the order in which it happened; `by` is null for what the clock says. */
export interface Entry<Kind extends string = string, Side extends string = string> {
  at: Instant;
  by: PersonId | null;
  name: string;
  side: Side;
  kind: Kind;
  text: string | null;
  /** WeChat's check was in doubt about the text: only its writer and those who look into doubts see it. */
  held?: boolean;
  /** The rev that it led to, set as it is stored: what a retry is known by, whatever has happened since. */
  rev?: number;
}

/** History is never dropped: a case with so many entries takes no more. */
export const MOST_ENTRIES = 200;

/**
 * A case with a clock: what fee questions, errands and reports have in common. Each feature
 * gives its own states, entries and results, and a ladder for each state.
 */
export interface Case<State extends string, E extends Entry, Result extends string> extends Placed, Pending {
  _id: string;
  /** What people read out: `DB-20261121-0042`; kept when the case is opened again. */
  number: string;
  state: State;
  open: boolean;
  /** By when the one who asked was promised that it is done. */
  dueAt: Instant;
  /** Of the state it is in; null once it is closed. */
  clock: Clock | null;
  /** When the timer must look at it next; null once it is closed. Indexed. */
  clockAt: Instant | null;
  /** When it first ran late. Nothing takes this back: neither an answer, nor closing, nor opening it again. */
  lateAt: Instant | null;
  timeline: E[];
  result: Result | null;
}

/** A decision on a document as data: what it sets, what it adds to the history, which of the events `M` it leaves to be told. */
export interface Move<T, E = never, M extends EventMap = EventMap> {
  set: Partial<T>;
  entries: readonly E[];
  events: readonly EventIn<M>[];
}

/** The number of a case: what kind, which day, four digits that its id gives. */
export const caseNumber = (prefix: string, at: Instant, digits: string): string =>
  `${prefix}-${dayOf(at).replace(/-/g, '')}-${digits}`;

/** A clock that begins now (or began at `since`) and has said nothing. */
export const startClock = (since: Instant, dueAt: Instant): Clock => ({
  since,
  dueAt,
  remindedAt: null,
  lateAt: null,
  rungs: 0,
  saidAt: null,
  halted: null,
});

/** Whether the time has run out: from the deadline itself on, which is when `tick` marks it. */
export const isOverdue = (clock: Pick<Clock, 'dueAt'> | null, now: Instant): boolean =>
  clock !== null && now >= clock.dueAt;

/**
 * The late mark that a person's move out of a state must store: whoever acts in the minute between the deadline and the
 * timer is late too. Only for states whose end means late.
 */
export const lateSince = (
  { lateAt, clock }: { lateAt: Instant | null; clock: Pick<Clock, 'dueAt'> | null },
  now: Instant,
): Instant | null => lateAt ?? (isOverdue(clock, now) ? now : null);

/** Whether its time has run out and nobody has said so yet, neither the timer nor a person. */
export const isUnmarked = (clock: Clock | null, now: Instant): boolean =>
  clock !== null && clock.lateAt === null && isOverdue(clock, now);

/**
 * A person's move. If a time had run out before it, `late` says that first and the mark stays: whoever acts in the minute
 * between the deadline and the timer is late too. Null where none has.
 */
export function saidLateFirst<T extends { lateAt: Instant | null }, E, M extends EventMap>(
  { lateAt }: Pick<T, 'lateAt'>,
  late: E | null,
  move: Move<T, E, M>,
  now: Instant,
): Move<T, E, M> {
  if (late === null) return move;
  return { ...move, set: { ...move.set, lateAt: lateAt ?? now }, entries: [late, ...move.entries] };
}

/** Nobody is reminded at night: from 20:00 it waits until 8:00, but never past the deadline. */
function byDay(instant: Instant, latest: Instant): Instant {
  const day = dayOf(instant);
  if (instant < atHour(day, 8)) return Math.min(atHour(day, 8), latest);
  return instant <= atHour(day, 20) ? instant : Math.min(atHour(day, 32), latest);
}

/** When four fifths of the time are over. */
export const remindAt = ({ since, dueAt }: Pick<Clock, 'since' | 'dueAt'>): Instant =>
  byDay(since + Math.floor((Math.max(since, dueAt) - since) * 0.8), Math.max(since, dueAt));

/** When a late clock tells the next step of its ladder. */
const climbsAt = (clock: Clock, rung: Rung): Instant =>
  rung.workingDays === 0 ? clock.dueAt : endOfWorkingDay(clock.dueAt, rung.workingDays);

/** When the clock has something to say next. One that runs always has: at the top of the ladder once each working day. */
export function nextLook(clock: Clock, ladder: Ladder): Instant {
  if (clock.lateAt === null) {
    return clock.remindedAt === null ? Math.min(remindAt(clock), clock.dueAt) : clock.dueAt;
  }
  const rung = ladder[clock.rungs];
  return rung ? climbsAt(clock, rung) : nextOpening(clock.saidAt ?? clock.lateAt);
}

/** The part of a case that its clock is stored in. */
export const clockFields = (
  clock: Clock | null,
  ladder: Ladder,
): { clock: Clock | null; clockAt: Instant | null } => ({
  clock,
  clockAt: clock && nextLook(clock, ladder),
});

/** What a clock says when it is looked at. `rung` counts from 1: the first step of the ladder that hears it. */
export type Tick =
  | { says: 'remind'; clock: Clock }
  | { says: 'late'; rung: number; clock: Clock }
  | { says: 'climb'; rung: number; clock: Clock }
  | { says: 'again'; rung: number; clock: Clock };

/**
 * What the clock says now, and the clock after it; null while nothing is due. One thing at a time: after a night
 * without the timer a case climbs one step a run, and is never late without having been marked so first.
 */
export function tick(clock: Clock, ladder: Ladder, now: Instant): Tick | null {
  if (now < nextLook(clock, ladder)) return null;
  if (clock.lateAt === null) {
    if (now < clock.dueAt) return { says: 'remind', clock: { ...clock, remindedAt: now, saidAt: now } };
    const rungs = ladder[0]?.workingDays === 0 ? 1 : 0;
    return { says: 'late', rung: rungs, clock: { ...clock, lateAt: now, rungs, saidAt: now } };
  }
  const rungs = Math.min(clock.rungs + 1, ladder.length);
  const says = clock.rungs < ladder.length ? 'climb' : 'again';
  return { says, rung: rungs, clock: { ...clock, rungs, saidAt: now } };
}

/** The posts that have heard of it so far, from the ladder's foot to where it stands. */
export const heardBy = (clock: Clock | null, ladder: Ladder): Post[] =>
  clock === null || clock.lateAt === null
    ? []
    : ladder.slice(0, clock.rungs).flatMap((one) => [...one.posts]);

/**
 * Stops the clock until `checkAt`, when somebody has to look again; pausing what is late does not make it less late.
 * Of a clock that stands already only the day of the next look moves.
 */
export function pauseClock({ halted, ...running }: Clock, now: Instant, checkAt: Instant): Clock {
  return { ...startClock(now, checkAt), halted: halted ?? { ...running, at: now } };
}

/** The same, marked first where it has run out unnoticed: what stands still is late if it was. */
export function haltClock(clock: Clock, ladder: Ladder, now: Instant, checkAt: Instant): Clock {
  const said = isUnmarked(clock, now) ? tick(clock, ladder, now) : null;
  return pauseClock(said?.clock ?? clock, now, checkAt);
}

/**
 * Goes on with the clock that stood still: its deadline moves by the working days it stood. What had run out before the
 * pause, marked or not yet, is late still.
 */
export function resumeClock(clock: Clock, now: Instant): Clock {
  if (clock.halted === null) return clock;
  const { at, ...running } = clock.halted;
  const days = workingDaysBetween(at, now);
  if (running.lateAt !== null || isOverdue(running, at) || days === 0) return { ...running, halted: null };
  return { ...running, dueAt: endOfWorkingDay(running.dueAt, days), halted: null };
}

/** The entries of a move with the rev that they lead to. */
export const stamped = <E>(entries: readonly E[], rev: number): E[] =>
  entries.map((one) => ({ ...one, rev }));

/** The case after a move, as the one conditional update leaves it. */
export function moved<E, T extends { timeline: E[]; rev: number }>(one: T, move: Move<T, E>): T {
  const rev = one.rev + 1;
  return { ...one, ...move.set, timeline: [...one.timeline, ...stamped(move.entries, rev)], rev };
}

/**
 * A transition sent twice: what it would do has happened, by the same person on the same state. Others, or the clock,
 * may have gone on since.
 */
export const isReplay = (
  { timeline }: { timeline: readonly Entry[] },
  {
    rev,
    kind,
    personId,
    text = null,
  }: { rev: number; kind: string; personId: PersonId; text?: string | null },
): boolean =>
  timeline.some(
    (one) => one.rev === rev + 1 && one.kind === kind && one.by === personId && one.text === text,
  );
