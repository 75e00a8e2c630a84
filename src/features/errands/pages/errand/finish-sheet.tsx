import * as v from 'valibot';
import { useState } from 'react';
import { whyCannotFinish } from '#domain/errands/rules';
import { usePicturedForm } from '../../../../platform/use-pictured-form';
import { usePictures } from '../../../../platform/use-pictures';
import { Button } from '../../../../ui/button';
import { Choice } from '../../../../ui/choice';
import { Sheet } from '../../../../ui/dialog';
import { Field } from '../../../../ui/field';
import { LongField } from '../../../../ui/long-field';
import { Uploader } from '../../../../ui/photo';
import { type Errand, perform } from '../../api';
import { MOST_PICTURES } from '../request/use-request-form';
import { MINUTES, minutesOf, minutesText, MOST_MINUTES } from './minutes';
import { sayNo, stepForm, type Stepping } from '../../components/use-step';

const TIMES = [
  ...MINUTES.map((value) => ({ value: value as string, label: minutesText(Number(value)) })),
  { value: 'other', label: '其他' },
];

const SOLVED = [
  { value: 'yes', label: '办好了' },
  { value: 'no', label: '没办成' },
] as const;

interface FinishSheetProps {
  /** Which way it was opened; null is closed. */
  open: 'finish' | 'notPossible' | null;
  errand: Errand;
  stepping: Stepping;
}

/** Of one finish; an errand has at most `MOST_PICTURES`. */
const AT_ONCE = 3;
const SHAPE = v.object({
  chosen: v.nullable(v.string()),
  minutes: v.string(),
  text: v.string(),
  /** Kept by themselves: here for what is wrong with them. */
  pictures: v.array(v.string()),
});
type FinishForm = v.InferOutput<typeof SHAPE>;

/** Where the proxy hands over to the family: done with a photo, or not possible with the reason; and the time it took. */
export function FinishSheet({ open, errand, stepping }: FinishSheetProps) {
  const [opened, setOpened] = useState(open);
  const [solved, setSolved] = useState(true);
  if (open !== opened) {
    setOpened(open);
    if (open !== null) setSolved(open === 'finish');
  }
  const pictures = usePictures(
    stepping.target.compoundId,
    Math.min(AT_ONCE, MOST_PICTURES - errand.pictures.length),
    `errand:${errand.errandId}:finish`,
  );
  const { uploads } = pictures;
  const form = usePicturedForm(
    pictures,
    stepForm<FinishForm>(stepping, {
      ...{ name: 'finish', shape: SHAPE, first: { chosen: null, minutes: '', text: '', pictures: [] } },
      lacks: ({ chosen, minutes, text }) => ({
        ...(minutesOf(chosen, minutes) === null
          ? chosen === 'other'
            ? { minutes: `请填 1 到 ${MOST_MINUTES} 之间的整数。` }
            : { chosen: '请选用了多少时间。' }
          : {}),
        text:
          text !== ''
            ? null
            : solved
              ? '请写一句办成了什么，家属会看到。'
              : '请写明为什么没办成、家属还可以找谁。',
        pictures: sayNo(whyCannotFinish(errand, { solved, pictures: uploads.length })),
      }),
      fieldOf: { PROOF_MISSING: 'pictures', TOO_MANY_PICTURES: 'pictures' },
      send: ({ chosen, minutes, text }, target) =>
        perform('finish', {
          ...{ ...target, solved, text, pictures: uploads },
          minutes: minutesOf(chosen, minutes) ?? 0,
        }),
      said: () => '已交给家属确认。家属说办好了，才算办结。',
    }),
  );
  return (
    <Sheet
      open={open !== null}
      title="办得怎么样"
      onClose={stepping.onClose}
      action={
        <Button
          onTap={() => void form.submit()}
          busy={form.busy}
          disabled={form.blocked}
          reason={form.reason}
        >
          交给家属确认
        </Button>
      }
    >
      <Choice
        label="结果"
        options={SOLVED}
        value={solved ? 'yes' : 'no'}
        onChange={(next) => setSolved(next === 'yes')}
      />
      <Uploader
        label={solved ? '办完的照片' : '照片（可以不加）'}
        of={pictures}
        hint={`${solved ? '拍办好的地方，或者回执。' : '例如：窗口给的告知单。'}请不要拍到人脸、身份证号和银行卡。`}
        error={form.errors.pictures ?? form.picturesError}
      />
      <Choice label="用了多少时间" options={TIMES} {...form.field('chosen')} />
      {form.form.chosen === 'other' && (
        <Field label="多少分钟" {...form.field('minutes')} keyboard="number" unit="分钟" maxLength={4} />
      )}
      <LongField
        label={solved ? '办成了什么' : '为什么没办成'}
        {...form.field('text')}
        placeholder={solved ? '例如：灯泡换好了，当面试过能亮' : '例如：街道说要本人到场，已约好周四陪老人去'}
        maxLength={300}
      />
    </Sheet>
  );
}
