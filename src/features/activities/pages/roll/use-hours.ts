import type * as v from 'valibot';
import { useState } from 'react';
import type { SignUpSeen } from '#domain/activities/contract';
import { type Activity } from '#domain/activities/contract';
import { HALF_HOUR, minutesOf, plannedMinutes } from '#domain/activities/hours';
import type { PersonId } from '#domain/kernel/ids';

export type SignUp = v.InferOutput<typeof SignUpSeen>;

/** How long each who came has served, as the leader sees it: the planned time, less what she takes off. */
export function useHours(activity: Activity, signUps: readonly SignUp[]) {
  const [less, setLess] = useState<Partial<Record<PersonId, number>>>({});
  const planned = plannedMinutes(activity);
  const came = signUps.filter((one) => one.came === true);
  const minutes = (personId: PersonId): number => minutesOf(activity, true, less[personId]);
  const change = (personId: PersonId, by: number) =>
    setLess((before) => ({ ...before, [personId]: Math.max(0, minutes(personId) + by) }));
  return {
    planned,
    came,
    minutes,
    total: came.reduce((sum, one) => sum + minutes(one.personId), 0),
    takeOff: (personId: PersonId) => change(personId, -HALF_HOUR),
    giveBack: (personId: PersonId) => change(personId, HALF_HOUR),
    /** Those who get less than planned, as the contract wants them. */
    shorter: came
      .map(({ personId }) => ({ personId, minutes: minutes(personId) }))
      .filter((one) => one.minutes < planned),
  };
}
