import {
  clockFields,
  isOverdue,
  isUnmarked,
  saidLateFirst,
  startClock,
  tick,
  type Move,
} from '#domain/kernel/casework';
import type { EventMap } from '#domain/kernel/events';
import type { Instant } from '#domain/kernel/time';
import type { Named, QuestionDocument, QuestionState, SaidEntry } from './documents';
import type { QuestionEvents } from './events';
import { LADDERS } from './question-ladders';
import { answerDueAt, confirmDueAt } from './rules';

/** What happens to a question, as data. Whether it may is asked before, in rules.ts. */
export type QuestionMove = Move<QuestionDocument, SaidEntry>;

/** Who says it, and when. */
export interface Speaker extends Named {
  now: Instant;
  /** WeChat's check was in doubt about the text. */
  held?: boolean;
  /** As what somebody of the staff says it. */
  post?: SaidEntry['post'];
}

type Fields = Pick<QuestionDocument, 'state' | 'open' | 'result' | 'clock' | 'clockAt'>;

const inState = (state: QuestionState, since: Instant, dueAt: Instant): Fields => ({
  state,
  open: true,
  result: null,
  ...clockFields(startClock(since, dueAt), LADDERS[state]),
});
const closed = (result: NonNullable<QuestionDocument['result']>) => ({
  open: false,
  result,
  ...clockFields(null, []),
});

/** It is the office's turn, for five working days. */
function asked(now: Instant): Fields & { dueAt: Instant } {
  const dueAt = answerDueAt(now);
  return { ...inState('asked', now, dueAt), dueAt };
}

const entry = (
  kind: SaidEntry['kind'],
  side: SaidEntry['side'],
  { personId, name, now, held, post }: Speaker,
  text: string | null,
  conclusion: SaidEntry['conclusion'] = null,
): SaidEntry => ({
  at: now,
  by: personId,
  name,
  side,
  kind,
  text,
  conclusion,
  ...(held ? { held } : {}),
  ...(post ? { post } : {}),
});
const byClock = (kind: 'overdue' | 'lapsed' | 'askerLeft', now: Instant): SaidEntry => ({
  at: now,
  by: null,
  name: '',
  side: 'clock',
  kind,
  text: null,
  conclusion: null,
});
/** The asker's side, or that of who says it in her place. */
const sideOf = ({ post }: Speaker): SaidEntry['side'] => (post ? 'staff' : 'resident');
const move = (
  set: QuestionMove['set'],
  entries: readonly SaidEntry[],
  event: keyof QuestionEvents,
): QuestionMove => ({ set, entries, events: [{ kind: event }] });

/** The fields of a new question that its clock, state and history are made of. */
export const opened = (
  speaker: Speaker,
  text: string,
): Fields & Pick<QuestionDocument, 'dueAt' | 'lateAt' | 'timeline'> => ({
  ...asked(speaker.now),
  lateAt: null,
  timeline: [entry('asked', 'resident', speaker, text)],
});

/** The office answers, and the asker has her days to say whether it is clear. Late is late, noticed by the timer or not. */
export function answer(
  question: Pick<QuestionDocument, 'clock' | 'lateAt'>,
  speaker: Speaker,
  { text, conclusion }: { text: string; conclusion: NonNullable<SaidEntry['conclusion']> },
): QuestionMove {
  const { now } = speaker;
  const late = isUnmarked(question.clock, now) ? byClock('overdue', now) : null;
  const answered = move(
    { ...inState('answered', now, confirmDueAt(now)), lateAt: question.lateAt },
    [entry('answered', 'staff', speaker, text, conclusion)],
    'questionAnswered',
  );
  return saidLateFirst<QuestionDocument, SaidEntry, EventMap>(question, late, answered, now);
}

export const understand = (speaker: Speaker): QuestionMove =>
  move(
    { state: 'understood', ...closed('understood') },
    [entry('understood', sideOf(speaker), speaker, null)],
    'questionUnderstood',
  );

/** Not clear: the same number once more with a new promise, also after it was closed. What was late stays late. */
export const askAgain = (speaker: Speaker, text: string): QuestionMove =>
  move(asked(speaker.now), [entry('askedAgain', sideOf(speaker), speaker, text)], 'questionAskedAgain');

/** Whoever asked belongs to the compound no more, and can say nothing to its answer. */
export const endedWithout = (now: Instant): QuestionMove =>
  move(closed('unconfirmed'), [byClock('askerLeft', now)], 'askerLeft');

/** What the clock does to a question now; null while nothing is due. */
export function clockSays(question: QuestionDocument, now: Instant): QuestionMove | null {
  const { state, clock, lateAt } = question;
  if (clock === null) return null;
  const waitsForAsker = state === 'answered';
  if (waitsForAsker && isOverdue(clock, now)) {
    return move(closed('unconfirmed'), [byClock('lapsed', now)], 'questionLapsed');
  }
  const said = tick(clock, LADDERS[state], now);
  if (said === null) return null;
  const set = clockFields(said.clock, LADDERS[state]);
  switch (said.says) {
    case 'remind':
      return move(set, [], waitsForAsker ? 'confirmationReminded' : 'questionReminded');
    case 'late':
      return move({ ...set, lateAt: lateAt ?? now }, [byClock('overdue', now)], 'questionOverdue');
    case 'climb':
    case 'again':
      return move(set, [], 'questionStillLate');
  }
}
