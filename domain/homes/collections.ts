import { CLOCK, defineCollection, PENDING } from '#domain/kernel/collection';
import type {
  ApplicationDocument,
  BuildingListDocument,
  ContactDocument,
  HomeDocument,
  ImportDocument,
} from './documents';

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
  defineCollection<ApplicationDocument>('applications', {
    office: { compoundId: 'asc', open: 'asc', at: 'desc', _id: 'desc' },
    applicant: { applicantId: 'asc', compoundId: 'asc', at: 'desc', _id: 'desc' },
    home: { applicantId: 'asc', homeId: 'asc', at: 'desc', _id: 'desc' },
    clock: CLOCK,
    pending: PENDING,
  }),
  // found by their id alone
  defineCollection<BuildingListDocument>('building_lists'),
];
