import { noun, timed } from '#domain/kernel/noun';
import { disclosures as contract } from './contract';
import { TOTALS } from './derived';
import type { DisclosureDocument, QuestionDocument } from './documents';
import { FRONT_PART } from './front-page';
import { handOverDraft, handOverQuestion } from './hand-over';
import { MATTERS, NOTICES } from './notices';
import { clockSays } from './question-machine';
import { QUESTION_MATTERS } from './question-matters';
import { QUESTION_NOTICES } from './question-notices';

export const disclosures = noun({
  contract,
  front: FRONT_PART,
  timed: [
    timed<DisclosureDocument>({
      collection: 'disclosures',
      notices: NOTICES,
      matters: MATTERS,
      handOver: {
        rule: handOverDraft,
        names: ({ author, held }) => [author.personId, ...(held ? [held.personId] : [])],
        may: 'readOffice',
        open: { state: ['draft', 'inReview'] },
        after: ['disclosureSubmitted', 'disclosureReturned'],
      },
      derived: [TOTALS],
    }),
    timed<QuestionDocument>({
      collection: 'fee_questions',
      notices: QUESTION_NOTICES,
      matters: QUESTION_MATTERS,
      pictures: { doubt: null },
      clockSays,
      handOver: {
        rule: handOverQuestion,
        names: ({ askedBy }) => [askedBy],
        may: 'readOffice',
        open: { open: true },
        named: (personId) => [{ askedBy: personId }],
        after: ['questionAsked', 'questionAskedAgain', 'questionAnswered'],
      },
    }),
    timed<{ compoundId: string }>({ collection: 'homes', derived: [TOTALS] }),
    timed<{ compoundId: string }>({ collection: 'imports', derived: [TOTALS] }),
  ],
});
