import type { DomainEvent } from '#domain/kernel/events';
import { eitherWay } from './attempt';
import { db } from './cloudbase';
import { connected } from './connections';

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

/** Null or absent, as the condition on a moment at a place of a list. */
export const unset = () => command().not(command().gt(0));

/**
 * No condition on null at a place of a list: it matches what is set there too, since the database takes the number of a
 * path for a field's name as well.
 */
function withoutNullAtPlaces(filter: Filter): void {
  const wrong = Object.entries(filter).find(([path, value]) => value === null && /\.\d+(\.|$)/.test(path));
  if (wrong) throw new TypeError(`${wrong[0]}: null matches what is set too; use unset()`);
}

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

/** A count is wrong when it is made twice; one that `rev` counts along with is not made twice, its filter sees the first. */
const counts = (update: Filter): boolean =>
  !('rev' in update) &&
  Object.values(update).some((one) => (one as { operator?: unknown } | null)?.operator === 'inc');

/** Reads, and writes under their own id or condition: the second of two changes nothing more. */
const again = <R>(call: () => Promise<R>): Promise<R> => connected(call, { repeatable: true });

/** A pipeline whose `end` is made again where its connection failed. */
function repeatable<P extends object>(pipeline: P): P {
  return new Proxy(pipeline, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      const run = (...given: unknown[]): unknown => value.apply(target, given);
      if (key === 'end') return () => again(run as () => Promise<unknown>);
      return (...given: unknown[]) => repeatable(run(...given) as object);
    },
  });
}

/** At most so many events wait on a document; a change beyond is refused with BUSY_TRY_AGAIN, never stored without its event. */
export const MOST_PENDING = 200;
function withRoom(filter: Filter, update: Filter): Filter {
  if (!('hasPending' in update && update.hasPending === true && 'pending' in update)) return filter;
  const room = { [`pending.${MOST_PENDING - 1}`]: command().exists(false) };
  return isPlain(filter) ? { ...filter, ...room } : command().and([filter, room]);
}

/** Documents of one call that adds many. */
const BATCH = 1000;

/** What one read gives at most; the SDK cuts a larger limit down to it. */
const PAGE = 1000;

/**
 * A collection in the few ways this project uses one, each a single database call. A read names its limit; a change
 * is conditional and says whether it happened.
 */
export function collection<T extends { _id: string }>(name: string) {
  const all = () => db().collection(name);
  const addBatch = async (documents: readonly T[]): Promise<boolean> => {
    if (documents.length === 0) return true;
    try {
      await again(() => all().add(documents as T[]));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };
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
      const limited = query.limit(limit);
      const { data } = await again(() => limited.get());
      return data as T[];
    },

    /** The one document that matches, or null. */
    async one(filter: Filter): Promise<T | null> {
      const { data } = await again(() => all().where(filter).limit(1).get());
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
      let rest = filter;
      for (;;) {
        const before = found.size;
        const some = await this.find(rest, PAGE, { [by]: 'asc' }, fields);
        for (const one of some) found.set(one._id, one);
        // the next page begins with the last value again: several documents may share it
        if (some.length < PAGE || found.size === before) return [...found.values()];
        rest = command().and([filter, { [by]: command().gte(some.at(-1)?.[by]) }]);
      }
    },

    /** Adds one document under its own id; false where the id (or a unique key) is taken. */
    async add(document: T): Promise<boolean> {
      try {
        await again(() => all().add(document));
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    /** Adds many, a thousand in a call; those whose ids exist already stay as they are. */
    async addAll(documents: readonly T[]): Promise<void> {
      for (let index = 0; index < documents.length; index += BATCH) {
        const batch = documents.slice(index, index + BATCH);
        if (await addBatch(batch)) continue;
        // the server stops a batch at the first duplicate: look which are there, and add the others
        const ids = batch.map((one) => one._id);
        const there = new Set(
          (await this.find({ _id: command().in(ids) }, BATCH, {}, ['_id'])).map((one) => one._id),
        );
        const missing = batch.filter((one) => !there.has(one._id));
        // a unique key besides the id, or another who adds the same at this moment
        if (!(await addBatch(missing))) for (const one of missing) await eitherWay(this.add(one));
      }
    },

    /**
     * One conditional update: true if a document matched the filter and was changed. A change that leaves events does
     * not happen while the document is full of untold ones.
     */
    async change(filter: Filter, update: Filter): Promise<boolean> {
      withoutNullAtPlaces(filter);
      const call = () =>
        all().where(withRoom(filter, update)).options({ multiple: false }).update(replacing(update));
      const { updated } = (await connected(call, { repeatable: !counts(update) })) as { updated: number };
      return updated > 0;
    },

    /** Changes all that match, as `change` does one; for fields that carry no event. Gives how many were changed. */
    async changeAll(filter: Filter, update: Filter): Promise<number> {
      withoutNullAtPlaces(filter);
      const call = () => all().where(filter).options({ multiple: true }).update(replacing(update));
      const { updated } = (await connected(call, { repeatable: !counts(update) })) as { updated: number };
      return updated;
    },

    /** Writes the document as a whole, new or not. */
    async put(document: T): Promise<void> {
      const { _id, ...rest } = document;
      await again(() => all().doc(_id).set(rest));
    },

    /** Removes the one document that matches; false where none does. */
    async remove(filter: Filter): Promise<boolean> {
      const { deleted } = (await again(() => all().where(filter).remove())) as { deleted: number };
      return deleted > 0;
    },

    /** A pipeline; `run` is one call. */
    aggregate: () => repeatable(all().aggregate()),
  };
}
