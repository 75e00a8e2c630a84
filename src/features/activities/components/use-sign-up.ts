import { useState } from 'react';
import { activityLink } from '#domain/activities/links';
import { refusalText } from '#domain/activities/texts';
import type { Template } from '#domain/activities/wechat-templates';
import type { CompoundId } from '#domain/kernel/ids';
import { handled } from '../../../platform/handled';
import { showTop } from '../../../platform/show-top';
import { askForMessages } from '../../../platform/subscribe';
import { useAction } from '../../../platform/use-action';
import { cancelSignUp, signUp } from '../api';

export type SigningUp = ReturnType<typeof useSignUp>;

/** Taking a place and giving it back. After each try the activity is read again: a refusal too tells that it has changed. */
export function useSignUp(compoundId: CompoundId, activityId: string, onTried: () => void) {
  const [leaving, setLeaving] = useState(false);
  const [left, setLeft] = useState(false);
  const taking = useAction(() => signUp(compoundId, activityId), refusalText);
  const giving = useAction(() => cancelSignUp(compoundId, activityId), refusalText);
  const settle = (done: unknown) => {
    if (done) showTop();
    onTried();
  };
  return {
    take: () => {
      // First thing in the tap: WeChat shows its panel only then. The place does not wait for the answer to it.
      void askForMessages<Template>('activityReminder', 'activityCancelled');
      setLeft(false);
      void taking.run(undefined).then(settle);
    },
    taking: taking.busy,
    takeMessage: taking.message,
    leaving,
    askToLeave: () => {
      giving.clear();
      setLeaving(true);
    },
    stay: () => setLeaving(false),
    leave: () =>
      void giving.run(undefined).then((done) => {
        if (done) {
          handled(activityLink(compoundId, activityId));
          taking.clear();
          setLeaving(false);
          setLeft(true);
        }
        settle(done);
      }),
    givingUp: giving.busy,
    leaveMessage: giving.message,
    /** She has just given her place back. */
    left,
  };
}
