import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionsFile, declaredCollections, declaredTemplates, templatesFile } from './declared';

const stored = (name: string) => readFileSync(join(__dirname, name), 'utf8');

it('collections.json is what the nouns declare; npm run config writes it', async () => {
  expect(collectionsFile(await declaredCollections())).toBe(stored('collections.json'));
});

it('wechat-templates.json is what the nouns declare; npm run config writes it', async () => {
  expect(templatesFile(await declaredTemplates())).toBe(stored('wechat-templates.json'));
});

it('no collection and no template is declared twice', async () => {
  const names = (await declaredCollections()).map(({ name }) => name);
  const keys = (await declaredTemplates()).map(([key]) => key);
  for (const all of [names, keys]) expect(all).toEqual([...new Set(all)]);
});
