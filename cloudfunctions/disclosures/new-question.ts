import type { QuestionEvents } from '#domain/disclosures/events';
import { opened } from '#domain/disclosures/question-machine';
import type { QuestionDocument, StoredPicture } from '#domain/disclosures/documents';
import type { FeeLine } from '#domain/disclosures/sheet';
import { caseNumber } from '#domain/kernel/casework';
import type { DisclosureId, QuestionId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/home-terms';
import type { Person } from '#domain/kernel/person';
import { bornWith, eventsOf } from '#platform/events';
import { digitsOf } from '#platform/identity';
import { inputDigest } from '#platform/same-input';
import type { MemberCall } from '#platform/serve';

const event = eventsOf<QuestionEvents>();

/** Between a try and its retry: pictures are sent anew, and a warning may lie between. */
export const MAY_DIFFER = ['pictures', 'again'];

const EXCERPT = 60;

/** Who asks what, as it was sent. */
type Asking = Pick<MemberCall, 'compound' | 'now'> & {
  person: Pick<Person, 'personId' | 'name'>;
  input: { disclosureId: DisclosureId; reason: QuestionDocument['reason']; text: string };
};

interface Facts {
  home: Pick<HomeHeld, 'homeId' | 'label'>;
  line: FeeLine;
  version: number;
  held: boolean;
  pictures: StoredPicture[];
}

/** The question as it begins: open, with its clock running, keeping the line as it was disclosed. */
export function newQuestion(
  { input, person: { personId, name }, compound, now }: Asking,
  questionId: QuestionId,
  { home, line, version, held, pictures }: Facts,
): QuestionDocument {
  const { text, reason, disclosureId } = input;
  return {
    _id: questionId,
    compoundId: compound.compoundId,
    gridPath: compound.gridPath,
    compoundName: compound.name,
    number: caseNumber('WT', now, digitsOf(questionId)),
    inputDigest: inputDigest(input, ...MAY_DIFFER),
    disclosureId,
    version,
    line,
    homeId: home.homeId,
    homeLabel: home.label,
    reason,
    excerpt: text.slice(0, EXCERPT),
    askedBy: personId,
    pictures,
    askedAt: now,
    ...opened({ personId, name, now, held }, text),
    rev: 0,
    ...bornWith(event('questionAsked', now, personId)),
  };
}
