import { NOW, REMOTE, connect } from './environment';

const db = connect();
const _ = db.command;

const stored = async (id: string) => (await db.collection('plain').doc(id).get()).data[0];

describe('values', () => {
  it('come back as they were stored, fields in their order', async () => {
    const document = {
      _id: 'all',
      z: 'text 文字 😀',
      a: 0.1,
      int: -5,
      long: 1772668800123,
      huge: 1e300,
      yes: true,
      nothing: null,
      date: new Date(1772668800123),
      list: [1, 'two', [3], { four: 4 }, null],
      nested: { y: 1, x: { deep: [] } },
      empty: {},
    };
    await db.collection('plain').add(document);
    const found = await stored('all');
    expect(found).toEqual(document);
    expect(Object.keys(found)).toEqual(Object.keys(document));
  });

  it('keep texts that look like Extended JSON or contain zero characters', async () => {
    await db
      .collection('plain')
      .add({ _id: 'odd', text: '{"$oid":"x"}', zero: 'a\u0000b', $none: undefined });
    expect(await stored('odd')).toEqual({ _id: 'odd', text: '{"$oid":"x"}', zero: 'a\u0000b' });
  });

  it('keep emoji, and store half of one as U+FFFD', async () => {
    await db.collection('plain').add({ _id: 'emoji', whole: '👵🏻', half: 'x\ud83d' });
    expect(await stored('emoji')).toEqual({ _id: 'emoji', whole: '👵🏻', half: 'x\ufffd' });
  });

  it('take the time of the server for serverDate, one time for a whole request', async () => {
    await db.collection('plain').add({
      _id: 'dated',
      at: db.serverDate(),
      later: { at: db.serverDate({ offset: 60_000 }) },
      list: [{ at: db.serverDate() }],
    });
    const found = await stored('dated');
    if (!REMOTE) expect(found.at).toEqual(new Date(NOW));
    expect(found.list[0].at).toEqual(found.at);
    expect(found.later.at.getTime() - found.at.getTime()).toBe(60_000);
    await db
      .collection('plain')
      .doc('dated')
      .update({ at: db.serverDate({ offset: 1000 }), list: _.push([db.serverDate()]) });
    const updated = await stored('dated');
    expect(updated.at).toBeInstanceOf(Date);
    expect(updated.list).toHaveLength(2);
  });

  it('give ObjectIds back as hex texts, as _id and elsewhere', async () => {
    const hex = '65f0c0ffee65f0c0ffee65f0';
    const other = '65f0c0ffee65f0c0ffee65f1';
    const oid = db.ObjectId({ id: hex });
    const { id } = await db.collection('plain').add({ _id: oid, owner: db.ObjectId({ id: other }) });
    expect(id).toBe(hex);
    const { data } = await db.collection('plain').where({ _id: oid }).limit(1).get();
    expect(data).toEqual([{ _id: hex, owner: other }]);
  });

  it('tell dates apart by milliseconds in filters', async () => {
    await db.collection('things').add([
      { _id: 'd1', suite: 'dates', rank: new Date(1000) },
      { _id: 'd2', suite: 'dates', rank: new Date(1001) },
    ]);
    const { data } = await db
      .collection('things')
      .where({ suite: 'dates', rank: _.gt(new Date(1000)) })
      .limit(10)
      .get();
    expect(data.map(({ _id }: { _id: string }) => _id)).toEqual(['d2']);
    const same = await db
      .collection('things')
      .where({ suite: 'dates', rank: new Date(1000) })
      .limit(10)
      .get();
    expect(same.data).toHaveLength(1);
  });

  it('store regular expressions', async () => {
    await db.collection('plain').add({ _id: 'regex', pattern: /^a.b/i });
    const found = await stored('regex');
    expect(String(found.pattern.pattern ?? found.pattern.source)).toBe('^a.b');
  });
});
