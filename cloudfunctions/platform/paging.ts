import { command, type Order } from './collection';

/** What is open by its deadline, the earliest first; what has ended the newest first. */
export type Way = 'asc' | 'desc';

/** Where a list goes on after a thing: the instant that it is ordered by, and its id, since several share an instant. */
export const cursorAt = (at: number, id: string): string => `${at}:${id}`;

/** The thing that a cursor stands at; null where it is none. */
export function placeAt(cursor: string | null): { at: number; id: string } | null {
  const [, at, id] = /^(\d{1,15}):(.+)$/.exec(cursor ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id };
}

/**
 * What comes after a cursor in a list by `field` and then id, both the same way; all of it where it is none. The bound
 * beside the alternatives is where an index goes on: without it a page looks at all that lie before it.
 */
export function beyond(field: string, way: Way, after: string | null): object {
  const place = placeAt(after);
  if (!place) return {};
  const { and, or, gt, gte, lt, lte } = command();
  const [next, from] = way === 'asc' ? [gt, gte] : [lt, lte];
  return and([{ [field]: from(place.at) }, or([{ [field]: next(place.at) }, { _id: next(place.id) }])]);
}

/** The same for a stage of a pipeline; what shares an instant goes by `ids`. */
export function stageBeyond(field: string, way: Way, after: string | null, ids: Way): object {
  const place = placeAt(after);
  if (!place) return {};
  const next = (one: Way) => (one === 'asc' ? '$gt' : '$lt');
  const { at, id } = place;
  return {
    [field]: { [`${next(way)}e`]: at },
    $or: [{ [field]: { [next(way)]: at } }, { _id: { [next(ids)]: id } }],
  };
}

/** The order of such a list: ties go by id, so that a page begins where the last one ended. */
export const inOrder = (field: string, way: Way): Order => ({ [field]: way, _id: way });
