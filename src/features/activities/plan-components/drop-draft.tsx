import { useState } from 'react';
import type { Activity } from '#domain/activities/contract';
import { whyCannotCancel } from '#domain/activities/rules';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { serverNow } from '../../../platform/server-clock';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { cancel } from '../api';

interface DropDraftProps {
  compoundId: CompoundId;
  activity: Activity;
  onDropped: () => void;
}

/** Gives a draft up, after a question. Nobody is told: nobody has seen it. */
export function DropDraft({ compoundId, activity, onDropped }: DropDraftProps) {
  const { activityId, title } = activity;
  const [asking, setAsking] = useState(false);
  const dropping = useAction(
    () => cancel({ compoundId, activityId, reason: 'other', text: '' }),
    refusalText,
  );
  if (whyCannotCancel(activity, serverNow()) !== null) return null;
  const confirm = () =>
    void dropping.run(undefined).then((done) => {
      if (done) onDropped();
    });
  return (
    <>
      <Button kind="quiet" onTap={() => setAsking(true)}>
        放弃这份草稿
      </Button>
      <Dialog
        open={asking}
        title="放弃这份草稿？"
        confirm="放弃草稿"
        cancel="保留草稿"
        danger
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
        busy={dropping.busy}
        reason={dropping.message}
      >
        {`“${title}”不再办，也不能恢复。居民还没有看到它。`}
      </Dialog>
    </>
  );
}
