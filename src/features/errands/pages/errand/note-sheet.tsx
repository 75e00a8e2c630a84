import * as v from 'valibot';
import { missingIn } from '../../../../platform/form';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Choice } from '../../../../ui/choice';
import { Sheet } from '../../../../ui/dialog';
import { LongField } from '../../../../ui/long-field';
import { type Errand, perform } from '../../api';
import { stepLabel } from './step-words';
import { stepForm, type Stepping } from '../../components/use-step';

const SHAPE = v.object({ text: v.string(), readers: v.picklist(['all', 'internal']) });
type NoteForm = v.InferOutput<typeof SHAPE>;

const READERS = [
  { value: 'all', label: '家属也能看到' },
  { value: 'internal', label: '家属看不到' },
] as const;

const PLACEHOLDER: Record<Errand['viewer'], string> = {
  family: '例如：妈妈说周四上午也在家',
  proxy: '例如：材料已交到街道便民中心，收件人王老师',
  desk: '例如：老人耳背，敲门要久一点',
  candidate: '',
};

interface NoteSheetProps {
  open: boolean;
  errand: Errand;
  stepping: Stepping;
}

/** A word that goes into the history. Desk and proxy say whether the family sees it; the button repeats what they chose. */
export function NoteSheet({ open, errand, stepping }: NoteSheetProps) {
  const { viewer } = errand;
  const isInternal = ({ readers }: NoteForm) => viewer !== 'family' && readers === 'internal';
  const form = useForm(
    stepForm<NoteForm>(stepping, {
      name: 'note',
      shape: SHAPE,
      // a remark of the desk is meant for colleagues unless it says otherwise: what has been read cannot be taken back
      first: { text: '', readers: viewer === 'desk' ? 'internal' : 'all' },
      lacks: (one) => missingIn(one, { text: '请先写一句话。' }),
      send: (one, target) => perform('note', { ...target, text: one.text, internal: isInternal(one) }),
      said: (one) => (isInternal(one) ? '备注已写上，家属看不到。' : '已写进“经过”。'),
    }),
  );
  return (
    <Sheet
      open={open}
      title={stepLabel('note', errand)}
      onClose={stepping.onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          {viewer === 'family'
            ? '告诉网格员和代办员'
            : isInternal(form.form)
              ? '写上，家属看不到'
              : '写上，家属也能看到'}
        </Button>
      }
    >
      {viewer !== 'family' && <Choice label="给谁看" options={READERS} {...form.field('readers')} />}
      <LongField
        label={viewer === 'family' ? '要补充的话' : viewer === 'proxy' ? '办到哪一步了' : '备注'}
        {...form.field('text')}
        placeholder={PLACEHOLDER[viewer]}
        hint="请不要写身份证号、银行卡号和密码"
        maxLength={300}
      />
    </Sheet>
  );
}
