import type { DomainEvent } from '#domain/kernel/events';
import type { CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import { sumDecimals } from '#domain/kernel/decimals';
import { eitherWay } from '#platform/attempt';
import { collection, command } from '#platform/collection';
import { leaving } from '#platform/events';
import { cursorAt, furtherOn, inOrder } from '#platform/paging';
import type {
  BuildingListDocument,
  ContactDocument,
  ImportDocument,
  StoredHome,
} from '#domain/homes/documents';
import { idOf as importIdOf } from './imports';

const homes = collection<StoredHome>('homes');
const imports = collection<ImportDocument>('imports');
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

/** A building whose homes have just been counted. */
interface CountedBuilding {
  _id: string;
  areas: string[];
}

/** Where a list goes on after a home. While a roster is coming in, two homes may share a place in the order. */
export const cursorAfter = ({ ordinal, _id }: StoredHome): string => cursorAt(ordinal, _id);

/** A page of a building's homes and one more, in their order. */
export function homesOf(
  compoundId: CompoundId,
  building: string,
  after: string | null,
): Promise<StoredHome[]> {
  const filter = furtherOn({ compoundId, building }, 'ordinal', 'asc', after);
  return homes.find(filter, PAGE + 1, inOrder('ordinal', 'asc'), [
    'homeId',
    'label',
    'area',
    'vacant',
    'ordinal',
  ]);
}

/**
 * The buildings in the compound's order, as they were counted last; where nobody has, or a roster has come in since, they
 * are counted now. One call: the look-up that counts finds nothing where `of` is no compound. Homes come with rosters:
 * where none was imported there are none.
 */
export async function buildings(compoundId: CompoundId): Promise<BuildingListDocument['buildings']> {
  const first = (path: string) => ({ $arrayElemAt: [path, 0] });
  const isCurrent = { $gt: [first('$counted.countedAt'), '$movedAt'] };
  const counted = [{ $match: { _id: compoundId, compoundId } }, { $limit: 1 }];
  const ofBuilding = { _id: '$building', areas: { $push: '$area' }, first: { $min: '$ordinal' } };
  const { data } = (await imports
    .aggregate()
    .match({ _id: importIdOf(compoundId), compoundId })
    .limit(1)
    .project({ movedAt: 1, compoundId: 1 })
    .lookup({ from: 'building_lists', pipeline: counted, as: 'counted' })
    .addFields({ of: { $cond: [isCurrent, '', '$compoundId'] } })
    .lookup({
      from: 'homes',
      let: { of: '$of' },
      pipeline: [
        { $match: { $expr: { $eq: ['$compoundId', '$$of'] } } },
        { $group: ofBuilding },
        { $sort: { first: 1 } },
        { $limit: MOST_BUILDINGS },
      ],
      as: 'homes',
    })
    .end()) as { data: { of: string; counted: BuildingListDocument[]; homes: CountedBuilding[] }[] };
  const [found] = data;
  if (!found?.of) return found?.counted[0]?.buildings ?? [];
  return found.homes.map(({ _id, areas }) => ({
    ...{ building: _id, homes: areas.length, area: sumDecimals(areas) },
  }));
}

export const home = (compoundId: CompoundId, homeId: HomeId): Promise<StoredHome | null> =>
  homes.one({ _id: homeId, compoundId });

/** Everybody who is bound to a home now. */
export const boundToHome = (homeId: HomeId) => [
  { $match: { homes: { $elemMatch: { homeId, until: null } } } },
  { $limit: 50 },
];

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

/** Notes whom a number means that was somebody else's before; where the home has another by now, nothing is to be noted. */
export const nameMeant = (
  compoundId: CompoundId,
  _id: HomeId,
  phone: string,
  meant: PersonId,
): Promise<void> => eitherWay(contacts.change({ _id, compoundId, phone }, { meant }));

/** Leaves events on homes as they are, several at once where a roster changes them. */
export const tellOf = (compoundId: CompoundId, homeId: HomeId, told: DomainEvent): Promise<boolean> =>
  homes.change({ _id: homeId, compoundId }, leaving(told));
