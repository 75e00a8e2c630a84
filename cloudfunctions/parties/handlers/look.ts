import { withBadge } from '#domain/kernel/badge';
import { PARTY_TYPES } from '#domain/kernel/parties';
import { postName } from '#domain/kernel/posts';
import { shownOf } from '#domain/parties/derived';
import type { PartyDocument, ServiceDocument } from '#domain/parties/documents';
import { pageOf } from '#platform/paging';
import type { Handler } from '../handler';
import * as store from '../store';

const headOf = (one: PartyDocument) => ({
  ...{ partyId: one._id, ...shownOf(one), keptAtName: one.keptAtName },
});
const serviceOf = (one: ServiceDocument) => ({
  ...one,
  serviceId: one._id,
  next: one.next && { partyId: one.next.partyId, name: one.next.party.name, at: one.next.at },
  isReplaceable: one.until === null && one.compoundId !== null && PARTY_TYPES[one.party.type].isOnly,
});

export const list: Handler<'list'> = async ({ input, place }) => {
  const found = await store.partiesOver(place, input.after);
  const { items, next } = pageOf(found, store.PAGE, store.cursorByName);
  return { items: items.map(headOf), next };
};

/** The places that a party serves beside the reader's own are not hers to see. */
export const read: Handler<'read'> = async ({ input, place, refuse }) => {
  const found = await store.partyWithServices(place, input.partyId, input.after);
  if (!found) throw refuse('NOT_FOUND');
  const { checkedBy, dueSince, until, rev } = found;
  const isKeptHere = found.keptAt === place.gridPath;
  const { items, next } = pageOf(found.services, store.PAGE, store.cursorAfter);
  return {
    ...headOf(found),
    checkedBy: `${postName(checkedBy.post)} ${withBadge(checkedBy)}`,
    ...{ isDue: dueSince !== null && until === null, until, isKeptHere, rev },
    ...(isKeptHere ? { items: items.map(serviceOf), next } : { items: [], next: null }),
  };
};

export const listServices: Handler<'listServices'> = async ({ input, place }) => {
  const found = await store.servicesAt(place, input.after);
  const { items, next } = pageOf(found, store.PAGE, store.cursorAfter);
  return { items: items.map(serviceOf), next };
};

/** The one that serves already is none of those that may take its place. */
export const readReplacing: Handler<'readReplacing'> = async ({ input, compound, refuse }) => {
  const found = await store.withOthers(compound, input.serviceId, input.after);
  if (!found) throw refuse('NOT_FOUND');
  const { items, next } = pageOf(found.others, store.PAGE, store.cursorByName);
  const others = items.filter((one) => one._id !== found.partyId);
  return { service: serviceOf(found), items: others.map(headOf), next };
};
