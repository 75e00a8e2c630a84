import * as v from 'valibot';
import { useState } from 'react';
import { type Activity } from '#domain/activities/contract';
import { rollLink } from '#domain/activities/links';
import { whyCannotApprove, whyCannotTick } from '#domain/activities/rules';
import type { CompoundId } from '#domain/kernel/ids';
import { handled } from '../../../../platform/handled';
import { useKept } from '../../../../platform/kept';
import { serverNow } from '../../../../platform/server-clock';
import { showTop } from '../../../../platform/show-top';
import { perform, useDo } from '../../api';
import { type SignUp, useHours } from './use-hours';

export type Roll = ReturnType<typeof useRoll>;

/**
 * Who came, as the leader ticks it: kept on this phone until it has been saved, since out of doors the network goes.
 * Whoever has given her place back meanwhile is no longer counted.
 */
function useTicks(activityId: string, signUps: readonly SignUp[]) {
  const [unsaved, setUnsaved] = useKept(`ticks:${activityId}`, null, v.nullable(v.array(v.string())));
  const ticked: string[] = unsaved ?? signUps.flatMap((one) => (one.came === true ? [one.personId] : []));
  return {
    came: signUps.flatMap(({ personId }) => (ticked.includes(personId) ? [personId] : [])),
    /** Ticked on this phone and not saved yet. */
    changed: unsaved !== null,
    tick: (personId: string, on: boolean) =>
      setUnsaved(on ? [...ticked, personId] : ticked.filter((one) => one !== personId)),
    saved: () => setUnsaved(null),
  };
}

/** The roll of an activity on its way from names to hours. After each try it is read again. */
export function useRoll(
  compoundId: CompoundId,
  activity: Activity,
  signUps: readonly SignUp[],
  onTried: () => void,
) {
  const { activityId, rev } = activity;
  const target = { compoundId, activityId, rev };
  const now = serverNow();
  const ticks = useTicks(activityId, signUps);
  const hours = useHours(activity, signUps);
  const [again, setAgain] = useState(false);
  const ticking = useDo('tick');
  const tickNo = whyCannotTick(activity, now);
  const approveNo = whyCannotApprove({ ...activity, active: signUps }, now);
  return {
    phase: tickNo !== null ? 'names' : approveNo === null && !again && !ticks.changed ? 'hours' : 'ticks',
    ticks,
    /** Something on the screen that the others do not know yet. */
    unsaved: ticks.changed || signUps.some((one) => one.came === null),
    again,
    tickAgain: () => setAgain(true),
    keepTicks: () => setAgain(false),
    saveTicks: () =>
      void ticking.run({ ...target, came: ticks.came }).then((done) => {
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
    approve: () => perform('approveHours', { ...target, less: hours.shorter }),
    approved: () => {
      handled(rollLink(compoundId, activityId));
      showTop();
      onTried();
    },
    tried: onTried,
  } as const;
}
