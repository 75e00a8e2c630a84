import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCollection } from '#domain/kernel/collection';
import { collectionsFile, declaredCollections } from './collections';

it('collections.json is what the nouns declare; npm run collections writes it', async () => {
  const stored = readFileSync(join(__dirname, 'collections.json'), 'utf8');
  expect(collectionsFile(await declaredCollections())).toBe(stored);
});

it('no collection is declared twice', async () => {
  const names = (await declaredCollections()).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

interface Thing {
  _id: string;
  state: string;
  doer: { personId: string } | null;
  seen?: { at: number }[];
}
/** Held by `npm run types`: a field that documents do not have does not compile. */
export const THINGS = defineCollection<Thing>('things', {
  right: { state: 'asc', 'doer.personId': 'desc', 'seen.at': 'asc', _id: 'asc' },
  // @ts-expect-error no such field
  wrong: { status: 'asc' },
  // @ts-expect-error no such field in what lies in it
  wrongInside: { 'seen.when': 'asc' },
  // @ts-expect-error a string has no fields
  tooDeep: { 'state.length': 'asc' },
});
