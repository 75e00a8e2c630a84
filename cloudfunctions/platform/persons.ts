import type { DomainEvent } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import { persons, type PersonDocument } from './actor';
import { bornWith } from './events';
import { keyedId, newId } from './identity';

/** The person whose number it is. Numbers are not unique by an index: a missing one would collide with the next. */
export const personWithPhone = (phone: string): Promise<PersonDocument | null> => persons.one({ phone });

/**
 * The id that whoever has this number gets when she signs in, if nobody has it yet: so that she finds what was said to
 * her before. Who has a number may have another id; look for the number first.
 */
export const futureIdOf = (phone: string): PersonId => keyedId<PersonId>('p', phone);

/** What a new person brings besides a name and a number. */
type Brought = Partial<Pick<PersonDocument, 'posts' | 'homes' | 'birthYear'>> & { events?: DomainEvent[] };

/** A person nobody knew yet; without a number where the office records somebody who has none. */
export function newPerson(
  personId: PersonId,
  name: string,
  phone: string | null,
  { posts = [], homes = [], events = [], ...known }: Brought = {},
): PersonDocument {
  return {
    _id: personId,
    personId,
    name,
    phone,
    ...known,
    posts,
    homes,
    preferences: { elder: false, theme: 'system' },
    readUntil: 0,
    readIds: [],
    ...bornWith(...events),
  };
}

/** What somebody with a number is called until she says how. */
export const nameOfNewcomer = (phone: string): string => `居民${phone.slice(-4)}`;

/**
 * Adds the person with a number that nobody has. Her id comes from the number, so that two who add her at the same moment
 * (two phones, an officer and herself) meet: the second gets whom the first has added, with `added` false.
 */
export async function addPerson(
  phone: string,
  make: (personId: PersonId) => PersonDocument,
): Promise<{ person: PersonDocument; added: boolean }> {
  const person = make(futureIdOf(phone));
  if (await persons.add(person)) return { person, added: true };
  const met = await personWithPhone(phone);
  if (met) return { person: met, added: false };
  // the id belongs to somebody who had this number once
  const other = make(newId<PersonId>('p'));
  await persons.add(other);
  return { person: other, added: true };
}
