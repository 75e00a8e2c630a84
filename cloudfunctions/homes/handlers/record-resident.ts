import type { BindingEvents } from '#domain/homes/events';
import { whyCannotKeep } from '#domain/homes/binding';
import { bindingParams } from '#domain/homes/binding-events';
import { whyNotBirthYear } from '#domain/homes/rules';
import type { PersonId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/home-terms';
import type { PersonDocument } from '#domain/people/documents';
import { refuse } from '#domain/kernel/refusal';
import { passedText } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import { derivedId } from '#platform/identity';
import { newPerson } from '#platform/persons';
import { bindingFacts, hearersOf, makerOf } from '../binding-facts';
import type { Handler } from '../handler';
import { addPerson, personWith, termAt } from '../residents';

const event = eventsOf<BindingEvents>();

/**
 * A new person without a number, at home here from now on. Her id is derived from who records her and the key, so a
 * retry meets the first try, even where she has moved out since.
 */
export const recordResident: Handler<'recordResident'> = async (call) => {
  const { input, person: recorder, compound, now, insist } = call;
  const { compoundId, homeId, name, relation, birthYear, key } = input;
  insist(birthYear === null ? null : whyNotBirthYear(birthYear, now));
  insist(whyCannotKeep(recorder, homeId));
  const personId = derivedId<PersonId>('p', recorder.personId, key);
  const facts = await bindingFacts(compoundId, homeId, null);
  if (!facts) throw refuse('NOT_FOUND');
  const { home, people } = facts;
  const before = people.find((one) => one.personId === personId);
  if (before) return met(before, input);
  const isRecorded = people.some((one) => one.phone === null && one.name === name && termAt(one, homeId));
  insist(isRecorded ? 'ALREADY_RECORDED' : null);
  await passedText(call, name, 'name');
  const { building, label } = home;
  const madeBy = makerOf(call);
  const held: HomeHeld = { homeId, compoundId, building, label, relation, since: now, until: null, madeBy };
  const params = bindingParams(
    held,
    { personId, name, phone: null },
    madeBy,
    hearersOf(facts, personId, compound, now),
  );
  const told = event('homeBound', now, recorder.personId, params);
  const recorded = newPerson(personId, name, null, { birthYear, homes: [held], events: [told] });
  if (await addPerson(recorded)) return { personId };
  const first = await personWith(personId);
  if (!first) throw refuse('BUSY_TRY_AGAIN');
  return met(first, input);
};

/** A key belongs to who was recorded by it first: anything else under it is named, never dropped. */
function met(
  { personId, name, birthYear = null, homes }: PersonDocument,
  said: Pick<HomeHeld, 'homeId' | 'relation'> & { name: string; birthYear: number | null },
): { personId: PersonId } {
  const isHere = homes.some((one) => one.homeId === said.homeId && one.relation === said.relation);
  const isSame = isHere && name === said.name && birthYear === said.birthYear;
  if (!isSame) throw refuse('KEY_USED', {});
  return { personId };
}
