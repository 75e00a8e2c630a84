import * as v from 'valibot';
import { VERIFIED_HOW } from '#domain/errands/contract';
import { VERIFIED_TEXT } from '#domain/errands/texts';
import { missingIn } from '../../../../platform/form';
import { oneOf } from '../../../../platform/kept';
import { useForm } from '../../../../platform/use-form';
import { BigChoice } from '../../../../ui/big-choice';
import { Button } from '../../../../ui/button';
import { Choice, optionsOf } from '../../../../ui/choice';
import { Sheet } from '../../../../ui/dialog';
import { LongField } from '../../../../ui/long-field';
import { Words } from '../../../../ui/words';
import { type Errand, perform } from '../../api';
import { stepForm, type Stepping } from '../../components/use-step';

const HOW = optionsOf(VERIFIED_HOW, VERIFIED_TEXT);
const OUTCOME = [
  { value: 'willing', label: '本人愿意', note: '接下来可以受理、安排人去办' },
  { value: 'unwilling', label: '本人不同意', note: '这件代办到此结束，家属会收到通知' },
] as const;
const DONE = {
  willing: '已记下本人愿意，家属会收到通知。接下来请受理，再安排人去办。',
  unwilling: '已记下本人不同意，家属会收到通知。这件代办到此结束。',
};

const SHAPE = v.object({
  how: oneOf(VERIFIED_HOW),
  will: oneOf(['willing', 'unwilling']),
  text: v.string(),
});

interface VerifySheetProps {
  open: boolean;
  errand: Errand;
  stepping: Stepping;
}

/** Where the desk, or the community, records how it asked her, and whether she wants it. */
export function VerifySheet({ open, errand, stepping }: VerifySheetProps) {
  const who = errand.beneficiary?.name ?? '老人';
  const form = useForm(
    stepForm<v.InferOutput<typeof SHAPE>>(stepping, {
      ...{ name: 'verify', shape: SHAPE, first: { how: null, will: null, text: '' } },
      lacks: (one) =>
        missingIn(one, {
          how: '请选是怎么核实的。',
          will: '请选本人愿不愿意。',
          text: '请写一句问了谁、怎么说的。',
        }),
      send: ({ how, will, text }, target) =>
        perform('verify', { ...target, how: how ?? 'telephoned', willing: will === 'willing', text }),
      said: ({ will }) => DONE[will ?? 'unwilling'],
    }),
  );
  return (
    <Sheet
      open={open}
      title="记下本人意愿"
      onClose={stepping.onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          记下
        </Button>
      }
    >
      <Words tone="quiet" className="ui-lead">
        {`核实以前不能安排人去。请先问清${who}本人愿不愿意，再记在这里，家属看得到。`}
      </Words>
      <Choice label="怎么核实的" options={HOW} {...form.field('how')} />
      <BigChoice label={`${who}本人愿意请人办吗？`} options={OUTCOME} {...form.field('will')} />
      <LongField
        label="问了谁、怎么说的"
        {...form.field('text')}
        placeholder="例如：上门看过，老人点头说愿意请人换灯"
        maxLength={200}
      />
    </Sheet>
  );
}
