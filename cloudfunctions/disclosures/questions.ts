import type { DisclosureDocument, QuestionDocument, SaidEntry } from '#domain/disclosures/documents';
import type { CompoundId, DisclosureId, PersonId, QuestionId } from '#domain/kernel/ids';
import type { DomainEvent } from '#domain/kernel/events';
import { collection, command } from '#platform/collection';
import { leaving } from '#platform/events';

const disclosures = collection<DisclosureDocument>('disclosures');
const questions = collection<QuestionDocument>('fee_questions');

export const PAGE = 20;
/** More is refused, never dropped; a real conversation ends long before. */
const MOST_SAID = 200;

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

/** Where a list goes on after a question: its deadline and id. */
export const cursorAfter = ({ dueAt, _id }: Pick<QuestionDocument, 'dueAt' | '_id'>): string =>
  `${dueAt}:${_id}`;

function beyond(after: string | null): object {
  const [, dueAt, id] = /^(\d{1,15}):(.+)$/.exec(after ?? '') ?? [];
  if (dueAt === undefined) return {};
  return command().or([
    { dueAt: command().gt(Number(dueAt)) },
    { dueAt: Number(dueAt), _id: command().gt(id) },
  ]);
}

/** A page and one more, the earliest deadline first: all of the compound, or one person's own. */
export function listed(
  compoundId: CompoundId,
  askedBy: PersonId | null,
  open: boolean,
  after: string | null,
): Promise<QuestionDocument[]> {
  const whose = { compoundId, open, ...(askedBy === null ? {} : { askedBy }) };
  const filter = after === null ? whose : command().and([whose, beyond(after)]);
  return questions.find(filter, PAGE + 1, { dueAt: 'asc', _id: 'asc' }, [
    'number',
    'state',
    'line',
    'homeLabel',
    'reason',
    'excerpt',
    'askedAt',
    'dueAt',
    'overdueAt',
  ]);
}

/** Adds what was said to the question as it was decided on, with what else that changes. */
export const say = (
  { _id, compoundId, rev }: Pick<QuestionDocument, '_id' | 'compoundId' | 'rev'>,
  said: SaidEntry,
  changes: object,
  told: DomainEvent,
): Promise<boolean> =>
  questions.change(
    { _id, compoundId, rev, [`said.${MOST_SAID - 1}`]: command().exists(false) },
    { ...changes, said: command().push([said]), rev: command().inc(1), ...leaving(told) },
  );

/** Takes the question off the timer's list. */
export const stopped = (): object => ({ clockAt: command().remove() });
