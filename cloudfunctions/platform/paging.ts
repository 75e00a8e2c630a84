import { refuse, type Refusal } from '#domain/kernel/refusal';
import { command, type Order } from './collection';

/** What is open by its deadline, the earliest first; what has ended the newest first. */
export type Way = 'asc' | 'desc';

/** Where a list goes on after a thing: the instant that it is ordered by, and its id, since several share an instant. */
export const cursorAt = (at: number, id: string): string => `${at}:${id}`;

/** A place in a list: what the list is ordered by, and the id, since several share that. */
export interface Place<At> {
  at: At;
  id: string;
}

/** A cursor that no list has given. */
export const notOfAList = (): Refusal => refuse('BAD_INPUT', { field: 'cursor', issue: 'unknown' });

/** The place that a cursor names; null for the beginning of the list. Refuses what is no cursor (`BAD_INPUT`). */
export function placeAt(cursor: string | null): Place<number> | null {
  if (cursor === null) return null;
  const [, at, id] = /^(\d{1,15}):(.+)$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw notOfAList();
  return { at: Number(at), id };
}

/**
 * What of `whose` lies behind a place in a list by `field` and then id, both the same way. Added with an `and`, so that a
 * bound that `whose` has for the field stays. The bound beside the alternatives is where an index goes on: without it a
 * page looks at all that lie before it.
 */
export function behind<At>(whose: object, field: string, way: Way, { at, id }: Place<At>): object {
  const { and, or, gt, gte, lt, lte } = command();
  const [next, from] = way === 'asc' ? [gt, gte] : [lt, lte];
  return and([whose, { [field]: from(at) }, or([{ [field]: next(at) }, { _id: next(id) }])]);
}

/** What of `whose` comes further on in its list than a cursor of `cursorAt`; all of it where there is none. */
export function furtherOn(whose: object, field: string, way: Way, after: string | null): object {
  const place = placeAt(after);
  return place ? behind(whose, field, way, place) : whose;
}

/** The same for a stage of a pipeline; what shares an instant goes by `ids`. */
export function stageFurtherOn(
  whose: object,
  field: string,
  way: Way,
  after: string | null,
  ids: Way,
): object {
  const place = placeAt(after);
  return place ? stageBehind(whose, field, way, place, ids) : whose;
}

/** `behind` for a stage of a pipeline; what shares a value goes by `ids`. */
export function stageBehind<At>(
  whose: object,
  field: string,
  way: Way,
  { at, id }: Place<At>,
  ids: Way,
): object {
  const next = (one: Way) => (one === 'asc' ? '$gt' : '$lt');
  const bound = { [field]: { [`${next(way)}e`]: at } };
  return { $and: [whose, bound, { $or: [{ [field]: { [next(way)]: at } }, { _id: { [next(ids)]: id } }] }] };
}

/** A page of what was found and where its list goes on; one more than `size` was looked for. */
export function pageOf<T>(
  found: readonly T[],
  size: number,
  cursorAfter: (last: T) => string,
): { items: T[]; next: string | null } {
  const items = found.slice(0, size);
  const last = items.at(-1);
  return { items, next: found.length > size && last !== undefined ? cursorAfter(last) : null };
}

/** The order of such a list: ties go by id, so that a page begins where the last one ended. */
export const inOrder = (field: string, way: Way): Order => ({ [field]: way, _id: way });
