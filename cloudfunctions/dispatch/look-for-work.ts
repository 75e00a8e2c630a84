import type { Instant } from '#domain/kernel/time';
import { eitherWay } from '#platform/attempt';
import { clocks, CLOCKS_ID, type ClocksDocument, type Lease } from './leases';
import { partOf, PARTS, within, type Part } from './parts';
import { CLOCKED, SOURCES } from './sources';

/** Documents of a collection that are looked for at once, and told before the next. */
const PAGE = 50;

/** A document with events, and the part that it belongs to. */
export interface Head {
  source: string;
  _id: string;
  part: Part;
}

/** What waits: documents with events, collections with a clock that is due, messages to send; and who has what in hand. */
export interface Work {
  heads: Head[];
  clocks: string[];
  deliveries: boolean;
  leases: Record<string, Lease>;
}

type Found = ClocksDocument & Record<string, { _id: string; compoundId?: string }[]>;

const eventsOf = (name: string): string => `${name}_events`;
const clocksOf = (name: string): string => `${name}_clocks`;

/**
 * What waits in some parts, but for documents that were tried already. An idle run costs this one call: a one-document
 * collection with an indexed look-up each.
 */
export async function lookForWork(
  now: Instant,
  { parts = PARTS, without = [] }: { parts?: readonly Part[]; without?: readonly string[] } = {},
): Promise<Work> {
  const waiting = {
    hasPending: true,
    ...within(parts),
    ...(without.length > 0 ? { _id: { $nin: without } } : {}),
  };
  const first = (match: object, limit: number) => [
    { $match: match },
    { $limit: limit },
    { $project: { compoundId: 1 } },
  ];
  let pipeline = clocks.aggregate().match({ _id: CLOCKS_ID });
  for (const { name } of SOURCES)
    pipeline = pipeline.lookup({ from: name, pipeline: first(waiting, PAGE), as: eventsOf(name) });
  for (const { collection: name } of CLOCKED) {
    const isDue = { clockAt: { $lte: now } };
    pipeline = pipeline.lookup({ from: name, pipeline: first(isDue, 1), as: clocksOf(name) });
  }
  const toSend = { open: true, dueAt: { $lte: now } };
  pipeline = pipeline.lookup({ from: 'deliveries', pipeline: first(toSend, 1), as: 'deliveries' });
  const { data } = (await pipeline.end()) as { data: Found[] };
  const found = data[0];
  if (!found) {
    // the first run of an installation; another one may have added it at this moment
    await eitherWay(clocks.add({ _id: CLOCKS_ID }));
    return lookForWork(now, { parts, without });
  }
  return {
    heads: SOURCES.flatMap(({ name }) =>
      (found[eventsOf(name)] ?? []).map(({ _id, compoundId }) => ({
        ...{ source: name, _id, part: partOf(compoundId) },
      })),
    ),
    clocks: CLOCKED.map((one) => one.collection).filter((name) => found[clocksOf(name)]?.length),
    deliveries: (found.deliveries?.length ?? 0) > 0,
    leases: found.leases ?? {},
  };
}
