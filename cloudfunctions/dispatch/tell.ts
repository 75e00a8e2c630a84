import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { logFailure } from '#platform/log';
import { abreast } from './abreast';
import { derivingOnce } from './derive';
import { handOver } from './hand-over';
import { SOURCES, type EventSource, type Source } from './sources';
import { takeOff } from './take-off';
import { tellDocument } from './tell-document';

const PAGE = 50;
/** So many documents are told at the same time: most of it is waiting for the database. */
const ABREAST = 10;

/** Tells every pending event of the collections named, a page of documents after the other, until the time is up. */
export async function tellAll(names: readonly string[], now: Instant, until: number): Promise<number> {
  let events = 0;
  for (const source of SOURCES.filter((one) => names.includes(one.name))) {
    const documents = collection<EventSource>(source.name);
    for (let after = ''; Date.now() < until;) {
      const waiting = await documents.find({ hasPending: true, _id: command().gt(after) }, PAGE, {
        _id: 'asc',
      });
      events += await tellPage(documents, waiting, source, { now, until });
      if (waiting.length < PAGE) break;
      after = waiting.at(-1)?._id ?? after;
    }
  }
  return events;
}

/** Events are taken off last: a run that ends before leaves them, and the next one tells again, which changes nothing. */
async function tellPage(
  documents: ReturnType<typeof collection<EventSource>>,
  waiting: readonly EventSource[],
  source: Source,
  { now, until }: { now: Instant; until: number },
): Promise<number> {
  let events = 0;
  const derive = derivingOnce(source, now);
  await abreast(waiting, ABREAST, async (document) => {
    if (Date.now() >= until) return;
    const told = await tellDocument(document, source, now);
    if (told.events.length === 0) return;
    if (!(await handedOver(document, source, now)) || !(await derive(document))) return;
    events += told.events.length;
    await takeOff(documents, told, now).catch((error: unknown) =>
      logFailure(document._id, 'dispatch.takeOff', error),
    );
  });
  return events;
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
