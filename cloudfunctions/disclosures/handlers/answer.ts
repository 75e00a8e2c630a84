import { isReplay } from '#domain/kernel/casework';
import { answer as answered } from '#domain/disclosures/question-machine';
import { whyCannotAnswer } from '#domain/disclosures/rules';
import { actingAs } from '#domain/kernel/posts';
import { attempt } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import type { Handler } from '../handler';
import * as store from '../questions';

export const answer: Handler<'answer'> = (call) =>
  attempt(async () => {
    const { input, person, posts, now, refuse, insist } = call;
    const { personId, name } = person;
    const { compoundId, questionId, rev, conclusion, text } = input;
    const question = await store.question(compoundId, questionId);
    if (!question) throw refuse('NOT_FOUND');
    const done = { rev: rev + 1 };
    if (isReplay(question, { rev, kind: 'answered', personId, text })) return done;
    insist(whyCannotAnswer(question, posts));
    insist(question.rev === rev ? null : 'CHANGED_MEANWHILE');
    await passedText(call, text, 'text');
    const post = actingAs('answerQuestions', posts) ?? actingAs('standInForCompany', posts) ?? undefined;
    const move = answered(question, { personId, name, now, post }, { text, conclusion });
    return (await store.moveQuestion(question, move, { by: personId, now })) ? done : null;
  });
