import { CLOCK, defineCollection, PENDING } from '#domain/kernel/collection';
import type { ReportDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<ReportDocument>('reports', {
    asker: { 'askedBy.personId': 'asc', compoundId: 'asc', open: 'asc' },
    follower: { followerIds: 'asc', compoundId: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    follower_ended: { followerIds: 'asc', compoundId: 'asc', open: 'asc', askedAt: 'desc', _id: 'desc' },
    nearby: {
      ...{ compoundId: 'asc', near: 'asc', topic: 'asc', 'place.part': 'asc', open: 'asc' },
      ...{ dueAt: 'asc', _id: 'asc' },
    },
    office: { compoundId: 'asc', reaches: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    office_ended: { compoundId: 'asc', reaches: 'asc', open: 'asc', askedAt: 'desc', _id: 'desc' },
    office_state: {
      ...{ compoundId: 'asc', reaches: 'asc', state: 'asc', open: 'asc' },
      ...{ dueAt: 'asc', _id: 'asc' },
    },
    doer: { 'doer.personId': 'asc', compoundId: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    doer_ended: { 'doer.personId': 'asc', compoundId: 'asc', open: 'asc', askedAt: 'desc', _id: 'desc' },
    in_hand: { compoundId: 'asc', open: 'asc', 'doer.personId': 'asc' },
    clock: CLOCK,
    pending: PENDING,
    picture_check: { 'pictures.traceId': 'asc' },
  }),
];
