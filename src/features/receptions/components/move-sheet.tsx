import { useState } from 'react';
import * as v from 'valibot';
import type { CompoundId } from '#domain/kernel/ids';
import { clockOf, dayOf } from '#domain/kernel/time';
import { MOST_LETTERS, type Reception } from '#domain/receptions/contract';
import { refusalText } from '#domain/receptions/texts';
import { useKept } from '../../../platform/kept';
import { serverNow } from '../../../platform/server-clock';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { move } from '../api';
import { fieldErrors } from './field-errors';
import { readWhen, WhenForm } from './when-form';
import { WhenFields } from './when-fields';

interface MoveSheetProps {
  compoundId: CompoundId;
  reception: Reception;
  onClose: () => void;
  /** Also after a refusal: it may have moved on. */
  onTried: (done: boolean) => void;
}

const MoveForm = v.object({ ...WhenForm.entries, reason: v.string() });
type MoveForm = v.InferOutput<typeof MoveForm>;

const formOf = ({ startsAt, endsAt, place }: Reception): MoveForm => ({
  ...{ day: dayOf(startsAt), from: clockOf(startsAt), until: clockOf(endsAt), place, reason: '' },
});

/** Another time or place, and why. */
export function MoveSheet({ compoundId, reception, onClose, onTried }: MoveSheetProps) {
  const { receptionId, rev } = reception;
  const blank = formOf(reception);
  const [form, setForm] = useKept<MoveForm>(`move-reception:${receptionId}:${rev}`, blank, MoveForm);
  const [checked, setChecked] = useState(false);
  const moving = useAction(move, refusalText);
  const { times, errors: wrong } = readWhen(form, serverNow());
  const missing = { ...wrong, ...(form.reason.trim() === '' ? { reason: '请写为什么改。' } : {}) };
  const errors = fieldErrors(checked ? missing : {}, moving);
  const write = (change: Partial<MoveForm>) => {
    setForm((before) => ({ ...before, ...change }));
    moving.clear();
  };
  const submit = () => {
    setChecked(true);
    if (times === null || Object.keys(missing).length > 0) return;
    const [place, reason] = [form.place.trim(), form.reason.trim()];
    void moving.run({ compoundId, receptionId, rev, place, ...times, reason }).then((done) => {
      if (done) setForm(blank);
      onTried(done !== undefined);
    });
  };
  return (
    <Sheet
      open
      title="改时间或地点"
      onClose={onClose}
      action={
        <Button onTap={submit} busy={moving.busy} reason={errors.rest}>
          改好，通知居民
        </Button>
      }
    >
      <WhenFields form={form} write={write} errors={errors.at} />
      <Field
        label="为什么改"
        value={form.reason}
        onChange={(reason) => write({ reason })}
        maxLength={MOST_LETTERS.reason}
        placeholder="例如：当天要开会"
        error={errors.at.reason}
      />
      <Words size="s" tone="quiet">
        一分钟内，这次接访面向的居民会在“消息”里收到新的时间、地点和原因。
      </Words>
    </Sheet>
  );
}
