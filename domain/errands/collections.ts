import { CLOCK, defineCollection, PENDING } from '#domain/kernel/collection';
import type { ErrandDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<ErrandDocument>('errands', {
    family: { familyIds: 'asc', compoundId: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    family_ended: { familyIds: 'asc', compoundId: 'asc', open: 'asc', askedAt: 'desc', _id: 'desc' },
    desk: { compoundId: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    desk_ended: { compoundId: 'asc', open: 'asc', askedAt: 'desc', _id: 'desc' },
    building: { compoundId: 'asc', building: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    building_ended: { compoundId: 'asc', building: 'asc', open: 'asc', askedAt: 'desc', _id: 'desc' },
    proxy: { 'proxy.personId': 'asc', compoundId: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    proxy_ended: { 'proxy.personId': 'asc', compoundId: 'asc', open: 'asc', askedAt: 'desc', _id: 'desc' },
    state: { compoundId: 'asc', state: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    state_building: {
      ...{ compoundId: 'asc', state: 'asc', open: 'asc', building: 'asc' },
      ...{ dueAt: 'asc', _id: 'asc' },
    },
    in_hand: { compoundId: 'asc', open: 'asc', 'proxy.personId': 'asc' },
    home: { homeId: 'asc', compoundId: 'asc', open: 'asc', dueAt: 'asc', _id: 'asc' },
    clock: CLOCK,
    pending: PENDING,
    picture_check: { 'pictures.traceId': 'asc' },
  }),
];
