import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionDefinition } from '../domain/kernel/collection';
import { foldersIn } from './folders';

const ROOT = join(__dirname, '..');

/** What every `collections.ts` declares: a noun's in its folder of `domain`, what machinery alone stores in its function's. */
export async function declaredCollections(): Promise<CollectionDefinition[]> {
  const files = ['domain', 'cloudfunctions'].flatMap((parent) =>
    foldersIn(join(ROOT, parent))
      .map((folder) => `${parent}/${folder}/collections`)
      .filter((file) => existsSync(join(ROOT, `${file}.ts`))),
  );
  const modules = await Promise.all(
    files.map((file) => import(`../${file}`) as Promise<{ COLLECTIONS: CollectionDefinition[] }>),
  );
  return modules.flatMap((one) => one.COLLECTIONS).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const DIRECTION = { asc: '1', desc: '-1' };

/** `config/collections.json`, in the shape of `@cloudbase/manager-node`'s `CreateIndexes`. */
export function collectionsFile(collections: readonly CollectionDefinition[]): string {
  const all = collections.map(({ name, indexes, unique }) => ({
    CollectionName: name,
    CreateIndexes: Object.entries(indexes).map(([index, fields]) => ({
      IndexName: index,
      MgoKeySchema: {
        MgoIsUnique: unique.includes(index),
        MgoIndexKeys: Object.entries(fields as Record<string, 'asc' | 'desc'>).map(([field, direction]) => ({
          Name: field,
          Direction: DIRECTION[direction],
        })),
      },
    })),
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}
