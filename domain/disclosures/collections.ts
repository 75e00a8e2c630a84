import { CLOCK, defineCollection, PENDING } from '#domain/kernel/collection';
import type { DisclosureDocument, DisclosureStatsDocument, QuestionDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<DisclosureDocument>('disclosures', {
    state: { compoundId: 'asc', state: 'asc', version: 'desc' },
    pending: PENDING,
  }),
  defineCollection<DisclosureStatsDocument>('disclosure_stats', {
    compound: { compoundId: 'asc', version: 'desc' },
  }),
  defineCollection<QuestionDocument>('fee_questions', {
    office: { compoundId: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    office_ended: { compoundId: 'asc', open: 'asc', askedAt: 'desc', _id: 'desc' },
    asker: { askedBy: 'asc', compoundId: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    asker_ended: { askedBy: 'asc', compoundId: 'asc', open: 'asc', askedAt: 'desc', _id: 'desc' },
    home: { homeId: 'asc', compoundId: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    clock: CLOCK,
    pending: PENDING,
    picture_check: { 'pictures.traceId': 'asc' },
  }),
];
