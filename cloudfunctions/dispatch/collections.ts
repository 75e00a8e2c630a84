import { defineCollection } from '#domain/kernel/collection';
import type { DeliveryDocument } from './expand';
import type { ClocksDocument } from './leases';

export const COLLECTIONS = [
  defineCollection<DeliveryDocument>('deliveries', { due: { open: 'asc', dueAt: 'asc', _id: 'asc' } }),
  // one document, from which a run looks at everything that may wait, with what runs have taken
  defineCollection<ClocksDocument>('clocks'),
];
