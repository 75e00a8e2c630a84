import * as v from 'valibot';
import { useState } from 'react';
import { dangerIn, isVouched } from '#domain/errands/danger';
import type { CompoundId } from '#domain/kernel/ids';
import { KIND_CODES, kindOf, PARTY_CODES, topicIn, type KindCode } from '#domain/reports/kinds';
import { reportLink } from '#domain/reports/links';
import { MOST_PICTURES } from '#domain/reports/limits';
import { whyCannotFile } from '#domain/reports/rules';
import { refusalText } from '#domain/reports/texts';
import type { Template } from '#domain/reports/wechat-templates';
import { Refused } from '../../../../platform/failure';
import { missingIn } from '../../../../platform/form';
import { oneOf } from '../../../../platform/kept';
import { replaceWith } from '../../../../platform/routes';
import { askForMessages } from '../../../../platform/subscribe';
import type { useHere } from '../../../../platform/here';
import { usePicturedForm } from '../../../../platform/use-pictured-form';
import { usePictures } from '../../../../platform/use-pictures';
import { forgetVouched, useVouchedWords } from '../../../../platform/vouched';
import { perform } from '../../api';

export type Homes = ReturnType<typeof useHere>['homes'];

const SHAPE = v.object({
  kind: oneOf(KIND_CODES),
  homeId: v.nullable(v.string()),
  about: oneOf(PARTY_CODES),
  part: v.nullable(v.string()),
  detail: v.string(),
  text: v.string(),
  /** As its sender says; null while it is told by her words. */
  topic: v.nullable(v.string()),
});
type Filled = v.InferOutput<typeof SHAPE>;

/** What is filled in, completed by what follows from it. */
const wishOf = (form: Filled, homes: Homes) => {
  const kind: KindCode = form.kind ?? 'repair';
  const { placed, about } = kindOf(kind);
  const guessed = topicIn(kind, form.text, placed ? form.part : null);
  return {
    kind,
    homeId: homes.find((one) => one.homeId === form.homeId)?.homeId ?? homes[0]?.homeId ?? '',
    about: about.length > 0 ? form.about : null,
    place: placed && form.part !== null ? { part: form.part, detail: form.detail.trim() } : null,
    topic: form.topic ?? guessed?.code ?? '',
    guessed,
  };
};

export type FileFormState = ReturnType<typeof useFileForm>;

/** A report as it is being filled in. */
export function useFileForm(compoundId: CompoundId, homes: Homes, firstKind: KindCode) {
  const name = `report:${compoundId}`;
  const [again, setAgain] = useState(false);
  const vouched = useVouchedWords();
  const pictures = usePictures(compoundId, MOST_PICTURES, name);
  const form = usePicturedForm(pictures, {
    ...{ name, shape: SHAPE },
    first: {
      kind: firstKind,
      homeId: null,
      about: null,
      part: null,
      detail: '',
      text: '',
      topic: null,
    } as Filled,
    lacks(one) {
      const wish = wishOf(one, homes);
      const why = whyCannotFile(homes, { ...wish, text: one.text });
      return {
        ...missingIn({ text: one.text }, { text: '请写一句怎么了。' }),
        part: why === 'PLACE_MISSING' ? refusalText(why) : null,
        about: why === 'ABOUT_WHOM' ? refusalText(why) : null,
        topic: one.text.trim() !== '' && why === 'NO_SUCH_TOPIC' ? refusalText(why) : null,
      };
    },
    fieldOf: { NO_SUCH_TOPIC: 'topic', PLACE_MISSING: 'part', ABOUT_WHOM: 'about' },
    send(one, key) {
      // First thing in the tap: WeChat shows its panel only then. The report does not wait for the answer to it.
      void askForMessages<Template>('reportProgress');
      const { guessed: _, ...wish } = wishOf(one, homes);
      const danger = dangerIn(one.text);
      const notAnEmergency = danger !== null && isVouched(danger, vouched);
      return perform('file', {
        ...{ compoundId, ...wish, text: one.text, pictures: pictures.uploads, again, notAnEmergency, key },
      });
    },
    sayRefusal: refusalText,
    onSent({ reportId }) {
      forgetVouched();
      replaceWith(reportLink(compoundId, reportId));
    },
    onFailed: (error) => setAgain(error instanceof Refused && error.code === 'SAME_AS_OPEN'),
  });
  const found = dangerIn(form.form.text);
  const danger = found && !isVouched(found, vouched) ? found : null;
  /** The one that she has open in the same words, or that an earlier try has made. */
  const sameAs =
    form.refused && ['SAME_AS_OPEN', 'KEY_USED'].includes(form.refused.code)
      ? String(form.refused.params.reportId ?? '')
      : '';
  return { ...form, wish: wishOf(form.form, homes), danger, sameAs };
}
