import { Dialog } from '../../../ui/dialog';
import { disclosures } from '#domain/disclosures/contract';
import { draftLink } from '#domain/disclosures/links';
import { refusalText } from '#domain/disclosures/texts';
import { call } from '../../../platform/call';
import { handled } from '../../../platform/handled';
import { useAction } from '../../../platform/use-action';
import { useReloadWhenOutdated, type Desk } from './desk';
import type { DecisionDialogProps } from './decision';

/** Says what publishing does before it is done: it cannot be undone. */
export function ApproveDialog({
  open,
  compoundId,
  draft,
  desk,
  onClose,
  onOutdated,
  onDecided,
}: DecisionDialogProps & { desk: Desk }) {
  const { disclosureId, rev, version } = draft;
  const publish = useAction(
    () => call(disclosures, 'publish', { compoundId, disclosureId, rev }),
    refusalText,
  );
  useReloadWhenOutdated(publish.refused, onOutdated);
  const confirm = () =>
    void publish.run(undefined).then((done) => {
      if (!done) return;
      handled(draftLink(compoundId));
      onClose();
      onDecided({ kind: 'published', ...done });
    });
  const replaced = desk.published ? `第 ${desk.published.version} 版改为“已被替代”，仍可以看。` : '';
  return (
    <Dialog
      open={open}
      title={`批准并公示第 ${version} 版？`}
      confirm="批准并公示"
      cancel="再看看"
      onConfirm={confirm}
      onCancel={() => {
        publish.clear();
        onClose();
      }}
      busy={publish.busy}
      reason={publish.message}
    >
      {`批准后立即公示：全小区 ${desk.homes} 户都能看到每项费用怎么算，已绑定的住户会在“消息”里收到通知。${replaced}\n公示后不能修改或撤回，只能用新的版本更正。`}
    </Dialog>
  );
}
