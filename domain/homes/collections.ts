import { defineCollection, PENDING } from '#domain/kernel/collection';
import type { BuildingListDocument, ContactDocument, HomeDocument, ImportDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<HomeDocument>('homes', {
    order: { compoundId: 'asc', ordinal: 'asc' },
    building: { compoundId: 'asc', building: 'asc', ordinal: 'asc', _id: 'asc' },
    pending: PENDING,
  }),
  defineCollection<ContactDocument>('home_contacts', {
    phone: { compoundId: 'asc', phone: 'asc' },
    number: { phone: 'asc' },
  }),
  defineCollection<ImportDocument>('imports', { pending: PENDING }),
  // found by their id alone
  defineCollection<BuildingListDocument>('building_lists'),
];
