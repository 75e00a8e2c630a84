import type { DomainEvent, MatterDraft, NoticeDraft } from '#domain/kernel/events';
import type { NoticeDocument } from '#domain/notices/documents';
import type { Instant } from '#domain/kernel/time';
import { keepAccesses } from '#platform/access-log';
import { collection, command } from '#platform/collection';
import { logFailure } from '#platform/log';
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

/** An event with what follows from it. */
interface Followed {
  event: DomainEvent;
  place: Place;
  to: Consequences;
}

/**
 * Tells all that waits on a document, in bulk: its notices in one call, each matter once, as the document stands. Derived
 * ids make this safe to repeat: an event told twice is one notice, and one entry of the history. An event that cannot be
 * told stays, with its failure in the log every minute, and holds up nobody else's.
 */
export async function tellDocument(document: EventSource, source: Source, now: Instant): Promise<Told> {
  const waiting = eventsOf(document);
  const followed = waiting.flatMap((event) => consequences(event, document, source) ?? []);
  const told = await writeAll(followed, document, source, now);
  const moved = told.some(({ to }) => to.matters.length > 0);
  const events = told.map((one) => one.event);
  return { document, events, isAll: events.length === waiting.length, matters: moved };
}

/** What waits, in the order in which it happened. */
const eventsOf = ({ pending, latest = {} }: EventSource): DomainEvent[] =>
  [...pending, ...Object.values(latest)].sort((a, b) => a.at - b.at);

function consequences(event: DomainEvent, document: EventSource, source: Source): Followed | null {
  try {
    const place: Place = {
      compoundId: document.compoundId ?? String(event.params.compoundId ?? ''),
      gridPath: document.gridPath ?? '',
    };
    return { event, place, to: consequencesOf(event, document, source) };
  } catch (error) {
    logFailure(event.eventId, `dispatch.tell ${event.kind}`, error);
    return null;
  }
}

/** Writes what follows from all of them; where that fails, one after the other, so that one alone stays behind. */
async function writeAll(
  followed: readonly Followed[],
  document: EventSource,
  source: Source,
  now: Instant,
): Promise<readonly Followed[]> {
  try {
    await write(followed, document, source, now);
    return followed;
  } catch (error) {
    const [first, ...others] = followed;
    if (!first) return [];
    if (others.length === 0) {
      logFailure(first.event.eventId, `dispatch.tell ${first.event.kind}`, error);
      return [];
    }
    const written: Followed[] = [];
    for (const one of followed) written.push(...(await writeAll([one], document, source, now)));
    return written;
  }
}

async function write(
  followed: readonly Followed[],
  document: EventSource,
  { rules }: Source,
  now: Instant,
): Promise<void> {
  for (const { history } of rules) if (history !== undefined) await keep(history, followed, document);
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
  for (const { draft, notice } of drafts) if (draft.wechat) await expand(notice, draft.wechat, now);
  await moveMatters(followed, now);
}

async function keep(history: string, followed: readonly Followed[], { _id: of }: EventSource): Promise<void> {
  const happened = followed.filter(({ event }) => event.kind !== TOLD_AT_ONCE);
  const kept = happened.map(({ event: { eventId, ...rest }, place }) => ({
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
  for (const [matterId, { place, set }] of moved) {
    if (set) await matters.put({ _id: matterId, ...place, ...set, since: now });
    else gone.set(place.compoundId, [...(gone.get(place.compoundId) ?? []), matterId]);
  }
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
