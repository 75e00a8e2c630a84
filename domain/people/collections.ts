import { defineCollection, PENDING } from '#domain/kernel/collection';
import type { AccountDocument, LimitsDocument, PersonDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<AccountDocument>('accounts', { person: { personId: 'asc' } }),
  defineCollection<PersonDocument>('people', {
    phone: { phone: 'asc' },
    home: { 'homes.homeId': 'asc', 'homes.until': 'asc' },
    pending: PENDING,
    post: { 'posts.node': 'asc', 'posts.until': 'asc', 'posts.post': 'asc' },
    holder: { 'posts.node': 'asc', 'posts.until': 'asc', _id: 'asc' },
  }),
  defineCollection<LimitsDocument>('limits', { pending: PENDING }),
];
