import { useState } from 'react';
import * as v from 'valibot';
import { useKept, useKeptText } from '../../../platform/kept';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { note, type Errand } from '../api';
import { stepLabel } from './step-words';
import { ABOUT_TEXT, useStep, type Stepping } from './use-step';

type Readers = 'all' | 'internal';

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
  const kept = useKeptText(`errand:${stepping.target.errandId}:note`);
  // a remark of the desk is meant for colleagues unless it says otherwise: what has been read cannot be taken back
  const [readers, setReaders] = useKept<Readers>(
    `errand:${stepping.target.errandId}:note-readers`,
    viewer === 'desk' ? 'internal' : 'all',
    v.picklist(['all', 'internal']),
  );
  const [checked, setChecked] = useState(false);
  const step = useStep(stepping, note);
  const text = kept.text.trim();
  const internal = viewer !== 'family' && readers === 'internal';
  const missing = checked && text === '' ? '请先写一句话。' : null;
  const refused = step.about('text', ABOUT_TEXT);
  const submit = () => {
    setChecked(true);
    if (text === '') return;
    void step
      .take({ text, internal }, internal ? '备注已写上，家属看不到。' : '已写进“经过”。')
      .then((done) => {
        if (!done) return;
        kept.write('');
        setChecked(false);
      });
  };
  return (
    <Sheet
      open={open}
      title={stepLabel('note', errand)}
      onClose={stepping.onClose}
      action={
        <Button onTap={submit} busy={step.busy} reason={missing ?? step.message}>
          {viewer === 'family' ? '告诉网格员和代办员' : internal ? '写上，家属看不到' : '写上，家属也能看到'}
        </Button>
      }
    >
      {viewer !== 'family' && (
        <Choice label="给谁看" options={READERS} value={readers} onChange={setReaders} />
      )}
      <Field
        label={viewer === 'family' ? '要补充的话' : viewer === 'proxy' ? '办到哪一步了' : '备注'}
        value={kept.text}
        onChange={(next) => {
          kept.write(next);
          step.clear();
        }}
        placeholder={PLACEHOLDER[viewer]}
        hint="请不要写身份证号、银行卡号和密码"
        long
        maxLength={300}
        error={missing ?? refused}
      />
    </Sheet>
  );
}
