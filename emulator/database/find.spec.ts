import fc from 'fast-check';
import { AdminError } from '../admin-error';
import { find } from './find';
import type { CollectionDeclaration } from './index-definition';
import { compileFilter } from './match';
import { sortBy, sortOrder } from './sort';
import { Store, type StoredDocument } from './store';
import { type Document, type Value, isDocument } from './values';

const declared = (keys: string[][]): CollectionDeclaration => ({
  CollectionName: 'c',
  CreateIndexes: keys.map((fields, i) => ({
    IndexName: `ix${i}`,
    MgoKeySchema: {
      MgoIsUnique: false,
      MgoIndexKeys: fields.map((field) => ({
        Name: field.replace('-', ''),
        Direction: field.startsWith('-') ? '-1' : '1',
      })),
    },
  })),
});
const COLLECTION = declared([['a'], ['-b', 'n'], ['a', 'n', '-b'], ['l.x', 'l.y'], ['n', 'l', 'b'], ['o.p']]);

const PLAIN = { noNullPrototype: true } as const;
const scalar = fc.constantFrom<Value>(null, 1, 2, 3, 'p', 'q', true, new Date(1));
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.array(fc.array(scalar, { maxLength: 1 }), { maxLength: 2 }),
);
const fields = (names: string[], of: fc.Arbitrary<Value>) =>
  fc
    .record(Object.fromEntries(names.map((name) => [name, of])), { requiredKeys: [] })
    .map((record) => ({ ...record }) as Document);
const inner = fields(['x', 'y', 'p'], value);
const anyDocument = fc.oneof(
  fields(['a', 'n'], scalar).chain((plain) => fields(['b'], value).map((more) => ({ ...plain, ...more }))),
  fields(['a', 'b', 'n'], scalar).chain((plain) =>
    fc
      .oneof<fc.Arbitrary<Value>[]>(
        fc.array(fc.oneof<fc.Arbitrary<Value>[]>(inner, scalar), { maxLength: 3 }),
        inner,
        scalar,
      )
      .map((l) => ({ ...plain, l })),
  ),
  fields(['a', 'n'], scalar).chain((plain) =>
    fc.oneof<fc.Arbitrary<Value>[]>(fc.array(inner, { maxLength: 2 }), inner).map((o) => ({ ...plain, o })),
  ),
);

const operand = fc.oneof({ weight: 4, arbitrary: scalar }, value);
const operators = fc.oneof(
  operand,
  fc.record({ $eq: operand }, PLAIN),
  fc.record({ $in: fc.array(operand, { maxLength: 3 }) }, PLAIN),
  fc.record({ $gte: operand, $lt: operand }, { requiredKeys: ['$gte'], noNullPrototype: true }),
  fc.record({ $gt: operand, $lte: operand }, { requiredKeys: ['$lte'], noNullPrototype: true }),
  fc.record({ $all: fc.array(scalar, { minLength: 1, maxLength: 2 }) }, PLAIN),
  fc.record(
    {
      $elemMatch: fc.record(
        { $gte: scalar, $lte: scalar },
        { requiredKeys: ['$gte'], noNullPrototype: true },
      ),
    },
    PLAIN,
  ),
  fc.record({ $ne: operand }, PLAIN),
  fc.record({ $exists: fc.boolean() }, PLAIN),
) as fc.Arbitrary<Value>;
const condition = fc.oneof(
  ...['a', 'b', 'n', 'l', 'l.x', 'l.y', 'o.p', 'o', '_id'].map((path) =>
    operators.map((test): Document => ({ [path]: test })),
  ),
  fields(['x', 'y'], operators).map((element): Document => ({ l: { $elemMatch: element } })),
);
const anyFilter = fc
  .array(condition, { minLength: 1, maxLength: 3 })
  .chain((conditions) =>
    fc.constantFrom<Document>(
      { $and: conditions },
      { $or: conditions },
      Object.assign({}, ...conditions) as Document,
      { ...conditions[0]!, $or: conditions },
    ),
  );
const anyOrder = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'n', 'l', '_id'), fc.constantFrom(1, -1)), { maxLength: 3 })
  .map((keys) => Object.fromEntries(keys) as Document);

function stored(documents: Document[]): { store: Store; all: Document[] } {
  const store = new Store(':memory:', [COLLECTION]);
  const all: Document[] = [];
  for (const [i, document] of documents.entries()) {
    const whole = { _id: i % 2 === 0 ? i : `id${i}`, ...document };
    try {
      store.transaction(() => store.insert(store.catalogue.get('c'), whole));
      all.push(whole);
    } catch (error) {
      // two arrays in one index
      if (!(error instanceof AdminError)) throw error;
    }
  }
  return { store, all };
}

const ids = (documents: Document[]) => documents.map(({ _id }) => JSON.stringify(_id)).sort();

/** What a search through the indexes must find, found without them. */
function agrees(store: Store, all: Document[], filter: Document, order: Document): 'served' | 'refused' {
  const collection = store.catalogue.get('c');
  let found: StoredDocument[];
  try {
    found = find(store, collection, { filter, order: sortOrder(order) });
  } catch (error) {
    if (error instanceof AdminError && error.code === 'UNINDEXED_QUERY') return 'refused';
    throw error;
  }
  const matches = compileFilter(filter);
  const expected = all.filter((document) => matches(document));
  expect(ids(found.map(({ document }) => document))).toEqual(ids(expected));
  const documents = found.map(({ document }) => document);
  expect(sortBy(documents, sortOrder(order), (document) => document)).toEqual(documents);
  const page = find(store, collection, { filter, order: sortOrder(order), skip: 1, limit: 2 });
  expect(page.map(({ row }) => row)).toEqual(found.slice(1, 3).map(({ row }) => row));
  return 'served';
}

describe('a search through the indexes', () => {
  it('finds the same documents, in the wanted order, as one without indexes', () => {
    let served = 0;
    fc.assert(
      fc.property(
        fc.array(anyDocument, { minLength: 2, maxLength: 12 }),
        fc.array(fc.tuple(anyFilter, anyOrder), { minLength: 5, maxLength: 10 }),
        (documents, searches) => {
          const { store, all } = stored(documents);
          for (const [filter, order] of searches)
            if (agrees(store, all, filter, order) === 'served') served += 1;
          store.close();
        },
      ),
      { numRuns: 400 },
    );
    expect(served).toBeGreaterThan(1000);
  });

  it('finds an element whose field is an array that meets a lower and an upper bound with different values', () => {
    const { store, all } = stored([{ l: [{ x: ['q', 3] }] }, { l: [{ x: [2, 9] }] }, { l: [{ x: 5 }] }]);
    const both = (bounds: Document): Document => ({ l: { $elemMatch: { x: bounds } } });
    for (const filter of [both({ $gt: 'p', $lte: 3 }), both({ $gte: 8, $lte: 3 })])
      expect(agrees(store, all, filter, {})).toBe('served');
    store.close();
  });

  it('still does after documents were changed and removed', () => {
    fc.assert(
      fc.property(
        fc.array(anyDocument, { minLength: 4, maxLength: 8 }),
        fc.array(anyDocument, { minLength: 3, maxLength: 3 }),
        fc.array(anyFilter, { minLength: 4, maxLength: 6 }),
        (documents, versions, filters) => {
          const { store, all } = stored(documents);
          const collection = store.catalogue.get('c');
          const rows = find(store, collection, { filter: { _id: { $in: all.map(({ _id }) => _id!) } } });
          const kept: Document[] = [];
          for (const [i, row] of rows.entries()) {
            const version = versions[i];
            if (i === 3) {
              store.transaction(() => store.remove(collection, row));
            } else if (version) {
              const next = { _id: row.document['_id']!, ...version };
              try {
                store.transaction(() => store.replace(collection, row, next));
                kept.push(next);
              } catch (error) {
                if (!(error instanceof AdminError)) throw error;
                kept.push(row.document);
              }
            } else kept.push(row.document);
          }
          for (const filter of filters) agrees(store, kept, filter, {});
          const orphans = store.rows('SELECT doc FROM entries WHERE doc NOT IN (SELECT doc FROM documents)');
          expect(orphans).toEqual([]);
          store.close();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads no more than a limit needs when an index gives the order', () => {
    const documents = Array.from({ length: 500 }, (_unused, n): Document => ({ a: 1, n, b: null }));
    const { store } = stored(documents);
    const read: number[] = [];
    const rows = store.rows.bind(store);
    store.rows = <Row extends unknown[]>(sql: string, ...parameters: unknown[]) => {
      const result = rows<Row>(sql, ...parameters);
      read.push(result.length);
      return result;
    };
    const found = find(store, store.catalogue.get('c'), {
      filter: { a: 1, n: { $gte: 100 } },
      order: sortOrder({ n: -1 }),
      limit: 3,
    });
    expect(found.map(({ document }) => document['n'])).toEqual([499, 498, 497]);
    expect(read.reduce((sum, count) => sum + count, 0)).toBeLessThan(50);
    expect(found.every(({ document }) => isDocument(document))).toBe(true);
    store.close();
  });
});
