import { connect } from './environment';

const db = connect();
const _ = db.command;
const things = db.collection('things');

async function changed(before: object, update: object): Promise<unknown> {
  const { id } = await things.add(before);
  await things.doc(id!).update(update);
  const { _id, ...after } = (await things.doc(id!).get()).data[0];
  return after;
}

async function refused(before: object, update: object): Promise<string> {
  const { id } = await things.add(before);
  return things
    .doc(id!)
    .update(update)
    .then(
      () => 'not refused',
      (reason: { code: string; message: string }) => reason.message,
    );
}

describe('push', () => {
  it('appends, makes a missing array, and unshift puts in front', async () => {
    expect(await changed({ l: [1] }, { l: _.push([2, 3]) })).toEqual({ l: [1, 2, 3] });
    expect(await changed({}, { l: _.push([{ a: 1 }]) })).toEqual({ l: [{ a: 1 }] });
    expect(await changed({ l: [1] }, { l: _.unshift([8, 9]) })).toEqual({ l: [8, 9, 1] });
    expect(await changed({ l: [1] }, { l: _.push([[2]]) })).toEqual({ l: [1, [2]] });
  });

  it('takes a position, a sort and a slice, in this order', async () => {
    expect(await changed({ l: [1, 4] }, { l: _.push({ each: [2, 3], position: 1 }) })).toEqual({
      l: [1, 2, 3, 4],
    });
    expect(await changed({ l: [1, 4] }, { l: _.push({ each: [2], position: -1 }) })).toEqual({
      l: [1, 2, 4],
    });
    expect(await changed({ l: [3, 1] }, { l: _.push({ each: [2], sort: 1 }) })).toEqual({ l: [1, 2, 3] });
    expect(await changed({ l: [3, 1] }, { l: _.push({ each: [2], sort: -1, slice: 2 }) })).toEqual({
      l: [3, 2],
    });
    expect(await changed({ l: [1, 2] }, { l: _.push({ each: [3], slice: -2 }) })).toEqual({ l: [2, 3] });
    expect(await changed({ l: [1, 2] }, { l: _.push({ each: [], slice: 0 }) })).toEqual({ l: [] });
    expect(
      await changed(
        { l: [{ at: 2 }, { at: 5 }] },
        { l: _.push({ each: [{ at: 3 }], sort: { at: -1 } as never }) },
      ),
    ).toEqual({ l: [{ at: 5 }, { at: 3 }, { at: 2 }] });
  });

  it('refuses a field that is no array', async () => {
    expect(await refused({ l: 5 }, { l: _.push([1]) })).toMatch(
      /The field 'l' must be an array but is of type int in document \{_id: ".+"\}/,
    );
    expect(await refused({ l: null }, { l: _.push([1]) })).toContain('of type null');
  });
});

describe('addToSet', () => {
  it('adds what is not there yet', async () => {
    expect(await changed({ l: [1] }, { l: _.addToSet(2) })).toEqual({ l: [1, 2] });
    expect(await changed({ l: [{ a: 1 }], n: 1 }, { l: _.addToSet({ a: 1 }), n: 2 })).toEqual({
      l: [{ a: 1 }],
      n: 2,
    });
    expect(await changed({ l: [1] }, { l: _.addToSet({ $each: [1, 2, 2] } as never) })).toEqual({
      l: [1, 2],
    });
    expect(await refused({ l: 'x' }, { l: _.addToSet(1) })).toContain(
      "Cannot apply $addToSet to non-array field. Field named 'l' has non-array type string",
    );
  });
});

describe('pop, shift, pull and pullAll', () => {
  it('take elements from the ends', async () => {
    expect(await changed({ l: [1, 2, 3] }, { l: _.pop() })).toEqual({ l: [1, 2] });
    expect(await changed({ l: [1, 2, 3] }, { l: _.shift() })).toEqual({ l: [2, 3] });
    expect(await changed({ l: [], n: 1 }, { l: _.pop(), m: _.pop(), n: 2 })).toEqual({ l: [], n: 2 });
    expect(await refused({ l: 5 }, { l: _.pop() })).toContain(
      "Path 'l' contains an element of non-array type 'int'",
    );
  });

  it('take elements that are equal or meet a condition', async () => {
    expect(await changed({ l: [1, 2, 1, '1'] }, { l: _.pull(1) })).toEqual({ l: [2, '1'] });
    expect(await changed({ l: [1, 5, 9] }, { l: _.pull(_.gte(5)) })).toEqual({ l: [1] });
    expect(await changed({ l: [1, 5, 9] }, { l: _.pull(_.in([1, 9])) })).toEqual({ l: [5] });
    expect(
      await changed({ l: [{ id: 'a', n: 1 }, { id: 'b', n: 2 }, 'a'] }, { l: _.pull({ id: 'a' }) }),
    ).toEqual({ l: [{ id: 'b', n: 2 }, 'a'] });
    expect(await changed({ l: [{ n: 1 }, { n: 2 }] }, { l: _.pull({ n: _.gt(1) }) })).toEqual({
      l: [{ n: 1 }],
    });
    expect(await changed({ l: [1, 2, 3, 2] }, { l: _.pullAll([2, 3]) })).toEqual({ l: [1] });
  });

  it('refuse a field that is no array and leave a missing one missing', async () => {
    expect(await refused({ l: 5 }, { l: _.pull(5) })).toContain('Cannot apply $pull to a non-array value');
    expect(await refused({ l: 5 }, { l: _.pullAll([5]) })).toContain(
      'Cannot apply $pull to a non-array value',
    );
    expect(await changed({ n: 1 }, { l: _.pull(5), n: 2 })).toEqual({ n: 2 });
  });
});

describe('the positional $', () => {
  const positional = async (filter: object, update: object) => {
    const { id } = await things.add({
      pending: [
        { eventId: 'e1', tries: 0 },
        { eventId: 'e2', tries: 1 },
        { eventId: 'e2', tries: 9 },
      ],
      scores: [80, 90, 95],
    });
    await things.where({ _id: id, ...filter }).update(update);
    return (await things.doc(id!).get()).data[0];
  };

  it('changes the first element that the filter matched', async () => {
    const { pending } = await positional({ 'pending.eventId': 'e2' }, { 'pending.$.tries': _.inc(1) });
    expect(pending.map(({ tries }: { tries: number }) => tries)).toEqual([0, 2, 9]);
    const { scores } = await positional({ scores: _.gt(80) }, { 'scores.$': 0 });
    expect(scores).toEqual([80, 0, 95]);
  });

  it('follows elemMatch to the element that meets everything', async () => {
    const filter = { pending: _.elemMatch({ eventId: 'e2', tries: _.gt(1) }) };
    const { pending } = await positional(filter, { 'pending.$.done': true });
    expect(pending[2]).toEqual({ eventId: 'e2', tries: 9, done: true });
    expect(pending[1]).toEqual({ eventId: 'e2', tries: 1 });
  });

  it('is refused where the filter says nothing about the array', async () => {
    await expect(positional({}, { 'pending.$.tries': 5 })).rejects.toMatchObject({
      message: expect.stringContaining(
        'The positional operator did not find the match needed from the query.',
      ),
    });
  });
});
