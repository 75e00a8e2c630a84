import { useState } from 'react';
import { View } from '@tarojs/components';
import type { InputOf } from '#domain/kernel/contract';
import type { errands } from '#domain/errands/contract';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Words } from '../../../ui/words';
import { reviewHeld } from '../api';
import { useStep, type Stepping } from './use-step';

interface HeldReviewProps {
  what: InputOf<typeof errands.actions.reviewHeld>['what'];
  stepping: Stepping;
}

/** Under what WeChat's check was in doubt about: the desk lets others see it from now on, or never. */
export function HeldReview({ what, stepping }: HeldReviewProps) {
  const [refusing, setRefusing] = useState(false);
  const step = useStep(stepping, reviewHeld);
  const decide = (pass: boolean) =>
    void step
      .take({ what, pass }, pass ? '已通过，该看的人都能看到了。' : '没有通过，别人看不到。')
      .then((done) => done && setRefusing(false));
  return (
    <View className="case-held">
      <Words size="s">内容检查拿不准，等您看过。通过前，只有写的人和您看得到。</Words>
      <View className="case-foot-row">
        <Button kind="plain" onTap={() => decide(true)} disabled={step.busy}>
          通过
        </Button>
        <Button kind="plain" onTap={() => setRefusing(true)} disabled={step.busy}>
          不通过
        </Button>
      </View>
      {step.message && !refusing && (
        <Words size="s" tone="bad">
          {step.message}
        </Words>
      )}
      <Dialog
        open={refusing}
        title="不让别人看到？"
        confirm="不通过"
        cancel="再看看"
        danger
        onConfirm={() => decide(false)}
        onCancel={() => setRefusing(false)}
        busy={step.busy}
        reason={step.message}
      >
        不通过以后，除了写的人、网格员和社区干部，谁也看不到，这个决定不能再改。里面要紧的事，请用“写备注”另外告诉代办员。
      </Dialog>
    </View>
  );
}
