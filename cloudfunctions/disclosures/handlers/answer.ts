import type { SaidEntry } from '#domain/disclosures/documents';
import { whyCannotAnswer } from '#domain/disclosures/rules';
import { insist, refuse } from '#domain/kernel/refusal';
import { attempt } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import { event } from '#platform/events';
import type { Handler } from '../handler';
import * as store from '../questions';

export const answer: Handler<'answer'> = ({ input, person: { personId, name }, actor, now }) =>
  attempt(async () => {
    const { compoundId, questionId, rev, conclusion, text } = input;
    const question = await store.question(compoundId, questionId);
    if (!question) throw refuse('NOT_FOUND');
    const done = { rev: rev + 1 };
    const last = question.said.at(-1);
    if (question.rev === done.rev && last?.kind === 'answered' && last.by === personId && last.text === text)
      return done;
    insist(whyCannotAnswer(question));
    insist(question.rev === rev ? null : 'CHANGED_MEANWHILE');
    await passedText(actor.openid, text, 'text');
    const said: SaidEntry = {
      at: now,
      by: personId,
      name,
      side: 'staff',
      kind: 'answered',
      text,
      conclusion,
    };
    const told = event('questionAnswered', now, personId);
    return (await store.say(question, said, { state: 'answered', ...store.stopped() }, told)) ? done : null;
  });
