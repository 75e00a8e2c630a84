import { type Database, openDatabase } from './database';
import type { Work } from './work';

const index = (name: string, ...fields: string[]) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: false,
    MgoIndexKeys: fields.map((Name) => ({ Name, Direction: '1' as const })),
  },
});
const collections = [
  { CollectionName: 'homes', CreateIndexes: [index('building', 'building')] },
  { CollectionName: 'people', CreateIndexes: [index('home', 'homeId')] },
];

let database: Database;
beforeAll(async () => {
  database = openDatabase({ file: ':memory:', collections, now: () => 0 });
  const insert = (collectionName: string, documents: object[]) =>
    database.handle({
      action: 'database.insertDocument',
      collectionName,
      data: documents.map((one) => JSON.stringify(one)),
    });
  const homes = Array.from({ length: 30 }, (_, n) => ({
    _id: `h${n}`,
    building: n % 3,
    vacant: n % 2 === 0,
  }));
  await insert('homes', homes);
  await insert(
    'people',
    homes.map(({ _id }, n) => ({ _id: `p${n}`, homeId: _id })),
  );
});
afterAll(() => database.close());

async function workOf(action: string, fields: object): Promise<Work> {
  let found: Work | undefined;
  await database.handle({ action: `database.${action}`, ...fields }, (work) => {
    found = work;
  });
  return found!;
}
const query = (filter: object, more: object = {}) => ({
  collectionName: 'homes',
  query: JSON.stringify(filter),
  ...more,
});
const pipeline = (...stages: [string, unknown][]) => ({
  collectionName: 'homes',
  stages: stages.map(([stageKey, value]) => ({ stageKey, stageValue: JSON.stringify(value) })),
});

describe('what a request examines', () => {
  it('is what its index offers, whether it matches or not', async () => {
    const work = await workOf('getDocument', query({ building: 1, vacant: true }));
    expect(work).toMatchObject({ examined: 10, returned: 5 });
    expect(work.characters).toBeGreaterThan(10 * 30);
  });

  it('ends where the limit is met', async () => {
    const work = await workOf('getDocument', query({ building: 1 }, { limit: 3 }));
    expect(work).toMatchObject({ examined: 3, returned: 3 });
  });

  it('is counted of a count, a change and a removal alike', async () => {
    expect(await workOf('calculateDocument', query({ building: 1, vacant: true }))).toMatchObject({
      ...{ examined: 10, returned: 5 },
    });
    const change = query({ building: 1, vacant: true }, { data: JSON.stringify({ $set: { seen: 1 } }) });
    expect(await workOf('modifyDocument', change)).toMatchObject({ examined: 10, returned: 5 });
    expect(await workOf('removeDocument', query({ _id: 'none' }))).toMatchObject({
      ...{ examined: 0, returned: 0 },
    });
  });

  it('is known of a request that is refused', async () => {
    let work: Work | undefined;
    const refused = database.handle({ action: 'database.getDocument', ...query({ vacant: true }) }, (one) => {
      work = one;
    });
    await expect(refused).rejects.toThrow('would read the whole collection');
    expect(work).toMatchObject({ examined: 0 });
  });

  it('counts what each look-up fetches, and that of a constant one once', async () => {
    const join = { from: 'people', localField: '_id', foreignField: 'homeId', as: 'people' };
    const joined = await workOf(
      'aggregateDocuments',
      pipeline(['$match', { building: 0 }], ['$lookup', join]),
    );
    expect(joined).toMatchObject({ examined: 20, returned: 20 });
    const constant = { from: 'people', pipeline: [{ $match: { homeId: 'h1' } }], as: 'people' };
    const once = await workOf(
      'aggregateDocuments',
      pipeline(['$match', { building: 0 }], ['$lookup', constant]),
    );
    expect(once).toMatchObject({ examined: 11, returned: 11 });
  });

  it('counts again what is looked up again for another document', async () => {
    const same = { from: 'people', let: { home: 'h1' }, as: 'people' };
    const lookup = { ...same, pipeline: [{ $match: { $expr: { $eq: ['$homeId', '$$home'] } } }] };
    const work = await workOf(
      'aggregateDocuments',
      pipeline(['$match', { building: 0 }], ['$lookup', lookup]),
    );
    expect(work).toMatchObject({ examined: 20, returned: 20 });
  });

  it('is what was read, not what a group makes of it', async () => {
    const group = { _id: '$building', homes: { $sum: 1 } };
    const work = await workOf('aggregateDocuments', pipeline(['$match', { building: 0 }], ['$group', group]));
    expect(work).toMatchObject({ examined: 10, returned: 1 });
  });
});
