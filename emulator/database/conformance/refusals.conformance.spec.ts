import { connect, itLocally } from './environment';

const db = connect();
const _ = db.command;
const things = db.collection('things');

describe('refusals', () => {
  it('of a missing collection name its code, whatever the operation', async () => {
    const none = db.collection('nowhere');
    const missing = { code: 'DATABASE_COLLECTION_NOT_EXIST' };
    await expect(none.doc('x').get()).rejects.toMatchObject(missing);
    await expect(none.where({ _id: 'x' }).limit(1).get()).rejects.toMatchObject(missing);
    await expect(none.where({ _id: 'x' }).count()).rejects.toMatchObject(missing);
    await expect(none.doc('x').update({ a: 1 })).rejects.toMatchObject(missing);
    await expect(none.doc('x').set({ a: 1 })).rejects.toMatchObject(missing);
    await expect(none.doc('x').remove()).rejects.toMatchObject(missing);
    await expect(none.where({ _id: 'x' }).updateAndReturn({ a: 1 })).rejects.toMatchObject(missing);
    await expect(none.aggregate().match({ _id: 'x' }).end()).rejects.toMatchObject(missing);
  });

  it('of an update or removal without a query are INVALID_PARAM', async () => {
    await expect(things.update({ a: 1 })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    await expect(things.remove()).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('of wrong operands are errors, never an empty answer', async () => {
    const failed = { code: 'DATABASE_REQUEST_FAILED' };
    await expect(
      things
        .where({ _id: { $in: 5 } as never })
        .limit(1)
        .get(),
    ).rejects.toMatchObject(failed);
    await expect(
      things
        .where({ _id: 'x', n: { $size: -1 } as never })
        .limit(1)
        .get(),
    ).rejects.toMatchObject(failed);
    await expect(things.where({ _id: 'x', s: /a/g }).limit(1).get()).rejects.toMatchObject(failed);
  });

  itLocally('of what is not imitated name it', async () => {
    const not = (what: string) => ({ code: 'NotEmulated', message: expect.stringContaining(what) });
    await expect(db.startTransaction()).rejects.toMatchObject(not('database.startTransaction'));
    await expect(things.doc('x').update({ a: _.rename('b') })).rejects.toMatchObject(not('$rename'));
    await expect(things.doc('x').update({ a: _.bit({ and: 1 } as never) })).rejects.toMatchObject(
      not('$bit'),
    );
    const near = { at: _.geoNear({ geometry: new db.Geo.Point(113, 23), maxDistance: 1, minDistance: 0 }) };
    await expect(
      things
        .where({ _id: 'x', ...near })
        .limit(1)
        .get(),
    ).rejects.toMatchObject(not('$nearSphere'));
    await expect(
      things
        .where({ _id: 'x', n: { $type: 2 } as never })
        .limit(1)
        .get(),
    ).rejects.toMatchObject(not('$type'));
    const first = things.aggregate().match({ _id: 'x' });
    await expect(first.sample({ size: 1 }).end()).rejects.toMatchObject(not('$sample'));
    const computed = things
      .aggregate()
      .match({ _id: 'x' })
      .project({ w: _.aggregate.week('$at') });
    await expect(computed.end()).rejects.toMatchObject(not('$week'));
    const grouped = things
      .aggregate()
      .match({ _id: 'x' })
      .group({ _id: null, s: _.aggregate.stdDevPop('$n') });
    await expect(grouped.end()).rejects.toMatchObject(not('$stdDevPop'));
  });
});
