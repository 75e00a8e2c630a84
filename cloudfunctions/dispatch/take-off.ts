import type { DomainEvent } from '#domain/kernel/events';
import type { Instant } from '#domain/kernel/time';
import { command, type collection } from '#platform/collection';
import { leaving, newEvent } from '#platform/events';
import type { EventSource } from './sources';

/** Left where two runs told a document at once: tells nobody anything, and makes the next run see to its matters again. */
export const TOLD_AT_ONCE = 'toldAtOnce';

export interface Told {
  document: EventSource;
  events: readonly DomainEvent[];
  /** Whether none of them stays. */
  isAll: boolean;
  /** Whether matters were set or cleared, from the document as it was read. */
  matters: boolean;
}

type Events = Pick<ReturnType<typeof collection<EventSource>>, 'change'>;

/** Takes told events off. As a rule all were told and nothing came in between, and one update does it. */
export async function takeOff(source: Events, told: Told, now: Instant): Promise<void> {
  const { document, events, matters } = told;
  const { _id, pending, latest = {} } = document;
  const repeats = Object.values(latest);
  if (events.length === pending.length + repeats.length && (await takeAllOff(source, document))) return;
  const isTold = (one: DomainEvent) => events.some(({ eventId }) => eventId === one.eventId);
  const eventIds = pending.filter(isTold).map((one) => one.eventId);
  const alone = await takeSomeOff(source, _id, eventIds);
  // repeats cannot go one by one; whoever changes one of them, or took them off, may have told it as it stood later
  if (matters && (!alone || repeats.length > 0))
    await source.change({ _id }, leaving(newEvent(TOLD_AT_ONCE, now, null, {})));
  if (repeats.length === 0)
    await source.change({ ...unrepeated(document), pending: command().size(0) }, { hasPending: false });
}

/** Since the document was read nobody has left a repeat on it. */
const unrepeated = ({ _id, latestId }: EventSource): object => ({ _id, latestId: latestId ?? null });

function takeAllOff(source: Events, document: EventSource): Promise<boolean> {
  const { pending, latest } = document;
  const eventIds = pending.map((one) => one.eventId);
  return source.change(
    {
      ...unrepeated(document),
      pending: command().size(pending.length),
      ...(eventIds.length > 0 ? { 'pending.eventId': command().all(eventIds) } : {}),
      hasPending: true,
    },
    { pending: [], ...(latest ? { latest: {} } : {}), hasPending: false },
  );
}

/**
 * Takes events off one by one. Where some are off already another run told the document at the same time, perhaps as it
 * stood later, and what it put on 今日 may have been written over: of two such runs one at least finds this, since they
 * share an event or one began after the other's end.
 */
const takeSomeOff = async (source: Events, _id: string, eventIds: readonly string[]): Promise<boolean> =>
  eventIds.length === 0 ||
  source.change(
    { _id, 'pending.eventId': command().all([...eventIds]) },
    { pending: command().pull({ eventId: command().in([...eventIds]) }) },
  );
