import { MOST_ENTRIES, stamped, type Move } from '#domain/kernel/casework';
import type { PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import { command, type collection } from './collection';
import { leaving, newEvent } from './events';

interface Movable {
  _id: string;
  compoundId: string;
  rev: number;
  /** Of what has no clock there is none to be looked at. */
  clockAt?: Instant | null;
  /** Things with a clock and no states have none. */
  state?: string;
  open?: boolean;
}

/** Who moves it, and when. The clock is nobody. */
interface Mover {
  by: PersonId | null;
  now: Instant;
}

/** A decision as one update: its fields, its entries and its events. */
const updateOf = (move: Move<object, unknown>, { by, now }: Mover): object => ({
  ...move.set,
  ...(move.entries.length > 0 ? { timeline: command().push([...move.entries]) } : {}),
  ...(move.events.length > 0
    ? leaving(...move.events.map(({ kind, params = {} }) => newEvent(kind, now, by, params)))
    : {}),
});

/** History is refused, never dropped; only what ends the case still finds room, so that none is stuck for good. */
const room = () => ({ [`timeline.${MOST_ENTRIES - 1}`]: command().exists(false) });

function ends<T extends Movable>({ set }: Move<T, unknown>): boolean {
  const { open }: Pick<Movable, 'open'> = set;
  return open === false;
}

/**
 * A person's decision on a case, made on the case as it was read: not if anything happened to it since, nor if its
 * clock has said something meanwhile (a late mark must not be overwritten by what was decided before it).
 */
export const moveCase = <T extends Movable>(
  cases: Pick<ReturnType<typeof collection<T>>, 'change'>,
  { _id, compoundId, rev, clockAt }: T,
  move: Move<T, unknown>,
  mover: Mover,
): Promise<boolean> =>
  cases.change(
    { _id, compoundId, rev, clockAt, ...(ends(move) ? {} : room()) },
    {
      ...updateOf({ ...move, entries: stamped(move.entries, rev + 1) }, mover),
      rev: command().inc(1),
    },
  );

/**
 * What the clock says. Its rev stays where only a mark is added: whoever is writing at that very minute has seen all
 * that anybody said. A clock that moves the case to another state counts as a change.
 */
export function moveByClock<T extends Movable>(
  things: Pick<ReturnType<typeof collection<T>>, 'change'>,
  { _id, compoundId, rev, clockAt, state }: T,
  move: Move<T, unknown>,
  now: Instant,
  /** What else must be as it was read. */
  still: object = {},
): Promise<boolean> {
  const next: Pick<Movable, 'state'> = move.set;
  const moves = next.state !== undefined && next.state !== state;
  return things.change(
    { ...still, _id, compoundId, rev, ...(clockAt === undefined ? {} : { clockAt }) },
    { ...updateOf(move, { by: null, now }), ...(moves ? { rev: command().inc(1) } : {}) },
  );
}
