import type { Move } from '#domain/kernel/casework';
import type { Instant } from '#domain/kernel/time';
import type { PartyDocument } from './documents';
import type { PartyEvents } from './events';

/** A year after its telephones were last found right they wait to be checked. */
export function clockSays(
  { clockAt }: Pick<PartyDocument, 'clockAt'>,
  now: Instant,
): Move<PartyDocument, never, PartyEvents> | null {
  if (clockAt === null || now < clockAt) return null;
  return { set: { clockAt: null, dueSince: now }, entries: [], events: [{ kind: 'contactsDue' }] };
}
