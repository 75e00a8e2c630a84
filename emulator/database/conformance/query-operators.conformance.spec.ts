import { connect } from './environment';

const db = connect();
const _ = db.command;
const things = db.collection('things');

/** The ids that a condition finds among the documents of a suite, sorted. */
async function matching(suite: string, condition: Record<string, unknown>): Promise<string[]> {
  const { data } = await things
    .where({ suite, ...condition })
    .limit(100)
    .get();
  return data.map(({ _id }: { _id: string }) => _id.replace(`${suite}.`, '')).sort();
}

const add = (suite: string, documents: Record<string, object>) =>
  things.add(Object.entries(documents).map(([id, fields]) => ({ _id: `${suite}.${id}`, suite, ...fields })));

describe('comparison', () => {
  beforeAll(() =>
    add('cmp', {
      one: { n: 1 },
      two: { n: 2 },
      half: { n: 2.5 },
      text: { n: '2' },
      nil: { n: null },
      none: {},
      list: { n: [2, 9] },
      object: { n: { x: 1, y: 2 } },
      date: { n: new Date(5) },
    }),
  );

  it('eq finds the value, also as an element of an array', async () => {
    expect(await matching('cmp', { n: 2 })).toEqual(['list', 'two']);
    expect(await matching('cmp', { n: _.eq(2) })).toEqual(['list', 'two']);
    expect(await matching('cmp', { n: '2' })).toEqual(['text']);
    expect(await matching('cmp', { n: _.eq([2, 9]) })).toEqual(['list']);
    expect(await matching('cmp', { n: _.eq([9, 2]) })).toEqual([]);
  });

  it('eq null finds null and missing', async () => {
    expect(await matching('cmp', { n: null })).toEqual(['nil', 'none']);
  });

  it('eq of an object wants the same fields in the same order', async () => {
    expect(await matching('cmp', { n: _.eq({ x: 1, y: 2 }) })).toEqual(['object']);
    expect(await matching('cmp', { n: _.eq({ y: 2, x: 1 }) })).toEqual([]);
    expect(await matching('cmp', { n: { y: 2 } })).toEqual(['object']);
  });

  it('neq finds everything else, missing too', async () => {
    expect(await matching('cmp', { n: _.neq(2) })).toEqual([
      'date',
      'half',
      'nil',
      'none',
      'object',
      'one',
      'text',
    ]);
  });

  it('gt, gte, lt and lte compare within a type only', async () => {
    expect(await matching('cmp', { n: _.gt(2) })).toEqual(['half', 'list']);
    expect(await matching('cmp', { n: _.gte(2) })).toEqual(['half', 'list', 'two']);
    expect(await matching('cmp', { n: _.lt(2) })).toEqual(['one']);
    expect(await matching('cmp', { n: _.lte(2) })).toEqual(['list', 'one', 'two']);
    expect(await matching('cmp', { n: _.gte('') })).toEqual(['text']);
    expect(await matching('cmp', { n: _.gte(new Date(0)) })).toEqual(['date']);
  });

  it('in and nin take a list, regular expressions too', async () => {
    expect(await matching('cmp', { n: _.in([1, '2', null]) })).toEqual(['nil', 'none', 'one', 'text']);
    expect(await matching('cmp', { n: _.in([]) })).toEqual([]);
    expect(await matching('cmp', { n: _.nin([1, 2]) })).toEqual([
      'date',
      'half',
      'nil',
      'none',
      'object',
      'text',
    ]);
  });
});

describe('logic', () => {
  beforeAll(() => add('logic', { a: { x: 1, y: 1 }, b: { x: 1, y: 2 }, c: { x: 2, y: 2 }, d: { y: 3 } }));

  it('and, or and nor join conditions', async () => {
    const both = await things
      .where(_.and([{ suite: 'logic', x: 1 }, { y: _.gt(1) }]))
      .limit(10)
      .get();
    expect(both.data).toHaveLength(1);
    const either = await things
      .where(
        _.or([
          { suite: 'logic', x: 2 },
          { suite: 'logic', y: 1 },
        ]),
      )
      .limit(10)
      .get();
    expect(either.data).toHaveLength(2);
    const neither = await things
      .where(_.and([{ suite: 'logic' }, _.nor([{ x: 1 }, { y: 3 }])]))
      .limit(10)
      .get();
    expect(neither.data).toEqual([expect.objectContaining({ _id: 'logic.c' })]);
  });

  it('or on one field and chained conditions', async () => {
    expect(await matching('logic', { x: _.eq(1).or(_.eq(2)) })).toEqual(['a', 'b', 'c']);
    expect(await matching('logic', { y: _.gt(1).and(_.lt(3)) })).toEqual(['b', 'c']);
    expect(await matching('logic', { y: _.or(_.lt(2), _.gt(2)) })).toEqual(['a', 'd']);
  });

  it('not turns a condition round, missing fields included', async () => {
    expect(await matching('logic', { x: _.not(_.eq(1)) })).toEqual(['c', 'd']);
    expect(await matching('logic', { x: _.not(_.gt(1)) })).toEqual(['a', 'b', 'd']);
  });

  it('or with branches of two indexes joins both without doubles', async () => {
    const { data } = await things
      .where(_.or([{ suite: 'logic' }, { _id: 'logic.a' }, { tags: 'nothing has this' }]))
      .limit(10)
      .get();
    expect(data).toHaveLength(4);
  });
});

describe('fields', () => {
  beforeAll(() =>
    add('fields', {
      a: { x: null, s: 'Apple' },
      b: { s: 'banana\nApple', n: 7 },
      c: { x: { y: 1 }, n: -7 },
      d: { n: 7.9 },
    }),
  );

  it('exists tells null from missing', async () => {
    expect(await matching('fields', { x: _.exists(true) })).toEqual(['a', 'c']);
    expect(await matching('fields', { x: _.exists(false) })).toEqual(['b', 'd']);
    expect(await matching('fields', { 'x.y': _.exists(true) })).toEqual(['c']);
  });

  // the SDK's types know of no operands
  const mod = _.mod as (divisor: number, remainder: number) => unknown;

  it('mod works on whole parts and keeps the sign', async () => {
    expect(await matching('fields', { n: mod(4, 3) })).toEqual(['b', 'd']);
    expect(await matching('fields', { n: mod(4, -3) })).toEqual(['c']);
  });

  it('regular expressions find texts, with options', async () => {
    expect(await matching('fields', { s: /^apple/i })).toEqual(['a']);
    expect(await matching('fields', { s: db.RegExp({ regexp: '^apple', options: 'im' }) })).toEqual([
      'a',
      'b',
    ]);
    expect(await matching('fields', { s: _.not(/^Apple/ as never) })).toEqual(['b', 'c', 'd']);
  });
});

describe('arrays', () => {
  beforeAll(() =>
    add('arr', {
      a: {
        l: [1, 5],
        posts: [
          { compoundId: 'A', role: 'clerk' },
          { compoundId: 'B', role: 'owner' },
        ],
      },
      b: { l: [3], posts: [{ compoundId: 'A', role: 'owner' }] },
      c: { l: [], posts: [] },
      d: { l: 3, posts: ['A', 7] },
      e: { l: [[3], 9], posts: [{ role: 'owner' }] },
    }),
  );

  it('size counts elements of arrays only', async () => {
    expect(await matching('arr', { l: _.size(0) })).toEqual(['c']);
    expect(await matching('arr', { l: _.size(1) })).toEqual(['b']);
  });

  it('all wants every value among the elements', async () => {
    expect(await matching('arr', { l: _.all([1, 5]) })).toEqual(['a']);
    expect(await matching('arr', { l: _.all([3]) })).toEqual(['b', 'd']);
    expect(await matching('arr', { l: _.all([]) })).toEqual([]);
  });

  it('elemMatch wants one element that meets everything', async () => {
    expect(await matching('arr', { l: _.gt(1).and(_.lt(5)) })).toEqual(['a', 'b', 'd']);
    expect(await matching('arr', { l: _.elemMatch({ $gt: 1, $lt: 5 } as never) })).toEqual(['b']);
    expect(await matching('arr', { posts: _.elemMatch({ compoundId: 'A', role: 'owner' }) })).toEqual(['b']);
    expect(await matching('arr', { 'posts.compoundId': 'A', 'posts.role': 'owner' })).toEqual(['a', 'b']);
    // the scalars of d meet no condition on fields, not even on a missing one
    expect(await matching('arr', { posts: _.elemMatch({ compoundId: _.exists(false) }) })).toEqual(['e']);
  });

  it('paths lead into the elements, and to one by its position', async () => {
    expect(await matching('arr', { 'posts.role': 'clerk' })).toEqual(['a']);
    expect(await matching('arr', { 'posts.0.role': 'owner' })).toEqual(['b', 'e']);
    expect(await matching('arr', { 'l.1': 5 })).toEqual(['a']);
    expect(await matching('arr', { 'posts.compoundId': null })).toEqual(['e']);
    expect(await matching('arr', { 'posts.compoundId': _.neq('A') })).toEqual(['c', 'd', 'e']);
  });

  it('an index over an array finds by any of its elements', async () => {
    const byPost = async (condition: object) =>
      (await things.where(condition).limit(10).get()).data.map(({ _id }: { _id: string }) => _id).sort();
    expect(await byPost({ 'posts.compoundId': 'A' })).toEqual(['arr.a', 'arr.b']);
    expect(await byPost({ 'posts.compoundId': 'A', 'posts.role': 'owner' })).toEqual(['arr.a', 'arr.b']);
    expect(await byPost({ posts: _.elemMatch({ compoundId: 'A', role: 'owner' }) })).toEqual(['arr.b']);
    expect(await byPost({ 'posts.compoundId': _.gte('A') })).toEqual(['arr.a', 'arr.b']);
  });
});
