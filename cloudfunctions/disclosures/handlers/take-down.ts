import type { QuestionEvents } from '#domain/disclosures/events';
import type { disclosures } from '#domain/disclosures/contract';
import type { QuestionDocument } from '#domain/disclosures/documents';
import { sameQuestion, takenDown } from '#domain/disclosures/question-intake';
import { whyCannotAsk } from '#domain/disclosures/rules';
import type { QuestionId } from '#domain/kernel/ids';
import { takerPostOf, whyCannotTakeDown } from '#domain/kernel/intake';
import { homesFor } from '#domain/kernel/home-terms';
import { attempt } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId } from '#platform/identity';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Call } from '#platform/serve';
import type { Handler } from '../handler';
import { MAY_DIFFER, newQuestion } from '../new-question';
import * as store from '../questions';

const event = eventsOf<QuestionEvents>();

type TakingDown = Call<(typeof disclosures)['actions']['takeDown']>;
type Facts = NonNullable<Awaited<ReturnType<typeof store.askedFor>>>;

/** One question per key of who writes it down, in the name of who asked. */
export const takeDown: Handler<'takeDown'> = (call) => {
  const { input, person, compound, now, refuse, insist } = call;
  const { compoundId, disclosureId, homeId } = input;
  const questionId = derivedId<QuestionId>('q', person.personId, compoundId, 'takeDown', input.key);
  return attempt(async () => {
    const found = await store.askedFor(compoundId, { disclosureId, questionId, homeId });
    if (!found?.home) throw refuse('NOT_FOUND');
    insist(whyCannotTakeDown(person, { homeId, building: found.home.building }, compound, now));
    if (found.asked) {
      const { number, dueAt } = found.asked;
      insistSameInput(found.asked, inputDigest(input, ...MAY_DIFFER), { number });
      return { questionId, number, dueAt };
    }
    const same = sameQuestion(found.atHome, input);
    if (same && !input.again) throw refuse('SAME_AS_OPEN', { number: same.number });
    const question = writtenDown(call, questionId, found);
    await passedText(call, input.text, 'text');
    return (await store.addQuestion(question))
      ? { questionId, number: question.number, dueAt: question.dueAt }
      : null;
  });
};

/** The question as it would be if she had asked herself, but for who wrote it down. */
function writtenDown(
  { input, person, compound, now, refuse, insist }: TakingDown,
  questionId: QuestionId,
  { disclosure, home, people }: Facts,
): QuestionDocument {
  const asker = people.find((one) => one.personId === input.forPersonId);
  const held = asker ? homesFor(asker, compound.compoundId, 'questions', now) : [];
  const why = whyCannotAsk(held, disclosure.sheet, input);
  insist(why === 'NOT_YOUR_HOME' ? 'NOT_OF_THIS_HOME' : why);
  const line = disclosure.sheet.lines.find((one) => one.code === input.lineCode);
  const post = home && takerPostOf(person, compound, home.building, now);
  if (!asker || !line || !home || !post) throw refuse('NOT_FOUND');
  const { personId, name } = person;
  const intake = { channel: input.channel, takenBy: { personId, name, post }, saidBackAt: null };
  const facts = {
    ...{ home: { homeId: home._id, label: home.label }, line, version: disclosure.version },
    ...{ held: false, pictures: [] },
  };
  return {
    ...newQuestion({ input, person: asker, compound, now }, questionId, facts),
    intake,
    ...(asker.phone === null ? { askerUnreachable: true } : {}),
    ...takenDown(intake, { now }, input.text),
    ...bornWith(event('questionAsked', now, personId)),
  };
}

/** Once, and only by who took it down; whoever else asks is told what who names an unknown one is told. */
export const saidBack: Handler<'saidBack'> = async ({ input, person: { personId }, now, refuse }) => {
  const { compoundId, questionId } = input;
  if (await store.noteSaidBack(compoundId, questionId, { by: personId, now })) return {};
  const question = await store.question(compoundId, questionId);
  if (question?.intake?.takenBy.personId !== personId) throw refuse('NOT_FOUND');
  return {};
};
