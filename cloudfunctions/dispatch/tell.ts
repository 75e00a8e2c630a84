import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { logFailure } from '#platform/log';
import { abreast } from './abreast';
import { recount } from './recount';
import { SOURCES, type EventSource, type Source } from './sources';
import { takeOff, type Told } from './take-off';
import { tellDocument } from './tell-document';

/**
 * Events after which shared pools and totals must be counted again: areas or homes changed; and a publication, since they
 * may have changed while it was counting.
 */
const MOVES_TOTALS = new Set(['areaCorrected', 'rosterImported', 'disclosurePublished']);
const PAGE = 50;
/** So many documents are told at the same time: most of it is waiting for the database. */
const ABREAST = 10;

type Events = ReturnType<typeof collection<EventSource>>;

/** Tells every pending event of the collections named, a page of documents after the other, until the time is up. */
export async function tellAll(
  names: readonly string[],
  now: Instant,
  until: number,
): Promise<{ events: number; recounted: number }> {
  const done = { events: 0, recounted: 0 };
  for (const rules of SOURCES.filter((one) => names.includes(one.name))) {
    const source = collection<EventSource>(rules.name);
    for (let after = ''; Date.now() < until;) {
      const waiting = await source.find({ hasPending: true, _id: command().gt(after) }, PAGE, { _id: 'asc' });
      const told = await tellPage(source, waiting, rules, { now, until });
      done.events += told.events;
      done.recounted += told.recounted;
      if (waiting.length < PAGE) break;
      after = waiting.at(-1)?._id ?? after;
    }
  }
  return done;
}

async function tellPage(
  source: Events,
  waiting: readonly EventSource[],
  rules: Source,
  { now, until }: { now: Instant; until: number },
): Promise<{ events: number; recounted: number }> {
  const done = { events: 0, recounted: 0 };
  const show = showingOnce(rules, now);
  const toCount = new Map<string, Told[]>();
  await abreast(waiting, ABREAST, async (document) => {
    if (Date.now() >= until) return;
    const told = await tellDocument(document, rules, now);
    if (told.events.length === 0) return;
    if (!(await handedOver(document, rules, now)) || !(await show(document))) return;
    done.events += told.events.length;
    const counted = movesTotals(told) ? document.compoundId : undefined;
    if (counted === undefined) await takeOff(source, told, now).catch(notTakenOff(document));
    else toCount.set(counted, [...(toCount.get(counted) ?? []), told]);
  });
  for (const [compoundId, told] of toCount)
    if (await countAgain(source, compoundId, told, now)) done.recounted += 1;
  return done;
}

/** False where it fails; its events stay then, and the next run hands over again. */
async function handedOver(document: EventSource, { name, handOver }: Source, now: Instant): Promise<boolean> {
  try {
    await handOver?.(document as never, now);
    return true;
  } catch (error) {
    logFailure(document._id, `dispatch.handOver ${name}`, error);
    return false;
  }
}

const movesTotals = ({ events }: Told): boolean => events.some((one) => MOVES_TOTALS.has(one.kind));

/** They stay, are told again by the next run, which changes nothing, and hold up nobody else's. */
const notTakenOff = (document: EventSource) => (error: unknown) =>
  logFailure(document._id, 'dispatch.takeOff', error);

/**
 * Shows what has events on the front page, once for all documents of the page that show the same: they were read before,
 * so what is shown is not older than any of them. False where that fails; their events stay then.
 */
function showingOnce({ name, show }: Source, now: Instant): (document: EventSource) => Promise<boolean> {
  const shown = new Map<string, Promise<boolean>>();
  return (document) => {
    if (!show) return Promise.resolve(true);
    const what = show.what(document as never);
    const running =
      shown.get(what) ??
      show.run(document as never, now).then(
        () => true,
        (error: unknown) => (logFailure(document._id, `dispatch.show ${name}`, error), false),
      );
    shown.set(what, running);
    return running;
  };
}

/** Counts first and takes the events off after it: a run that ends in between leaves them, and the next one counts. */
async function countAgain(
  source: Events,
  compoundId: string,
  told: readonly Told[],
  now: Instant,
): Promise<boolean> {
  try {
    const counted = await recount(compoundId, now);
    for (const one of told) await takeOff(source, one, now);
    return counted;
  } catch (error) {
    logFailure(compoundId, 'dispatch.recount', error);
    return false;
  }
}
