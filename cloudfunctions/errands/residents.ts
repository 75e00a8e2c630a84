import { withBadge } from '#domain/kernel/badge';
import type { Resident } from '#domain/errands/request-rules';
import type { CompoundNode } from '#domain/kernel/grid';
import { homesFor } from '#domain/kernel/home-terms';
import { holdsFor } from '#domain/kernel/post-terms';
import { dayOf, type Instant } from '#domain/kernel/time';
import type { Somebody } from './facts';

/** Somebody who is bound to a home now, as rules and form want to know her. */
export type Bound = Resident & Pick<Somebody, 'name' | 'birthYear'>;

/** Who is bound to a home now, by what; who is bound in two ways is there twice. */
export const residentsOf = (
  homeId: string,
  people: readonly Somebody[],
  { compoundId }: CompoundNode,
  now: Instant,
): Bound[] =>
  people.flatMap((one) => {
    const { personId, name, birthYear, phone } = one;
    const held = homesFor(one, compoundId, 'errands', now).filter((home) => home.homeId === homeId);
    return held.map(({ relation, care }) => ({
      ...{ personId, name, birthYear, relation, noPhone: phone === null },
      ...(care ? { caresFor: care.forPersonId } : {}),
    }));
  });

/** The age that somebody reaches in this year; null where the year of birth is not known. */
export const ageOf = ({ birthYear }: Pick<Somebody, 'birthYear'>, now: Instant): number | null =>
  birthYear ? Number(dayOf(now).slice(0, 4)) - birthYear : null;

/** The grid worker who answers for a building, by name and badge; null where the community does it itself. */
export const deskNameOf = (
  building: string,
  gridWorkers: readonly Somebody[],
  compound: CompoundNode,
  now: Instant,
): string | null => {
  const found = gridWorkers.find((one) => holdsFor(one, 'gridWorker', compound, building, now));
  return found ? withBadge(found) : null;
};
