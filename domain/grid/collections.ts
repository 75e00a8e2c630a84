import { defineCollection } from '#domain/kernel/collection';
import type { ClaimCodeDocument, CompoundDocument, FrontPageDocument, NodeDocument } from './documents';

/** Those that are open in one node differ by name (`one_name`): whoever reads a list of them knows which is meant. */
export const COLLECTIONS = [
  defineCollection<NodeDocument>(
    'nodes',
    {
      grid_path: { gridPath: 'asc' },
      inside: { parent: 'asc', until: 'asc', name: 'asc', _id: 'asc' },
      one_name: { parent: 'asc', name: 'asc', until: 'asc' },
    },
    ['grid_path', 'one_name'],
  ),
  defineCollection<CompoundDocument>(
    'compounds',
    {
      grid_path: { gridPath: 'asc' },
      inside: { parent: 'asc', until: 'asc', name: 'asc', _id: 'asc' },
      one_name: { parent: 'asc', name: 'asc', until: 'asc' },
      listed: { listed: 'asc', name: 'asc', _id: 'asc' },
    },
    ['grid_path', 'one_name'],
  ),
  // what everybody may see of a compound, found by its id alone
  defineCollection<FrontPageDocument>('front_pages'),
  // found by its id alone
  defineCollection<ClaimCodeDocument>('claim_codes'),
];
