import * as v from 'valibot';
import { CONCLUSIONS } from '#domain/disclosures/contract';
import { questionLink } from '#domain/disclosures/links';
import { CONCLUSION_TEXT, refusalText } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { missingIn } from '../../../../platform/form';
import { handled } from '../../../../platform/handled';
import { oneOf } from '../../../../platform/kept';
import { useForm } from '../../../../platform/use-form';
import { Card } from '../../../../ui/card';
import { Choice, optionsOf } from '../../../../ui/choice';
import { LongField } from '../../../../ui/long-field';
import { perform } from '../../api';

const OPTIONS = optionsOf(CONCLUSIONS, CONCLUSION_TEXT);
const SHAPE = v.object({ conclusion: oneOf(CONCLUSIONS), text: v.string() });

/** The question as the reader saw it when she decided. */
export interface Target {
  compoundId: CompoundId;
  questionId: string;
  rev: number;
}

export type AnswerForm = ReturnType<typeof useAnswerForm>;

/** An answer being written; `onTried` also after a refusal, for the question may have moved on. */
export function useAnswerForm(target: Target, onTried: () => void) {
  return useForm({
    ...{ name: `answer:${target.questionId}`, shape: SHAPE, first: { conclusion: null, text: '' } },
    lacks: (one) => missingIn(one, { conclusion: '请选一个结论。', text: '请写明答复内容。' }),
    send: ({ conclusion, text }) =>
      perform('answer', { ...target, conclusion: conclusion ?? CONCLUSIONS[0], text }),
    sayRefusal: refusalText,
    onSent: () => {
      handled(questionLink(target.compoundId, target.questionId));
      onTried();
    },
    onFailed: onTried,
  });
}

/** What staff fill in to answer. */
export const AnswerFields = ({ form: { field } }: { form: AnswerForm }) => (
  <Card title="答复居民">
    <Choice label="结论" options={OPTIONS} {...field('conclusion')} />
    <LongField
      label="说明"
      {...field('text')}
      maxLength={500}
      placeholder="写明怎么算的、依据是什么；要更正或退还的，写明谁在什么时候办"
    />
  </Card>
);
