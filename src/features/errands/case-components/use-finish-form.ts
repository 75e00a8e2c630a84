import { useState } from 'react';
import * as v from 'valibot';
import { MOST_PICTURES, whyCannotFinish } from '#domain/errands/rules';
import { useKept, useKeptText } from '../../../platform/kept';
import { usePictures, useRefusedPicture } from '../../../platform/use-pictures';
import { finish, type Errand } from '../api';
import { minutesOf, MOST_MINUTES } from './minutes';
import { ABOUT_PICTURES, ABOUT_TEXT, sayNo, useStep, type Stepping } from './use-step';

/** Of one finish; an errand has at most `MOST_PICTURES`. */
const AT_ONCE = 3;

export type FinishForm = ReturnType<typeof useFinishForm>;

/** The end of an errand being written down. Each refusal belongs to the field it is about; the rest to the button. */
export function useFinishForm(errand: Errand, stepping: Stepping) {
  const name = `errand:${errand.errandId}:finish`;
  const [chosen, setChosen] = useKept(`${name}:chosen`, null, v.nullable(v.string()));
  const { text: typed, write: setTyped } = useKeptText(`${name}:typed`);
  const [checked, setChecked] = useState(false);
  const kept = useKeptText(name);
  const max = Math.min(AT_ONCE, MOST_PICTURES - errand.pictures.length);
  const pictures = usePictures(stepping.target.compoundId, max, name);
  const step = useStep(stepping, finish);
  useRefusedPicture(pictures, step.refused);

  const text = kept.text.trim();
  const minutes = minutesOf(chosen, typed);
  const lacks = (solved: boolean) => whyCannotFinish(errand, { solved, pictures: pictures.uploads.length });
  const failed = pictures.pictures.some((one) => one.state === 'failed');

  const errorsOf = (solved: boolean) => ({
    text:
      (checked && text === ''
        ? solved
          ? '请写一句办成了什么，家属会看到。'
          : '请写明为什么没办成、家属还可以找谁。'
        : null) ?? step.about('text', ABOUT_TEXT),
    minutes:
      (checked && minutes === null
        ? chosen === 'other'
          ? `请填 1 到 ${MOST_MINUTES} 之间的整数。`
          : '请选用了多少时间。'
        : null) ?? step.about('minutes'),
    pictures: (checked ? sayNo(lacks(solved)) : null) ?? step.about('pictures', ABOUT_PICTURES),
  });

  return {
    chosen,
    choose: (next: string) => {
      setChosen(next);
      step.clear();
    },
    typed,
    type: (next: string) => {
      setTyped(next);
      step.clear();
    },
    text: kept.text,
    write: (next: string) => {
      kept.write(next);
      step.clear();
    },
    max,
    pictures,
    errorsOf,
    /** Why it cannot be sent right now: pictures that have not arrived would be lost. */
    blocked: pictures.busy ? '照片还在上传，请稍等。' : failed ? '有照片没传上去，请重传或删除。' : null,
    message: step.message,
    busy: step.busy,
    submit: (solved: boolean) => {
      setChecked(true);
      if (text === '' || minutes === null || lacks(solved) !== null) return;
      void step
        .take(
          { solved, text, minutes, pictures: pictures.uploads },
          '已交给家属确认。家属说办好了，才算办结。',
        )
        .then((done) => {
          if (!done) return;
          kept.write('');
          setChosen(null);
          setTyped('');
          pictures.forget();
        });
    },
  };
}
