import { CLOCK, defineCollection, PENDING } from '#domain/kernel/collection';
import type { CaregiverDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<CaregiverDocument>('caregivers', {
    office: { compoundId: 'asc', stage: 'asc', at: 'desc', _id: 'desc' },
    building: { compoundId: 'asc', building: 'asc', stage: 'asc', at: 'desc', _id: 'desc' },
    caregiver: { 'caregiver.personId': 'asc', compoundId: 'asc', at: 'desc', _id: 'desc' },
    of_caregiver: { 'caregiver.personId': 'asc', stage: 'asc' },
    of_elder: { elderId: 'asc', stage: 'asc' },
    code: { compoundId: 'asc', codeHash: 'asc' },
    clock: CLOCK,
    pending: PENDING,
    picture_check: { 'pictures.traceId': 'asc' },
  }),
];
