import { useState } from 'react';
import { CONCLUSIONS } from '#domain/disclosures/contract';
import { questionLink } from '#domain/disclosures/links';
import { CONCLUSION_TEXT, refusalText } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { handled } from '../../../platform/handled';
import { useAction } from '../../../platform/use-action';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { answer } from '../api';
import { oneOf, useKept, useKeptText } from '../../../platform/kept';

const OPTIONS = CONCLUSIONS.map((value) => ({ value, label: CONCLUSION_TEXT[value] }));
export const ABOUT_TEXT = ['TEXT_RISKY', 'TEXT_CHECK_DOWN', 'TEXT_MISSING'];

export type AnswerForm = ReturnType<typeof useAnswerForm>;

/** The state of an answer being written; `onDone` also after a refusal that means the question has moved on. */
export function useAnswerForm(
  compoundId: CompoundId,
  questionId: string,
  rev: number | undefined,
  onDone: () => void,
) {
  const [conclusion, setConclusion] = useKept(`conclusion:${questionId}`, null, oneOf(CONCLUSIONS));
  const [checked, setChecked] = useState(false);
  const kept = useKeptText(`answer:${questionId}`);
  const sending = useAction(answer, refusalText);
  const text = kept.text.trim();
  const refusedText = ABOUT_TEXT.includes(sending.refused?.code ?? '') || sending.field === 'text';
  const submit = () => {
    setChecked(true);
    if (rev === undefined || conclusion === null || text === '') return;
    void sending.run({ compoundId, questionId, rev, conclusion, text }).then((done) => {
      if (done) {
        handled(questionLink(compoundId, questionId));
        kept.write('');
        setConclusion(null);
        setChecked(false);
      }
      onDone();
    });
  };
  return {
    conclusion,
    choose: setConclusion,
    conclusionError: checked && conclusion === null ? '请选一个结论。' : null,
    text: kept.text,
    write: (next: string) => {
      kept.write(next);
      sending.clear();
    },
    textError: checked && text === '' ? '请写明答复内容。' : refusedText ? sending.message : null,
    message: refusedText ? null : sending.message,
    incomplete: checked && (conclusion === null || text === '') ? '上面还有没填好的，请看红字。' : null,
    busy: sending.busy,
    submit,
  };
}

/** What staff fill in to answer. */
export function AnswerFields({ form }: { form: AnswerForm }) {
  return (
    <Card title="答复居民">
      <Choice
        label="结论"
        options={OPTIONS}
        value={form.conclusion}
        onChange={form.choose}
        error={form.conclusionError}
      />
      <Field
        label="说明"
        value={form.text}
        onChange={form.write}
        long
        maxLength={500}
        placeholder="写明怎么算的、依据是什么；要更正或退还的，写明谁在什么时候办"
        error={form.textError}
      />
    </Card>
  );
}
