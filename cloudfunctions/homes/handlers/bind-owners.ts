import type { HomeHeld } from '#domain/kernel/roles';
import type { PersonDocument } from '#platform/actor';
import { event } from '#platform/events';
import { bindNew, personsWith } from '../residents';
import type { HomeStep } from '../roster-plan';
import type { Importing, Run } from './import-run';

/** Numbers per query. */
const NUMBERS = 100;
/** Homes that one number gets from one import; a firm that owns more is bound by hand. */
const MOST_BOUND = 50;

/**
 * Binds the owners whom we know: who has signed in with the very number that the roster gives for the home. Somebody
 * who ever was bound to it is left as she is, so that an old roster does not bring back who has moved out.
 */
export async function bindOwners(call: Importing, run: Run, plan: readonly HomeStep[]): Promise<void> {
  const byPhone = new Map<string, HomeStep[]>();
  for (const step of plan) {
    const phone = step.row?.phone;
    if (phone) byPhone.set(phone, [...(byPhone.get(phone) ?? []), step]);
  }
  const phones = [...byPhone.keys()];
  for (let index = 0; index < phones.length; index += NUMBERS) {
    const people = await personsWith(phones.slice(index, index + NUMBERS));
    let bound = 0;
    for (const person of people)
      bound += await bindOwner(call, person, byPhone.get(person.phone ?? '') ?? []);
    if (bound > 0) await run.move({ ownersBound: run.progress.ownersBound + bound });
  }
}

/** How many homes she was bound to. */
async function bindOwner(
  { input, person: clerk, now }: Importing,
  owner: PersonDocument,
  steps: readonly HomeStep[],
): Promise<number> {
  const known = new Set(owner.homes.map((one) => one.homeId));
  const held = steps
    .filter((one) => !known.has(one.home._id))
    .slice(0, MOST_BOUND)
    .map(({ home }): HomeHeld => {
      const { _id: homeId, building, label } = home;
      return {
        homeId,
        compoundId: input.compoundId,
        building,
        label,
        relation: 'owner',
        since: now,
        until: null,
      };
    });
  if (held.length === 0) return 0;
  const told = held.map((one) => homeBound(one, owner.personId, clerk.personId, now));
  return (await bindNew(owner.personId, held, told)) ? held.length : 0;
}

/** The event of a new relation: stored with the person, so it names home and compound itself. */
export const homeBound = (
  { homeId, compoundId, label, relation }: HomeHeld,
  personId: PersonDocument['personId'],
  by: PersonDocument['personId'],
  now: number,
) => event('homeBound', now, by, { personId, homeId, compoundId, label, relation });
