import type { SaidEntry } from '#domain/disclosures/documents';
import { answerDueAt, whyCannotRespond } from '#domain/disclosures/rules';
import { insist, refuse } from '#domain/kernel/refusal';
import { attempt } from '#platform/attempt';
import { checkedText } from '#platform/content-check';
import { event } from '#platform/events';
import type { Handler } from '../handler';
import * as store from '../questions';
import { isOffice } from './office';

/** "It is clear" ends the question; asking again gives it a new clock under the same number. */
export const respond: Handler<'respond'> = ({ input, person: { personId, name }, actor, posts, now }) =>
  attempt(async () => {
    const { compoundId, questionId, rev, understood, text = null } = input;
    const question = await store.question(compoundId, questionId);
    if (!question || (question.askedBy !== personId && !isOffice(posts))) throw refuse('NOT_FOUND');
    const dueAt = understood ? null : answerDueAt(now);
    const kind = understood ? 'understood' : 'askedAgain';
    const last = question.said.at(-1);
    if (question.rev === rev + 1 && last?.kind === kind && last.by === personId && last.text === text) {
      return { rev: rev + 1, dueAt: understood ? null : question.dueAt };
    }
    insist(whyCannotRespond(question, { personId, understood, text: text ?? undefined }));
    insist(question.rev === rev ? null : 'CHANGED_MEANWHILE');
    const held = text !== null && (await checkedText(actor.openid, text, 'text')) === 'held';
    const said: SaidEntry = {
      at: now,
      by: personId,
      name,
      side: 'resident',
      kind,
      text,
      conclusion: null,
      held,
    };
    const changes =
      dueAt === null
        ? { state: 'understood', open: false, ...store.stopped() }
        : { state: 'asked', dueAt, clockAt: dueAt, overdueAt: null };
    const told = event(understood ? 'questionUnderstood' : 'questionAskedAgain', now, personId);
    return (await store.say(question, said, changes, told)) ? { rev: rev + 1, dueAt } : null;
  });
