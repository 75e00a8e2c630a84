import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionDefinition } from '../domain/kernel/collection';
import type { Template } from '../domain/kernel/wechat-templates';
import { foldersIn } from './folders';

const ROOT = join(__dirname, '..');

/** What the files of a name export, in the folders of `domain` and `cloudfunctions`. */
async function declaredIn<T>(file: string): Promise<T[]> {
  const files = ['domain', 'cloudfunctions'].flatMap((parent) =>
    foldersIn(join(ROOT, parent))
      .filter((folder) => folder !== 'kernel')
      .map((folder) => `${parent}/${folder}/${file}`)
      .filter((path) => existsSync(join(ROOT, `${path}.ts`))),
  );
  return Promise.all(files.map((path) => import(`../${path}`) as Promise<T>));
}

/** All collections: a noun declares its own in its folder of `domain`, machinery what it alone stores in its function's. */
export const declaredCollections = async (): Promise<CollectionDefinition[]> =>
  (await declaredIn<{ COLLECTIONS: CollectionDefinition[] }>('collections'))
    .flatMap((one) => one.COLLECTIONS)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** All templates of WeChat messages, by the names that nouns give them. */
export const declaredTemplates = async (): Promise<[key: string, template: Template][]> =>
  (await declaredIn<{ TEMPLATES: Record<string, Template> }>('wechat-templates')).flatMap((one) =>
    Object.entries(one.TEMPLATES),
  );

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

const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `config/wechat-templates.json`, what the local stand-in of WeChat knows; its ids are made up. */
export const templatesFile = (templates: readonly (readonly [string, Template])[]): string =>
  `${JSON.stringify(
    templates.map(([key, template]) => ({ key, id: `tmpl-${kebab(key)}`, ...template })),
    null,
    2,
  )}\n`;
