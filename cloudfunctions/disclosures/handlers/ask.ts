import { sameQuestion } from '#domain/disclosures/question-intake';
import { whyCannotAsk } from '#domain/disclosures/rules';
import type { disclosures } from '#domain/disclosures/contract';
import type { QuestionId } from '#domain/kernel/ids';
import { homesFor } from '#domain/kernel/home-terms';
import { attempt } from '#platform/attempt';
import { checkedText } from '#platform/content-check';
import { derivedId } from '#platform/identity';
import { checkedPictures, removePictureUploads } from '#platform/pictures';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Call } from '#platform/serve';
import type { Handler } from '../handler';
import { MAY_DIFFER, newQuestion } from '../new-question';
import * as store from '../questions';

type Asking = Call<(typeof disclosures)['actions']['ask']>;

/** One question per key of the asker: sending it twice asks once. */
export const ask: Handler<'ask'> = async (call) => {
  const done = await askOnce(call);
  await removePictureUploads({ ...call.input, personId: call.person.personId }, call.input.pictures);
  return done;
};

const askOnce: Handler<'ask'> = (call) => {
  const { input, person, now, refuse, insist } = call;
  const { compoundId, disclosureId, homeId, lineCode } = input;
  const questionId = derivedId<QuestionId>('q', person.personId, compoundId, input.key);
  return attempt(async () => {
    const found = await store.askedAbout(compoundId, { disclosureId, questionId, homeId });
    if (!found) throw refuse('NOT_FOUND');
    if (found.asked) {
      const { number } = found.asked;
      insistSameInput(found.asked, inputDigest(input, ...MAY_DIFFER), { number, questionId });
    }
    if (found.asked) return { questionId, number: found.asked.number, dueAt: found.asked.dueAt };
    const homes = homesFor(person, compoundId, 'questions', now);
    const { sheet, version } = found.disclosure;
    insist(whyCannotAsk(homes, sheet, { homeId, lineCode }));
    const home = homes.find((one) => one.homeId === homeId);
    const line = sheet.lines.find((one) => one.code === lineCode);
    if (!home || !line) throw refuse('NOT_FOUND');
    insistNew(call, found.atHome);
    const held = (await checkedText(call, input.text, 'text')) === 'held';
    const pictures = await checkedPictures(call);
    const question = newQuestion(call, questionId, { home, line, version, held, pictures });
    return (await store.addQuestion(question))
      ? { questionId, number: question.number, dueAt: question.dueAt }
      : null;
  });
};

/** What she has open in the same words is shown to her first; what others of the home ask is not hers to know. */
function insistNew({ input, person, refuse }: Asking, atHome: store.AskFacts['atHome']): void {
  const mine = atHome.filter((one) => one.askedBy === person.personId);
  const same = sameQuestion(mine, input);
  if (same && !input.again) throw refuse('SAME_AS_OPEN', { number: same.number, questionId: same._id });
}
