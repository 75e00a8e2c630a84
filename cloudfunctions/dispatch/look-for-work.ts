import type { Instant } from '#domain/kernel/time';
import { collection } from '#platform/collection';
import { SOURCES } from './sources';

const clocks = collection<{ _id: string }>('clocks');
const ID = 'dispatch';

/** Whether anything waits. An idle run costs this one call: a one-document collection with an indexed look-up each. */
export async function lookForWork(
  now: Instant,
): Promise<{ events: boolean; clocks: boolean; deliveries: boolean }> {
  const first = [{ $limit: 1 }, { $project: { _id: 1 } }];
  let pipeline = clocks.aggregate().match({ _id: ID });
  for (const { name } of SOURCES) {
    pipeline = pipeline.lookup({
      from: name,
      pipeline: [{ $match: { hasPending: true } }, ...first],
      as: name,
    });
  }
  pipeline = pipeline
    .lookup({
      from: 'fee_questions',
      pipeline: [{ $match: { clockAt: { $lte: now } } }, ...first],
      as: 'clocks',
    })
    .lookup({
      from: 'deliveries',
      pipeline: [{ $match: { open: true, dueAt: { $lte: now } } }, ...first],
      as: 'deliveries',
    });
  const { data } = (await pipeline.end()) as { data: Record<string, unknown[]>[] };
  const found = data[0];
  if (!found) {
    await clocks.add({ _id: ID });
    return { events: true, clocks: true, deliveries: true };
  }
  const waits = (key: string) => (found[key]?.length ?? 0) > 0;
  return {
    events: SOURCES.some(({ name }) => waits(name)),
    clocks: waits('clocks'),
    deliveries: waits('deliveries'),
  };
}
