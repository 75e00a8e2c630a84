import { compareHomes } from '#domain/homes/home-name';
import type { AreaSource } from '#domain/homes/home';
import type { RosterRow } from '#domain/homes/roster-import';
import type { CompoundNode } from '#domain/kernel/roles';
import { compare } from '#domain/kernel/money';
import { homeIdOf, type StoredHome } from './documents';

/** What a roster makes of one home: a new one (`before` null), a changed one, or nothing (`changes` null). */
export interface HomeStep {
  row: RosterRow | null;
  home: StoredHome;
  before: StoredHome | null;
  changes: Partial<StoredHome> | null;
}

const FACTS = ['label', 'use', 'heated', 'firstHandover', 'vacant', 'ordinal'] as const;

/**
 * What importing a roster would do, home by home in their order. Homes that the roster lacks stay, and only their place
 * in the order may change. An area that was corrected with a document stays as well: a list does not undo a proof.
 */
export function planRoster(
  existing: readonly StoredHome[],
  rows: readonly RosterRow[],
  place: CompoundNode,
  source: AreaSource,
): HomeStep[] {
  const before = new Map(existing.map((home) => [home._id as string, home]));
  const listed = new Map(rows.map((row) => [homeIdOf(place.compoundId, row) as string, row]));
  const missing = existing.filter((home) => !listed.has(home._id));
  return [...rows, ...missing].sort(compareHomes).map((one, ordinal) => {
    const id = homeIdOf(place.compoundId, one);
    return planHome(before.get(id) ?? null, listed.get(id) ?? null, ordinal, place, source);
  });
}

/** The same for one home. */
export function planHome(
  before: StoredHome | null,
  row: RosterRow | null,
  ordinal: number,
  place: CompoundNode,
  source: AreaSource,
): HomeStep {
  if (!before) {
    const home = newHome(row as RosterRow, ordinal, place, source);
    return { row, home, before, changes: null };
  }
  const wanted = { ...before, ...(row ? factsOf(row) : {}), ordinal };
  const differing = FACTS.filter((fact) => wanted[fact] !== before[fact]).map((fact) => [fact, wanted[fact]]);
  const measured = row && before.areaSource.kind === 'roster' && compare(row.area, before.area) !== 0;
  const changes: Partial<StoredHome> = {
    ...Object.fromEntries(differing),
    ...(measured ? { area: row.area, areaSource: source } : {}),
  };
  return {
    row,
    home: { ...before, ...changes },
    before,
    changes: Object.keys(changes).length > 0 ? changes : null,
  };
}

const factsOf = ({ label, use, heated, firstHandover, vacant }: RosterRow) => ({
  label,
  use,
  heated,
  firstHandover,
  vacant,
});

function newHome(
  row: RosterRow,
  ordinal: number,
  { compoundId, gridPath }: CompoundNode,
  areaSource: AreaSource,
): StoredHome {
  const { building, entrance, room, area } = row;
  const homeId = homeIdOf(compoundId, row);
  return {
    _id: homeId,
    homeId,
    compoundId,
    gridPath,
    building,
    entrance,
    room,
    ...factsOf(row),
    area,
    areaSource,
    ordinal,
    rev: 0,
    areaHistory: [],
    pending: [],
    hasPending: false,
  };
}

/** Whether more than the place in the order changes. */
const isChanged = ({ changes }: HomeStep): boolean =>
  changes !== null && Object.keys(changes).some((key) => key !== 'ordinal');

/** A plan in figures, for the clerk to look at before she imports. */
export function countPlan(plan: readonly HomeStep[]): {
  added: number;
  changed: number;
  unchanged: number;
  missing: number;
} {
  const listed = plan.filter((one) => one.row !== null);
  const added = listed.filter((one) => one.before === null).length;
  const changed = listed.filter(isChanged).length;
  return { added, changed, unchanged: listed.length - added - changed, missing: plan.length - listed.length };
}
