import { useState } from 'react';
import { QUESTION_REASONS } from '#domain/disclosures/contract';
import { refusalText } from '#domain/disclosures/texts';
import type { Template } from '#domain/disclosures/wechat-templates';
import type { CompoundId } from '#domain/kernel/ids';
import { PICTURE_REFUSALS } from '#domain/kernel/picture/refusals';
import { askForMessages } from '../../../platform/subscribe';
import { useAction } from '../../../platform/use-action';
import { usePictures, useRefusedPicture } from '../../../platform/use-pictures';
import { ask, type Reason } from '../api';
import { oneOf, useKept, useKeptText } from '../../../platform/kept';

export const MOST_LETTERS = 500;
export const MOST_PICTURES = 3;

const ABOUT_TEXT = ['TEXT_RISKY', 'TEXT_CHECK_DOWN'];

interface About {
  compoundId: CompoundId;
  disclosureId: string;
  lineCode: string;
  homeId: string;
  /** Chosen by the way the reader came in, e.g. 面积不对. */
  firstReason: Reason | null;
  onAsked: (asked: Awaited<ReturnType<typeof ask>>) => void;
}

/** A reason that the way in names stands until another one is chosen. */
function useAskReason(name: string, first: Reason | null) {
  const [chosen, choose] = useKept(`reason:${name}`, null, oneOf(QUESTION_REASONS));
  return [chosen ?? first, choose] as const;
}

export type AskForm = ReturnType<typeof useAskForm>;

/** The state of a question being written. Each refusal belongs to the field it is about; the rest to the button. */
export function useAskForm({ compoundId, disclosureId, lineCode, homeId, firstReason, onAsked }: About) {
  const name = `ask:${compoundId}:${lineCode}`;
  const [reason, setReason] = useAskReason(name, firstReason);
  const kept = useKeptText(name);
  const pictures = usePictures(compoundId, MOST_PICTURES, name);
  const [checked, setChecked] = useState(false);
  const sending = useAction(
    (input: { reason: Reason; text: string; pictures: string[]; again: boolean }, key: string) =>
      ask({ compoundId, disclosureId, lineCode, homeId, key, ...input }),
    refusalText,
  );
  useRefusedPicture(pictures, sending.refused);

  const text = kept.text.trim();
  const code = sending.refused?.code ?? '';
  const at = (field: string, codes: readonly string[]) =>
    codes.includes(code) || sending.field === field ? sending.message : null;
  const textError =
    (checked && text === '' ? '请写一句哪里不明白，物业才好答复。' : null) ?? at('text', ABOUT_TEXT);
  const picturesError = at('pictures', PICTURE_REFUSALS);
  const reasonError = (checked && reason === null ? '请选一个最接近的。' : null) ?? at('reason', []);

  const submit = () => {
    setChecked(true);
    if (reason === null || text === '') return;
    // First thing in the tap: WeChat shows its panel only then. The question does not wait for the answer to it.
    void askForMessages<Template>('questionAnswered');
    void sending
      .run({ reason, text, pictures: pictures.uploads, again: code === 'SAME_AS_OPEN' })
      .then((done) => {
        if (!done) return;
        kept.sent();
        setReason(null);
        pictures.forget();
        onAsked(done);
      });
  };

  return {
    reason,
    chooseReason: (next: Reason) => {
      setReason(next);
      sending.clear();
    },
    text: kept.text,
    write: (next: string) => {
      kept.write(next);
      sending.clear();
    },
    pictures,
    reasonError,
    textError,
    picturesError,
    /** Why it cannot be sent right now; pictures that have not arrived would be lost. */
    blocked: pictures.blocked,
    /** What no field says. */
    message: (textError ?? picturesError ?? reasonError) ? null : sending.message,
    incomplete: reasonError !== null || textError !== null ? '上面还有没填好的，请看红字。' : null,
    /** The one that she has open in the same words, or that an earlier try has made. */
    sameAs: ['SAME_AS_OPEN', 'KEY_USED'].includes(code)
      ? String(sending.refused?.params.questionId ?? '')
      : null,
    busy: sending.busy,
    submit,
  };
}
