import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Uploader } from '../../../ui/photo';
import { Words } from '../../../ui/words';
import type { Errand } from '../api';
import { MINUTES, minutesText } from './minutes';
import { useFinishForm } from './use-finish-form';
import type { Stepping } from './use-step';

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

/** Where the proxy hands over to the family: done with a photo, or not possible with the reason; and the time it took. */
export function FinishSheet({ open, errand, stepping }: FinishSheetProps) {
  const form = useFinishForm(errand, stepping);
  const [opened, setOpened] = useState(open);
  const [solved, setSolved] = useState(true);
  if (open !== opened) {
    setOpened(open);
    if (open !== null) setSolved(open === 'finish');
  }
  const errors = form.errorsOf(solved);
  const wrong = errors.pictures ?? errors.minutes ?? errors.text;
  return (
    <Sheet
      open={open !== null}
      title="办得怎么样"
      onClose={stepping.onClose}
      action={
        <Button
          onTap={() => form.submit(solved)}
          busy={form.busy}
          disabled={form.blocked !== null}
          reason={form.blocked ?? wrong ?? form.message}
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
        of={form.pictures}
        hint={`${solved ? '拍办好的地方，或者回执。' : '例如：窗口给的告知单。'}请不要拍到人脸、身份证号和银行卡。`}
      />
      {errors.pictures && (
        <Words size="s" tone="bad" className="case-error">
          {errors.pictures}
        </Words>
      )}
      <Choice
        label="用了多少时间"
        options={TIMES}
        value={form.chosen}
        onChange={form.choose}
        error={form.chosen === 'other' ? null : errors.minutes}
      />
      {form.chosen === 'other' && (
        <Field
          label="多少分钟"
          value={form.typed}
          onChange={form.type}
          keyboard="number"
          unit="分钟"
          maxLength={4}
          error={errors.minutes}
        />
      )}
      <Field
        label={solved ? '办成了什么' : '为什么没办成'}
        value={form.text}
        onChange={form.write}
        placeholder={solved ? '例如：灯泡换好了，当面试过能亮' : '例如：街道说要本人到场，已约好周四陪老人去'}
        long
        maxLength={300}
        error={errors.text}
      />
    </Sheet>
  );
}
