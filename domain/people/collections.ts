import { defineCollection, PENDING } from '#domain/kernel/collection';
import type { AccountDocument, CompoundDocument, LimitsDocument, PersonDocument } from './documents';

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
  defineCollection<CompoundDocument>(
    'compounds',
    { grid_path: { gridPath: 'asc' }, listed: { listed: 'asc', name: 'asc', _id: 'asc' } },
    ['grid_path'],
  ),
  // what everybody may see of a compound, found by its id alone
  defineCollection('front_pages'),
];
