import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import type { RefusalParams } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { command } from './collection';

export { MOST_PENDING } from './collection';

/** An event with a new id. */
export function event(
  kind: string,
  at: Instant,
  by: PersonId | null,
  params: RefusalParams = {},
): DomainEvent {
  return { eventId: randomUUID().replaceAll('-', ''), kind, at, by, params };
}

/** The part of an update that makes the change leave its events in the same write; the timer turns them into notices. */
export const leaving = (...events: DomainEvent[]): Record<string, unknown> => ({
  pending: command().push(events),
  hasPending: true,
});

/** The same for a new document. */
export const bornWith = (...events: DomainEvent[]): { pending: DomainEvent[]; hasPending: boolean } => ({
  pending: events,
  hasPending: events.length > 0,
});
