import { command, type Order } from './collection';

/** What is open by its deadline, the earliest first; what has ended the newest first. */
export type Way = 'asc' | 'desc';

/** Where a list goes on after a thing: the instant that it is ordered by, and its id, since several share an instant. */
export const cursorAt = (at: number, id: string): string => `${at}:${id}`;

/** What comes after a cursor in a list by `field` and then id, both the same way; all of it where it is none. */
export function beyond(field: string, way: Way, after: string | null): object {
  const [, text, id] = /^(\d{1,15}):(.+)$/.exec(after ?? '') ?? [];
  if (text === undefined) return {};
  const at = Number(text);
  const next = (value: number | string | undefined) =>
    way === 'asc' ? command().gt(value) : command().lt(value);
  return command().or([{ [field]: next(at) }, { [field]: at, _id: next(id) }]);
}

/** The order of such a list: ties go by id, so that a page begins where the last one ended. */
export const inOrder = (field: string, way: Way): Order => ({ [field]: way, _id: way });
