import type { DomainEvent, MatterDraft, NoticeDraft } from '#domain/kernel/events';
import type { Instant } from '#domain/kernel/time';
import { keepAccess } from '#platform/access-log';
import { collection, command } from '#platform/collection';
import { event, leaving } from '#platform/events';
import { logFailure } from '#platform/log';
import type { NoticeDocument } from '#domain/notices/documents';
import { demandOf } from './demands';
import { expand } from './expand';
import { recount } from './recount';
import { SOURCES, type EventSource, type Source } from './sources';

const notices = collection<NoticeDocument>('notices');

interface Place {
  compoundId: string;
  gridPath: string;
}

/** A matter as it is stored; `since` is when it was last told of. */
type MatterDocument = MatterDraft & Place & { _id: string; since: Instant };
const matters = collection<MatterDocument>('matters');

/** An event kept for good, under its id: what happened to the document `of`. */
type KeptEvent = Place & Omit<DomainEvent, 'eventId'> & { _id: string; of: string };

/**
 * Events after which shared pools and totals must be counted again: areas or homes changed; and a publication, since they
 * may have changed while it was counting.
 */
const MOVES_TOTALS = new Set(['areaCorrected', 'rosterImported', 'disclosurePublished']);
const PAGE = 50;

/** Left where two runs told a document at once: tells nobody anything, and makes the next run see to its matters again. */
const TOLD_AT_ONCE = 'toldAtOnce';

interface Told {
  document: EventSource;
  eventIds: string[];
  /** Whether matters were set or cleared, from the document as it was read. */
  matters: boolean;
}

/** Tells every pending event, oldest documents first, until none is left or the time is up. */
export async function tellAll(now: Instant, until: number): Promise<{ events: number; recounted: number }> {
  const done = { events: 0, recounted: 0 };
  for (const rules of SOURCES) {
    const source = collection<EventSource>(rules.name);
    for (let after = ''; Date.now() < until;) {
      const waiting = await source.find({ hasPending: true, _id: command().gt(after) }, PAGE, { _id: 'asc' });
      const toCount = new Map<string, Told[]>();
      for (const document of waiting) {
        if (Date.now() >= until) break;
        const told = await tellDocument(document, rules, now);
        done.events += told.eventIds.length;
        const counted = movesTotals(told) ? document.compoundId : undefined;
        if (counted === undefined) await takeOff(source, told, now);
        else toCount.set(counted, [...(toCount.get(counted) ?? []), told]);
      }
      for (const [compoundId, told] of toCount) {
        // a count of ten thousand homes takes seconds: what is not begun in time keeps its events for the next run
        if (Date.now() >= until) break;
        if (await countAgain(source, compoundId, told, now)) done.recounted += 1;
      }
      if (waiting.length < PAGE) break;
      after = waiting.at(-1)?._id ?? after;
    }
  }
  return done;
}

const movesTotals = ({ document, eventIds }: Told): boolean =>
  document.pending.some((one) => MOVES_TOTALS.has(one.kind) && eventIds.includes(one.eventId));

/** An event that cannot be told, or shown, stays, with its failure in the log every minute, and holds up nobody else's. */
async function tellDocument(document: EventSource, rules: Source, now: Instant): Promise<Told> {
  const eventIds: string[] = [];
  let matters = false;
  for (const event of document.pending) {
    try {
      matters = (await tell(event, document, rules, now)) || matters;
      eventIds.push(event.eventId);
    } catch (error) {
      logFailure(event.eventId, `dispatch.tell ${event.kind}`, error);
    }
  }
  try {
    if (eventIds.length > 0) await rules.handOver?.(document as never, now);
    if (eventIds.length > 0) await rules.show?.(document as never, now);
    return { document, eventIds, matters };
  } catch (error) {
    logFailure(document._id, `dispatch.show ${rules.name}`, error);
    return { document, eventIds: [], matters };
  }
}

/** Counts first and takes the events off after it: a run that ends in between leaves them, and the next one counts. */
async function countAgain(
  source: ReturnType<typeof collection<EventSource>>,
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

/**
 * Takes told events off; the mark goes only if no other one is there. Where some are off already another run told the
 * document at the same time, perhaps as it stood later, and what it put on 今日 may have been written over: of two such
 * runs one at least finds this, since they share an event or one began after the other's end.
 */
async function takeOff(
  source: ReturnType<typeof collection<EventSource>>,
  { document: { _id }, eventIds, matters: moved }: Told,
  now: Instant,
): Promise<void> {
  if (eventIds.length > 0) {
    const told = { pending: command().pull({ eventId: command().in(eventIds) }) };
    const alone = await source.change({ _id, 'pending.eventId': command().all(eventIds) }, told);
    if (!alone && moved) await source.change({ _id }, leaving(event(TOLD_AT_ONCE, now, null)));
  }
  await source.change({ _id, pending: command().size(0) }, { hasPending: false });
}

/**
 * Derived ids make this safe to repeat: an event told twice is one notice, and one entry of the history. Says whether it
 * set or cleared matters.
 */
async function tell(
  event: DomainEvent,
  document: EventSource,
  { consequencesOf, history }: Source,
  now: Instant,
): Promise<boolean> {
  const { notices: drafts, matters: moved, accesses = [] } = consequencesOf(event, document as never);
  const place: Place = {
    compoundId: document.compoundId ?? String(event.params.compoundId ?? ''),
    gridPath: document.gridPath ?? '',
  };
  if (history !== undefined && event.kind !== TOLD_AT_ONCE) {
    const { eventId, ...happened } = event;
    await collection<KeptEvent>(history).add({ _id: eventId, ...place, of: document._id, ...happened });
  }
  for (const access of accesses) await keepAccess(access, event, place);
  for (const draft of drafts) await write(draft, event, { ...place, ...demandOf(draft, moved) }, now);
  for (const { matterId, set } of moved) {
    if (set) await matters.put({ _id: matterId, ...place, ...set, since: now });
    else await matters.remove({ _id: matterId, compoundId: place.compoundId });
  }
  return moved.length > 0;
}

async function write(
  draft: NoticeDraft,
  event: DomainEvent,
  place: Place & Pick<NoticeDocument, 'waits'>,
  now: Instant,
): Promise<void> {
  const { key, kind, tags, params, link, except = [] } = draft;
  const notice: NoticeDocument = {
    _id: `${event.eventId}-${key}`,
    ...place,
    kind,
    tags,
    except,
    params,
    link,
    at: event.at,
    toldAt: Date.now(),
  };
  await notices.add(notice);
  if (draft.wechat) await expand(notice, draft.wechat, now);
}
