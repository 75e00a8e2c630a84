import { defineCollection } from '#domain/kernel/collection';
import type { ClaimCodeDocument, CompoundDocument, FrontPageDocument, NodeDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<NodeDocument>(
    'nodes',
    {
      grid_path: { gridPath: 'asc' },
      inside: { parent: 'asc', until: 'asc', name: 'asc', _id: 'asc' },
    },
    ['grid_path'],
  ),
  defineCollection<CompoundDocument>(
    'compounds',
    {
      grid_path: { gridPath: 'asc' },
      inside: { parent: 'asc', until: 'asc', name: 'asc', _id: 'asc' },
      listed: { listed: 'asc', name: 'asc', _id: 'asc' },
    },
    ['grid_path'],
  ),
  // what everybody may see of a compound, found by its id alone
  defineCollection<FrontPageDocument>('front_pages'),
  // found by its id alone
  defineCollection<ClaimCodeDocument>('claim_codes'),
];
