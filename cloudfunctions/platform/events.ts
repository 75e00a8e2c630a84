import { randomUUID } from 'node:crypto';
import type { DomainEvent, EventMap, NoParams } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import type { RefusalParams } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { command } from './collection';

/** An event with a new id. */
export const newEvent = <Kind extends string, Params extends RefusalParams>(
  kind: Kind,
  at: Instant,
  by: PersonId | null,
  params: Params,
): DomainEvent<Kind, Params> => ({ eventId: randomUUID().replaceAll('-', ''), kind, at, by, params });

/** Makes the events of a noun: a kind that it does not know, or one without what it carries, does not compile. */
export const eventsOf =
  <M extends EventMap>() =>
  <Kind extends keyof M & string>(
    kind: Kind,
    at: Instant,
    by: PersonId | null,
    ...[params]: NoParams extends M[Kind] ? [params?: M[Kind]] : [params: M[Kind]]
  ): DomainEvent<Kind, M[Kind]> =>
    newEvent(kind, at, by, params ?? ({} as M[Kind]));

/** The part of an update that makes the change leave its events in the same write; the timer turns them into notices. */
export const leaving = (...events: DomainEvent[]): Record<string, unknown> => ({
  pending: command().push(events),
  hasPending: true,
});

/**
 * The same for what somebody may do again and again (sign up, cancel): only the last of it waits to be told, with how
 * often it was and since when, so that one person cannot fill a document with events for all others.
 */
export const leavingLatest = ({ eventId, kind, at, by, params }: DomainEvent, personId: PersonId) => ({
  ...Object.fromEntries(
    Object.entries({
      ...{ eventId, kind, at, by, params },
      times: command().inc(1),
      firstAt: command().min(at),
    }).map(([key, value]) => [`latest.${personId}.${key}`, value]),
  ),
  latestId: eventId,
  hasPending: true,
});

/** The same for a new document. */
export const bornWith = (...events: DomainEvent[]): { pending: DomainEvent[]; hasPending: boolean } => ({
  pending: events,
  hasPending: events.length > 0,
});
