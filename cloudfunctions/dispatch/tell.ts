import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { logFailure } from '#platform/log';
import { abreast } from './abreast';
import { derivingOnce } from './derive';
import { handOver } from './hand-over';
import type { Head } from './look-for-work';
import { SOURCES, type EventSource, type Source } from './sources';
import { takeOff, type Told } from './take-off';
import { tellDocuments } from './tell-documents';

/** A document that gets new events as fast as they are told waits for the next run after so many times. */
const MOST_TIMES = 3;

/** Documents that a run has seen to, and looks for no more where events stayed on them. */
export function triedOnce() {
  const times = new Map<string, number>();
  return {
    count({ _id }: EventSource, isTold: boolean): void {
      times.set(_id, isTold ? (times.get(_id) ?? 0) + 1 : MOST_TIMES);
    },
    without: (): string[] => [...times].flatMap(([_id, tried]) => (tried >= MOST_TIMES ? [_id] : [])),
  };
}
type Tried = ReturnType<typeof triedOnce>;

/** Tells the pending events of the documents that were found, those of persons first: what they hand over follows. */
export async function tellFound(
  heads: readonly Head[],
  tried: Tried,
  { now, until }: { now: Instant; until: number },
): Promise<number> {
  let events = 0;
  for (const source of SOURCES) {
    const ids = heads.filter((one) => one.source === source.name).map((one) => one._id);
    if (ids.length === 0) continue;
    const documents = collection<EventSource>(source.name);
    const waiting = await documents.find({ _id: command().in(ids), hasPending: true }, ids.length);
    const derive = derivingOnce(source, now);
    await abreast(await tellDocuments(waiting, source, now), async (told) => {
      const { document } = told;
      if (Date.now() >= until) return;
      const isDone =
        told.events.length > 0 && (await handedOver(document, source, now)) && (await derive(document));
      tried.count(document, isDone && (await takenOff(documents, told, now)));
      if (isDone) events += told.events.length;
    });
  }
  return events;
}

/** Events are taken off last: a run that ends before leaves them, and the next one tells again, which changes nothing. */
async function takenOff(
  documents: ReturnType<typeof collection<EventSource>>,
  told: Told,
  now: Instant,
): Promise<boolean> {
  try {
    await takeOff(documents, told, now);
    return told.isAll;
  } catch (error) {
    logFailure(told.document._id, 'dispatch.takeOff', error);
    return false;
  }
}

/** False where it fails; its events stay then, and the next run hands over again. */
async function handedOver(document: EventSource, { name }: Source, now: Instant): Promise<boolean> {
  try {
    await handOver(name, document, now);
    return true;
  } catch (error) {
    logFailure(document._id, `dispatch.handOver ${name}`, error);
    return false;
  }
}
