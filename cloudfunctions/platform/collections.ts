import { defineCollection } from '#domain/kernel/collection';
import type { AccessEntry } from './access-log';

export const COLLECTIONS = [
  defineCollection<AccessEntry>('access_log', {
    compound: { compoundId: 'asc', at: 'desc' },
    concerned: { concerns: 'asc', at: 'desc', _id: 'asc' },
    looker: { compoundId: 'asc', by: 'asc', at: 'desc', _id: 'asc' },
  }),
];
