import type { DomainEvent } from '#domain/kernel/events';
import { ownTermOf } from '#domain/homes/binding';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/home-terms';
import type { Instant } from '#domain/kernel/time';
import type { PersonDocument } from '#domain/people/documents';
import { persons } from '#platform/actor';
import { command, unset } from '#platform/collection';
import { leaving } from '#platform/events';

/** A person's homes, present and former; a number in a roster may stand for a firm that owns half a building. */
const MOST_HOMES = 200;
const room = () => ({ [`homes.${MOST_HOMES - 1}`]: command().exists(false) });

/** All that a person is to a home as of now: who looks after two of its people is so twice. */
export const termsAt = (person: Pick<PersonDocument, 'homes'>, homeId: HomeId): HomeHeld[] =>
  person.homes.filter((one) => one.homeId === homeId && one.until === null);

/** What a person is to a home as of now, before whom she looks after there; or null. */
export const termAt = (person: Pick<PersonDocument, 'homes'>, homeId: HomeId): HomeHeld | null =>
  ownTermOf(termsAt(person, homeId)) ?? null;

/** The persons who have one of the numbers, as WeChat or an appointing officer vouched for it. */
export const personsWith = (phones: readonly string[]): Promise<PersonDocument[]> =>
  persons.find({ phone: command().in([...phones]) }, 1000, {}, ['personId', 'name', 'phone', 'homes']);

/** The homes among these that somebody is bound to now. */
export async function boundHomes(ids: readonly HomeId[]): Promise<ReadonlySet<HomeId>> {
  if (ids.length === 0) return new Set();
  const bound = { homes: command().elemMatch({ homeId: command().in([...ids]), until: null }) };
  const found = await persons.find(bound, 1000, {}, ['homes']);
  return new Set(
    found.flatMap((one) => one.homes.filter((term) => term.until === null).map((term) => term.homeId)),
  );
}

/** Somebody whom the office records; false where she is recorded already. */
export const addPerson = (person: PersonDocument): Promise<boolean> => persons.add(person);

export const personWith = (personId: PersonId): Promise<PersonDocument | null> =>
  persons.one({ _id: personId });

/** Begins relations to homes that she is nothing to, and never was but as somebody's caregiver. */
export function bindNew(
  personId: PersonId,
  held: readonly HomeHeld[],
  told: readonly DomainEvent[],
): Promise<boolean> {
  const homeId = command().in(held.map((one) => one.homeId));
  const has = (term: object) => command().elemMatch({ homeId, ...term });
  return persons.change(
    command().and([
      { _id: personId, homes: command().not(has({ until: null })), ...room() },
      { homes: command().not(has({ care: command().exists(false) })) },
    ]),
    { homes: command().push([...held]), ...leaving(...told) },
  );
}

/** Begins a relation to a home that she does not hold now. */
export const bindNow = (personId: PersonId, held: HomeHeld, told: DomainEvent): Promise<boolean> =>
  persons.change(
    {
      _id: personId,
      homes: command().not(command().elemMatch({ homeId: held.homeId, until: null })),
      ...room(),
    },
    { homes: command().push([held]), ...leaving(told) },
  );

type Ending = NonNullable<HomeHeld['ended']>;

/** Terms as they were read, with nothing added since. Terms are only ever added at the end: the place of one is its name. */
const asRead = (homes: readonly HomeHeld[], terms: readonly HomeHeld[]) => ({
  [`homes.${homes.length}`]: command().exists(false),
  ...Object.fromEntries(
    terms.flatMap((term) => {
      const place = `homes.${homes.indexOf(term)}`;
      const { homeId, compoundId, since, relation, care } = term;
      return [
        ...Object.entries({ homeId, compoundId, since, relation, until: unset() }),
        // somebody may object at this moment
        ...(care ? [['care.resting', care.resting]] : []),
      ].map(([field, value]) => [`${place}.${String(field)}`, value]);
    }),
  ),
});
const over = (homes: readonly HomeHeld[], terms: readonly HomeHeld[], until: Instant, ended: Ending) =>
  Object.fromEntries(
    terms.flatMap((term) => {
      const place = `homes.${homes.indexOf(term)}`;
      return [
        [`${place}.until`, until],
        [`${place}.ended`, ended],
      ];
    }),
  );

/** Ends all that she is to a home and begins something else in one update; the old terms stay in her history. */
export const changeRelation = (
  { _id, homes }: PersonDocument,
  held: HomeHeld,
  told: DomainEvent,
): Promise<boolean> => {
  const terms = termsAt({ homes }, held.homeId);
  return persons.change(
    { _id, ...asRead(homes, terms), ...room() },
    { ...over(homes, terms, held.since, 'changed'), [`homes.${homes.length}`]: held, ...leaving(told) },
  );
};

/** Ends all that she is to a home as of now, as it was decided on; false where it is another by now, or nothing. */
export const endTerms = (
  { _id, homes }: PersonDocument,
  homeId: HomeId,
  { now, ended }: { now: Instant; ended: Ending },
  told: DomainEvent,
): Promise<boolean> => {
  const terms = termsAt({ homes }, homeId);
  return persons.change(
    { _id, ...asRead(homes, terms) },
    { ...over(homes, terms, now, ended), ...leaving(told) },
  );
};

/** Whether she was bound to the home once, and is no longer. */
export const wasBound = (person: PersonDocument | null, homeId: HomeId): boolean =>
  person?.homes.some((one) => one.homeId === homeId) ?? false;
