import type { ErrandDocument } from '#domain/errands/documents';
import type { errands } from '#domain/errands/contract';
import { caseNumber } from '#domain/kernel/casework';
import type { OutputOf } from '#domain/kernel/contract';
import type { ErrandId } from '#domain/kernel/ids';
import { inState } from '#testing/builders/errand';
import { DAY_MS, many, tail, TOLD, turn, type Grown, type Ground, type Place } from '#testing/grown/ground';
import { homesEach, homesOf, nameOf } from '#testing/grown/places';

const PAGE = 20;
/** What the compound has open, and how many of that volunteers may take. */
const OPEN = 90;
const CLAIMABLE = 30;
const STATES = ['submitted', 'accepted', 'offered', 'underway', 'paused', 'finished'] as const;
const SHAPES = Object.fromEntries(
  ([...STATES, 'claimable', 'closed'] as const).map((state) => [state, inState(state)]),
) as Record<ErrandDocument['state'], ErrandDocument>;
const idOf = (n: number): ErrandId => `e-${tail(n, 0)}` as ErrandId;

type About = Pick<ErrandDocument, 'homeId' | 'homeLabel' | 'building'> & { place: Place };

/** One of a state, as its steps leave it, of a home and its people. */
function errand(n: number, state: ErrandDocument['state'], about: About, askedAt: number): ErrandDocument {
  const { place, ...home } = about;
  const family = home.homeId.slice(2);
  const [daughter, mother] = [`p-a${family}`, `p-b${family}`] as ErrandDocument['familyIds'];
  const shape = SHAPES[state];
  return {
    ...shape,
    ...{
      _id: idOf(n),
      ...home,
      compoundId: place.compoundId,
      gridPath: place.gridPath,
      compoundName: place.name,
    },
    ...{ number: caseNumber('DB', askedAt, String(n % 10_000).padStart(4, '0')), askedAt },
    ...{
      dueAt: askedAt + 7 * DAY_MS,
      clockAt: null,
      familyIds: [daughter, mother] as ErrandDocument['familyIds'],
    },
    beneficiary: { ...shape.beneficiary, personId: mother as never, name: nameOf(n) },
    requestedBy: { ...shape.requestedBy, personId: daughter as never, name: nameOf(n + 1) },
    ...TOLD,
  };
}

/** Half of what is over lies in the readers' compound, in all buildings; much of it the owner's, or done by the proxy. */
function* history({ size, now, here, homes, home, people }: Ground): Generator<ErrandDocument> {
  const own = PAGE * (1 + size.pages) + 5;
  const count = Math.floor(size.errands / 2) - OPEN;
  for (let n = 0; n < count; n += 1) {
    const of = n < own && n % 2 === 0 ? home : turn(homes, n * 37);
    const about = { homeId: of.homeId, homeLabel: of.label, building: of.building, place: here };
    const made = errand(OPEN + n, 'closed', about, now - (n + 10) * 3_600_000);
    const mine = of === home ? { familyIds: [people.owner.personId, ...made.familyIds] } : {};
    const done = n % 2 === 0 && n < 2 * own ? { proxy: people.proxy } : {};
    yield { ...made, ...mine, ...(done.proxy ? { proxy: namedOf(done.proxy) } : {}) };
  }
}

const namedOf = ({ personId, name }: { personId: string; name: string }) =>
  ({ personId, name }) as NonNullable<ErrandDocument['proxy']>;

/** What is open: a few of each reader's, the rest of the neighbours. */
function openOne({ now, here, homes, home, people }: Ground, n: number): ErrandDocument {
  const of = n % 15 === 7 ? home : turn(homes, n * 5);
  const about = { homeId: of.homeId, homeLabel: of.label, building: of.building, place: here };
  const state = n < CLAIMABLE ? 'claimable' : turn(STATES, n);
  const made = errand(n, state, about, now - n * 3_600_000);
  const asked =
    of === home
      ? {
          familyIds: [people.owner.personId, ...made.familyIds],
          requestedBy: { ...made.requestedBy, ...namedOf(people.owner) },
        }
      : {};
  // two that the proxy has in hand; the others' are of other proxies
  const isOwn = (state === 'underway' || state === 'offered') && n > OPEN - 13;
  const proxy = isOwn ? people.proxy : { personId: `p-s${tail(0, 2 + (n % 3))}`, name: nameOf(2 + (n % 3)) };
  return { ...made, ...asked, ...(made.proxy ? { proxy: namedOf(proxy) } : {}) };
}

/** The other half: of each neighbour about as many, every fifth of them open. */
function* elsewhere({ size, now, neighbours }: Ground): Generator<ErrandDocument> {
  const each = homesEach(size);
  const firsts = neighbours.map((place, at) => ({
    place,
    homes: [...homesOf(place, at + 1, Math.min(each, 8))],
  }));
  for (let n = Math.floor(size.errands / 2); n < size.errands; n += 1) {
    const { place, homes } = turn(firsts, n);
    const of = turn(homes, Math.floor(n / firsts.length));
    const about = { homeId: of.homeId, homeLabel: of.label, building: of.building, place };
    yield errand(n, n % 5 === 0 ? turn(STATES, Math.floor(n / 5)) : 'closed', about, now - n * 60_000);
  }
}

type Form = OutputOf<typeof errands.actions.readForm>;

export const grown: Grown = {
  heaps: (ground) => [
    ['errands', many(OPEN, (n) => openOne(ground, n))],
    ['errands', history(ground)],
    ['errands', elsewhere(ground)],
  ],

  readings: () => {
    const scoped = (as: 'owner' | 'gridWorker' | 'officer' | 'proxy', scope: string) =>
      [true, false].map((open) => ({ as, input: { scope, open } }));
    /** Homes with their people, who accepts, and how many are open. */
    const items = ({ homes, gridWorkers, open }: Form) =>
      homes.reduce((sum, one) => sum + 1 + one.people.length, gridWorkers.length + open);
    /** Proxies, each with how much she has in hand. */
    const weighed = ({ proxies }: OutputOf<typeof errands.actions.suggestProxies>) =>
      proxies.reduce((sum, { load }) => sum + 1 + load, 0);
    return {
      readForm: [{ as: 'owner', items }],
      list: [
        ...scoped('owner', 'mine'),
        ...scoped('gridWorker', 'desk'),
        ...scoped('officer', 'desk'),
        ...scoped('proxy', 'proxy'),
        { as: 'proxy', input: { scope: 'claimable', open: true } },
        { as: 'neighbourProxy', input: { scope: 'claimable', open: true } },
      ],
      read: [{ as: 'officer', input: { errandId: idOf(35) } }],
      suggestProxies: [{ as: 'officer', input: { errandId: idOf(37) }, items: weighed }],
    };
  },
};
