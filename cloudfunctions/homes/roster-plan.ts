import { buildingName } from '#domain/kernel/building-name';
import { compareHomes, entranceName, homeKey, roomName } from '#domain/homes/home-name';
import type { AreaSource, ContactDocument, StoredHome } from '#domain/homes/documents';
import { asNewHome } from '#domain/homes/new-home';
import type { RosterRow } from '#domain/homes/roster-import';
import type { PersonId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { HomeHeld } from '#domain/kernel/home-terms';
import { compare } from '#domain/kernel/decimals';
import { homeIdOf } from '#platform/home-id';

/** An owner whose relation ends because the roster has another number for the home, and the clerk said so. */
export interface FormerOwner {
  personId: PersonId;
  name: string;
  phone: string;
  held: HomeHeld;
}

/** What a roster makes of one home: a new one (`before` null), a changed one, or nothing (`changes` null). */
export interface HomeStep {
  row: RosterRow | null;
  home: StoredHome;
  before: StoredHome | null;
  changes: Partial<StoredHome> | null;
  /** What is known of its people, and what will be; `contact` is null where nothing is to be written. */
  contactBefore: ContactDocument | null;
  contact: ContactDocument | null;
  /** Whose relation ends with it. */
  ends: FormerOwner[];
}

/** The columns whose blank cells erase what is known, because the clerk said so. */
export type Erased = ReadonlySet<string>;

/** What is known of a compound's homes, and what a roster may do with it. */
export interface Known {
  homes: readonly StoredHome[];
  contacts: ReadonlyMap<string, ContactDocument>;
  erased: Erased;
}

const FACTS = ['use', 'heated', 'firstHandover', 'vacant', 'ordinal'] as const;

/** A stored home's key by today's normal form, so that `0101` of an earlier roster is met by `101`. */
const keyOfStored = ({ building, entrance, room }: StoredHome): string =>
  homeKey({ building: buildingName(building), entrance: entranceName(entrance), room: roomName(room) });

/**
 * What importing a roster would do, home by home in their order. Homes that the roster lacks stay, and only their place
 * in the order may change. An area that was corrected with a document stays as well: a list does not undo a proof. What
 * the roster has no column for stays; so does what it leaves blank, unless the clerk said otherwise.
 */
export function planRoster(
  known: Known,
  rows: readonly RosterRow[],
  place: CompoundNode,
  source: AreaSource,
): HomeStep[] {
  const before = new Map(known.homes.map((home) => [keyOfStored(home), home]));
  const listed = new Map(rows.map((row) => [homeKey(row), row]));
  const missing = [...before].filter(([key]) => !listed.has(key)).map(([, home]) => home);
  return [...rows, ...missing].sort(compareHomes).map((one, ordinal) => {
    const key = 'homeId' in one ? keyOfStored(one) : homeKey(one);
    return planHome(before.get(key) ?? null, listed.get(key) ?? null, ordinal, known, place, source);
  });
}

/** The same for one home. */
export function planHome(
  before: StoredHome | null,
  row: RosterRow | null,
  ordinal: number,
  { contacts, erased }: Pick<Known, 'contacts' | 'erased'>,
  place: CompoundNode,
  source: AreaSource,
): HomeStep {
  if (!before) {
    const home = newHome(row as RosterRow, ordinal, place, source);
    const contact = contactAfter(home, row as RosterRow, null, erased);
    return { row, home, before, changes: null, contactBefore: null, contact, ends: [] };
  }
  const wanted = { ...before, ...(row ? factsAfter(before, row, erased) : {}), ordinal };
  const differing = FACTS.filter((fact) => wanted[fact] !== before[fact]).map((fact) => [fact, wanted[fact]]);
  const measured = row && before.areaSource.kind === 'roster' && compare(row.area, before.area) !== 0;
  const changes: Partial<StoredHome> = {
    ...Object.fromEntries(differing),
    ...(measured ? { area: row.area, areaSource: source } : {}),
  };
  const contactBefore = contacts.get(before._id) ?? null;
  const contact = row && contactAfter(before, row, contactBefore, erased);
  return {
    row,
    home: { ...before, ...changes },
    before,
    changes: Object.keys(changes).length > 0 ? changes : null,
    contactBefore,
    contact: contact && contactBefore && sameContact(contactBefore, contact) ? null : contact,
    ends: [],
  };
}

type Facts = Pick<StoredHome, 'use' | 'heated' | 'firstHandover' | 'vacant'>;

/** The facts a home pays by after a roster: the cell's, else what is known. */
function factsAfter(before: StoredHome, row: RosterRow, erased: Erased): Facts {
  const flag = (fact: 'heated' | 'firstHandover' | 'vacant'): boolean => {
    const said = row[fact];
    if (said === undefined) return before[fact];
    return said ?? (erased.has(fact === 'vacant' ? 'note' : fact) ? false : before[fact]);
  };
  return {
    use: row.use ?? before.use,
    heated: flag('heated'),
    firstHandover: flag('firstHandover'),
    vacant: flag('vacant'),
  };
}

/** What is known of a home's people after a roster, by the same rule. */
function contactAfter(
  { _id, compoundId, gridPath }: StoredHome,
  row: RosterRow,
  before: ContactDocument | null,
  erased: Erased,
): ContactDocument {
  const after = <T>(column: 'owner' | 'phone' | 'marks', known: T, empty: T): T => {
    const said = row[column] as T | null | undefined;
    if (said === undefined) return known;
    return said ?? (erased.has(column) ? empty : known);
  };
  return {
    _id,
    compoundId,
    gridPath,
    name: after<string | null>('owner', before?.name ?? null, null),
    phone: after<string | null>('phone', before?.phone ?? null, null),
    marks: after<string[]>('marks', before?.marks ?? [], []),
  };
}

const sameContact = (a: ContactDocument, b: ContactDocument): boolean =>
  a.name === b.name && a.phone === b.phone && (a.marks ?? []).join() === (b.marks ?? []).join();

function newHome(
  row: RosterRow,
  ordinal: number,
  { compoundId, gridPath }: CompoundNode,
  areaSource: AreaSource,
): StoredHome {
  const { building, entrance, room, label, area, use, heated, firstHandover, vacant } = asNewHome(row);
  const homeId = homeIdOf(compoundId, row);
  return {
    _id: homeId,
    homeId,
    compoundId,
    gridPath,
    building,
    entrance,
    room,
    label,
    use,
    heated,
    firstHandover,
    vacant,
    area,
    areaSource,
    ordinal,
    rev: 0,
    areaHistory: [],
    pending: [],
    hasPending: false,
  };
}

/** Whether more than the place in the order changes, of the home or of what is known of its people. */
const isChanged = ({ changes, contact }: HomeStep): boolean =>
  contact !== null || (changes !== null && Object.keys(changes).some((key) => key !== 'ordinal'));

/** A plan in figures, for the clerk to look at before she imports. */
export function countPlan(plan: readonly HomeStep[]): {
  added: number;
  changed: number;
  unchanged: number;
  missing: number;
} {
  const listed = plan.filter((one) => one.row !== null);
  const added = listed.filter((one) => one.before === null).length;
  const changed = listed.filter((one) => one.before !== null && isChanged(one)).length;
  return { added, changed, unchanged: listed.length - added - changed, missing: plan.length - listed.length };
}
