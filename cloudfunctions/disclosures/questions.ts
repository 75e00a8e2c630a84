import type { OpenAtHome } from '#domain/disclosures/question-intake';
import type { DisclosureDocument, QuestionDocument } from '#domain/disclosures/documents';
import type { QuestionMove } from '#domain/disclosures/question-machine';
import type { Instant } from '#domain/kernel/time';
import type { CompoundId, DisclosureId, HomeId, PersonId, QuestionId } from '#domain/kernel/ids';
import type { HomeDocument } from '#domain/homes/documents';
import type { Person } from '#domain/kernel/person';
import type { PersonDocument } from '#domain/people/documents';
import { collection } from '#platform/collection';
import { moveCase } from '#platform/moves';
import type { StoredStats } from './documents';
import { cursorAt, furtherOn, inOrder } from '#platform/paging';

const disclosures = collection<DisclosureDocument>('disclosures');
const questions = collection<QuestionDocument>('fee_questions');

export const PAGE = 20;

/** What a question is about: which version, which home, and what its own id will be. */
interface About {
  disclosureId: DisclosureId;
  questionId: QuestionId;
  homeId: HomeId;
}

export interface AskFacts {
  disclosure: DisclosureDocument;
  /** The question itself where it was asked before. */
  asked: QuestionDocument | null;
  /** What is open at the home. */
  atHome: OpenAtHome[];
}

const AT_HOME = { number: 1, askedBy: 1, 'line.code': 1, timeline: 1 };
const openAtHome = (homeId: HomeId, compoundId: CompoundId) => [
  { $match: { homeId, compoundId, open: true } },
  { $limit: 50 },
  { $project: AT_HOME },
];

type Found = DisclosureDocument & { asked: QuestionDocument[]; atHome: OpenAtHome[] };
const factsOf = ({ asked, atHome, ...disclosure }: Found): AskFacts => ({
  disclosure,
  asked: asked[0] ?? null,
  atHome,
});

const askedAboutIn = (compoundId: CompoundId, { disclosureId, questionId, homeId }: About) =>
  disclosures
    .aggregate()
    .match({ _id: disclosureId, compoundId, state: 'published' })
    .limit(1)
    .lookup({
      from: 'fee_questions',
      pipeline: [{ $match: { _id: questionId, compoundId } }, { $limit: 1 }],
      as: 'asked',
    })
    .lookup({ from: 'fee_questions', pipeline: openAtHome(homeId, compoundId), as: 'atHome' });

/** The published version that is asked about, the question itself, and what the home has open. */
export async function askedAbout(compoundId: CompoundId, about: About): Promise<AskFacts | null> {
  const { data } = (await askedAboutIn(compoundId, about).end()) as { data: Found[] };
  return data[0] ? factsOf(data[0]) : null;
}

type Bound = Person & Pick<PersonDocument, 'phone'>;
const BOUND = { personId: 1, name: 1, posts: 1, homes: 1, phone: 1 };

/** The same with the home and whoever is bound to it, for staff who write it down. */
export async function askedFor(
  compoundId: CompoundId,
  about: About,
): Promise<(AskFacts & { home: HomeDocument | null; people: Bound[] }) | null> {
  const { homeId } = about;
  const bound = [
    { $match: { homes: { $elemMatch: { homeId, until: null } } } },
    { $limit: 50 },
    { $project: BOUND },
  ];
  const { data } = (await askedAboutIn(compoundId, about)
    .lookup({
      from: 'homes',
      pipeline: [{ $match: { _id: homeId, compoundId } }, { $limit: 1 }],
      as: 'homes',
    })
    .lookup({ from: 'people', pipeline: bound, as: 'people' })
    .end()) as { data: (Found & { homes: HomeDocument[]; people: Bound[] })[] };
  const [found] = data;
  if (!found) return null;
  const { homes, people, ...rest } = found;
  return { ...factsOf(rest as Found), home: homes[0] ?? null, people };
}

export const addQuestion = (question: QuestionDocument): Promise<boolean> => questions.add(question);

export const question = (compoundId: CompoundId, questionId: QuestionId): Promise<QuestionDocument | null> =>
  questions.one({ _id: questionId, compoundId });

export interface QuestionWithHome extends QuestionDocument {
  home: HomeDocument | null;
  /** Of the version that is asked about. */
  figures: StoredStats | null;
}

/** A question with what its line is computed from for the home, in one call. */
export async function questionWithHome(
  compoundId: CompoundId,
  questionId: QuestionId,
): Promise<QuestionWithHome | null> {
  const by = (from: string, localField: string, as: string) => ({
    from,
    localField,
    foreignField: '_id',
    as,
  });
  const { data } = (await questions
    .aggregate()
    .match({ _id: questionId, compoundId })
    .limit(1)
    .lookup(by('homes', 'homeId', 'homes'))
    .lookup(by('disclosure_stats', 'disclosureId', 'stats'))
    .end()) as { data: (QuestionDocument & { homes: HomeDocument[]; stats: StoredStats[] })[] };
  const [found] = data;
  return found ? { ...found, home: found.homes[0] ?? null, figures: found.stats[0] ?? null } : null;
}

export const moveQuestion = (
  question: QuestionDocument,
  move: QuestionMove,
  mover: { by: PersonId; now: Instant },
): Promise<boolean> => moveCase(questions, question, move, mover);

/** Open questions go by their deadline, ended ones by when they were asked. */
const orderOf = (open: boolean) => (open ? (['dueAt', 'asc'] as const) : (['askedAt', 'desc'] as const));

/** Where a list goes on after a question. */
export const cursorAfter =
  (open: boolean) =>
  (question: QuestionDocument): string =>
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

/** One person's own open ones, or those of one line, to be read along with something else. */
export const openOf = (compoundId: CompoundId, askedBy: PersonId, code?: string) => [
  { $match: { askedBy, compoundId, open: true, ...(code === undefined ? {} : { 'line.code': code }) } },
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
  return questions.find(furtherOn(whose, field, way, after), PAGE + 1, inOrder(field, way), HEAD);
}

/** Who took it down has said number and promise back: noted once, and nobody is told. */
export const noteSaidBack = (
  compoundId: CompoundId,
  questionId: QuestionId,
  { by, now }: { by: PersonId; now: Instant },
): Promise<boolean> =>
  questions.change(
    { _id: questionId, compoundId, 'intake.takenBy.personId': by, 'intake.saidBackAt': null },
    { 'intake.saidBackAt': now },
  );
