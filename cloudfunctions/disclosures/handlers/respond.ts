import { isReplay } from '#domain/kernel/casework';
import { askAgain, understand } from '#domain/disclosures/question-machine';
import { whyCannotRespond } from '#domain/disclosures/rules';
import { mayAtHome } from '#domain/kernel/home-terms';
import { actingAs, mayAny } from '#domain/kernel/posts';
import { attempt } from '#platform/attempt';
import { checkedText } from '#platform/content-check';
import type { Handler } from '../handler';
import * as store from '../questions';

/**
 * "It is clear" ends the question; asking again gives it a new clock under the same number. For who has no telephone the
 * community says it, after it has told her the answer.
 */
export const respond: Handler<'respond'> = (call) =>
  attempt(async () => {
    const { input, person, posts, now, refuse, insist } = call;
    const { personId, name } = person;
    const { compoundId, questionId, rev, understood, text = null } = input;
    const question = await store.question(compoundId, questionId);
    if (!question || (question.askedBy !== personId && !mayAny(posts, 'readOffice')))
      throw refuse('NOT_FOUND');
    const said = understood ? { kind: 'understood', text: null } : { kind: 'askedAgain', text };
    if (isReplay(question, { rev, personId, ...said })) {
      return { rev: rev + 1, dueAt: understood ? null : question.dueAt };
    }
    const isHers = mayAtHome(person, question, 'questions', now);
    insist(whyCannotRespond(question, { personId, posts, isHers, understood, text: text ?? undefined }));
    insist(question.rev === rev ? null : 'CHANGED_MEANWHILE');
    const held = said.text !== null && (await checkedText(call, said.text, 'text')) === 'held';
    const inHerPlace = question.askedBy !== personId;
    const post = (inHerPlace && actingAs('respondForUnreachable', posts)) || undefined;
    const speaker = { personId, name, now, held, post };
    const move = said.text === null ? understand(speaker) : askAgain(speaker, said.text);
    return (await store.moveQuestion(question, move, { by: personId, now }))
      ? { rev: rev + 1, dueAt: move.set.dueAt ?? null }
      : null;
  });
