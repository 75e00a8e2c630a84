import type { BindingEvents } from '#domain/homes/events';
import { staysForRosters } from '#domain/homes/binding';
import { bindingParams } from '#domain/homes/binding-events';
import type { PersonDocument } from '#domain/people/documents';
import { eitherWay } from '#platform/attempt';
import { eventsOf } from '#platform/events';
import { hadBefore } from '#platform/persons';
import { byRoster, makerOf } from '../binding-facts';
import { bindNew, personsWith } from '../residents';
import type { HomeStep } from '../roster-plan';
import { nameMeant } from '../store';
import type { Importing } from './import-run';

const event = eventsOf<BindingEvents>();

/** Numbers per query. */
const NUMBERS = 100;
/** Homes that one number gets from one import; a firm that owns more is bound by hand. */
const MOST_BOUND = 50;

/**
 * Binds the owners whom we know: who has signed in with the very number that the roster gives for the home. Somebody
 * who ever was bound to it is left as she is, so that an old roster does not bring back who has moved out; who once looked
 * after one of its people has not. A number that somebody else had before means who has it now only where the roster gives
 * it to a home anew.
 */
export async function bindOwners(call: Importing, plan: readonly HomeStep[]): Promise<void> {
  const byPhone = new Map<string, HomeStep[]>();
  for (const step of plan) {
    const phone = step.row?.phone;
    if (phone) byPhone.set(phone, [...(byPhone.get(phone) ?? []), step]);
  }
  const phones = [...byPhone.keys()];
  for (let index = 0; index < phones.length; index += NUMBERS) {
    const people = await personsWith(phones.slice(index, index + NUMBERS));
    const passedOn = await hadBefore(people);
    for (const person of people) {
      const phone = person.phone ?? '';
      const steps = byPhone.get(phone) ?? [];
      const meant = passedOn.has(phone) ? steps.filter((one) => one.contactBefore?.phone !== phone) : steps;
      if (passedOn.has(phone))
        for (const { home } of meant)
          await nameMeant(call.compound.compoundId, home._id, phone, person.personId);
      await bindOwner(call, person, meant);
    }
  }
}

/** Nobody binds herself, by a roster no more than by hand: another of the office does it. */
async function bindOwner(
  { input: { compoundId }, person: clerk, posts, compound, now }: Importing,
  owner: PersonDocument,
  steps: readonly HomeStep[],
): Promise<void> {
  if (owner.personId === clerk.personId) return;
  const known = new Set(owner.homes.filter(staysForRosters).map((one) => one.homeId));
  const held = steps
    .filter((one) => !known.has(one.home._id))
    .slice(0, MOST_BOUND)
    .map(({ home, contact, contactBefore }) => {
      // stored above: the number of a contact that was written is this import's, else it stands as before
      const isNew = contact !== null && contact.phone !== contactBefore?.phone;
      const numberAt = isNew ? now : contactBefore?.numberAt;
      const said = { by: makerOf({ person: clerk, posts }), ...(numberAt === undefined ? {} : { numberAt }) };
      return byRoster({ ...home, compoundId }, said, now);
    });
  if (held.length === 0) return;
  const hearers = { compound, onRoster: owner.personId, heard: true };
  const told = held.map((one) =>
    event('homeBound', now, clerk.personId, bindingParams(one, owner, one.madeBy, hearers)),
  );
  // not bound: another has bound her to one of them meanwhile
  await eitherWay(bindNew(owner.personId, held, told));
}
