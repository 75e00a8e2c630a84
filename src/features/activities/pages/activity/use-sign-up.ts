import { useState } from 'react';
import { activityLink } from '#domain/activities/links';
import type { Template } from '#domain/activities/wechat-templates';
import type { CompoundId } from '#domain/kernel/ids';
import { handled } from '../../../../platform/handled';
import { showTop } from '../../../../platform/show-top';
import { askForMessages } from '../../../../platform/subscribe';
import { perform, useDo } from '../../api';

export type SigningUp = ReturnType<typeof useSignUp>;

/** Taking a place and giving it back. After each try the activity is read again: a refusal too tells that it has changed. */
export function useSignUp(compoundId: CompoundId, activityId: string, onTried: () => void) {
  const [left, setLeft] = useState(false);
  const taking = useDo('signUp');
  const settle = (done: unknown) => {
    if (done) showTop();
    onTried();
  };
  return {
    take: () => {
      // First thing in the tap: WeChat shows its panel only then. The place does not wait for the answer to it.
      void askForMessages<Template>('activityReminder', 'activityCancelled');
      setLeft(false);
      void taking.run({ compoundId, activityId }).then(settle);
    },
    taking: taking.busy,
    takeMessage: taking.message,
    giveBack: () => perform('cancelSignUp', { compoundId, activityId }),
    gaveBack: () => {
      handled(activityLink(compoundId, activityId));
      taking.clear();
      setLeft(true);
      settle(true);
    },
    tried: onTried,
    /** She has just given her place back. */
    left,
  };
}
