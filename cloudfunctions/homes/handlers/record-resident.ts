import { whyNotBirthYear } from '#domain/homes/rules';
import type { PersonId } from '#domain/kernel/ids';
import { insist, refuse } from '#domain/kernel/refusal';
import type { HomeHeld } from '#domain/kernel/roles';
import { eitherWay } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import { bornWith } from '#platform/events';
import { derivedId } from '#platform/identity';
import type { Handler } from '../handler';
import { addPerson, termAt } from '../residents';
import * as store from '../store';
import { homeBound } from './bind-owners';

/**
 * A new person without a number, at home here from now on. Her id is derived from who records her and the key, so a
 * retry meets the first try, even where she has moved out since.
 */
export const recordResident: Handler<'recordResident'> = async ({ input, actor, person: recorder, now }) => {
  const { compoundId, homeId, name, relation, birthYear, key } = input;
  insist(birthYear === null ? null : whyNotBirthYear(birthYear, now));
  const personId = derivedId<PersonId>('p', recorder.personId, key);
  const found = await store.withPeople(compoundId, homeId);
  if (!found) throw refuse('NOT_FOUND');
  const { home, people } = found;
  if (people.some((one) => one.personId === personId)) return { personId };
  const isRecorded = people.some((one) => one.phone === null && one.name === name && termAt(one, homeId));
  insist(isRecorded ? 'ALREADY_RECORDED' : null);
  await passedText(actor, name, 'name');
  const { building, label } = home;
  const held: HomeHeld = { homeId, compoundId, building, label, relation, since: now, until: null };
  const recorded = addPerson({
    _id: personId,
    personId,
    name,
    phone: null,
    birthYear,
    posts: [],
    homes: [held],
    preferences: { elder: false, theme: 'system' },
    readUntil: 0,
    readIds: [],
    ...bornWith(homeBound(held, personId, recorder.personId, now)),
  });
  await eitherWay(recorded);
  return { personId };
};
