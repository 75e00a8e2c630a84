import type { DomainEvent } from '#domain/kernel/events';
import { eitherWay } from './attempt';
import { db } from './cloudbase';

/** What every stored document carries besides its own facts: the tenant, its place in the grid, its events. */
export interface Stored {
  _id: string;
  compoundId: string;
  gridPath: string;
  hasPending?: boolean;
  pending?: DomainEvent[];
}

/** Field → value or command, or a logical command over such objects. */
type Filter = object;
export type Order = Record<string, 'asc' | 'desc'>;

/** Query and update commands of the database. */
export const command = (): ReturnType<typeof db>['command'] => db().command;

/** A unique key that exists already; CloudBase has no code of its own for it. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('E11000');

/**
 * Replaces rather than merges: the SDK flattens nested objects of an update into dotted paths, so a plain object
 * would leave old keys behind.
 */
function replacing(update: Filter): Filter {
  return Object.fromEntries(
    Object.entries(update).map(([key, value]) => [key, isPlain(value) ? command().set(value) : value]),
  );
}

const isPlain = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;

/** At most so many events wait on a document; a change beyond is refused with BUSY_TRY_AGAIN, never stored without its event. */
export const MOST_PENDING = 200;
function withRoom(filter: Filter, update: { hasPending?: boolean }): Filter {
  if (update.hasPending !== true) return filter;
  const room = { [`pending.${MOST_PENDING - 1}`]: command().exists(false) };
  return isPlain(filter) ? { ...filter, ...room } : command().and([filter, room]);
}

/** What one read gives at most; the SDK cuts a larger limit down to it. */
const PAGE = 1000;

/**
 * A collection in the few ways this project uses one, each a single database call. A read names its limit; a change
 * is conditional and says whether it happened.
 */
export function collection<T extends { _id: string }>(name: string) {
  const all = () => db().collection(name);
  return {
    name,

    /** At most `limit` (1000) documents that match. */
    async find(
      filter: Filter,
      limit: number,
      order: Order = {},
      fields?: readonly (keyof T & string)[],
    ): Promise<T[]> {
      let query = all().where(filter);
      for (const [key, direction] of Object.entries(order)) query = query.orderBy(key, direction);
      if (fields) query = query.field(Object.fromEntries(fields.map((one) => [one, true])));
      const { data } = await query.limit(limit).get();
      return data as T[];
    },

    /** The one document that matches, or null. */
    async one(filter: Filter): Promise<T | null> {
      const { data } = await all().where(filter).limit(1).get();
      return (data[0] as T | undefined) ?? null;
    },

    /**
     * All that match, for jobs: one call per thousand, in ascending order of a field that never is null and has an index
     * together with the filter.
     */
    async findAll(
      filter: Filter,
      by: keyof T & string,
      fields?: readonly (keyof T & string)[],
    ): Promise<T[]> {
      const found = new Map<string, T>();
      let from: Filter = {};
      for (;;) {
        const before = found.size;
        const some = await this.find({ ...filter, ...from }, PAGE, { [by]: 'asc' }, fields);
        for (const one of some) found.set(one._id, one);
        // the next page begins with the last value again: several documents may share it
        if (some.length < PAGE || found.size === before) return [...found.values()];
        from = { [by]: command().gte(some.at(-1)?.[by]) };
      }
    },

    /** Adds one document under its own id; false where the id (or a unique key) is taken. */
    async add(document: T): Promise<boolean> {
      try {
        await all().add(document);
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    /**
     * Adds many in one call. Where some exist already the rest are added one by one: the server stops a batch at the
     * first duplicate.
     */
    async addAll(documents: readonly T[]): Promise<void> {
      if (documents.length === 0) return;
      try {
        await all().add(documents as T[]);
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        for (const one of documents) await eitherWay(this.add(one));
      }
    },

    /**
     * One conditional update: true if a document matched the filter and was changed. A change that leaves events does
     * not happen while the document is full of untold ones.
     */
    async change(filter: Filter, update: Filter): Promise<boolean> {
      const { updated } = (await all()
        .where(withRoom(filter, update))
        .options({ multiple: false })
        .update(replacing(update))) as { updated: number };
      return updated > 0;
    },

    /** Writes the document as a whole, new or not. */
    async put(document: T): Promise<void> {
      const { _id, ...rest } = document;
      await all().doc(_id).set(rest);
    },

    /** Removes the one document that matches; false where none does. */
    async remove(filter: Filter): Promise<boolean> {
      const { deleted } = (await all().where(filter).remove()) as { deleted: number };
      return deleted > 0;
    },

    /** A pipeline; `run` is one call. */
    aggregate: () => all().aggregate(),
  };
}
