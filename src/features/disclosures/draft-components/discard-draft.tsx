import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { disclosures, type Draft } from '#domain/disclosures/contract';
import { draftLink } from '#domain/disclosures/links';
import { refusalText } from '#domain/disclosures/texts';
import { call } from '../../../platform/call';
import { handled } from '../../../platform/handled';
import { useAction } from '../../../platform/use-action';

interface DiscardDraftProps {
  compoundId: string;
  draft: Draft;
  onDiscarded: () => void;
}

/** Throws the draft away, after a question. */
export function DiscardDraft({
  compoundId,
  draft: { disclosureId, rev, fileName },
  onDiscarded,
}: DiscardDraftProps) {
  const [asking, setAsking] = useState(false);
  const discard = useAction(
    () => call(disclosures, 'discardDraft', { compoundId, disclosureId, rev }),
    refusalText,
  );
  const confirm = () =>
    void discard.run(undefined).then((done) => {
      if (!done) return;
      handled(draftLink(compoundId));
      setAsking(false);
      onDiscarded();
    });
  return (
    <>
      <Button kind="quiet" onTap={() => setAsking(true)}>
        放弃草稿
      </Button>
      <Dialog
        open={asking}
        title="放弃这份草稿？"
        confirm="放弃草稿"
        cancel="保留草稿"
        danger
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
        busy={discard.busy}
        reason={discard.message}
      >
        {`从 ${fileName} 导入的内容会删除，不能恢复；已公示的版本不受影响。`}
      </Dialog>
    </>
  );
}
