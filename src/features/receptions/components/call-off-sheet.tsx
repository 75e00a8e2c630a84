import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { MOST_LETTERS, type Reception } from '#domain/receptions/contract';
import { refusalText } from '#domain/receptions/texts';
import { useKeptText } from '../../../platform/kept';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { callOff } from '../api';
import { fieldErrors } from './field-errors';

interface CallOffSheetProps {
  compoundId: CompoundId;
  reception: Reception;
  onClose: () => void;
  /** Also after a refusal: it may have moved on. */
  onTried: (done: boolean) => void;
}

/** Why it does not take place. */
export function CallOffSheet({ compoundId, reception, onClose, onTried }: CallOffSheetProps) {
  const { receptionId, title } = reception;
  const kept = useKeptText(`call-off-reception:${receptionId}`);
  const [checked, setChecked] = useState(false);
  const calling = useAction(callOff, refusalText);
  const reason = kept.text.trim();
  const errors = fieldErrors(checked && reason === '' ? { reason: '请写为什么取消。' } : {}, calling);
  const submit = () => {
    setChecked(true);
    if (reason === '') return;
    void calling.run({ compoundId, receptionId, reason }).then((done) => {
      if (done) kept.sent();
      onTried(done !== undefined);
    });
  };
  return (
    <Sheet
      open
      title={`取消“${title}”`}
      onClose={onClose}
      action={
        <Button kind="danger" onTap={submit} busy={calling.busy} reason={errors.rest}>
          取消，通知居民
        </Button>
      }
    >
      <Field
        label="为什么取消"
        value={kept.text}
        onChange={(written) => {
          kept.write(written);
          calling.clear();
        }}
        maxLength={MOST_LETTERS.reason}
        placeholder="例如：台风天，改到下个月"
        error={errors.at.reason}
      />
      <Words size="s" tone="quiet">
        取消后不能恢复。一分钟内，这次接访面向的居民会在“消息”里收到原因。
      </Words>
    </Sheet>
  );
}
