import { connect, itLocally } from './environment';

const db = connect();
const _ = db.command;

describe('add', () => {
  it('stores a document under the _id it carries and answers with it', async () => {
    const { id } = await db.collection('plain').add({ _id: 'lamp', watts: 9 });
    expect(id).toBe('lamp');
    const { data } = await db.collection('plain').doc('lamp').get();
    expect(data).toEqual([{ _id: 'lamp', watts: 9 }]);
  });

  it('gives a document without _id one of 32 hex digits', async () => {
    const { id } = await db.collection('plain').add({ watts: 9 });
    expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('takes a number as _id, apart from the text of the same digits', async () => {
    await db.collection('plain').add({ _id: 7, kind: 'number' });
    await db.collection('plain').add({ _id: '7', kind: 'text' });
    const { data } = await db.collection('plain').doc(7).get();
    expect(data).toEqual([{ _id: 7, kind: 'number' }]);
  });

  it('stores several at once and answers with their ids in order', async () => {
    const { ids } = (await db.collection('plain').add([{ _id: 'm1' }, { _id: 'm2' }])) as unknown as {
      ids: string[];
    };
    expect(ids).toEqual(['m1', 'm2']);
  });

  it('refuses an _id that is there with DATABASE_REQUEST_FAILED and E11000', async () => {
    await db.collection('plain').add({ _id: 'twice', n: 1 });
    await expect(db.collection('plain').add({ _id: 'twice', n: 2 })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(
        /E11000 duplicate key error collection: \S+plain index: _id_ dup key: \{ _id: "twice" \}/,
      ),
    });
    const { data } = await db.collection('plain').doc('twice').get();
    expect(data).toEqual([{ _id: 'twice', n: 1 }]);
  });

  it('stops a list at the first refused document and keeps those before it', async () => {
    const list = [{ _id: 'before' }, { _id: 'before' }, { _id: 'after' }];
    await expect(db.collection('plain').add(list)).rejects.toMatchObject({
      message: expect.stringContaining('E11000'),
    });
    const { data } = await db
      .collection('plain')
      .where({ _id: _.in(['before', 'after']) })
      .limit(10)
      .get();
    expect(data).toEqual([{ _id: 'before' }]);
  });

  it('refuses the value of a unique index that is there, and names the index', async () => {
    await db.collection('coded').add({ _id: 'a', code: 'X' });
    await expect(db.collection('coded').add({ _id: 'b', code: 'X' })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(/E11000 .* index: by_code dup key: \{ code: "X" \}/),
    });
    expect((await db.collection('coded').doc('b').get()).data).toEqual([]);
  });

  it('counts a missing field as null in a unique index, so that the second one collides', async () => {
    await db.collection('coded').add({ _id: 'none' });
    await expect(db.collection('coded').add({ _id: 'none as well' })).rejects.toMatchObject({
      message: expect.stringContaining('dup key: { code: null }'),
    });
  });

  it('holds a compound unique index to the combination', async () => {
    await db.collection('paired').add({ _id: '11', left: 1, right: 1 });
    await db.collection('paired').add({ _id: '12', left: 1, right: 2 });
    await expect(db.collection('paired').add({ _id: '11 again', left: 1, right: 1 })).rejects.toMatchObject({
      message: expect.stringContaining('index: by_pair dup key: { left: 1, right: 1 }'),
    });
  });

  it('refuses field names that begin with $', async () => {
    await expect(db.collection('plain').add({ price: { $amount: 1 } })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
  });

  it('refuses a document over 1 MB', async () => {
    await expect(db.collection('plain').add({ text: 'x'.repeat(1024 * 1024) })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
  });

  it('refuses arrays in two fields of one index', async () => {
    await expect(db.collection('paired').add({ left: [1], right: [2] })).rejects.toMatchObject({
      message: expect.stringContaining('cannot index parallel arrays'),
    });
  });

  it('never makes a collection by writing to it', async () => {
    await expect(db.collection('nowhere').add({ n: 1 })).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      message: expect.stringContaining('Db or Table not exist'),
    });
  });

  itLocally('writes to a collection that createCollection made', async () => {
    await db.createCollection('made');
    await db.collection('made').add({ _id: 'first' });
    expect((await db.collection('made').doc('first').get()).data).toEqual([{ _id: 'first' }]);
    await expect(db.createCollection('made')).rejects.toMatchObject({
      message: expect.stringContaining('Table exist'),
    });
  });
});
