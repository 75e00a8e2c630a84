import type { Hearing } from '#domain/caregivers/terms';
import type { ContactDocument, HomeDocument } from '#domain/homes/documents';
import { hearsAt } from '#domain/kernel/home-terms';
import type { CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { PersonDocument } from '#domain/people/documents';
import { collection } from '#platform/collection';
import { hadBefore, meantBy } from '#platform/persons';

const homes = collection<HomeDocument>('homes');

/** All that a caregiver's relation is decided on and told by. */
export interface CareFacts {
  home: HomeDocument;
  /** Everybody who is bound to the home now. */
  people: PersonDocument[];
  /** Whose relation it is. */
  carer: PersonDocument | null;
  /** Who handed out the card. */
  issuer: PersonDocument | null;
  hearing: Hearing;
}

const MOST_PEOPLE = 50;

/** A home with its people, whom its roster's number means, the caregiver and who handed out her card: one call, but where that number was passed on. */
export async function careFacts(
  compoundId: CompoundId,
  homeId: HomeId,
  { carerId, issuerId = null }: { carerId: PersonId | null; issuerId?: PersonId | null | undefined },
  now: Instant,
): Promise<CareFacts | null> {
  const named = [{ $match: { _id: { $in: [carerId ?? '', issuerId ?? ''] } } }, { $limit: 2 }];
  const bound = [{ $match: { homes: { $elemMatch: { homeId, until: null } } } }, { $limit: MOST_PEOPLE }];
  const { data } = (await homes
    .aggregate()
    .match({ _id: homeId, compoundId })
    .limit(1)
    .lookup({ from: 'home_contacts', localField: '_id', foreignField: '_id', as: 'contacts' })
    .lookup({ from: 'people', pipeline: bound, as: 'people' })
    .lookup({ from: 'people', pipeline: named, as: 'named' })
    .lookup({
      from: 'people',
      let: { phone: { $arrayElemAt: ['$contacts.phone', 0] } },
      pipeline: [{ $match: { $expr: { $eq: ['$phone', '$$phone'] } } }, { $limit: 1 }],
      as: 'rostered',
    })
    .end()) as {
    data: (HomeDocument & {
      contacts: ContactDocument[];
      people: PersonDocument[];
      named: PersonDocument[];
      rostered: PersonDocument[];
    })[];
  };
  const [found] = data;
  if (!found) return null;
  const { contacts, people, named: persons, rostered, ...home } = found;
  const onRoster = await onRosterOf(contacts[0] ?? null, rostered);
  const hearers = people.filter((one) => hearsAt(one, homeId, now));
  const heard = onRoster !== null || hearers.some((one) => one.phone !== null && one.personId !== carerId);
  const members = hearers.map((one) => one.personId).join(' ');
  const byId = (id: PersonId | null) => persons.find((one) => one.personId === id) ?? null;
  const hearing = { onRoster, heard, members };
  return { home, people, carer: byId(carerId), issuer: byId(issuerId), hearing };
}

/** Without a number on the roster the look-up finds somebody who has none either: she is not meant. */
async function onRosterOf(
  contact: ContactDocument | null,
  found: readonly PersonDocument[],
): Promise<PersonId | null> {
  const { phone = null, ...known } = contact ?? {};
  if (phone === null) return null;
  const holders = found.filter((one) => one.phone === phone);
  return meantBy({ ...known, phone }, holders, await hadBefore(holders));
}
