import { defineCollection } from '#domain/kernel/collection';
import type { DeliveryDocument } from './expand';

export const COLLECTIONS = [
  defineCollection<DeliveryDocument>('deliveries', { due: { open: 'asc', dueAt: 'asc', _id: 'asc' } }),
  // one document, from which an idle run looks at everything that may wait
  defineCollection('clocks'),
];
