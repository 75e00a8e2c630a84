import { withBadge } from '#domain/kernel/badge';
import type { Hearers } from '#domain/homes/binding-events';
import type { ContactDocument, HomeDocument, StoredHome } from '#domain/homes/documents';
import type { CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import { hearsAt, type HomeHeld, type MadeBy } from '#domain/kernel/home-terms';
import { actingAs, type Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { CompoundDocument } from '#domain/grid/documents';
import type { PersonDocument } from '#domain/people/documents';
import { collection } from '#platform/collection';
import { hadBefore, meantBy } from '#platform/persons';
import { boundToHome } from './store';

const homes = collection<StoredHome>('homes');

/** Whom something is about: by number, by id, or only the home. */
export type Whom = { phone: string } | { _id: PersonId } | null;

/** All that a binding is decided on and told by. */
export interface BindingFacts {
  home: StoredHome;
  contact: ContactDocument | null;
  /** Everybody who is bound to the home now. */
  people: PersonDocument[];
  /** Whom it is about; null where nobody has the number or the id. */
  person: PersonDocument | null;
  /** Who has the number that the roster gives for the home, or will have it when she signs in. */
  onRoster: PersonId | null;
  /** The homes that rosters give to the number it is about. */
  owned: (ContactDocument & { homes: HomeDocument[] })[];
}

/** Homes that one number gets at once; a firm that owns more is bound by hand. */
const MOST_OWNED = 50;
const NOBODY = { _id: '' };

/** A home with its people, its roster's number and whom it is about: one call, but where that number was passed on. */
export async function bindingFacts(
  compoundId: CompoundId,
  homeId: HomeId,
  whom: Whom,
): Promise<BindingFacts | null> {
  const phone = whom && 'phone' in whom ? whom.phone : null;
  const ofRoster = [{ $match: { $expr: { $eq: ['$phone', '$$phone'] } } }, { $limit: 1 }];
  const owned = [
    { $match: phone === null ? NOBODY : { phone } },
    { $limit: MOST_OWNED },
    { $lookup: { from: 'homes', localField: '_id', foreignField: '_id', as: 'homes' } },
  ];
  const { data } = (await homes
    .aggregate()
    .match({ _id: homeId, compoundId })
    .limit(1)
    .lookup({ from: 'home_contacts', localField: '_id', foreignField: '_id', as: 'contacts' })
    .lookup({ from: 'people', pipeline: boundToHome(homeId), as: 'people' })
    .lookup({ from: 'people', pipeline: [{ $match: whom ?? NOBODY }, { $limit: 1 }], as: 'persons' })
    .lookup({
      from: 'people',
      let: { phone: { $arrayElemAt: ['$contacts.phone', 0] } },
      pipeline: ofRoster,
      as: 'rostered',
    })
    .lookup({ from: 'home_contacts', pipeline: owned, as: 'owned' })
    .end()) as {
    data: (StoredHome &
      Pick<BindingFacts, 'people' | 'owned'> & {
        contacts: ContactDocument[];
        persons: PersonDocument[];
        rostered: PersonDocument[];
      })[];
  };
  const [found] = data;
  if (!found) return null;
  const { contacts, people, persons, rostered, owned: listed, ...home } = found;
  const contact = contacts[0] ?? null;
  return {
    home,
    contact,
    people,
    person: persons[0] ?? null,
    onRoster: await onRosterOf(contact, rostered),
    owned: listed,
  };
}

/** A home with everybody who is bound to it now. */
export async function homeWithPeople(
  compoundId: CompoundId,
  homeId: HomeId,
): Promise<{ home: StoredHome; people: PersonDocument[] } | null> {
  const { data } = (await homes
    .aggregate()
    .match({ _id: homeId, compoundId })
    .limit(1)
    .lookup({ from: 'people', pipeline: boundToHome(homeId), as: 'people' })
    .end()) as { data: (StoredHome & { people: PersonDocument[] })[] };
  const [found] = data;
  return found ? { home: found, people: found.people } : null;
}

/**
 * Without a number on the roster the look-up finds somebody who has none either: she is not meant. Whether somebody had it
 * before who has it now is one call more, where it is not its first holder.
 */
async function onRosterOf(
  contact: ContactDocument | null,
  found: PersonDocument[],
): Promise<PersonId | null> {
  const { phone = null, ...known } = contact ?? {};
  if (phone === null) return null;
  const holders = found.filter((one) => one.phone === phone);
  return meantBy({ ...known, phone }, holders, await hadBefore(holders));
}

/** Whom something about a person of the home is told besides her. */
export function hearersOf(
  { home, people, onRoster }: Pick<BindingFacts, 'home' | 'people' | 'onRoster'>,
  personId: PersonId,
  compound: CompoundDocument,
  now: Instant,
): Hearers {
  const members = people.filter((one) => hearsAt(one, home._id, now));
  return {
    ...{ compound, onRoster, members: members.map((one) => one.personId) },
    heard: onRoster !== null || members.some((one) => one.phone !== null && one.personId !== personId),
  };
}

/** The caller as who makes a binding: the post that lets her. */
export function makerOf({ person, posts }: { person: PersonDocument; posts: readonly Post[] }): MadeBy {
  const post = actingAs('keepHomes', posts);
  const { personId, name } = person;
  return { personId, name: post === null ? name : withBadge(person), post, roster: false };
}

/** The homes that rosters give to a number, but one, as bindings from now on. */
export const ownedNow = (
  owned: BindingFacts['owned'],
  but: HomeId,
  since: Instant,
): { held: HomeHeld; gridPath: string }[] =>
  owned.flatMap(({ gridPath, homes: [home], ...contact }) =>
    home && home._id !== but ? [{ held: byRoster(home, contact, since), gridPath }] : [],
  );

/** The owner's binding to a home that a roster gives to her number. */
export const byRoster = (
  {
    _id: homeId,
    compoundId,
    building,
    label,
  }: Pick<HomeDocument, '_id' | 'compoundId' | 'building' | 'label'>,
  { by, numberAt }: Pick<ContactDocument, 'by' | 'numberAt'>,
  since: Instant,
): HomeHeld => ({
  ...{ homeId, compoundId, building, label },
  ...{ relation: 'owner' as const, since, until: null, madeBy: by ? { ...by, roster: true } : null },
  ...(numberAt === undefined ? {} : { namedAt: numberAt }),
});
