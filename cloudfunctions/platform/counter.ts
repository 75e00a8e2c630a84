import type { ReadingEvents } from '#domain/people/events';
import { withBadge } from '#domain/kernel/badge';
import { limitOf, type LimitName } from '#domain/kernel/limits';
import type { Instant } from '#domain/kernel/time';
import type { Actor } from './actor';
import { eventsOf } from './events';
import { derivedId } from './identity';
import type { Counter } from './limits';

const event = eventsOf<ReadingEvents>();

/** Whether the limit counts persons, as far as they are signed in; else it counts WeChat identities. */
export const countsPersons = (name: LimitName): boolean => limitOf(name).by !== 'account';

/** Who is counted in a call, and what the compound hears of it where it is more than usual. Null for nobody in WeChat. */
export function counterOf(
  name: LimitName,
  { openid, person, compound, limits }: Actor,
  now: Instant,
): Counter | null {
  if (!openid) return null;
  if (!person || !countsPersons(name)) return { whose: derivedId('o', openid), known: undefined };
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
