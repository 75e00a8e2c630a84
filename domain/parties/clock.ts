import type { Move } from '#domain/kernel/casework';
import type { Instant } from '#domain/kernel/time';
import type { PartyDocument, ServiceDocument } from './documents';
import type { PartyEvents, ServiceEvents } from './events';

/** A year after its telephones were last found right they wait to be checked. */
export function partyClock(
  { clockAt }: Pick<PartyDocument, 'clockAt'>,
  now: Instant,
): Move<PartyDocument, never, PartyEvents> | null {
  if (clockAt === null || now < clockAt) return null;
  return { set: { clockAt: null, dueSince: now }, entries: [], events: [{ kind: 'contactsDue' }] };
}

/** At the moment that was named another party takes its place: it served until then, whenever the timer comes. */
export function serviceClock(
  { clockAt, next }: Pick<ServiceDocument, 'clockAt' | 'next'>,
  now: Instant,
): Move<ServiceDocument, never, ServiceEvents> | null {
  if (clockAt === null || now < clockAt) return null;
  if (next === null) return { set: { clockAt: null }, entries: [], events: [] };
  return { set: { clockAt: null, until: next.at }, entries: [], events: [{ kind: 'serviceReplaced' }] };
}
