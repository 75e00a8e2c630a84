import { dayOf } from '#domain/kernel/time';
import type { ServiceId } from '#domain/parties/contract';
import { shownOf } from '#domain/parties/derived';
import type { ServiceEvents } from '#domain/parties/events';
import { sinceOf, whyCannotServe } from '#domain/parties/rules';
import { attempt } from '#platform/attempt';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId } from '#platform/identity';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<ServiceEvents>();

/** Of two at once for one slot the second finds the first: the id follows from the one before. */
export const serve: Handler<'serve'> = (call) =>
  attempt(async () => {
    const { input, place, person, now, refuse, insist } = call;
    const { partyId, since: day } = input;
    const found = await store.partyForPlace(place, partyId);
    if (!found) throw refuse('NOT_FOUND');
    const last = found.last[0] ?? null;
    if (last?.until === null && last.partyId === partyId) return { serviceId: last._id };
    const until = last?.until ?? null;
    insist(whyCannotServe(found, place, { day, last, now }), {
      ...{ name: last?.party.name ?? '', day: until === null ? '' : dayOf(until) },
    });
    if (!(await store.serving(found))) return null;
    const { slot } = found;
    const no = (last?.no ?? 0) + 1;
    const serviceId = derivedId<ServiceId>('w', place.gridPath, slot, String(no));
    const added = await store.addService({
      ...{ _id: serviceId, partyId, party: shownOf(found), slot, no },
      ...{ compoundId: place.compoundId, gridPath: place.gridPath, placeName: place.name },
      ...{ since: sinceOf(day, last), until: null, rev: 0 },
      ...bornWith(event('serviceBegan', now, person.personId)),
    });
    return added ? { serviceId } : null;
  });

export const endService: Handler<'endService'> = (call) =>
  attempt(async () => {
    const { input, place, person, now, refuse, insist } = call;
    const found = await store.service(place, input.serviceId);
    if (!found) throw refuse('NOT_FOUND');
    if (found.until !== null) return {};
    insist(found.rev === input.rev ? null : 'CHANGED_MEANWHILE');
    return (await store.endService(found, now, event('serviceEnded', now, person.personId))) ? {} : null;
  });
