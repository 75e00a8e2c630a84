import { opened } from '#domain/disclosures/question-machine';
import { whyCannotAsk } from '#domain/disclosures/rules';
import { caseNumber } from '#domain/kernel/casework';
import type { disclosures } from '#domain/disclosures/contract';
import type { QuestionDocument, StoredPicture } from '#domain/disclosures/documents';
import type { HomeHeld } from '#domain/kernel/roles';
import type { FeeLine } from '#domain/disclosures/sheet';
import type { QuestionId } from '#domain/kernel/ids';
import { insist, refuse } from '#domain/kernel/refusal';
import { homesIn } from '#domain/kernel/roles';
import { attempt } from '#platform/attempt';
import { checkedText } from '#platform/content-check';
import { bornWith, event } from '#platform/events';
import { derivedId, digitsOf } from '#platform/identity';
import { checkedPictures, removePictureUploads } from '#platform/pictures';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Call } from '#platform/serve';
import type { Handler } from '../handler';
import * as store from '../questions';

type Asking = Call<(typeof disclosures)['actions']['ask']>;

const EXCERPT = 60;

/** One question per key of the asker: sending it twice asks once. */
export const ask: Handler<'ask'> = async (call) => {
  const done = await askOnce(call);
  await removePictureUploads({ ...call.input, personId: call.person.personId }, call.input.pictures);
  return done;
};

const askOnce: Handler<'ask'> = (call) => {
  const { input, actor, person, now } = call;
  const { compoundId, disclosureId, homeId, lineCode } = input;
  const questionId = derivedId<QuestionId>('q', person.personId, compoundId, input.key);
  return attempt(async () => {
    const found = await store.askedAbout(compoundId, disclosureId, questionId);
    if (!found) throw refuse('NOT_FOUND');
    if (found.asked) {
      const { number } = found.asked;
      insistSameInput(found.asked, inputDigest(input, 'pictures'), { number, questionId });
    }
    if (found.asked) return { questionId, number: found.asked.number, dueAt: found.asked.dueAt };
    const homes = homesIn(person, compoundId, now);
    const { sheet, version } = found.disclosure;
    insist(whyCannotAsk(homes, sheet, { homeId, lineCode }));
    const home = homes.find((one) => one.homeId === homeId);
    const line = sheet.lines.find((one) => one.code === lineCode);
    if (!home || !line) throw refuse('NOT_FOUND');
    const held = (await checkedText(actor, input.text, 'text')) === 'held';
    const pictures = await checkedPictures({
      compoundId,
      personId: person.personId,
      openid: actor.openid,
      uploads: input.pictures,
    });
    const question = asked(call, questionId, { home, line, version, held, pictures });
    return (await store.addQuestion(question))
      ? { questionId, number: question.number, dueAt: question.dueAt }
      : null;
  });
};

interface Facts {
  home: HomeHeld;
  line: FeeLine;
  version: number;
  held: boolean;
  pictures: StoredPicture[];
}

/** The question as it begins: open, with its clock running, keeping the line as it was disclosed. */
function asked(
  { input, person, compound, now }: Asking,
  questionId: QuestionId,
  { home, line, version, held, pictures }: Facts,
): QuestionDocument {
  const { personId, name } = person;
  const { text, reason, disclosureId } = input;
  return {
    _id: questionId,
    compoundId: compound.compoundId,
    gridPath: compound.gridPath,
    compoundName: compound.name,
    number: caseNumber('WT', now, digitsOf(questionId)),
    inputDigest: inputDigest(input, 'pictures'),
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
