import type { ReadingEvents } from '#domain/people/events';
import { withBadge } from '#domain/kernel/badge';
import type { Instant } from '#domain/kernel/time';
import type { Actor } from './actor';
import { eventsOf } from './events';
import { derivedId } from './identity';
import type { Counter } from './limits';

const event = eventsOf<ReadingEvents>();

/** Who is counted in a call, and what the compound hears of it where it is more than usual. Null for nobody in WeChat. */
export function counterOf({ openid, person, compound, limits }: Actor, now: Instant): Counter | null {
  if (!openid) return null;
  if (!person) return { whose: derivedId('o', openid), known: undefined };
  const { personId } = person;
  const counter: Counter = { whose: personId, known: limits };
  if (!compound) return counter;
  const { compoundId, gridPath } = compound;
  return {
    ...counter,
    unusual: ({ minutes, most }) =>
      event('unusualReading', now, personId, {
        compoundId,
        gridPath,
        name: withBadge(person),
        numbers: most + 1,
        minutes,
      }),
  };
}
