import type { CollectionDeclaration } from './database';

/** What the crash test writes into: a unique index and one over an array. */
export const COLLECTIONS: CollectionDeclaration[] = [
  {
    CollectionName: 'kept',
    CreateIndexes: [
      {
        IndexName: 'by_code',
        MgoKeySchema: { MgoIsUnique: true, MgoIndexKeys: [{ Name: 'code', Direction: '1' }] },
      },
      {
        IndexName: 'by_tags',
        MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name: 'tags', Direction: '1' }] },
      },
    ],
  },
];
