import { useState } from 'react';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { disclosures } from '#domain/disclosures/contract';
import { draftLink } from '#domain/disclosures/links';
import { refusalText } from '#domain/disclosures/texts';
import { call } from '../../../platform/call';
import { handled } from '../../../platform/handled';
import { useKeptText } from '../../../platform/kept';
import { useAction } from '../../../platform/use-action';
import type { DecisionDialogProps } from './decision';
import { useReloadWhenOutdated } from './desk';

/** Gives the draft back with the reason; the reason stays typed when the dialog is closed or refused. */
export function ReturnDialog({
  open,
  compoundId,
  draft,
  onClose,
  onOutdated,
  onDecided,
}: DecisionDialogProps) {
  const { text: comment, write: setComment } = useKeptText(`return:${draft.disclosureId}`);
  const [missing, setMissing] = useState(false);
  const { disclosureId, rev } = draft;
  const giveBack = useAction(
    () => call(disclosures, 'returnDraft', { compoundId, disclosureId, rev, comment: comment.trim() }),
    refusalText,
  );
  useReloadWhenOutdated(giveBack.refused, onOutdated);
  const confirm = () => {
    if (comment.trim() === '') return setMissing(true);
    void giveBack.run(undefined).then((done) => {
      if (!done) return;
      handled(draftLink(compoundId));
      setComment('');
      onClose();
      onDecided({ kind: 'returned', to: draft.author.name });
    });
  };
  return (
    <Dialog
      open={open}
      title={`退回给${draft.author.name}`}
      confirm="退回修改"
      cancel="再看看"
      onConfirm={confirm}
      onCancel={onClose}
      busy={giveBack.busy}
      reason={giveBack.message}
    >
      <Field
        label="要改什么"
        value={comment}
        onChange={(value) => {
          setComment(value);
          setMissing(false);
        }}
        placeholder="例如：F13 和 F02 重复，请核对后取消"
        error={missing ? '请写明要改什么，收费员才知道怎么改。' : null}
        long
        maxLength={300}
      />
    </Dialog>
  );
}
