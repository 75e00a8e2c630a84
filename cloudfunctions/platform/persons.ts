import type { DomainEvent } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import type { PostHeld } from '#domain/kernel/post-terms';
import { refuse } from '#domain/kernel/refusal';
import type { PersonDocument } from '#domain/people/documents';
import { persons } from './actor';
import { command } from './collection';
import { bornWith, leaving } from './events';
import { keyedId } from './identity';

/** The person whose number it is. Numbers are not unique by an index: a missing one would collide with the next. */
export const personWithPhone = (phone: string): Promise<PersonDocument | null> => persons.one({ phone });

/**
 * The id that whoever has this number gets when she signs in, if nobody has it yet: so that she finds what was said to
 * her before. Who has a number may have another id; look for the number first.
 */
export const futureIdOf = (phone: string): PersonId => keyedId<PersonId>('p', phone);

/**
 * Whether nobody had the number before her. What rosters say of a number means its first holder: from whom it was taken,
 * or who gave it up, may be who lives there.
 */
export const isFirstWith = (personId: PersonId, phone: string): boolean => personId === futureIdOf(phone);

/** Of these numbers those that somebody had before who has them now. */
export async function hadBefore(
  now: readonly Pick<PersonDocument, 'personId' | 'phone'>[],
): Promise<ReadonlySet<string>> {
  const ids = now.flatMap(({ personId, phone }): [PersonId, string][] =>
    phone === null || isFirstWith(personId, phone) ? [] : [[futureIdOf(phone), phone]],
  );
  if (ids.length === 0) return new Set();
  const first = await persons.find({ _id: command().in(ids.map(([id]) => id)) }, ids.length, {}, [
    'personId',
  ]);
  const known = new Set(first.map((one) => one.personId));
  return new Set(ids.flatMap(([id, phone]) => (known.has(id) ? [phone] : [])));
}

/** A number on a roster, and who it means where that is not its first holder. */
export interface Rostered {
  phone: string;
  meant?: PersonId;
}

/**
 * Whom a number on a roster means: whom it was found to mean when it was put there; else its first holder, signed in or not,
 * and somebody who brought the number along where nobody had it. Who has it after another is not told of her home.
 */
export function meantBy(
  { phone, meant }: Rostered,
  holders: readonly Pick<PersonDocument, 'personId' | 'phone'>[],
  passedOn: ReadonlySet<string>,
): PersonId {
  if (meant) return meant;
  const holder = passedOn.has(phone) ? undefined : holders.find((one) => one.phone === phone);
  return holder?.personId ?? futureIdOf(phone);
}

/** What a new person brings besides a name and a number. */
type Brought = Partial<Pick<PersonDocument, 'posts' | 'homes' | 'birthYear' | 'holder'>> & {
  events?: DomainEvent[];
};

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

/** A post, unless she holds it at that node already. */
export const givePost = (personId: PersonId, held: PostHeld, told: DomainEvent): Promise<boolean> =>
  persons.change(
    {
      _id: personId,
      posts: command().not(command().elemMatch({ post: held.post, node: held.node, until: null })),
    },
    { posts: command().push([held]), ...leaving(told) },
  );

/** What somebody with a number is called until she says how. */
export const nameOfNewcomer = (phone: string): string => `居民${phone.slice(-4)}`;

/** Numbers are given out again after some months; so many holders one after the other are enough for ever. */
const MOST_WITH_ONE_NUMBER = 50;

/**
 * Adds the person with a number that nobody has. Her id comes from the number, so that two who add her at the same moment
 * (two phones, an officer and herself) meet: the second gets whom the first has added, with `added` false.
 */
export async function addPerson(
  phone: string,
  make: (personId: PersonId) => PersonDocument,
): Promise<{ person: PersonDocument; added: boolean }> {
  for (let nth = 0; nth < MOST_WITH_ONE_NUMBER; nth += 1) {
    const person = make(nth === 0 ? futureIdOf(phone) : keyedId<PersonId>('p', phone, String(nth)));
    if (await persons.add(person)) return { person, added: true };
    const met = await personWithPhone(phone);
    if (met) return { person: met, added: false };
    // the id belongs to somebody who had this number once: the next one is as certain to be met by two at once
  }
  throw refuse('BUSY_TRY_AGAIN');
}
