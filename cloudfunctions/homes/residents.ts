import type { DomainEvent } from '#domain/kernel/events';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/home-terms';
import type { Instant } from '#domain/kernel/time';
import type { PersonDocument } from '#domain/people/documents';
import { persons } from '#platform/actor';
import { command } from '#platform/collection';
import { leaving } from '#platform/events';

/** A person's homes, present and former; a number in a roster may stand for a firm that owns half a building. */
const MOST_HOMES = 200;
const room = () => ({ [`homes.${MOST_HOMES - 1}`]: command().exists(false) });

/** All that a person is to a home as of now: who looks after two of its people is so twice. */
export const termsAt = (person: Pick<PersonDocument, 'homes'>, homeId: HomeId): HomeHeld[] =>
  person.homes.filter((one) => one.homeId === homeId && one.until === null);

/** What a person is to a home as of now, or null. */
export const termAt = (person: Pick<PersonDocument, 'homes'>, homeId: HomeId): HomeHeld | null =>
  person.homes.find((one) => one.homeId === homeId && one.until === null) ?? null;

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

/** Ends what she is to a home and begins something else in one update; the old term stays in her history. */
export function changeRelation(
  { _id, homes }: PersonDocument,
  term: HomeHeld,
  held: HomeHeld,
  told: DomainEvent,
): Promise<boolean> {
  // terms are only ever added at the end: the place of one is its name
  const [old, next] = [`homes.${homes.indexOf(term)}`, `homes.${homes.length}`];
  const { homeId, since, relation } = term;
  return persons.change(
    {
      _id,
      [`${old}.homeId`]: homeId,
      [`${old}.since`]: since,
      [`${old}.relation`]: relation,
      [`${old}.until`]: null,
      [next]: command().exists(false),
      ...room(),
    },
    { [`${old}.until`]: held.since, [`${old}.ended`]: 'changed', [next]: held, ...leaving(told) },
  );
}

/** Ends a relation as of now, as it was decided on; false where it is another one by now, or none. */
export const endTerm = (
  personId: PersonId,
  { homeId, compoundId, since }: HomeHeld,
  { now, ended }: { now: Instant; ended: NonNullable<HomeHeld['ended']> },
  told: DomainEvent,
): Promise<boolean> =>
  persons.change(
    { _id: personId, homes: command().elemMatch({ homeId, compoundId, since, until: null }) },
    { 'homes.$.until': now, 'homes.$.ended': ended, ...leaving(told) },
  );

/** Whether she was bound to the home once, and is no longer. */
export const wasBound = (person: PersonDocument | null, homeId: HomeId): boolean =>
  person?.homes.some((one) => one.homeId === homeId) ?? false;
