import { whyCannotKeep } from '#domain/homes/binding';
import { bindingParams } from '#domain/homes/binding-events';
import { whyNotBirthYear } from '#domain/homes/rules';
import type { PersonId } from '#domain/kernel/ids';
import { insist, refuse } from '#domain/kernel/refusal';
import type { HomeHeld } from '#domain/kernel/roles';
import { eitherWay } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import { event } from '#platform/events';
import { derivedId } from '#platform/identity';
import { newPerson } from '#platform/persons';
import { bindingFacts, hearersOf, makerOf } from '../binding-facts';
import type { Handler } from '../handler';
import { addPerson, termAt } from '../residents';

/**
 * A new person without a number, at home here from now on. Her id is derived from who records her and the key, so a
 * retry meets the first try, even where she has moved out since.
 */
export const recordResident: Handler<'recordResident'> = async (call) => {
  const { input, actor, person: recorder, compound, now } = call;
  const { compoundId, homeId, name, relation, birthYear, key } = input;
  insist(birthYear === null ? null : whyNotBirthYear(birthYear, now));
  insist(whyCannotKeep(recorder, homeId));
  const personId = derivedId<PersonId>('p', recorder.personId, key);
  const facts = await bindingFacts(compoundId, homeId, null);
  if (!facts) throw refuse('NOT_FOUND');
  const { home, people } = facts;
  if (people.some((one) => one.personId === personId)) return { personId };
  const isRecorded = people.some((one) => one.phone === null && one.name === name && termAt(one, homeId));
  insist(isRecorded ? 'ALREADY_RECORDED' : null);
  await passedText(actor, name, 'name');
  const { building, label } = home;
  const madeBy = makerOf(call);
  const held: HomeHeld = { homeId, compoundId, building, label, relation, since: now, until: null, madeBy };
  const params = bindingParams(
    held,
    { personId, name, phone: null },
    madeBy,
    hearersOf(facts, personId, compound),
  );
  const told = event('homeBound', now, recorder.personId, params);
  const recorded = newPerson(personId, name, null, { birthYear, homes: [held], events: [told] });
  await eitherWay(addPerson(recorded));
  return { personId };
};
