import type { ErrandDocument } from '#domain/errands/documents';
import * as machine from '#domain/errands/machine';
import { stepsFor, viewerOf } from '#domain/errands/rules';
import { isUnverified } from '#domain/errands/verification';
import { attempt } from '#platform/attempt';
import type { Handler } from '../handler';
import * as store from '../store';

/**
 * The first proxy who claims it has it; whom it is offered to takes it so. What was open to all and is no more answers
 * everybody else alike, whatever became of it; what never was is as unknown to them as an errand that does not exist.
 */
export const claim: Handler<'claim'> = ({ input, person, compound, now, refuse, insist }) =>
  attempt(async () => {
    const { personId, name } = person;
    const errand = await store.errand(input.compoundId, input.errandId);
    const viewer = errand && viewerOf(errand, person, compound, now);
    if (!errand || !viewer) throw refuse(errand && wasOpen(errand) ? 'TAKEN_BY_ANOTHER' : 'NOT_FOUND');
    if (viewer === 'proxy') return { rev: errand.rev };
    insist(viewer === 'family' ? 'OWN_FAMILY' : null);
    const may = stepsFor({ viewer, state: errand.state });
    insist(may.includes('claim') || may.includes('take') ? null : 'NOT_ALLOWED');
    insist(isUnverified(errand) ? 'CONSENT_UNVERIFIED' : null);
    const taken = await store.move(errand, machine.take(errand, { personId, name, now }), {
      by: personId,
      now,
    });
    return taken ? { rev: errand.rev + 1 } : null;
  });

/** Whether any proxy of the compound could see it once. */
const wasOpen = ({ timeline }: ErrandDocument): boolean => timeline.some((one) => one.kind === 'opened');
