import { View } from '@tarojs/components';
import type { InputOf } from '#domain/kernel/contract';
import type { errands } from '#domain/errands/contract';
import { ConfirmButton } from '../../../../platform/confirm';
import { Button } from '../../../../ui/button';
import { Words } from '../../../../ui/words';
import { askingTo, type Stepping, useStep } from '../../components/use-step';
import './held-review.scss';

interface HeldReviewProps {
  what: InputOf<typeof errands.actions.reviewHeld>['what'];
  stepping: Stepping;
}

/** Under what WeChat's check was in doubt about: the desk lets others see it from now on, or never. */
export function HeldReview({ what, stepping }: HeldReviewProps) {
  const step = useStep(stepping, 'reviewHeld');
  return (
    <View className="case-held">
      <Words size="s">内容检查拿不准，等您看过。通过前，只有写的人和您看得到。</Words>
      <View className="case-foot-row">
        <Button
          kind="plain"
          onTap={() => void step.take({ what, pass: true }, '已通过，该看的人都能看到了。')}
          disabled={step.busy}
        >
          通过
        </Button>
        <ConfirmButton
          button="不通过"
          title="不让别人看到？"
          confirm="不通过"
          cancel="再看看"
          danger
          {...askingTo(stepping, 'reviewHeld', { what, pass: false }, '没有通过，别人看不到。')}
        >
          不通过以后，除了写的人、网格员和社区干部，谁也看不到，这个决定不能再改。里面要紧的事，请用“写备注”另外告诉代办员。
        </ConfirmButton>
      </View>
      {step.message && (
        <Words size="s" tone="bad">
          {step.message}
        </Words>
      )}
    </View>
  );
}
