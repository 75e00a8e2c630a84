import type { ErrandDocument } from '#domain/errands/documents';
import type { OpenAtHome } from '#domain/errands/intake';
import type { HomeDocument } from '#domain/homes/documents';
import type { CompoundId, ErrandId, HomeId, PersonId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { Person } from '#domain/kernel/person';
import { postsThat, type Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { LimitsDocument, PersonDocument } from '#domain/people/documents';
import { compounds } from '#platform/actor';
import { collection } from '#platform/collection';

const errands = collection<ErrandDocument>('errands');
const homes = collection<HomeDocument>('homes');

/** A person as rules see one, with the year of birth that the office may have recorded, and whether she has a number. */
export type Somebody = Person & Pick<PersonDocument, 'birthYear' | 'phone'>;
const SOMEBODY = { $project: { personId: 1, name: 1, posts: 1, homes: 1, birthYear: 1, phone: 1 } };

/** Everybody who is bound to one of the homes now. */
const boundTo = (homeIds: readonly HomeId[]) => [
  { $match: { homes: { $elemMatch: { homeId: { $in: homeIds }, until: null } } } },
  { $limit: 500 },
  SOMEBODY,
];

/** Everybody who holds one of the posts at the compound or above it now. */
function holding(posts: readonly Post[], { gridPath }: CompoundNode) {
  const parts = gridPath.split('/');
  const nodes = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return [
    { $match: { posts: { $elemMatch: { post: { $in: posts }, node: { $in: nodes }, until: null } } } },
    { $limit: 200 },
    SOMEBODY,
  ];
}

/** Who has been at a home is known from what was done there last. */
const SERVED = 10;

const RECENT_MS = 10 * 60_000;
const OWN = { _id: 1, number: 1, itemCode: 1, homeId: 1, wish: 1 };

/** The open errands that a person has asked for, as far as she follows them. */
const openOf = (personId: PersonId, compoundId: CompoundId, fields: object = { _id: 1 }) => [
  { $match: { familyIds: personId, compoundId, open: true, 'requestedBy.personId': personId } },
  { $limit: 50 },
  { $project: fields },
];

const AT_HOME = { _id: 1, number: 1, itemCode: 1, wish: 1, beneficiary: 1 };

/** Everything that is open for somebody of a home, whoever asked for it. */
const openAtHome = (homeId: HomeId, compoundId: CompoundId) => [
  { $match: { homeId, compoundId, open: true } },
  { $limit: 50 },
  { $project: AT_HOME },
];

/** Those that she asked for in the last minutes and that are closed already: their places are free again. */
const closedLately = (personId: PersonId, compoundId: CompoundId, now: Instant) => [
  {
    $match: {
      familyIds: personId,
      compoundId,
      open: false,
      'requestedBy.personId': personId,
      askedAt: { $gte: now - RECENT_MS },
    },
  },
  { $sort: { askedAt: -1 } },
  { $limit: 50 },
  { $project: { _id: 1 } },
];

export interface FormFacts {
  people: Somebody[];
  gridWorkers: Somebody[];
  open: number;
}

/** What a family's form shows, for the homes that she is bound to. */
export async function formFacts(
  compound: CompoundNode,
  personId: PersonId,
  homeIds: readonly HomeId[],
): Promise<FormFacts> {
  const { compoundId } = compound;
  const { data } = (await compounds
    .aggregate()
    .match({ _id: compoundId })
    .limit(1)
    .project({ _id: 1 })
    .lookup({ from: 'people', pipeline: boundTo(homeIds), as: 'people' })
    .lookup({ from: 'people', pipeline: holding(['gridWorker'], compound), as: 'gridWorkers' })
    .lookup({ from: 'errands', pipeline: openOf(personId, compoundId), as: 'open' })
    .end()) as { data: (Omit<FormFacts, 'open'> & { open: unknown[] })[] };
  const { people = [], gridWorkers = [], open = [] } = data[0] ?? {};
  return { people, gridWorkers, open: open.length };
}

export interface RequestFacts extends FormFacts {
  home: HomeDocument;
  /** 独居老人 …, as the roster has them. */
  marks: readonly string[];
  /** The errand itself, where it was asked for before. */
  asked: ErrandDocument | null;
  /** What the asker has done lately, and which places she has taken; where staff ask, whoever it is for. */
  limits: LimitsDocument | null;
  mine: OwnErrand[];
  /** Of those that she asked for in the last minutes, what is closed already. */
  closed: string[];
  /** Of what others have asked for at the home too, where that is wanted. */
  atHome: OpenAtHome[];
}

/** One of the asker's open errands, as far as a new one is compared with it. */
export type OwnErrand = Pick<ErrandDocument, '_id' | 'number' | 'itemCode' | 'homeId' | 'wish'>;

interface Asked {
  homeId: HomeId;
  /** In whose name. */
  personId: PersonId;
  errandId: ErrandId;
  /** Whom staff ask it for: with her limits, and with what is open at the home, whoever asked for it. */
  takenDownFor?: PersonId;
}

/** All that a request is decided on: the home with its people, who will answer, what the asker has open. */
export async function requestFacts(
  compound: CompoundNode,
  { homeId, personId, errandId, takenDownFor }: Asked,
  now: Instant,
): Promise<RequestFacts | null> {
  const { compoundId } = compound;
  const same = [{ $match: { _id: errandId, compoundId } }, { $limit: 1 }];
  const home = homes.aggregate().match({ _id: homeId, compoundId }).limit(1);
  const limited = [{ $match: { _id: takenDownFor ?? personId } }, { $limit: 1 }];
  const begun = takenDownFor
    ? home.lookup({ from: 'errands', pipeline: openAtHome(homeId, compoundId), as: 'atHome' })
    : home;
  const { data } = (await begun
    .lookup({ from: 'home_contacts', localField: '_id', foreignField: '_id', as: 'contacts' })
    .lookup({ from: 'people', pipeline: boundTo([homeId]), as: 'people' })
    .lookup({ from: 'people', pipeline: holding(['gridWorker'], compound), as: 'gridWorkers' })
    // what is taken is read before what is open: a place that is taken in between belongs to something unknown
    .lookup({ from: 'limits', pipeline: limited, as: 'limits' })
    .lookup({ from: 'errands', pipeline: openOf(personId, compoundId, OWN), as: 'mine' })
    .lookup({ from: 'errands', pipeline: closedLately(personId, compoundId, now), as: 'closed' })
    .lookup({ from: 'errands', pipeline: same, as: 'asked' })
    .end()) as {
    data: (HomeDocument &
      Pick<FormFacts, 'people' | 'gridWorkers'> & {
        contacts: { marks?: string[] }[];
        limits: LimitsDocument[];
        mine: OwnErrand[];
        closed: { _id: string }[];
        asked: ErrandDocument[];
        atHome?: OpenAtHome[];
      })[];
  };
  const [found] = data;
  if (!found) return null;
  const { contacts, people, gridWorkers, limits, mine, closed, asked, atHome = [], ...document } = found;
  const marks = contacts[0]?.marks ?? [];
  return {
    home: document,
    atHome,
    marks,
    people,
    gridWorkers,
    open: mine.length,
    asked: asked[0] ?? null,
    limits: limits[0] ?? null,
    mine,
    closed: closed.map((one) => one._id),
  };
}

/** An errand with all who might do it: what each has open in the compound, and who has served the home before. */
export type Assignable = ErrandDocument & {
  proxies: Somebody[];
  loads: { _id: PersonId | null; load: number }[];
  served: { _id: PersonId | null }[];
};

export async function assignable(compound: CompoundNode, errandId: ErrandId): Promise<Assignable | null> {
  const { compoundId } = compound;
  const loads = [
    // of what nobody has in hand none is looked at
    { $match: { compoundId, open: true, 'proxy.personId': { $gt: '' } } },
    { $limit: 1000 },
    { $group: { _id: '$proxy.personId', load: { $sum: 1 } } },
  ];
  const served = [
    { $match: { $expr: { $eq: ['$homeId', '$$homeId'] }, compoundId, open: false } },
    { $sort: { dueAt: -1, _id: -1 } },
    { $limit: SERVED },
    { $group: { _id: '$proxy.personId' } },
  ];
  const { data } = (await errands
    .aggregate()
    .match({ _id: errandId, compoundId })
    .limit(1)
    .lookup({ from: 'people', pipeline: holding(postsThat('doErrands'), compound), as: 'proxies' })
    .lookup({ from: 'errands', pipeline: loads, as: 'loads' })
    .lookup({ from: 'errands', let: { homeId: '$homeId' }, pipeline: served, as: 'served' })
    .end()) as { data: Assignable[] };
  return data[0] ?? null;
}

interface Reachable {
  name: string | null;
  phone: string | null;
}

/** An errand with the numbers of who asked for it and of its home's roster. */
export type WithContacts = ErrandDocument & {
  requesters: Reachable[];
  contacts: (Reachable & { meant?: PersonId })[];
};

export async function withContacts(compoundId: CompoundId, errandId: ErrandId): Promise<WithContacts | null> {
  const { data } = (await errands
    .aggregate()
    .match({ _id: errandId, compoundId })
    .limit(1)
    .lookup({
      from: 'people',
      localField: 'requestedBy.personId',
      foreignField: '_id',
      as: 'requesters',
    })
    .lookup({ from: 'home_contacts', localField: 'homeId', foreignField: '_id', as: 'contacts' })
    .end()) as { data: WithContacts[] };
  return data[0] ?? null;
}
