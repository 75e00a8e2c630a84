import { useState } from 'react';
import { VERIFIED_HOW } from '#domain/errands/contract';
import { VERIFIED_TEXT } from '#domain/errands/texts';
import { oneOf, useKept, useKeptText } from '../../../platform/kept';
import { BigChoice } from '../../../ui/big-choice';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { verify, type Errand } from '../api';
import { ABOUT_TEXT, useStep, type Stepping } from './use-step';

const HOW = VERIFIED_HOW.map((value) => ({ value, label: VERIFIED_TEXT[value] }));
const WILL = ['willing', 'unwilling'] as const;
const OUTCOME = [
  { value: 'willing', label: '本人愿意', note: '接下来可以受理、安排人去办' },
  { value: 'unwilling', label: '本人不同意', note: '这件代办到此结束，家属会收到通知' },
] as const;
const DONE = {
  willing: '已记下本人愿意，家属会收到通知。接下来请受理，再安排人去办。',
  unwilling: '已记下本人不同意，家属会收到通知。这件代办到此结束。',
};

/** Where the desk, or the community, records how it asked her, and whether she wants it. */
export function VerifySheet({ open, errand, stepping }: VerifySheetProps) {
  const name = `errand:${stepping.target.errandId}:verify`;
  const [how, setHow] = useKept(`${name}:how`, null, oneOf(VERIFIED_HOW));
  const [will, setWill] = useKept(`${name}:will`, null, oneOf(WILL));
  const [checked, setChecked] = useState(false);
  const kept = useKeptText(name);
  const step = useStep(stepping, verify);
  const text = kept.text.trim();
  const who = errand.beneficiary?.name ?? '老人';

  const howError = (checked && how === null ? '请选是怎么核实的。' : null) ?? step.about('how');
  const willError = checked && will === null ? '请选本人愿不愿意。' : null;
  const textError =
    (checked && text === '' ? '请写一句问了谁、怎么说的。' : null) ?? step.about('text', ABOUT_TEXT);
  const change =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      set(value);
      step.clear();
    };
  const submit = () => {
    setChecked(true);
    if (how === null || will === null || text === '') return;
    void step.take({ how, willing: will === 'willing', text }, DONE[will]).then((done) => {
      if (!done) return;
      kept.write('');
      setHow(null);
      setWill(null);
    });
  };
  return (
    <Sheet
      open={open}
      title="记下本人意愿"
      onClose={stepping.onClose}
      action={
        <Button onTap={submit} busy={step.busy} reason={howError ?? willError ?? textError ?? step.message}>
          记下
        </Button>
      }
    >
      <Words tone="quiet" className="case-lead">
        {`核实以前不能安排人去。请先问清${who}本人愿不愿意，再记在这里，家属看得到。`}
      </Words>
      <Choice label="怎么核实的" options={HOW} value={how} onChange={change(setHow)} error={howError} />
      <BigChoice
        label={`${who}本人愿意请人办吗？`}
        options={OUTCOME}
        value={will}
        onChange={change(setWill)}
        error={willError}
      />
      <Field
        label="问了谁、怎么说的"
        value={kept.text}
        onChange={change(kept.write)}
        placeholder="例如：上门看过，老人点头说愿意请人换灯"
        long
        maxLength={200}
        error={textError}
      />
    </Sheet>
  );
}

interface VerifySheetProps {
  open: boolean;
  errand: Errand;
  stepping: Stepping;
}
