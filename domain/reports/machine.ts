import { withBadge } from '#domain/kernel/badge';
import {
  clockFields,
  haltClock,
  heardBy,
  isUnmarked,
  resumeClock,
  saidLateFirst,
  startClock,
  type Clock,
  type Move,
} from '#domain/kernel/casework';
import { addDays, atHour, dayOf, type Day, type Instant } from '#domain/kernel/time';
import { afterWorkingHours, endOfWorkingDay } from '#domain/kernel/working-days';
import type { PAUSE_REASONS } from './contract';
import type { Named, ReportDocument, ReportEntry, ReportPicture } from './documents';
import type { ReportEvents } from './events';
import { kindOf, type KindCode } from './kinds';
import type { EntryKind, EntrySide, Office, Outcome, ReportResult, ReportState } from './states';

/** What happens to a report, as data. Whether it may is asked before, in rules.ts. */
export type ReportMove = Move<ReportDocument, ReportEntry, ReportEvents>;

/** Who does it, when, and as what. */
export interface Doer extends Named {
  now: Instant;
  side: EntrySide;
  post?: ReportEntry['post'];
}

type OfKind = Pick<ReportDocument, 'kind' | 'urgent'>;
const pace = ({ urgent }: OfKind) => (urgent ? 'urgent' : 'usual');

/** By when somebody accepts it. */
export const acceptDueAt = (of: OfKind, now: Instant): Instant =>
  afterWorkingHours(now, kindOf(of.kind).times.accept[pace(of)]);

/** The latest that may be promised. */
export const latestDueAt = (of: OfKind, now: Instant): Instant =>
  endOfWorkingDay(now, kindOf(of.kind).times.do[pace(of)]);

/** The evening until which its asker says whether it is done. */
export const confirmDueAt = (kind: KindCode, now: Instant): Instant =>
  atHour(addDays(dayOf(now), kindOf(kind).times.confirmDays), 18);

/** Who is late with something, its ladder hears; nobody is late with "it is done". */
export const ladderOf = (kind: KindCode, state: ReportState) =>
  state === 'finished' || state === 'closed' ? [] : kindOf(kind).ladder;

/** Who answers for it now. */
export const ownerOf = ({ kind, communityActs }: Pick<ReportDocument, 'kind' | 'communityActs'>): Office =>
  communityActs ? 'community' : kindOf(kind).owner;

/** A state with its clock; whom the clock's ladder has reached has it in the list from then on. */
export function inState(
  { kind, reaches }: Pick<ReportDocument, 'kind' | 'reaches'>,
  state: Exclude<ReportState, 'closed'>,
  clock: Clock,
) {
  const ladder = ladderOf(kind, state);
  const heard: Office[] = heardBy(clock, ladder).includes('communityOfficer') ? ['community'] : [];
  return {
    state,
    open: true,
    result: null,
    reaches: [...new Set([...reaches, ...heard])],
    ...clockFields(clock, ladder),
  } satisfies Partial<ReportDocument>;
}

export const closed = (result: ReportResult): Partial<ReportDocument> => ({
  state: 'closed',
  open: false,
  result,
  pause: null,
  ...clockFields(null, []),
});

type Said = Pick<ReportEntry, 'kind'> & Partial<Pick<ReportEntry, 'text' | 'until' | 'outcome' | 'another'>>;

const entry = ({ personId, name, now, side, post }: Doer, { text = null, ...said }: Said): ReportEntry => ({
  ...{ at: now, by: personId, name, side, text, ...said },
  ...(post && side !== 'asker' ? { post } : {}),
});

export const byClock = (kind: EntryKind, now: Instant, text: string | null = null): ReportEntry => ({
  ...{ at: now, by: null, name: '', side: 'clock', kind, text },
});

const LATE: Partial<Record<ReportState, EntryKind>> = {
  submitted: 'unanswered',
  underway: 'late',
  paused: 'unchecked',
};

/** Which time has run out without anybody having said so; null where none has. */
export const lateUnsaid = ({ state, clock }: Pick<ReportDocument, 'state' | 'clock'>, now: Instant) =>
  isUnmarked(clock, now) ? (LATE[state] ?? null) : null;

/** A person's step. If its time had run out before, that is said first. */
function step(
  report: ReportDocument,
  now: Instant,
  set: Partial<ReportDocument>,
  one: ReportEntry,
  event: ReportMove['events'][number],
): ReportMove {
  const late = lateUnsaid(report, now);
  const move = { set, entries: [one], events: [event] };
  return saidLateFirst<ReportDocument, ReportEntry, ReportEvents>(
    report,
    late && byClock(late, now),
    move,
    now,
  );
}

/** The fields of a new report that its clock, state and history are made of. */
export function filed(
  of: OfKind & Pick<ReportDocument, 'reaches'>,
  doer: Doer,
): Pick<ReportDocument, 'dueAt' | 'lateAt' | 'timeline'> & ReturnType<typeof inState> {
  const dueAt = acceptDueAt(of, doer.now);
  return {
    ...inState(of, 'submitted', startClock(doer.now, dueAt)),
    dueAt,
    lateAt: null,
    timeline: [entry(doer, { kind: 'filed', until: dueAt })],
  };
}

/** The office takes it on: from now its asker is promised a day. */
export function accept(report: ReportDocument, doer: Doer, dueAt: Instant): ReportMove {
  const { personId, name, now } = doer;
  return step(
    report,
    now,
    {
      ...inState(report, 'underway', startClock(now, dueAt)),
      dueAt,
      acceptedAt: now,
      desk: { personId, name },
    },
    entry(doer, { kind: 'accepted', until: dueAt }),
    { kind: 'reportAccepted' },
  );
}

const from = ({ doer }: ReportDocument) => ({ from: doer?.personId ?? null });

/** Sends somebody; the promise stays as it is. */
export const assign = (report: ReportDocument, doer: Doer, { personId, name }: Named): ReportMove =>
  step(
    report,
    doer.now,
    { doer: { personId, name } },
    entry(doer, { kind: 'assigned', text: withBadge({ personId, name }) }),
    { kind: 'reportAssigned', params: from(report) },
  );

/** A word in the history; nothing else moves. */
export const note = (doer: Doer, text: string): ReportMove => ({
  set: {},
  entries: [entry(doer, { kind: 'noted', text })],
  events: [{ kind: 'reportNoted' }],
});

/** The evening of the day on which somebody looks again. */
export const endOfDay = (day: Day): Instant => atHour(day, 18);

export function pause(
  report: ReportDocument,
  doer: Doer,
  { reason, text, checkDay }: { reason: (typeof PAUSE_REASONS)[number]; text: string; checkDay: Day },
): ReportMove {
  const { now } = doer;
  const checkAt = endOfDay(checkDay);
  const running = report.clock ?? startClock(now, report.dueAt);
  const clock = haltClock(running, ladderOf(report.kind, report.state), now, checkAt);
  return step(
    report,
    now,
    { ...inState(report, 'paused', clock), pause: { reason, checkAt } },
    entry(doer, { kind: 'paused', text, until: checkAt }),
    { kind: 'reportPaused' },
  );
}

/** Goes on; the promised day moves by the working days that the clock stood. */
export function resume(report: ReportDocument, doer: Doer, text: string): ReportMove {
  const clock = resumeClock(report.clock ?? startClock(doer.now, report.dueAt), doer.now);
  return step(
    report,
    doer.now,
    { ...inState(report, 'underway', clock), dueAt: clock.dueAt, pause: null },
    entry(doer, { kind: 'resumed', text, until: clock.dueAt }),
    { kind: 'reportResumed' },
  );
}

export function finish(
  report: ReportDocument,
  doer: Doer,
  { outcome, text, pictures }: { outcome: Outcome; text: string; pictures: ReportPicture[] },
): ReportMove {
  const { personId, name, now, side } = doer;
  const until = confirmDueAt(report.kind, now);
  return step(
    report,
    now,
    {
      ...inState(report, 'finished', startClock(now, until)),
      ...{ pause: null, outcome, pictures: [...report.pictures, ...pictures] },
      ...(side === 'desk' ? { desk: { personId, name } } : {}),
    },
    entry(doer, { kind: 'finished', text, until, outcome }),
    { kind: 'reportFinished' },
  );
}

export const confirm = (report: ReportDocument, doer: Doer): ReportMove =>
  step(report, doer.now, closed(report.outcome ?? 'fixed'), entry(doer, { kind: 'confirmed' }), {
    kind: 'reportConfirmed',
  });

/** Who said last that it is done. */
const finisher = ({ timeline }: ReportDocument) =>
  timeline.filter((one) => one.kind === 'finished').pop()?.by;

/** Not fixed: the same number once more, with the office; what was late stays late. */
export function reopen(report: ReportDocument, doer: Doer, another: boolean): ReportMove {
  const { now } = doer;
  const dueAt = acceptDueAt(report, now);
  const last = kindOf(report.kind).doers === null ? null : finisher(report);
  return step(
    report,
    now,
    {
      ...inState(report, 'submitted', startClock(now, dueAt)),
      ...{ dueAt, desk: null, doer: null, acceptedAt: null, outcome: null, reopened: report.reopened + 1 },
      ...(another && last ? { notAgain: [...new Set([...report.notAgain, last])] } : {}),
    },
    entry(doer, { kind: 'reopened', until: dueAt, another }),
    { kind: 'reportReopened', params: from(report) },
  );
}

export const withdraw = (report: ReportDocument, doer: Doer): ReportMove =>
  step(report, doer.now, closed('withdrawn'), entry(doer, { kind: 'withdrawn' }), {
    kind: 'reportWithdrawn',
    params: from(report),
  });
