import type { Consequences, DomainEvent, MatterDraft, NoticeDraft } from '#domain/kernel/events';
import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { expand, type NoticeDocument } from './expand';
import { showOnFrontPage } from './front-page';
import { SOURCES, type EventSource } from './sources';

const notices = collection<NoticeDocument>('notices');
const matters = collection<MatterDraft & { _id: string; compoundId: string; gridPath: string }>('matters');

/** Changes of areas or homes, after which shared pools and totals must be counted again. */
const MOVES_TOTALS = new Set(['areaCorrected', 'rosterImported']);

/** Tells every pending event, oldest documents first, until none is left or the time is up. */
export async function tellAll(
  now: Instant,
  until: number,
): Promise<{ events: number; areasChanged: Set<string> }> {
  const areasChanged = new Set<string>();
  let events = 0;
  for (const { name, consequencesOf } of SOURCES) {
    const source = collection<EventSource>(name);
    for (let after = ''; Date.now() < until;) {
      const waiting = await source.find({ hasPending: true, _id: command().gt(after) }, 50, { _id: 'asc' });
      for (const document of waiting) {
        for (const event of document.pending) {
          await tell(event, document, consequencesOf(event, document as never), now);
          if (MOVES_TOTALS.has(event.kind) && document.compoundId) areasChanged.add(document.compoundId);
          events += 1;
        }
        await takeOff(source, document);
      }
      if (waiting.length < 50) break;
      after = waiting.at(-1)?._id ?? after;
    }
  }
  return { events, areasChanged };
}

/** Takes told events off; the mark goes only if no new one came meanwhile. */
async function takeOff(
  source: ReturnType<typeof collection<EventSource>>,
  { _id, pending }: EventSource,
): Promise<void> {
  const told = pending.map((one) => one.eventId);
  await source.change({ _id }, { pending: command().pull({ eventId: command().in(told) }) });
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
  };
  await notices.add(notice);
  if (draft.wechat) await expand(notice, draft.wechat, now);
}
