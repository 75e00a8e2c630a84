import { CLOCK, defineCollection, PENDING } from '#domain/kernel/collection';
import type { ReceptionDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<ReceptionDocument>('receptions', {
    upcoming: { compoundId: 'asc', startsAt: 'asc', _id: 'asc' },
    building: { compoundId: 'asc', buildings: 'asc', startsAt: 'asc', _id: 'asc' },
    clock: CLOCK,
    pending: PENDING,
  }),
];
