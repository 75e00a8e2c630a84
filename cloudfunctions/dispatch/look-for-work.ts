import type { Instant } from '#domain/kernel/time';
import { collection } from '#platform/collection';
import { CLOCKED, SOURCES } from './sources';

const clocks = collection<{ _id: string }>('clocks');
const ID = 'dispatch';

/** What waits: the collections with events, those with a clock that is due, messages to send. */
export interface Work {
  events: string[];
  clocks: string[];
  deliveries: boolean;
}

const eventsOf = (name: string): string => `${name}_events`;
const clocksOf = (name: string): string => `${name}_clocks`;

/** Whether anything waits. An idle run costs this one call: a one-document collection with an indexed look-up each. */
export async function lookForWork(now: Instant): Promise<Work> {
  const lookups = [
    ...SOURCES.map(({ name }) => ({ from: name, match: { hasPending: true }, as: eventsOf(name) })),
    ...CLOCKED.map(({ collection: name }) => ({
      from: name,
      match: { clockAt: { $lte: now } },
      as: clocksOf(name),
    })),
    { from: 'deliveries', match: { open: true, dueAt: { $lte: now } }, as: 'deliveries' },
  ];
  let pipeline = clocks.aggregate().match({ _id: ID });
  for (const { from, match, as } of lookups) {
    const first = [{ $match: match }, { $limit: 1 }, { $project: { _id: 1 } }];
    pipeline = pipeline.lookup({ from, pipeline: first, as });
  }
  const { data } = (await pipeline.end()) as { data: Record<string, unknown[]>[] };
  const found = data[0];
  if (!found) {
    await clocks.add({ _id: ID });
    return {
      events: SOURCES.map(({ name }) => name),
      clocks: CLOCKED.map((one) => one.collection),
      deliveries: true,
    };
  }
  const waits = (key: string) => (found[key]?.length ?? 0) > 0;
  return {
    events: SOURCES.map(({ name }) => name).filter((name) => waits(eventsOf(name))),
    clocks: CLOCKED.map((one) => one.collection).filter((name) => waits(clocksOf(name))),
    deliveries: waits('deliveries'),
  };
}
