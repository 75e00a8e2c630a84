import { StepFoot } from '../../../../ui/step-foot';
import type { Intake } from './use-intake';
import type { useCheck } from './step-check';

interface IntakeFootProps {
  intake: Intake;
  check: ReturnType<typeof useCheck>;
  /** There is nobody to go on with. */
  stuck: boolean;
}

/** On, and back; what keeps her from going on stands above both. */
export function IntakeFoot({ intake, check, stuck }: IntakeFootProps) {
  const last = intake.step === 'check';
  const reason = last
    ? (check.message ?? (check.ready ? null : '请念给对方听，逐句勾上，再登记。'))
    : intake.blocked;
  return (
    <StepFoot
      reason={reason}
      onBack={intake.place > 0 ? intake.back : undefined}
      next={stuck ? null : last ? '登记' : '下一步'}
      onNext={last ? check.submit : intake.next}
      busy={check.busy}
      disabled={last && !check.ready}
    />
  );
}
