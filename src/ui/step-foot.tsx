import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { spoken } from './a11y';
import { Button } from './button';
import './step-foot.scss';

interface StepFootProps {
  /** What keeps the reader from going on; stands above both buttons. */
  reason: string | null;
  /** Absent on the first step. */
  onBack?: () => void;
  /** What the way on says; null where there is none. */
  next: string | null;
  onNext: () => void;
  busy: boolean;
  disabled: boolean;
  /** Between the reason and the buttons. */
  children?: ReactNode;
}

/** The foot of a form in several steps: on, and back. */
export function StepFoot({ reason, onBack, next, onNext, busy, disabled, children }: StepFootProps) {
  return (
    <>
      {reason && (
        <View className="ui-step-foot-reason" {...spoken({ role: 'alert' })}>
          {reason}
        </View>
      )}
      {children}
      <View className="ui-step-foot">
        {onBack && (
          <View className="ui-step-foot-back">
            <Button kind="plain" onTap={onBack} disabled={busy}>
              上一步
            </Button>
          </View>
        )}
        {next !== null && (
          <View className="ui-step-foot-on">
            <Button onTap={onNext} busy={busy} disabled={disabled}>
              {next}
            </Button>
          </View>
        )}
      </View>
    </>
  );
}
