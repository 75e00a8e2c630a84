import type { DomainEvent } from '#domain/kernel/events';
import type { CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import type { HomeHeld, Relation } from '#domain/kernel/roles';
import type { Instant } from '#domain/kernel/time';
import { persons, type PersonDocument } from '#platform/actor';
import { command } from '#platform/collection';
import { leaving } from '#platform/events';

/** A person's homes, present and former; a number in a roster may stand for a firm that owns half a building. */
const MOST_HOMES = 200;
const room = () => ({ [`homes.${MOST_HOMES - 1}`]: command().exists(false) });

/** What a person is to a home as of now, or null. */
export const termAt = (person: PersonDocument, homeId: HomeId): HomeHeld | null =>
  person.homes.find((one) => one.homeId === homeId && one.until === null) ?? null;

/** The persons who have one of the numbers, as WeChat or an appointing officer vouched for it. */
export const personsWith = (phones: readonly string[]): Promise<PersonDocument[]> =>
  persons.find({ phone: command().in([...phones]) }, 1000, {}, ['personId', 'name', 'phone', 'homes']);

/** Somebody whom the office records; false where she is recorded already. */
export const addPerson = (person: PersonDocument): Promise<boolean> => persons.add(person);

/** Begins relations to homes that she never had one to. */
export const bindNew = (
  personId: PersonId,
  held: readonly HomeHeld[],
  told: readonly DomainEvent[],
): Promise<boolean> =>
  persons.change(
    { _id: personId, 'homes.homeId': command().nin(held.map((one) => one.homeId)), ...room() },
    { homes: command().push([...held]), ...leaving(...told) },
  );

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

/** Corrects what she is to a home that she holds. */
export const rename = (
  personId: PersonId,
  homeId: HomeId,
  relation: Relation,
  told: DomainEvent,
): Promise<boolean> =>
  persons.change(
    { _id: personId, homes: command().elemMatch({ homeId, until: null }) },
    { 'homes.$.relation': relation, ...leaving(told) },
  );

/** Ends the relation as of now; false where there is none. */
export const end = (
  compoundId: CompoundId,
  homeId: HomeId,
  personId: PersonId,
  now: Instant,
  told: DomainEvent,
): Promise<boolean> =>
  persons.change(
    { _id: personId, homes: command().elemMatch({ homeId, compoundId, until: null }) },
    { 'homes.$.until': now, ...leaving(told) },
  );
