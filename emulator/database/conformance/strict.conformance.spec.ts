import { connect, itLocally } from './environment';

const db = connect();
const _ = db.command;
const things = db.collection('things');
const unindexed = { code: 'UNINDEXED_QUERY' };

describe('a query that no index serves', () => {
  beforeAll(async () => {
    await things.add([
      { _id: 's1', suite: 'strict', colour: 'red' },
      { _id: 's2', suite: 'strict', colour: 'blue' },
    ]);
  });

  itLocally('is refused, naming the collection, the fields and the indexes', async () => {
    await expect(things.where({ colour: 'red' }).limit(1).get()).rejects.toMatchObject({
      code: 'UNINDEXED_QUERY',
      message:
        'the filter {colour} on things would read the whole collection; its indexes: _id_(_id), by_suite(suite, rank desc), by_tags(tags, at desc), by_posts(posts.compoundId, posts.role)',
    });
  });

  itLocally('is refused for every operation', async () => {
    const red = things.where({ colour: 'red' });
    await expect(red.count()).rejects.toMatchObject(unindexed);
    await expect(red.update({ n: 1 })).rejects.toMatchObject(unindexed);
    await expect(red.remove()).rejects.toMatchObject(unindexed);
    await expect(red.updateAndReturn({ n: 1 })).rejects.toMatchObject(unindexed);
    await expect(things.aggregate().match({ colour: 'red' }).end()).rejects.toMatchObject(unindexed);
    await expect(things.aggregate().group({ _id: '$suite' }).end()).rejects.toMatchObject(unindexed);
    await expect(things.limit(5).get()).rejects.toMatchObject(unindexed);
    await expect(things.where({}).remove()).rejects.toMatchObject(unindexed);
  });

  itLocally('is refused for the inner side of a lookup', async () => {
    const outer = things.aggregate().match({ _id: 's1' });
    await expect(
      outer.lookup({ from: 'things', localField: 'colour', foreignField: 'colour', as: 'x' }).end(),
    ).rejects.toMatchObject(unindexed);
  });

  itLocally('is refused when only a later field of an index is named', async () => {
    await expect(things.where({ rank: 1 }).limit(1).get()).rejects.toMatchObject(unindexed);
  });

  itLocally(
    'is refused when the leading field is only negated, tested for existence or searched',
    async () => {
      for (const suite of [_.neq('x'), _.nin(['x']), _.exists(true), _.not(_.eq('x')), /^str/]) {
        await expect(things.where({ suite }).limit(1).get()).rejects.toMatchObject(unindexed);
      }
    },
  );

  itLocally('is refused when one branch of an or has no index', async () => {
    const branches = [{ suite: 'strict' }, { colour: 'red' }];
    await expect(things.where(_.or(branches)).limit(1).get()).rejects.toMatchObject(unindexed);
  });

  it('is answered in a collection of one document', async () => {
    await db.collection('plain').add({ _id: 'only', colour: 'red' });
    expect((await db.collection('plain').where({ colour: 'red' }).limit(1).get()).data).toHaveLength(1);
    await db.collection('plain').doc('only').remove();
  });

  it('is not one that binds _id or the leading field by eq, in or a range', async () => {
    for (const filter of [
      { _id: 's1', colour: 'red' },
      { _id: _.gte('s1').and(_.lte('s2')), colour: 'red' },
      { suite: 'strict', colour: 'red' },
      { suite: _.in(['strict', 'x']), colour: 'red' },
      { suite: _.gte('strict').and(_.lt('stricu')), colour: 'red' },
    ]) {
      expect((await things.where(filter).limit(5).get()).data).toEqual([
        { _id: 's1', suite: 'strict', colour: 'red' },
      ]);
    }
  });
});
