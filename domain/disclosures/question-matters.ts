import { allMatters } from '#domain/kernel/notices';
import { sayInstant } from '#domain/kernel/time';
import { answerers, asker } from './audiences';
import type { QuestionDocument } from './documents';
import { questionLink } from './links';
import { confirmBy } from './question-notices';

const link = ({ compoundId, _id }: QuestionDocument) => questionLink(compoundId, _id);
const confirmAt = ({ clock }: QuestionDocument) => clock?.dueAt ?? null;
const waitsForAsker = ({ state, open }: QuestionDocument): boolean => open && state === 'answered';

/** What waits because of a question: one thing for who answers it, one for who asked or who tells her. */
export const QUESTION_MATTERS = allMatters<QuestionDocument>({
  questionToAnswer: {
    for: 'staff',
    when: ({ state }) => state === 'asked',
    to: answerers,
    words: ({ line, number, dueAt }) => ({
      title: `答复收费疑问：${line.name}`,
      body: `${number}，请在 ${sayInstant(dueAt)} 前答复。`,
    }),
    link,
    dueAt: ({ dueAt }) => dueAt,
  },
  questionAsked: {
    for: 'asker',
    watched: true,
    when: ({ state, askerUnreachable }) => state === 'asked' && askerUnreachable !== true,
    to: asker,
    words: ({ line, number, dueAt }) => ({
      title: `您的收费疑问：${line.name}`,
      body: `${number}，物业会在 ${sayInstant(dueAt)} 前答复您。`,
    }),
    link,
    dueAt: ({ dueAt }) => dueAt,
  },
  questionToTell: {
    for: 'asker',
    when: (question) => waitsForAsker(question) && question.askerUnreachable === true,
    to: asker,
    words: (question) => ({
      title: `把答复告诉提问的人：${question.line.name}`,
      body: `${question.number}，提问的人没有手机。请在${confirmBy(question)}打电话或上门告诉本人，再记下明白没有。`,
    }),
    link,
    dueAt: confirmAt,
  },
  questionAnswered: {
    for: 'asker',
    when: waitsForAsker,
    to: asker,
    words: (question) => ({
      title: `物业已答复：${question.line.name}`,
      body: `${question.number}，请您在${confirmBy(question)}看答复：明白了点“已明白”，不清楚可以追问。`,
    }),
    link,
    dueAt: confirmAt,
  },
});
