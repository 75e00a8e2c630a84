import type { DomainEvent } from '#domain/kernel/events';
import type { CompoundId, HomeId } from '#domain/kernel/ids';
import type { PersonDocument } from '#platform/actor';
import { collection, command } from '#platform/collection';
import { leaving } from '#platform/events';
import type { ContactDocument, StoredHome } from './documents';

const homes = collection<StoredHome>('homes');
const contacts = collection<ContactDocument>('home_contacts');

export const PAGE = 50;
/** More buildings than any compound has. */
const MOST_BUILDINGS = 500;
/** Former areas that are kept with a home. */
const MOST_FORMER = 20;

/** All homes of the compound in their order. */
export const allHomes = (compoundId: CompoundId): Promise<StoredHome[]> =>
  homes.findAll({ compoundId }, 'ordinal');

export const addHomes = (added: readonly StoredHome[]): Promise<void> => homes.addAll(added);

/** A page of a building's homes and one more, after a place in the order. */
export const homesOf = (compoundId: CompoundId, building: string, after: number): Promise<StoredHome[]> =>
  homes.find({ compoundId, building, ordinal: command().gt(after) }, PAGE + 1, { ordinal: 'asc' }, [
    'homeId',
    'label',
    'area',
    'vacant',
    'ordinal',
  ]);

/** The buildings in the compound's order, each with the areas of its homes. */
export async function buildings(compoundId: CompoundId): Promise<{ _id: string; areas: string[] }[]> {
  const { data } = (await homes
    .aggregate()
    .match({ compoundId })
    .sort({ ordinal: 1 })
    .group({ _id: '$building', areas: { $push: '$area' }, first: { $min: '$ordinal' } })
    .sort({ first: 1 })
    .limit(MOST_BUILDINGS)
    .end()) as { data: { _id: string; areas: string[] }[] };
  return data;
}

export const home = (compoundId: CompoundId, homeId: HomeId): Promise<StoredHome | null> =>
  homes.one({ _id: homeId, compoundId });

/** A home with what the roster says of its people. */
export async function withContact(
  compoundId: CompoundId,
  homeId: HomeId,
): Promise<{ home: StoredHome; contact: ContactDocument | null } | null> {
  const { data } = (await homes
    .aggregate()
    .match({ _id: homeId, compoundId })
    .limit(1)
    .lookup({ from: 'home_contacts', localField: '_id', foreignField: '_id', as: 'contacts' })
    .end()) as { data: (StoredHome & { contacts: ContactDocument[] })[] };
  const [found] = data;
  return found ? { home: found, contact: found.contacts[0] ?? null } : null;
}

/** A home with everybody who is bound to it, and the roster's contact; in one call. */
export async function withPeople(
  compoundId: CompoundId,
  homeId: HomeId,
): Promise<{ home: StoredHome; contact: ContactDocument | null; people: PersonDocument[] } | null> {
  const now = { $elemMatch: { homeId, until: null } };
  const bound = [{ $match: { homes: now } }, { $limit: 50 }];
  const { data } = (await homes
    .aggregate()
    .match({ _id: homeId, compoundId })
    .limit(1)
    .lookup({ from: 'home_contacts', localField: '_id', foreignField: '_id', as: 'contacts' })
    .lookup({ from: 'people', pipeline: bound, as: 'people' })
    .end()) as { data: (StoredHome & { contacts: ContactDocument[]; people: PersonDocument[] })[] };
  const [found] = data;
  return found ? { home: found, contact: found.contacts[0] ?? null, people: found.people } : null;
}

/** A home, and the person with this number or this id, if there is one. */
export async function withPerson(
  compoundId: CompoundId,
  homeId: HomeId,
  who: { phone: string } | { _id: string },
): Promise<{ home: StoredHome; person: PersonDocument | null } | null> {
  const { data } = (await homes
    .aggregate()
    .match({ _id: homeId, compoundId })
    .limit(1)
    .lookup({ from: 'people', pipeline: [{ $match: who }, { $limit: 1 }], as: 'people' })
    .end()) as { data: (StoredHome & { people: PersonDocument[] })[] };
  const [found] = data;
  return found ? { home: found, person: found.people[0] ?? null } : null;
}

/** Changes a home as it was decided on. A former area goes into its history in the same write. */
export function changeHome(
  { _id, compoundId, rev, area, areaSource }: StoredHome,
  changes: Partial<StoredHome>,
  told: DomainEvent | null,
): Promise<boolean> {
  const former = changes.areaSource && { area, source: areaSource, until: changes.areaSource.at };
  return homes.change(
    { _id, compoundId, rev },
    {
      ...changes,
      ...(former ? { areaHistory: command().push({ each: [former], slice: -MOST_FORMER }) } : {}),
      rev: command().inc(1),
      ...(told ? leaving(told) : {}),
    },
  );
}

/** What we have of the homes' people. */
export const contactsOf = (compoundId: CompoundId, homeIds: readonly HomeId[]): Promise<ContactDocument[]> =>
  contacts.find({ _id: command().in([...homeIds]), compoundId }, homeIds.length);
export const addContacts = (added: readonly ContactDocument[]): Promise<void> => contacts.addAll(added);
export const putContact = (contact: ContactDocument): Promise<void> => contacts.put(contact);
