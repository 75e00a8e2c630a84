import { ASSIGN_HOURS } from '#domain/errands/limits';
import { afterWorkingHours } from '#domain/kernel/working-days';
import { serverNow } from '../../../platform/server-clock';
import { whenWords } from '../../../platform/when-words';
import { Dialog } from '../../../ui/dialog';
import { openForClaim } from '../api';
import { useStep, type Stepping } from './use-step';

/** Lets the proxies take it themselves, after one question: everybody will be told. */
export function ClaimDialog({ open, stepping }: { open: boolean; stepping: Stepping }) {
  const step = useStep(stepping, openForClaim);
  const now = serverNow();
  const until = whenWords(afterWorkingHours(now, ASSIGN_HOURS), now);
  return (
    <Dialog
      open={open}
      title="开放给代办员认领？"
      confirm="开放认领"
      onConfirm={() => void step.take({}, '已开放认领，代办员会收到通知，谁先接谁办。')}
      onCancel={stepping.onClose}
      busy={step.busy}
      reason={step.message}
    >
      {`代办员都会看到事项和楼栋，谁先接谁办，接下后才看到门牌号和电话。到 ${until} 还没有人接，会回到您手里。`}
    </Dialog>
  );
}
