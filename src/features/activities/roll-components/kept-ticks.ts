import { useState } from 'react';
import type { SignUpSeen } from '#domain/activities/contract';
import type * as v from 'valibot';
import { recall, remember } from '../../../platform/storage';

export type SignUp = v.InferOutput<typeof SignUpSeen>;

const isKept = (found: unknown): found is string[] =>
  Array.isArray(found) && found.every((one) => typeof one === 'string');

/**
 * Who came, as the leader ticks it: kept on this phone until it has been saved, since out of doors the network goes.
 * Whoever has given her place back meanwhile is no longer counted.
 */
export function useKeptTicks(activityId: string, signUps: readonly SignUp[]) {
  const storage = `kept-ticks:${activityId}`;
  const [unsaved, setUnsaved] = useState<string[] | null>(() => {
    const kept = recall(storage);
    return isKept(kept) ? kept : null;
  });
  const stored = signUps.filter((one) => one.came === true).map((one) => one.personId as string);
  const ticked = unsaved ?? stored;
  const came = signUps.filter((one) => ticked.includes(one.personId)).map((one) => one.personId);
  return {
    came,
    /** Ticked on this phone and not saved yet. */
    changed: unsaved !== null,
    tick: (personId: string, on: boolean) => {
      const next = on ? [...ticked, personId] : ticked.filter((one) => one !== personId);
      setUnsaved(next);
      remember(storage, next);
    },
    saved: () => {
      setUnsaved(null);
      remember(storage, '');
    },
  };
}
