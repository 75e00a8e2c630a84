import { withBadge } from '#domain/kernel/badge';
import { haltClock, resumeClock, startClock, type Clock } from '#domain/kernel/casework';
import { addDays, atHour, dayOf, type Day, type Instant } from '#domain/kernel/time';
import { afterWorkingHours, endOfWorkingDay } from '#domain/kernel/working-days';
import type { FACES, OUTCOMES, PAUSE_REASONS } from './contract';
import type { ErrandDocument, ErrandPicture, Named } from './documents';
import { ANSWER_HOURS, ASSIGN_HOURS, CONFIRM_DAYS, OFFER_HOURS } from './limits';
import {
  backToDesk,
  closed,
  entry,
  givenBack,
  inState,
  isLateSaid,
  isSaid,
  promiseOf,
  step,
  takenFrom,
  watching,
  type Doer,
  type ErrandMove,
} from './machine-parts';
import { LADDERS, type EntrySide } from './states';
import { verifyDueAt } from './verification';
import { toVerify } from './verify';

export { clockSays } from './clock-says';
export { sayAgreed, verify } from './verify';
export { ANSWER_HOURS, ASSIGN_HOURS, CONFIRM_DAYS, OFFER_HOURS } from './limits';
export type { Doer, ErrandMove } from './machine-parts';

/** By when somebody gets in touch with who asked. */
export const answerDueAt = (askedAt: Instant): Instant => afterWorkingHours(askedAt, ANSWER_HOURS);

/**
 * The fields of a new request that its clock, state and history are made of. Where nobody knows yet that she wants it,
 * that is found out before anything else.
 */
export function submitted(
  doer: Doer,
  asked: Pick<ErrandDocument, 'consent' | 'urgent' | 'noGridWorker'>,
  pictures: readonly ErrandPicture[] = [],
): Pick<ErrandDocument, 'state' | 'open' | 'result' | 'dueAt' | 'clock' | 'clockAt' | 'lateAt' | 'timeline'> {
  const { elder } = asked.consent;
  const dueAt = elder === 'agreed' ? answerDueAt(doer.now) : verifyDueAt(doer.now, elder, asked.urgent);
  const first = elder === 'agreed' ? 'submitted' : 'verifying';
  const { state, clock, clockAt } = inState(first, startClock(doer.now, dueAt));
  return {
    state,
    clock,
    clockAt: watching(pictures, clockAt),
    open: true,
    result: null,
    dueAt,
    lateAt: null,
    timeline:
      elder === 'agreed'
        ? [entry(doer, { kind: 'requested', side: 'family', until: dueAt })]
        : [entry(doer, { kind: 'requested', side: 'family' }), toVerify(asked, doer.now, dueAt)],
  };
}

/** The desk takes it on: from now the family is promised a day. */
export function accept(
  errand: ErrandDocument,
  doer: Doer,
  { urgent, workingDays }: { urgent: boolean; workingDays: number },
): ErrandMove {
  const { personId, name, now } = doer;
  const dueAt = endOfWorkingDay(now, workingDays);
  return step(
    errand,
    doer,
    { ...backToDesk(now, dueAt), urgent, desk: { personId, name }, acceptedAt: now, dueAt },
    entry(doer, { kind: 'accepted', side: 'desk', until: dueAt }),
    { kind: 'errandAccepted' },
  );
}

export const turnDown = (errand: ErrandDocument, doer: Doer, text: string): ErrandMove =>
  step(errand, doer, closed('turnedDown'), entry(doer, { kind: 'turnedDown', side: 'desk', text }), {
    kind: 'errandTurnedDown',
  });

export function assign(errand: ErrandDocument, doer: Doer, { personId, name }: Named): ErrandMove {
  const until = afterWorkingHours(doer.now, OFFER_HOURS);
  return step(
    errand,
    doer,
    {
      ...inState('offered', startClock(doer.now, until), promiseOf(errand, doer.now)),
      proxy: { personId, name },
    },
    entry(doer, { kind: 'offered', side: 'desk', text: withBadge({ personId, name }), until }),
    { kind: 'errandOffered' },
  );
}

export function openForClaim(errand: ErrandDocument, doer: Doer): ErrandMove {
  const until = afterWorkingHours(doer.now, ASSIGN_HOURS);
  return step(
    errand,
    doer,
    inState('claimable', startClock(doer.now, until), promiseOf(errand, doer.now)),
    entry(doer, { kind: 'opened', side: 'desk', until }),
    { kind: 'errandOpened' },
  );
}

/** The clock of who does it is the one the family was promised; what was said to be late once this round, is so from the start. */
function promisedClock(errand: ErrandDocument, now: Instant): Clock {
  const clock = startClock(errand.acceptedAt ?? now, errand.dueAt);
  if (now < errand.dueAt || !isLateSaid(errand, now)) return clock;
  const rungs = isSaid('climbed', errand) ? LADDERS.underway.length : 1;
  return { ...clock, lateAt: now, rungs, saidAt: now };
}

/** The proxy has it, asked or by claiming it. */
export function take(errand: ErrandDocument, doer: Doer): ErrandMove {
  const { personId, name, now } = doer;
  return step(
    errand,
    doer,
    { ...inState('underway', promisedClock(errand, now)), proxy: { personId, name } },
    entry(doer, { kind: 'taken', side: 'proxy' }),
    { kind: 'errandTaken' },
  );
}

export const decline = (errand: ErrandDocument, doer: Doer, text: string): ErrandMove =>
  step(
    errand,
    doer,
    {
      ...givenBack(errand, doer.now),
      declinedBy: [...new Set([...errand.declinedBy, doer.personId])],
    },
    entry(doer, { kind: 'declined', side: 'proxy', text }),
    { kind: 'errandDeclined' },
  );

export const recall = (errand: ErrandDocument, doer: Doer, text: string): ErrandMove =>
  step(errand, doer, givenBack(errand, doer.now), entry(doer, { kind: 'recalled', side: 'desk', text }), {
    kind: 'errandRecalled',
    params: takenFrom(errand),
  });

/** A word in the history; nothing else moves. */
export function note(doer: Doer, side: EntrySide, text: string, internal: boolean): ErrandMove {
  const one = entry(doer, { kind: 'noted', side, text });
  return { set: {}, entries: [internal ? { ...one, internal } : one], events: [{ kind: 'errandNoted' }] };
}

/** The evening of the day on which the proxy asks again. */
export const checkDueAt = (day: Day): Instant => atHour(day, 18);

export function pause(
  errand: ErrandDocument,
  doer: Doer,
  { reason, text, checkDay }: { reason: (typeof PAUSE_REASONS)[number]; text: string; checkDay: Day },
): ErrandMove {
  const { now } = doer;
  const checkAt = checkDueAt(checkDay);
  const running = errand.clock ?? startClock(now, errand.dueAt);
  return step(
    errand,
    doer,
    {
      ...inState('paused', haltClock(running, LADDERS.underway, now, checkAt)),
      pause: { reason, checkAt },
    },
    entry(doer, { kind: 'paused', side: 'proxy', text, until: checkAt }),
    { kind: 'errandPaused' },
  );
}

/** Goes on; the promised day moves by the working days that the clock stood. */
export function resume(errand: ErrandDocument, doer: Doer, text: string): ErrandMove {
  const clock = resumeClock(errand.clock ?? startClock(doer.now, errand.dueAt), doer.now);
  return step(
    errand,
    doer,
    { ...inState('underway', clock), dueAt: clock.dueAt, pause: null },
    entry(doer, { kind: 'resumed', side: 'proxy', text, until: clock.dueAt }),
    { kind: 'errandResumed' },
  );
}

export function finish(
  errand: ErrandDocument,
  doer: Doer,
  result: { solved: boolean; text: string; minutes: number; pictures: ErrandPicture[] },
): ErrandMove {
  const { solved, text, minutes, pictures } = result;
  const until = atHour(addDays(dayOf(doer.now), CONFIRM_DAYS), 18);
  return step(
    errand,
    doer,
    {
      ...inState('finished', startClock(doer.now, until)),
      pause: null,
      solved,
      minutes: errand.minutes + minutes,
      pictures: [...errand.pictures, ...pictures],
    },
    entry(doer, { kind: solved ? 'finished' : 'notPossible', side: 'proxy', text, until }),
    { kind: 'errandFinished' },
  );
}

/**
 * What the family said, or the desk where nobody of the family is left. "Not done" is the same errand again, with a new
 * promise; what was late stays late.
 */
export function confirm(
  errand: ErrandDocument,
  doer: Doer,
  said: { outcome: (typeof OUTCOMES)[number]; face: (typeof FACES)[number] | null; text: string | null },
  workingDays: number,
  side: 'family' | 'desk' = 'family',
): ErrandMove {
  const { outcome, face, text } = said;
  if (outcome === 'notDone') return reopen(errand, doer, { text, side }, workingDays);
  const result = errand.solved === false ? 'unsolved' : outcome;
  return step(
    errand,
    doer,
    { ...closed(result), rating: face && { face, at: doer.now } },
    entry(doer, { kind: outcome === 'partly' ? 'partly' : 'confirmed', side, text }),
    { kind: 'errandClosed' },
  );
}

function reopen(
  errand: ErrandDocument,
  doer: Doer,
  { text, side }: { text: string | null; side: 'family' | 'desk' },
  workingDays: number,
): ErrandMove {
  const dueAt = endOfWorkingDay(doer.now, workingDays);
  return step(
    errand,
    doer,
    {
      ...backToDesk(doer.now, dueAt),
      acceptedAt: doer.now,
      dueAt,
      reopened: errand.reopened + 1,
      solved: null,
      // the second time somebody else may be asked, or the same person again: the desk decides
      declinedBy: [],
    },
    entry(doer, { kind: 'reopened', side, text, until: dueAt }),
    { kind: 'errandReopened', params: takenFrom(errand) },
  );
}

/** Who was asked and has not answered is out of it: it was never hers, and she sees no more of it. */
export function withdraw(
  errand: ErrandDocument,
  doer: Doer,
  text: string | null,
  side: 'family' | 'desk' = 'family',
): ErrandMove {
  const isAsked = errand.state === 'offered';
  return step(
    errand,
    doer,
    { ...closed('withdrawn'), ...(isAsked ? { proxy: null } : {}) },
    entry(doer, { kind: 'withdrawn', side, text }),
    { kind: 'errandWithdrawn', ...(isAsked ? { params: takenFrom(errand) } : {}) },
  );
}
