import type { Filter, Reader, Update } from '#domain/kernel/filter';
import type { Derived } from '#domain/kernel/noun';
import type { Instant } from '#domain/kernel/time';
import { eitherWay } from '#platform/attempt';
import { collection } from '#platform/collection';
import { leaving, newEvent } from '#platform/events';
import { filterOf } from '#platform/filter-of';
import { logFailure } from '#platform/log';
import { abreast } from './abreast';
import type { EventSource, Source } from './sources';

type Any = Record<string, unknown> & { _id: string };

const reader: Reader = {
  find: async <T>(name: string, filter: Filter, limit: number, order: Record<string, 'asc' | 'desc'>) =>
    (await collection<Any>(name).find(filterOf(filter), limit, order)) as T[],
  findAll: async <T>(name: string, filter: Filter, by: string, fields: readonly string[]) =>
    (await collection<Any>(name).findAll(filterOf(filter), by, fields)) as T[],
};

async function store({ collection: name, where, set, orAdd, leaves }: Update, now: Instant): Promise<void> {
  const told = leaves ? leaving(newEvent(leaves.kind, now, null, leaves.params)) : {};
  if (await collection<Any>(name).change(filterOf(where), { ...set, ...told })) return;
  // not added: something newer stands there already
  if (orAdd) await eitherWay(collection<Any>(name).add({ ...orAdd, ...set }));
}

const isMeant = ({ after }: Derived<never>, { pending, latest = {} }: EventSource): boolean =>
  !after || [...pending, ...Object.values(latest)].some((one) => after.includes(one.kind));

/**
 * Makes anew what follows from documents as they stand, once for all documents of the
 * page that give the same: they were read before, so what is stored is not older than any of them. False where that
 * fails; their events stay then.
 */
export function derivingOnce({ name, rules }: Source, now: Instant) {
  const made = new Map<Derived<never>, Map<string, Promise<boolean>>>();
  const make = async (one: Derived<never>, document: EventSource): Promise<boolean> => {
    try {
      await abreast(await one.make(document as never, reader, now), (update) => store(update, now));
      return true;
    } catch (error) {
      logFailure(document._id, `dispatch.derive ${name}`, error);
      return false;
    }
  };
  return async (document: EventSource): Promise<boolean> => {
    const meant = rules.flatMap((one) => one.derived ?? []).filter((one) => isMeant(one, document));
    const done = meant.map((one) => {
      const known = made.get(one) ?? new Map<string, Promise<boolean>>();
      made.set(one, known);
      const key = one.of(document as never);
      const running = known.get(key) ?? make(one, document);
      known.set(key, running);
      return running;
    });
    return (await Promise.all(done)).every(Boolean);
  };
}
