import { OFFER_HOURS } from '#domain/errands/limits';
import { badgeText } from '#domain/kernel/badge';
import { afterWorkingHours } from '#domain/kernel/working-days';
import { serverNow } from '../../../platform/server-clock';
import { useSession } from '../../../platform/session';
import { whenWords } from '../../../platform/when-words';
import { Dialog } from '../../../ui/dialog';
import { Words } from '../../../ui/words';
import type { Errand, SuggestedProxy } from '../api';

interface AssignDialogProps {
  errand: Errand;
  /** Null: nobody is chosen, and nothing is asked. */
  proxy: SuggestedProxy | null;
  onConfirm: () => void;
  onCancel: () => void;
  busy: boolean;
  reason: string | null;
}

/** Names who is asked to do what for whom, and by when the answer comes. */
export function AssignDialog({ errand, proxy, onConfirm, onCancel, busy, reason }: AssignDialogProps) {
  const now = serverNow();
  const answered = whenWords(afterWorkingHours(now, OFFER_HOURS), now);
  const who = proxy && `${proxy.name}${badgeText(proxy.badge)}`;
  const whom = errand.beneficiary?.name ?? '';
  const { person } = useSession();
  const own = proxy !== null && proxy.personId === person?.personId;
  const called = own ? '您' : who;
  return (
    <Dialog
      open={proxy !== null}
      title={own ? '您自己去办？' : `请${who}去办？`}
      confirm={own ? '我自己去办' : `请${proxy?.name ?? ''}去办`}
      onConfirm={onConfirm}
      onCancel={onCancel}
      busy={busy}
      reason={reason}
    >
      <Words>{`${errand.itemName}\n${errand.homeLabel ?? errand.building}，${whom}`}</Words>
      <Words tone="quiet">
        {`${called}会收到通知，请在 ${answered} 前答复。到时没有答复，这件代办会回到您手里，另外找人。`}
      </Words>
    </Dialog>
  );
}
