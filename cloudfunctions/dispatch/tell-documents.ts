import type { DomainEvent, MatterDraft, NoticeDraft } from '#domain/kernel/events';
import type { NoticeDocument } from '#domain/notices/documents';
import type { Instant } from '#domain/kernel/time';
import { keepAccesses } from '#platform/access-log';
import { collection, command } from '#platform/collection';
import { logFailure } from '#platform/log';
import { abreast } from './abreast';
import { consequencesOf, demandOf, type Consequences } from './consequences';
import { expand } from './expand';
import { openCases } from './open-cases';
import type { EventSource, Source } from './sources';
import { TOLD_AT_ONCE, type Told } from './take-off';

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

/** An event with what follows from it; `of` is the document that it happened to. */
interface Followed {
  event: DomainEvent;
  of: string;
  place: Place;
  to: Consequences;
}

/**
 * Tells all that waits on some documents, in bulk: history, access entries and notices in one call each, each matter once,
 * as its document stands. Derived ids make this safe to repeat: an event told twice is one notice, and one entry of the
 * history. An event that cannot be told stays, with its failure in the log every minute, and holds up nobody else's.
 */
export async function tellDocuments(
  documents: readonly EventSource[],
  source: Source,
  now: Instant,
): Promise<Told[]> {
  const waiting = documents.map((document) => ({ document, all: eventsOf(document) }));
  const followed = waiting.map(({ document, all }) =>
    (all ?? []).flatMap((event) => consequences(event, document, source) ?? []),
  );
  const told = await writeAll(followed, source, now);
  return waiting.map(({ document, all }) => {
    const its = told.filter(({ of }) => of === document._id);
    const events = its.map((one) => one.event);
    const matters = its.some(({ to }) => to.matters.length > 0);
    return { document, events, isAll: events.length === all?.length, matters };
  });
}

/** What waits, in the order in which it happened; null, and in the log, where that cannot be read. */
function eventsOf({ _id, pending, latest = {} }: EventSource): DomainEvent[] | null {
  try {
    const all = [...pending, ...Object.values(latest)];
    if (!all.every(isEvent)) throw new Error('what waits are no events');
    return all.sort((a, b) => a.at - b.at);
  } catch (error) {
    logFailure(_id, 'dispatch.tell', error);
    return null;
  }
}

const isEvent = (one: DomainEvent | null): boolean => typeof one?.eventId === 'string';

function consequences(event: DomainEvent, document: EventSource, source: Source): Followed | null {
  try {
    const place: Place = {
      compoundId: document.compoundId ?? String(event.params.compoundId ?? ''),
      gridPath: document.gridPath ?? '',
    };
    return { event, of: document._id, place, to: consequencesOf(event, document, source) };
  } catch (error) {
    logFailure(event.eventId, `dispatch.tell ${event.kind}`, error);
    return null;
  }
}

/**
 * Writes what follows from the events of all documents; where that fails, of one document after the other, and of the one
 * where it fails of one event after the other, so that one alone stays behind.
 */
async function writeAll(
  documents: readonly (readonly Followed[])[],
  source: Source,
  now: Instant,
): Promise<readonly Followed[]> {
  const followed = documents.flat();
  try {
    await write(followed, source, now);
    return followed;
  } catch (error) {
    const [first] = followed;
    if (!first) return [];
    if (followed.length === 1) {
      logFailure(first.event.eventId, `dispatch.tell ${first.event.kind}`, error);
      return [];
    }
    const parts = documents.length > 1 ? documents.map((one) => [one]) : followed.map((one) => [[one]]);
    const written: Followed[] = [];
    for (const part of parts) written.push(...(await writeAll(part, source, now)));
    return written;
  }
}

async function write(followed: readonly Followed[], { rules }: Source, now: Instant): Promise<void> {
  for (const { history } of rules) if (history !== undefined) await keep(history, followed);
  await keepAccesses(
    followed.flatMap(({ event, place, to }) => to.accesses.map((draft) => ({ draft, event, place }))),
  );
  await openCases(
    followed.flatMap(({ to }) => to.cases),
    now,
  );
  const drafts = followed.flatMap(({ event, place, to }) =>
    to.notices.map((draft) => ({
      draft,
      notice: noticeOf(draft, event, { ...place, ...demandOf(draft, to.matters) }),
    })),
  );
  await notices.addAll(drafts.map((one) => one.notice));
  await abreast(drafts, async ({ draft, notice }) => {
    if (draft.wechat) await expand(notice, draft.wechat, now);
  });
  await moveMatters(followed, now);
}

async function keep(history: string, followed: readonly Followed[]): Promise<void> {
  const happened = followed.filter(({ event }) => event.kind !== TOLD_AT_ONCE);
  const kept = happened.map(({ event: { eventId, ...rest }, of, place }) => ({
    _id: eventId,
    ...place,
    of,
    ...rest,
  }));
  await collection<KeptEvent>(history).addAll(kept);
}

/** Every event of a document says the same of its matters, since they are told from how it stands; the last one has it. */
async function moveMatters(followed: readonly Followed[], now: Instant): Promise<void> {
  const moved = new Map(
    followed.flatMap(({ place, to }) =>
      to.matters.map(({ matterId, set }) => [matterId, { place, set }] as const),
    ),
  );
  const gone = new Map<string, string[]>();
  await abreast([...moved], async ([matterId, { place, set }]) => {
    if (set) await matters.put({ _id: matterId, ...place, ...set, since: now });
    else gone.set(place.compoundId, [...(gone.get(place.compoundId) ?? []), matterId]);
  });
  for (const [compoundId, ids] of gone) await matters.remove({ _id: command().in(ids), compoundId });
}

const noticeOf = (
  { key, kind, tags, title, body, link, except = [] }: NoticeDraft,
  { eventId, at }: DomainEvent,
  place: Place & Pick<NoticeDocument, 'waits'>,
): NoticeDocument => ({
  ...{ _id: `${eventId}-${key}`, ...place, kind, tags, except, title, body, link, at },
  toldAt: Date.now(),
});
