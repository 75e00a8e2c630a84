import type { DisclosureDocument, QuestionDocument } from '#domain/disclosures/documents';
import type { QuestionMove } from '#domain/disclosures/question-machine';
import type { Instant } from '#domain/kernel/time';
import type { CompoundId, DisclosureId, PersonId, QuestionId } from '#domain/kernel/ids';
import { collection, command } from '#platform/collection';
import { moveCase } from '#platform/moves';
import { beyond, cursorAt, inOrder } from '#platform/paging';

const disclosures = collection<DisclosureDocument>('disclosures');
const questions = collection<QuestionDocument>('fee_questions');

export const PAGE = 20;

/** The published version that is asked about, and the question itself where it was asked before. */
export async function askedAbout(
  compoundId: CompoundId,
  disclosureId: DisclosureId,
  questionId: QuestionId,
): Promise<{ disclosure: DisclosureDocument; asked: QuestionDocument | null } | null> {
  const { data } = (await disclosures
    .aggregate()
    .match({ _id: disclosureId, compoundId, state: 'published' })
    .limit(1)
    .lookup({
      from: 'fee_questions',
      pipeline: [{ $match: { _id: questionId, compoundId } }, { $limit: 1 }],
      as: 'asked',
    })
    .end()) as { data: (DisclosureDocument & { asked: QuestionDocument[] })[] };
  const [found] = data;
  return found ? { disclosure: found, asked: found.asked[0] ?? null } : null;
}

export const addQuestion = (question: QuestionDocument): Promise<boolean> => questions.add(question);

export const question = (compoundId: CompoundId, questionId: QuestionId): Promise<QuestionDocument | null> =>
  questions.one({ _id: questionId, compoundId });

export const moveQuestion = (
  question: QuestionDocument,
  move: QuestionMove,
  mover: { by: PersonId; now: Instant },
): Promise<boolean> => moveCase(questions, question, move, mover);

/** Open questions go by their deadline, ended ones by when they were asked. */
const orderOf = (open: boolean) => (open ? (['dueAt', 'asc'] as const) : (['askedAt', 'desc'] as const));

/** Where a list goes on after a question. */
export const cursorAfter = (open: boolean, question: QuestionDocument): string =>
  cursorAt(question[orderOf(open)[0]], question._id);

/** What lists and lines show of a question, and its clock. */
const HEAD = [
  'number',
  'state',
  'line',
  'homeLabel',
  'reason',
  'excerpt',
  'askedAt',
  'dueAt',
  'lateAt',
  'open',
  'clock',
  'result',
] as const;

/** One person's own open ones, to be read along with something else. */
export const openOf = (compoundId: CompoundId, askedBy: PersonId) => [
  { $match: { askedBy, compoundId, open: true } },
  { $sort: { dueAt: 1, _id: 1 } },
  { $limit: PAGE },
  { $project: Object.fromEntries(HEAD.map((one) => [one, 1])) },
];

/** A page and one more of all of the compound, or one person's own: open ones the earliest deadline first, ended ones the newest first. */
export function listed(
  compoundId: CompoundId,
  askedBy: PersonId | null,
  open: boolean,
  after: string | null,
): Promise<QuestionDocument[]> {
  const [field, way] = orderOf(open);
  const whose = { compoundId, open, ...(askedBy === null ? {} : { askedBy }) };
  const filter = after === null ? whose : command().and([whose, beyond(field, way, after)]);
  return questions.find(filter, PAGE + 1, inOrder(field, way), HEAD);
}
