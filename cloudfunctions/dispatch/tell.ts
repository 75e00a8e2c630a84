import type { Consequences, DomainEvent, MatterDraft, NoticeDraft } from '#domain/kernel/events';
import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { logFailure } from '#platform/log';
import type { NoticeDocument } from '#domain/notices/documents';
import { expand } from './expand';
import { showOnFrontPage } from './front-page';
import { recount } from './recount';
import { SOURCES, type EventSource } from './sources';

const notices = collection<NoticeDocument>('notices');
const matters = collection<MatterDraft & { _id: string; compoundId: string; gridPath: string }>('matters');

/**
 * Events after which shared pools and totals must be counted again: areas or homes changed; and a publication, since they
 * may have changed while it was counting.
 */
const MOVES_TOTALS = new Set(['areaCorrected', 'rosterImported', 'disclosurePublished']);
const PAGE = 50;

interface Told {
  document: EventSource;
  eventIds: string[];
}

/** Tells every pending event, oldest documents first, until none is left or the time is up. */
export async function tellAll(now: Instant, until: number): Promise<{ events: number; recounted: number }> {
  const done = { events: 0, recounted: 0 };
  for (const { name, consequencesOf } of SOURCES) {
    const source = collection<EventSource>(name);
    for (let after = ''; Date.now() < until;) {
      const waiting = await source.find({ hasPending: true, _id: command().gt(after) }, PAGE, { _id: 'asc' });
      const toCount = new Map<string, Told[]>();
      for (const document of waiting) {
        if (Date.now() >= until) break;
        const told = await tellDocument(document, consequencesOf, now);
        done.events += told.eventIds.length;
        const counted = movesTotals(told) ? document.compoundId : undefined;
        if (counted === undefined) await takeOff(source, told);
        else toCount.set(counted, [...(toCount.get(counted) ?? []), told]);
      }
      for (const [compoundId, told] of toCount) {
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

/** An event that cannot be told stays, with its failure in the log every minute, and holds up nobody else's. */
async function tellDocument(
  document: EventSource,
  consequencesOf: (typeof SOURCES)[number]['consequencesOf'],
  now: Instant,
): Promise<Told> {
  const eventIds: string[] = [];
  for (const event of document.pending) {
    try {
      await tell(event, document, consequencesOf(event, document as never), now);
      eventIds.push(event.eventId);
    } catch (error) {
      logFailure(event.eventId, `dispatch.tell ${event.kind}`, error);
    }
  }
  return { document, eventIds };
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
    for (const one of told) await takeOff(source, one);
    return counted;
  } catch (error) {
    logFailure(compoundId, 'dispatch.recount', error);
    return false;
  }
}

/** Takes told events off; the mark goes only if no other one is there. */
async function takeOff(
  source: ReturnType<typeof collection<EventSource>>,
  { document: { _id }, eventIds }: Told,
): Promise<void> {
  await source.change({ _id }, { pending: command().pull({ eventId: command().in(eventIds) }) });
  await source.change({ _id, pending: command().size(0) }, { hasPending: false });
}

/** Derived ids make this safe to repeat: an event told twice is one notice. */
async function tell(
  event: DomainEvent,
  document: EventSource,
  { notices: drafts, matters: moved }: Consequences,
  now: Instant,
) {
  const place = {
    compoundId: document.compoundId ?? String(event.params.compoundId ?? ''),
    gridPath: document.gridPath ?? '',
  };
  for (const draft of drafts) await write(draft, event, place, now);
  for (const { matterId, set } of moved) {
    if (set) await matters.put({ _id: matterId, ...place, ...set });
    else await matters.remove({ _id: matterId, compoundId: place.compoundId });
  }
  if (event.kind === 'disclosurePublished') await showOnFrontPage(document as never);
}

async function write(
  draft: NoticeDraft,
  event: DomainEvent,
  place: { compoundId: string; gridPath: string },
  now: Instant,
) {
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
