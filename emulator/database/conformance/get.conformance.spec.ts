import { connect } from './environment';

const db = connect();
const _ = db.command;
const things = db.collection('things');
const ids = ({ data }: { data: { _id: string }[] }) => data.map(({ _id }) => _id);

describe('get', () => {
  beforeAll(async () => {
    await things.add(
      [3, 1, 2, 5, 4].map((rank) => ({
        _id: `g${rank}`,
        suite: 'get',
        rank,
        odd: rank % 2 === 1,
        at: { day: 10 - rank },
      })),
    );
  });

  it('of one document answers a list of one, or an empty list without an error', async () => {
    expect((await things.doc('g1').get()).data).toEqual([
      { _id: 'g1', suite: 'get', rank: 1, odd: true, at: { day: 9 } },
    ]);
    expect((await things.doc('nobody').get()).data).toEqual([]);
  });

  it('orders by an index, in either direction', async () => {
    const found = things.where({ suite: 'get' });
    expect(ids(await found.orderBy('rank', 'asc').limit(10).get())).toEqual(['g1', 'g2', 'g3', 'g4', 'g5']);
    expect(ids(await found.orderBy('rank', 'desc').limit(10).get())).toEqual(['g5', 'g4', 'g3', 'g2', 'g1']);
  });

  it('orders by fields that no index has, the first named counting most', async () => {
    const found = things.where({ suite: 'get' });
    expect(ids(await found.orderBy('odd', 'desc').orderBy('at.day', 'asc').limit(10).get())).toEqual([
      'g5',
      'g3',
      'g1',
      'g4',
      'g2',
    ]);
  });

  it('skips and limits after ordering', async () => {
    const found = things.where({ suite: 'get' }).orderBy('rank', 'asc');
    expect(ids(await found.skip(1).limit(2).get())).toEqual(['g2', 'g3']);
    expect(ids(await found.skip(4).limit(2).get())).toEqual(['g5']);
    expect(ids(await found.skip(9).limit(2).get())).toEqual([]);
  });

  it('orders a range of an index', async () => {
    const found = things.where({ suite: 'get', rank: _.gte(2).and(_.lt(5)) });
    expect(ids(await found.orderBy('rank', 'asc').limit(10).get())).toEqual(['g2', 'g3', 'g4']);
    expect(ids(await found.orderBy('rank', 'desc').limit(2).get())).toEqual(['g4', 'g3']);
  });

  it('answers 100 documents without a limit and 1000 at most', async () => {
    await things.add(Array.from({ length: 1001 }, (_unused, rank) => ({ suite: 'many', rank })));
    // eslint-disable-next-line hongxin/get-needs-limit -- what a missing limit means is the point
    expect((await things.where({ suite: 'many' }).get()).data).toHaveLength(100);
    expect((await things.where({ suite: 'many' }).limit(5000).get()).data).toHaveLength(1000);
    expect((await things.where({ suite: 'many' }).count()).total).toBe(1001);
  });

  it("sorts values of different types in MongoDB's order, missing as null", async () => {
    const values = [/x/, new Date(0), false, [0], { a: 1 }, 'text', 5, null, undefined];
    await things.add(values.map((rank, i) => ({ _id: `type${i}`, suite: 'types', rank, copy: rank })));
    for (const field of ['rank', 'copy']) {
      const found = await things.where({ suite: 'types' }).orderBy(field, 'asc').limit(20).get();
      // [0] sorts as its element 0, so before 5
      expect(ids(found).slice(2)).toEqual(['type3', 'type6', 'type5', 'type4', 'type2', 'type1', 'type0']);
      expect(ids(found).slice(0, 2).sort()).toEqual(['type7', 'type8']);
    }
  });

  it('merges the order of several tags by one index', async () => {
    await things.add([
      { _id: 'n1', tags: ['compound:a', 'person:1'], at: 10 },
      { _id: 'n2', tags: ['building:3'], at: 30 },
      { _id: 'n3', tags: ['compound:b'], at: 40 },
      { _id: 'n4', tags: ['person:1', 'building:3'], at: 20 },
    ]);
    const mine = things.where({ tags: _.in(['compound:a', 'building:3', 'person:1']) }).orderBy('at', 'desc');
    expect(ids(await mine.limit(10).get())).toEqual(['n2', 'n4', 'n1']);
    expect(ids(await mine.limit(2).get())).toEqual(['n2', 'n4']);
    const older = things
      .where({ tags: _.in(['compound:a', 'building:3', 'person:1']), at: _.lt(30) })
      .orderBy('at', 'desc');
    expect(ids(await older.limit(10).get())).toEqual(['n4', 'n1']);
  });
});

describe('field', () => {
  const read = async (projection: Record<string, unknown>) =>
    (
      await things
        .where({ _id: 'shape' })
        .field(projection as never)
        .limit(1)
        .get()
    ).data[0];

  beforeAll(async () => {
    await things.add({
      _id: 'shape',
      suite: 'field',
      name: 'n',
      inner: { a: 1, b: 2 },
      list: [{ a: 1, b: 2 }, 5, { a: 3 }],
      numbers: [1, 2, 3, 4],
    });
  });

  it('includes fields, and _id unless it is left out', async () => {
    expect(await read({ name: true })).toEqual({ _id: 'shape', name: 'n' });
    expect(await read({ name: true, _id: false })).toEqual({ name: 'n' });
  });

  it('leaves fields out', async () => {
    const found = await read({ list: false, inner: false, numbers: false });
    expect(found).toEqual({ _id: 'shape', suite: 'field', name: 'n' });
  });

  it('reaches into embedded documents and into the elements of arrays', async () => {
    expect(await read({ 'inner.a': true, 'list.b': true })).toEqual({
      _id: 'shape',
      inner: { a: 1 },
      list: [{ b: 2 }, {}],
    });
    expect(await read({ 'inner.a': false, 'list.b': false, numbers: false })).toEqual({
      _id: 'shape',
      suite: 'field',
      name: 'n',
      inner: { b: 2 },
      list: [{ a: 1 }, 5, { a: 3 }],
    });
  });

  it('cuts arrays and picks the first matching element', async () => {
    expect(await read({ _id: true, numbers: _.project.slice([1, 2]) })).toMatchObject({ numbers: [2, 3] });
    expect(await read({ name: true, numbers: _.project.slice(-1) })).toEqual({
      _id: 'shape',
      name: 'n',
      numbers: [4],
    });
    expect(await read({ list: _.project.elemMatch({ a: { $gt: 1 } }) })).toEqual({
      _id: 'shape',
      list: [{ a: 3 }],
    });
  });

  it('refuses to include and leave out at once', async () => {
    await expect(read({ name: true, list: false })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
  });

  it('of one document works the same', async () => {
    expect((await things.doc('shape').field({ name: true }).get()).data).toEqual([
      { _id: 'shape', name: 'n' },
    ]);
  });
});
