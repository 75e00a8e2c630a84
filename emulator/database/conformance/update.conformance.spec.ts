import { connect } from './environment';

const db = connect();
const _ = db.command;
const things = db.collection('things');
const read = async (id: string) => (await things.doc(id).get()).data[0];

/** Stores a document, changes it, and answers with its new version without `_id`. */
async function changed(before: object, update: object): Promise<unknown> {
  const { id } = await things.add(before);
  expect((await things.doc(id!).update(update)).updated).toBe(1);
  const { _id, ...after } = await read(id!);
  return after;
}

async function refused(before: object, update: object): Promise<string> {
  const { id } = await things.add(before);
  const error = await things
    .doc(id!)
    .update(update)
    .then(
      () => undefined,
      (reason: { code: string; message: string }) => reason,
    );
  expect(error?.code).toBe('DATABASE_REQUEST_FAILED');
  const { _id, ...after } = await read(id!);
  expect(after).toEqual(before);
  return error!.message;
}

describe('update of fields', () => {
  it('sets fields, merges embedded objects and replaces with _.set', async () => {
    expect(await changed({ a: 1, o: { x: 1, y: 2 } }, { a: 2, o: { y: 3 } })).toEqual({
      a: 2,
      o: { x: 1, y: 3 },
    });
    expect(await changed({ o: { x: 1, y: 2 } }, { o: _.set({ z: 1 }) })).toEqual({ o: { z: 1 } });
    expect(await changed({}, { 'deep.er.still': 1 })).toEqual({ deep: { er: { still: 1 } } });
    expect(await changed({ l: [1] }, { 'l.2': 3, list: [{ a: 1 }] })).toEqual({
      l: [1, null, 3],
      list: [{ a: 1 }],
    });
    expect(await changed({ l: [{ a: 1 }] }, { 'l.0.a': 2 })).toEqual({ l: [{ a: 2 }] });
  });

  it('removes fields', async () => {
    expect(await changed({ a: 1, b: { c: 1, d: 2 } }, { a: _.remove(), b: { c: _.remove() } })).toEqual({
      b: { d: 2 },
    });
    expect(await changed({ l: [1, 2] }, { 'l.0': _.remove() })).toEqual({ l: [null, 2] });
  });

  it('increments and multiplies, a missing field counting as 0', async () => {
    expect(await changed({ a: 1, b: 3 }, { a: _.inc(-2), b: _.mul(2), c: _.inc(5), d: _.mul(5) })).toEqual({
      a: -1,
      b: 6,
      c: 5,
      d: 0,
    });
  });

  it('takes the smaller or larger value', async () => {
    expect(await changed({ a: 5, b: 5 }, { a: _.min(3), b: _.max(9), c: _.max(1) })).toEqual({
      a: 3,
      b: 9,
      c: 1,
    });
    expect(await changed({ a: 5, b: 5 }, { a: _.max(3), b: _.inc(1) })).toEqual({ a: 5, b: 6 });
  });

  it('refuses arithmetic on what is no number, null included', async () => {
    expect(await refused({ a: 'text' }, { a: _.inc(1) })).toMatch(
      /Cannot apply \$inc to a value of non-numeric type\. \{_id: ".+"\} has the field 'a' of non-numeric type string/,
    );
    expect(await refused({ a: null }, { a: _.mul(2) })).toContain('non-numeric type null');
    expect(await refused({ a: 1 }, { a: _.inc('1' as never) })).toContain(
      'Cannot increment with non-numeric argument: {a: "1"}',
    );
  });

  it('refuses a path through a scalar or a name inside an array', async () => {
    expect(await refused({ a: 5 }, { 'a.b': 1 })).toContain("Cannot create field 'b' in element {a: 5}");
    expect(await refused({ a: null }, { a: { b: _.inc(1) } })).toContain(
      "Cannot create field 'b' in element {a: null}",
    );
    expect(await refused({ l: [1] }, { 'l.b': 1 })).toContain(
      "Cannot create field 'b' in element {l: [ 1 ]}",
    );
  });

  it('refuses two changes of one path', async () => {
    const both = { $set: { a: 1 }, $inc: { a: 1 } };
    const { id } = await things.add({ a: 0 });
    await expect(
      things
        .where({ _id: id })
        .options({ raw: true } as never)
        .update(both),
    ).rejects.toMatchObject({
      message: expect.stringContaining("Updating the path 'a' would create a conflict at 'a'"),
    });
  });

  it('refuses an update of nothing instead of passing over it', async () => {
    expect(await refused({ a: 1 }, { settings: {} })).toContain('at least one element');
  });
});

describe('update of many', () => {
  beforeEach(async () => {
    await things.where({ suite: 'many' }).remove();
    await things.add([1, 2, 3].map((rank) => ({ _id: `m${rank}`, suite: 'many', rank, n: 0 })));
  });

  it('changes every match and counts the documents that changed', async () => {
    expect((await things.where({ suite: 'many', rank: _.gte(2) }).update({ n: 1 })).updated).toBe(2);
    expect((await things.where({ suite: 'many' }).update({ n: 1 })).updated).toBe(1);
    expect((await things.where({ suite: 'many' }).update({ n: 1 })).updated).toBe(0);
    expect((await things.where({ suite: 'nobody' }).update({ n: 1 })).updated).toBe(0);
    expect((await things.doc('nobody').update({ n: 1 })).updated).toBe(0);
  });

  it('changes the first match only with multiple: false', async () => {
    const one = things.where({ suite: 'many' }).options({ multiple: false } as never);
    expect((await one.update({ n: 9 })).updated).toBe(1);
    expect((await things.where({ suite: 'many', n: 9 }).count()).total).toBe(1);
  });

  it('finds by the changed values afterwards', async () => {
    await things.doc('m1').update({ suite: 'moved', rank: 8, tags: ['x', 'y'] });
    expect((await things.where({ suite: 'many' }).count()).total).toBe(2);
    expect((await things.where({ suite: 'moved', rank: 8 }).count()).total).toBe(1);
    expect((await things.where({ tags: 'y' }).count()).total).toBe(1);
    await things.doc('m1').update({ tags: _.pull('y') });
    expect((await things.where({ tags: 'y' }).count()).total).toBe(0);
    await things.doc('m1').remove();
  });

  it('lets exactly one of many racing conditional updates win', async () => {
    await things.add({ _id: 'seats', suite: 'race', seatsLeft: 5, active: [] });
    const tries = Array.from({ length: 12 }, (_unused, person) =>
      things
        .where({ _id: 'seats', seatsLeft: _.gte(1), 'active.personId': _.neq(`p${person % 8}`) })
        .update({ seatsLeft: _.inc(-1), active: _.push([{ personId: `p${person % 8}` }]) }),
    );
    const updated = (await Promise.all(tries)).reduce((sum, result) => sum + result.updated!, 0);
    const { seatsLeft, active } = await read('seats');
    expect(updated).toBe(5);
    expect(seatsLeft).toBe(0);
    expect(new Set(active.map(({ personId }: { personId: string }) => personId)).size).toBe(5);
  });

  it('refuses a value that a unique index has, and changes nothing', async () => {
    await db.collection('coded').add([
      { _id: 'u1', code: 'A' },
      { _id: 'u2', code: 'B' },
    ]);
    await expect(db.collection('coded').doc('u2').update({ code: 'A' })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(/E11000 .* index: by_code dup key: \{ code: "A" \}/),
    });
    expect((await db.collection('coded').doc('u2').get()).data).toEqual([{ _id: 'u2', code: 'B' }]);
    expect((await db.collection('coded').where({ code: 'B' }).count()).total).toBe(1);
    expect((await db.collection('coded').doc('u2').update({ code: 'C' })).updated).toBe(1);
  });

  it('stops at the document it cannot change and keeps those before it', async () => {
    await things.doc('m2').update({ n: 'text' });
    await expect(things.where({ suite: 'many' }).update({ n: _.inc(1) })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    // in the order of the index: rank 3, 2, 1
    expect([(await read('m3')).n, (await read('m2')).n, (await read('m1')).n]).toEqual([1, 'text', 0]);
  });
});

describe('set', () => {
  it('makes a missing document and replaces one that is there, whole', async () => {
    expect(await things.doc('set').set({ a: 1, b: 2 })).toMatchObject({ updated: 0, upsertedId: 'set' });
    expect(await things.doc('set').set({ c: 3 })).toMatchObject({ updated: 1 });
    expect(await read('set')).toEqual({ _id: 'set', c: 3 });
    await expect(things.doc('set').set({ c: { $d: 1 } })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
  });
});

describe('updateAndReturn', () => {
  it('answers with the new version, and with 1 even where nothing changed', async () => {
    await things.add({ _id: 'uar', n: 1, at: new Date(5) });
    const found = things.where({ _id: 'uar', n: _.lt(3) });
    expect(await found.updateAndReturn({ n: _.inc(1) })).toMatchObject({
      updated: 1,
      doc: { _id: 'uar', n: 2, at: new Date(5) },
    });
    expect(await found.updateAndReturn({ n: 2 })).toMatchObject({ updated: 1, doc: { n: 2 } });
    await found.updateAndReturn({ n: 3 });
    expect(await found.updateAndReturn({ n: 4 })).toMatchObject({ updated: 0, doc: null });
  });
});

describe('remove', () => {
  it('removes one document, or every match, and counts them', async () => {
    await things.add(
      [1, 2, 3, 4].map((rank) => ({ _id: `r${rank}`, suite: 'remove', rank, tags: ['gone'] })),
    );
    expect((await things.doc('r1').remove()).deleted).toBe(1);
    expect((await things.doc('r1').remove()).deleted).toBe(0);
    expect((await things.where({ suite: 'remove', rank: _.gt(3) }).remove()).deleted).toBe(1);
    expect((await things.where({ tags: 'gone' }).remove()).deleted).toBe(2);
    expect((await things.where({ tags: 'gone' }).count()).total).toBe(0);
  });
});
