import { refuse } from '#domain/kernel/refusal';
import { attempt } from '#platform/attempt';
import { event } from '#platform/events';
import type { Handler } from '../handler';
import { end, termAt } from '../residents';
import * as store from '../store';

/** Ends a relation; one that has ended already stays ended as it was. */
export const unbind: Handler<'unbind'> = ({ input, person: clerk, now }) =>
  attempt(async () => {
    const { compoundId, homeId, personId } = input;
    const found = await store.withPerson(compoundId, homeId, { _id: personId });
    if (!found) throw refuse('NOT_FOUND');
    const term = found.person && termAt(found.person, homeId);
    if (!term) {
      if (found.person?.homes.some((one) => one.homeId === homeId)) return {};
      throw refuse('NOT_BOUND');
    }
    const { label, relation } = term;
    const told = event('homeUnbound', now, clerk.personId, { personId, homeId, compoundId, label, relation });
    return (await end(compoundId, homeId, personId, now, told)) ? {} : null;
  });
