import type { RefusalParams } from './refusal';

type Value = string | number | boolean | null;

/**
 * Field → a value, one of several, a range, nothing at all, or one element of a list that matches: which documents a rule
 * means, before any database is asked.
 * `unset` is null or absent at a place of a list (`homes.3.until`), where null itself would match what is set as well: the
 * database takes the number of a path for a field's name too.
 */
export type Filter = {
  [field: string]:
    | Value
    | readonly Value[]
    | { gt?: Value; gte?: Value; lt?: Value; lte?: Value }
    | { missing: true }
    | { unset: true }
    | { element: Filter }
    | undefined;
};

/** Reads for rules that need more documents than the one that something happened to; whoever asks the rule gives it. */
export interface Reader {
  /** At most `limit`, in the order given. */
  find<T>(
    collection: string,
    filter: Filter,
    limit: number,
    order: Record<string, 'asc' | 'desc'>,
  ): Promise<T[]>;
  /** All that match, with the fields named, in the order of one that never is null. */
  findAll<T>(collection: string, filter: Filter, by: string, fields: readonly string[]): Promise<T[]>;
}

/** One conditional update as data. */
export interface Update {
  collection: string;
  where: Filter;
  set: object;
  /** What is added, with `set`, where no document has this id; one that has it and is not meant by `where` is newer. */
  orAdd?: { _id: string } & object;
  /** What the change leaves to be told, in the same write. */
  leaves?: { kind: string; params: RefusalParams };
}
