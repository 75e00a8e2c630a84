import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionsFile, declaredCollections } from './collections';

it('collections.json is what the nouns declare; npm run collections writes it', async () => {
  const stored = readFileSync(join(__dirname, 'collections.json'), 'utf8');
  expect(collectionsFile(await declaredCollections())).toBe(stored);
});

it('no collection is declared twice', async () => {
  const names = (await declaredCollections()).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
