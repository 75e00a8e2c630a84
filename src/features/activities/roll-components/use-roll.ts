import { useState } from 'react';
import type { Activity } from '#domain/activities/contract';
import { rollLink } from '#domain/activities/links';
import { whyCannotApprove, whyCannotTick } from '#domain/activities/rules';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { handled } from '../../../platform/handled';
import { serverNow } from '../../../platform/server-clock';
import { showTop } from '../../../platform/show-top';
import { useAction } from '../../../platform/use-action';
import { approveHours, tick } from '../api';
import { useKeptTicks, type SignUp } from './kept-ticks';
import { useHours } from './use-hours';

export type Roll = ReturnType<typeof useRoll>;

/** The roll of an activity on its way from names to hours. After each try it is read again. */
export function useRoll(
  compoundId: CompoundId,
  activity: Activity,
  signUps: readonly SignUp[],
  onTried: () => void,
) {
  const { activityId, rev } = activity;
  const now = serverNow();
  const ticks = useKeptTicks(activityId, signUps);
  const hours = useHours(activity, signUps);
  const [again, setAgain] = useState(false);
  const [asking, setAsking] = useState(false);
  const ticking = useAction(() => tick({ compoundId, activityId, rev, came: ticks.came }), refusalText);
  const approving = useAction(
    () => approveHours({ compoundId, activityId, rev, less: hours.shorter }),
    refusalText,
  );
  const tickNo = whyCannotTick(activity, now);
  const approveNo = whyCannotApprove({ ...activity, active: signUps }, now);
  const unsaved = ticks.changed || signUps.some((one) => one.came === null);
  return {
    phase: tickNo !== null ? 'names' : approveNo === null && !again && !ticks.changed ? 'hours' : 'ticks',
    ticks,
    /** Something on the screen that the others do not know yet. */
    unsaved,
    again,
    tickAgain: () => setAgain(true),
    keepTicks: () => setAgain(false),
    saveTicks: () =>
      void ticking.run(undefined).then((done) => {
        if (done) {
          ticks.saved();
          setAgain(false);
          showTop();
        }
        onTried();
      }),
    savingTicks: ticking.busy,
    ticksMessage: ticking.message,
    hours,
    asking,
    ask: () => setAsking(true),
    stop: () => {
      setAsking(false);
      approving.clear();
    },
    approve: () =>
      void approving.run(undefined).then((done) => {
        if (done) {
          handled(rollLink(compoundId, activityId));
          setAsking(false);
          showTop();
        }
        onTried();
      }),
    approving: approving.busy,
    approveMessage: approving.message,
  } as const;
}
