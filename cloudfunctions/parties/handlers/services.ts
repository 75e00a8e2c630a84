import { dayOf } from '#domain/kernel/time';
import type { ServiceId } from '#domain/parties/contract';
import { shownOf } from '#domain/parties/derived';
import type { ServiceEvents } from '#domain/parties/events';
import { newService } from '#domain/parties/opening';
import { serviceKey, sinceOf, whyCannotReplace, whyCannotServe } from '#domain/parties/rules';
import { attempt } from '#platform/attempt';
import { beginIn } from '#platform/begun';
import { bornWith, eventsOf } from '#platform/events';
import { openedId } from '#platform/identity';
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
    if (!(await beginIn(place))) throw refuse('NOT_FOUND');
    if (!(await store.serving(found))) return null;
    const { slot } = found;
    const no = (last?.no ?? 0) + 1;
    const { compoundId, gridPath, name: placeName } = place;
    const serviceId = openedId<ServiceId>('w', serviceKey({ gridPath, slot, no }));
    const draft = { partyId, party: shownOf(found), slot, no, compoundId, gridPath, placeName };
    const added = await store.addService({
      ...newService({ ...draft, since: sinceOf(day, last), replaces: null }, serviceId),
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

/** The place of whoever is named is kept for it first, so that it does not end meanwhile. */
export const replace: Handler<'replace'> = (call) =>
  attempt(async () => {
    const { input, compound, person, now, refuse, insist } = call;
    const { serviceId, partyId, at, rev } = input;
    const [found, named] = await Promise.all([
      store.service(compound, serviceId),
      store.partyOver(compound, partyId),
    ]);
    if (!found || !named) throw refuse('NOT_FOUND');
    const done = { rev: rev + 1 };
    if (found.rev === done.rev && found.next?.partyId === partyId && found.next.at === at) return done;
    insist(whyCannotReplace(found, named, { at, now }));
    insist(found.rev === rev ? null : 'CHANGED_MEANWHILE');
    if (!(await store.serving(named))) return null;
    const next = { partyId, party: shownOf(named), at };
    const told = event('replacementNamed', now, person.personId);
    return (await store.nameNext(found, next, told)) ? done : null;
  });

export const callOffReplacement: Handler<'callOffReplacement'> = (call) =>
  attempt(async () => {
    const { input, compound, person, now, refuse, insist } = call;
    const found = await store.service(compound, input.serviceId);
    if (!found) throw refuse('NOT_FOUND');
    insist(found.until === null ? null : 'SERVICE_OVER');
    if (found.next === null) return { rev: found.rev };
    insist(found.rev === input.rev ? null : 'CHANGED_MEANWHILE');
    const { party, at } = found.next;
    const told = event('replacementCalledOff', now, person.personId, { name: party.name, at });
    return (await store.nameNext(found, null, told)) ? { rev: found.rev + 1 } : null;
  });
