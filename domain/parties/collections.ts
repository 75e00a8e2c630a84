import { CLOCK, defineCollection, PENDING } from '#domain/kernel/collection';
import type { PartyDocument, ServiceDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<PartyDocument>('parties', {
    kept: { keptAt: 'asc', until: 'asc', name: 'asc', _id: 'asc' },
    kind: { keptAt: 'asc', until: 'asc', type: 'asc', name: 'asc', _id: 'asc' },
    clock: CLOCK,
    pending: PENDING,
  }),
  defineCollection<ServiceDocument>('services', {
    place: { gridPath: 'asc', since: 'desc', _id: 'desc' },
    serving: { gridPath: 'asc', until: 'asc' },
    slot: { gridPath: 'asc', slot: 'asc', no: 'desc' },
    party: { partyId: 'asc', since: 'desc', _id: 'desc' },
    next: { 'next.partyId': 'asc', until: 'asc' },
    clock: CLOCK,
    pending: PENDING,
  }),
];
