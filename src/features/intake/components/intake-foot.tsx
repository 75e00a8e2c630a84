import { View } from '@tarojs/components';
import { spoken } from '../../../ui/a11y';
import { Button } from '../../../ui/button';
import type { Intake } from '../use-intake';
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
    <>
      {reason && (
        <View className="intake-foot-reason" {...spoken({ role: 'alert' })}>
          {reason}
        </View>
      )}
      <View className="intake-foot">
        {intake.place > 0 && (
          <View className="intake-foot-back">
            <Button kind="plain" onTap={intake.back} disabled={check.busy}>
              上一步
            </Button>
          </View>
        )}
        {!stuck && (
          <View className="intake-foot-on">
            <Button
              onTap={last ? check.submit : intake.next}
              busy={check.busy}
              disabled={last && !check.ready}
            >
              {last ? '登记' : '下一步'}
            </Button>
          </View>
        )}
      </View>
    </>
  );
}
