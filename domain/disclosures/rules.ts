import { withBadge } from '#domain/kernel/badge';
import { lateSince } from '#domain/kernel/casework';
import type { HomeHeld } from '#domain/kernel/home-terms';
import { mayAny, type Post } from '#domain/kernel/posts';
import { addDays, atHour, dayOf, type Instant } from '#domain/kernel/time';
import { endOfWorkingDay } from '#domain/kernel/working-days';
import type { SheetFault } from '#domain/workbook/grid';
import { whyPriceNotAgreed } from './price-agreement';
import type { DisclosureDocument, QuestionDocument } from './documents';
import type { FeeSheet } from './sheet';

/** How long a clerk holds a draft after her last step on it; then a colleague may take it over. */
export const HOLD_MINUTES = 30;
export const heldUntil = (now: Instant): Instant => now + HOLD_MINUTES * 60_000;

/** Who is at work on the draft, if it is somebody else: the params of `DRAFT_TAKEN`. */
export function takenBy(
  draft: Pick<DisclosureDocument, 'held' | 'state'>,
  personId: string,
  now: Instant,
): { by: string; until: Instant } | null {
  const { held } = draft;
  if (draft.state !== 'draft' || held === null || held.personId === personId || held.until <= now)
    return null;
  return { by: withBadge(held), until: held.until };
}

/** Whether a workbook may replace the draft: not while the second person reads it, nor while a colleague works on it. */
export function whyCannotImport(
  draft: Pick<DisclosureDocument, 'held' | 'state'> | null,
  personId: string,
  now: Instant,
): 'DRAFT_TAKEN' | 'DRAFT_IN_REVIEW' | null {
  if (draft === null) return null;
  if (draft.state === 'inReview') return 'DRAFT_IN_REVIEW';
  return takenBy(draft, personId, now) === null ? null : 'DRAFT_TAKEN';
}

/** What a warning is acknowledged by: `收费项目!H16`. */
export const acknowledgementOf = (warning: SheetFault): string => `${warning.sheet}!${warning.cell ?? ''}`;

/** The warnings not yet acknowledged. The bare cell (`H16`) is enough where no other sheet has a warning at the same one. */
export function openWarnings(warnings: readonly SheetFault[], acknowledged: readonly string[]): SheetFault[] {
  const known = new Set(acknowledged);
  const atCell = new Map<string, Set<string>>();
  for (const { cell, sheet } of warnings) {
    if (cell !== null) atCell.set(cell, (atCell.get(cell) ?? new Set()).add(sheet));
  }
  return warnings.filter((one) => {
    // A question that was answered before the import has been seen.
    if (one.choice !== undefined) return false;
    if (known.has(acknowledgementOf(one))) return false;
    return !(one.cell !== null && atCell.get(one.cell)?.size === 1 && known.has(one.cell));
  });
}

type SubmitRefusal =
  'NOT_A_DRAFT' | 'DRAFT_TAKEN' | 'WARNINGS_OPEN' | 'RISE_WITHOUT_BASIS' | 'OBJECTION_RUNNING';

/** Whether the clerk may hand the draft to the second person. `before` is the published sheet, null for the first. */
export function whyCannotSubmit(
  draft: Pick<DisclosureDocument, 'state' | 'held' | 'sheet' | 'warnings'>,
  before: FeeSheet | null,
  clerk: { personId: string; acknowledged: readonly string[] },
  now: Instant,
): SubmitRefusal | null {
  if (draft.state !== 'draft') return 'NOT_A_DRAFT';
  if (takenBy(draft, clerk.personId, now) !== null) return 'DRAFT_TAKEN';
  if (openWarnings(draft.warnings, clerk.acknowledged).length > 0) return 'WARNINGS_OPEN';
  return whyPriceNotAgreed(before, draft.sheet, now)?.code ?? null;
}

export function whyCannotDiscard(
  draft: Pick<DisclosureDocument, 'state' | 'held'>,
  personId: string,
  now: Instant,
): 'NOT_A_DRAFT' | 'DRAFT_TAKEN' | null {
  if (draft.state !== 'draft') return 'NOT_A_DRAFT';
  return takenBy(draft, personId, now) === null ? null : 'DRAFT_TAKEN';
}

export const whyCannotReturn = (draft: Pick<DisclosureDocument, 'state'>): 'NOT_IN_REVIEW' | null =>
  draft.state === 'inReview' ? null : 'NOT_IN_REVIEW';

/** Whether a person may approve and publish: never who wrote or submitted it, and the price rules are asked once more. */
export function whyCannotPublish(
  draft: Pick<DisclosureDocument, 'state' | 'author' | 'submittedBy' | 'sheet'>,
  before: FeeSheet | null,
  approverId: string,
  now: Instant,
): 'NOT_IN_REVIEW' | 'AUTHOR_MAY_NOT_APPROVE' | 'RISE_WITHOUT_BASIS' | 'OBJECTION_RUNNING' | null {
  if (draft.state !== 'inReview') return 'NOT_IN_REVIEW';
  if (draft.author.personId === approverId || draft.submittedBy?.personId === approverId)
    return 'AUTHOR_MAY_NOT_APPROVE';
  return whyPriceNotAgreed(before, draft.sheet, now)?.code ?? null;
}

/** Whether a resident may ask: about a line of that version, for a home that is hers now (`homesFor`). */
export function whyCannotAsk(
  mine: readonly Pick<HomeHeld, 'homeId'>[],
  sheet: Pick<FeeSheet, 'lines'>,
  asked: { homeId: string; lineCode: string },
): 'NOT_YOUR_HOME' | 'NO_SUCH_LINE' | null {
  if (!mine.some((one) => one.homeId === asked.homeId)) return 'NOT_YOUR_HOME';
  return sheet.lines.some((line) => line.code === asked.lineCode) ? null : 'NO_SUCH_LINE';
}

/** Who answers: the company, and the community where the company has nobody. */
export const answers = (
  { communityActs = false }: Pick<QuestionDocument, 'communityActs'>,
  posts: readonly Post[],
): boolean => mayAny(posts, 'answerQuestions') || (communityActs && mayAny(posts, 'standInForCompany'));

/** Whether the office may answer: it is its turn, once a round. */
export const whyCannotAnswer = (
  question: Pick<QuestionDocument, 'state' | 'communityActs'>,
  posts: readonly Post[],
): 'NOT_ALLOWED' | 'ALREADY_ANSWERED' | null => {
  if (!answers(question, posts)) return 'NOT_ALLOWED';
  return question.state === 'asked' ? null : 'ALREADY_ANSWERED';
};

/** Who responds for whom who has no telephone: the community, never the company whose answer it is. */
export const respondsFor = (
  { askerUnreachable = false }: Pick<QuestionDocument, 'askerUnreachable'>,
  posts: readonly Post[],
): boolean => askerUnreachable && mayAny(posts, 'respondForUnreachable');

/**
 * Whether the asker, as long as the home is hers, or the community for her, may say "clear" or ask again: answered, and
 * asking again needs words. Also after it was closed for her silence.
 */
export function whyCannotRespond(
  question: Pick<QuestionDocument, 'state' | 'askedBy' | 'askerUnreachable'>,
  response: {
    personId: string;
    posts?: readonly Post[];
    /** Whether she may ask for the home still. */
    isHers: boolean;
    understood: boolean;
    text?: string | undefined;
  },
): 'NOT_YOUR_QUESTION' | 'NOT_YOUR_HOME' | 'NOT_ANSWERED_YET' | 'TEXT_MISSING' | null {
  if (!respondsFor(question, response.posts ?? [])) {
    if (question.askedBy !== response.personId) return 'NOT_YOUR_QUESTION';
    if (!response.isHers) return 'NOT_YOUR_HOME';
  }
  if (question.state !== 'answered') return 'NOT_ANSWERED_YET';
  return response.understood || (response.text ?? '').trim() !== '' ? null : 'TEXT_MISSING';
}

/** Five working days, to 18:00 of the fifth; over long holidays never later than 18:00 of the tenth calendar day. */
export function answerDueAt(askedAt: Instant): Instant {
  return Math.min(endOfWorkingDay(askedAt, 5), atHour(addDays(dayOf(askedAt), 10), 18));
}

/** Days after an answer within which its asker says whether it is clear. */
export const CONFIRM_DAYS = 7;
/** By when: 18:00 of the seventh day. */
export const confirmDueAt = (answeredAt: Instant): Instant =>
  atHour(addDays(dayOf(answeredAt), CONFIRM_DAYS), 18);

/** Whether the office is late with an answer now, or ever was; true stays true. */
export const isOverdue = (
  question: Pick<QuestionDocument, 'state' | 'lateAt' | 'clock'>,
  now: Instant,
): boolean => (question.state === 'asked' ? lateSince(question, now) : question.lateAt) !== null;
