import { connect } from './environment';

const db = connect();
const _ = db.command;
const $ = _.aggregate;
const things = db.collection('things');
const from = (suite: string) => things.aggregate().match({ suite });
const rows = async (pipeline: { end(): Promise<unknown> }) =>
  ((await pipeline.end()) as { data: any[] }).data;

describe('aggregate', () => {
  beforeAll(async () => {
    await things.add([
      {
        _id: 'a1',
        suite: 'agg',
        rank: 1,
        kind: 'x',
        amount: 10,
        lines: [
          { no: 1, fen: 5 },
          { no: 2, fen: 6 },
        ],
      },
      { _id: 'a2', suite: 'agg', rank: 2, kind: 'y', amount: 20, lines: [{ no: 1, fen: 7 }] },
      { _id: 'a3', suite: 'agg', rank: 3, kind: 'x', amount: 'n/a', lines: [] },
      { _id: 'a4', suite: 'agg', rank: 4, kind: null, at: new Date(9) },
      { _id: 'a5', suite: 'agg', rank: 5, amount: 2.5 },
      { _id: 'b1', suite: 'agg.inner', rank: 1, thing: 'a1', note: 'first' },
      { _id: 'b2', suite: 'agg.inner', rank: 2, thing: 'a1', note: 'second' },
      { _id: 'b3', suite: 'agg.inner', rank: 3, thing: 'a2', note: 'third' },
    ]);
  });

  it('matches, sorts, skips and limits', async () => {
    const found = await rows(from('agg').sort({ rank: -1 }).skip(1).limit(2).project({ rank: 1 }));
    expect(found).toEqual([
      { _id: 'a4', rank: 4 },
      { _id: 'a3', rank: 3 },
    ]);
    const limitedFirst = await rows(from('agg').sort({ rank: 1 }).limit(2).skip(1).project({ rank: 1 }));
    expect(limitedFirst).toEqual([{ _id: 'a2', rank: 2 }]);
    expect(
      await rows(
        from('agg')
          .match({ rank: _.gt(4) })
          .project({ _id: 1 }),
      ),
    ).toEqual([{ _id: 'a5' }]);
    expect(
      await rows(
        things
          .aggregate()
          .match({ _id: _.in(['a1', 'a9']), at: _.exists(false) })
          .project({ _id: 1 }),
      ),
    ).toEqual([{ _id: 'a1' }]);
  });

  it('groups, missing and null together, and leaves what is no number out of sums', async () => {
    const found = await rows(
      from('agg')
        .sort({ rank: 1 })
        .group({
          _id: '$kind',
          count: $.sum(1),
          total: $.sum('$amount'),
          mean: $.avg('$amount'),
          first: $.first('$_id'),
          last: $.last('$_id'),
          least: $.min('$rank'),
          most: $.max('$rank'),
          all: $.push('$amount'),
          lines: $.sum($.size($.ifNull(['$lines', []]))),
        })
        .sort({ _id: 1 }),
    );
    expect(found).toEqual([
      {
        _id: null,
        count: 2,
        total: 2.5,
        mean: 2.5,
        first: 'a4',
        last: 'a5',
        least: 4,
        most: 5,
        all: [2.5],
        lines: 0,
      },
      {
        _id: 'x',
        count: 2,
        total: 10,
        mean: 10,
        first: 'a1',
        last: 'a3',
        least: 1,
        most: 3,
        all: [10, 'n/a'],
        lines: 2,
      },
      {
        _id: 'y',
        count: 1,
        total: 20,
        mean: 20,
        first: 'a2',
        last: 'a2',
        least: 2,
        most: 2,
        all: [20],
        lines: 1,
      },
    ]);
  });

  it('groups by several fields and collects distinct values', async () => {
    const found = await rows(
      from('agg')
        .group({ _id: { odd: $.mod(['$rank', 2]) }, kinds: $.addToSet('$kind') })
        .sort({ '_id.odd': 1 }),
    );
    expect(found).toEqual([
      { _id: { odd: 0 }, kinds: expect.arrayContaining(['y', null]) },
      { _id: { odd: 1 }, kinds: ['x'] },
    ]);
    expect(await rows(from('agg').group({ _id: null, count: $.sum(1) }))).toEqual([{ _id: null, count: 5 }]);
  });

  it('projects: included, left out, renamed and computed fields', async () => {
    const one = (specification: object) => rows(from('agg').match({ _id: 'a1' }).project(specification));
    expect(await one({ _id: 0, no: '$lines.no', double: $.multiply(['$amount', 2]) })).toEqual([
      { no: [1, 2], double: 20 },
    ]);
    expect(await one({ lines: { fen: 1 } })).toEqual([{ _id: 'a1', lines: [{ fen: 5 }, { fen: 6 }] }]);
    expect(await one({ lines: 0, suite: 0, kind: 0 })).toEqual([{ _id: 'a1', rank: 1, amount: 10 }]);
    expect(
      await one({ none: '$nothing', five: $.literal(5), text: $.concat(['$kind', '-', '$suite']) }),
    ).toEqual([{ _id: 'a1', five: 5, text: 'x-agg' }]);
    expect(
      await one({
        big: $.cond({ if: $.gte(['$amount', 10]), then: 'big', else: 'small' }),
        parts: { first: $.arrayElemAt(['$lines.fen', 0]) },
      }),
    ).toEqual([{ _id: 'a1', big: 'big', parts: { first: 5 } }]);
    expect(
      await one({ dear: $.filter({ input: '$lines', as: 'line', cond: $.gt(['$$line.fen', 5]) }) }),
    ).toEqual([{ _id: 'a1', dear: [{ no: 2, fen: 6 }] }]);
    expect(
      await one({
        sum: $.reduce({ input: '$lines', initialValue: 0, in: $.add(['$$value', '$$this.fen']) }),
      }),
    ).toEqual([{ _id: 'a1', sum: 11 }]);
    expect(
      await one({ fens: $.map({ input: '$lines', as: 'l', in: '$$l.fen' }), has: $.in([6, '$lines.fen']) }),
    ).toEqual([{ _id: 'a1', fens: [5, 6], has: true }]);
  });

  it.each([
    ['subtract', $.subtract([7, 2.5]), 4.5],
    ['subtract of dates', $.subtract([new Date(9000), new Date(2000)]), 7000],
    ['add of null', $.add([1, '$kindless']), null],
    ['divide', $.divide([7, 2]), 3.5],
    ['mod', $.mod([-7, 3]), -1],
    ['abs', $.abs(-7), 7],
    ['ceil', $.ceil(-1.5), -1],
    ['floor', $.floor(-1.5), -2],
    ['and', $.and([true, 1, 'text']), true],
    ['and of null', $.and([true, null]), false],
    ['or', $.or([0, null, '$kindless']), false],
    ['not', $.not([0]), true],
    [
      'switch',
      $.switch({
        branches: [
          { case: $.eq(['$rank', 2]), then: 'no' },
          { case: true, then: 'yes' },
        ],
      }),
      'yes',
    ],
    ['switch by default', $.switch({ branches: [{ case: false, then: 1 }], default: 2 }), 2],
    ['ifNull', $.ifNull(['$kindless', 'none']), 'none'],
    ['concat of a missing text', $.concat(['a', '$kindless']), null],
    ['toLower', $.toLower('ABC'), 'abc'],
    ['toUpper', $.toUpper('abc'), 'ABC'],
    ['substrCP', $.substrCP(['社区代办', 1, 2]), '区代'],
    ['strLenCP', $.strLenCP('社区👵'), 3],
    ['split', $.split(['2026-03-05', '-']), ['2026', '03', '05']],
    ['arrayElemAt from the end', $.arrayElemAt(['$lines.fen', -1]), 6],
    ['concatArrays', $.concatArrays([[1], '$lines.fen']), [1, 5, 6]],
    ['size', $.size('$lines'), 2],
    ['slice', $.slice([[1, 2, 3], 1, 2]), [2, 3]],
    ['slice from the end', $.slice([[1, 2, 3], -2]), [2, 3]],
    ['isArray', $.isArray('$lines'), true],
    ['reverseArray', $.reverseArray('$lines.fen'), [6, 5]],
    ['mergeObjects', $.mergeObjects([{ a: 1, b: 1 }, { b: 2 }, null]), { a: 1, b: 2 }],
    ['let', $.let({ vars: { x: '$amount' }, in: $.multiply(['$$x', 3]) }), 30],
    ['eq of null and missing', $.eq(['$kindless', null]), false],
    ['gt across types', $.gt(['text', 5]), true],
    ['cmp', $.cmp([1, 2]), -1],
    ['neq', $.neq(['$kind', 'x']), false],
    [
      'lt',
      $.lt([
        [1, 9],
        [2, 0],
      ]),
      true,
    ],
    ['sum of an array', $.sum('$lines.fen'), 11],
    ['avg of a list', $.avg([1, '$rank', 'text', 4]), 2],
    ['max of an array', $.max('$lines.fen'), 6],
    ['literal', $.literal('$kind'), '$kind'],
  ])('evaluates %s', async (_title, expression, expected) => {
    expect(await rows(from('agg').match({ _id: 'a1' }).project({ _id: 0, value: expression }))).toEqual([
      { value: expected },
    ]);
  });

  it('adds fields and keeps the others', async () => {
    const found = await rows(
      from('agg')
        .match({ _id: 'a2' })
        .addFields({ rank: $.add(['$rank', 10]), more: { kind: '$kind' } }),
    );
    expect(found).toEqual([
      {
        _id: 'a2',
        suite: 'agg',
        rank: 12,
        kind: 'y',
        amount: 20,
        lines: [{ no: 1, fen: 7 }],
        more: { kind: 'y' },
      },
    ]);
  });

  it('unwinds arrays', async () => {
    const found = await rows(from('agg').sort({ rank: 1 }).unwind('$lines').project({ fen: '$lines.fen' }));
    expect(found).toEqual([
      { _id: 'a1', fen: 5 },
      { _id: 'a1', fen: 6 },
      { _id: 'a2', fen: 7 },
    ]);
    const all = await rows(
      from('agg')
        .sort({ rank: 1 })
        .unwind({ path: '$lines', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' })
        .project({ i: 1, lines: 1 }),
    );
    expect(all.map(({ _id, i }) => [_id, i])).toEqual([
      ['a1', 0],
      ['a1', 1],
      ['a2', 0],
      ['a3', null],
      ['a4', null],
      ['a5', null],
    ]);
    expect(all[3]).not.toHaveProperty('lines');
  });

  it('counts, and answers nothing for nothing', async () => {
    expect(await rows(from('agg').count('total'))).toEqual([{ total: 5 }]);
    expect(await rows(from('none').count('total'))).toEqual([]);
  });

  it('looks up by two fields', async () => {
    const found = await rows(
      from('agg.inner')
        .sort({ rank: 1 })
        .lookup({ from: 'things', localField: 'thing', foreignField: '_id', as: 'things' })
        .project({ amount: '$things.amount' }),
    );
    expect(found).toEqual([
      { _id: 'b1', amount: [10] },
      { _id: 'b2', amount: [10] },
      { _id: 'b3', amount: [20] },
    ]);
  });

  it('looks up each element of an array, and nothing for a missing field that none matches', async () => {
    await things.add({ _id: 'l1', suite: 'agg.list', refs: ['a2', 'a1', 'a9'] });
    const found = await rows(
      from('agg.list').lookup({ from: 'things', localField: 'refs', foreignField: '_id', as: 'found' }),
    );
    expect(found[0].found.map(({ _id }: { _id: string }) => _id).sort()).toEqual(['a1', 'a2']);
    const missing = await rows(
      from('agg.list').lookup({ from: 'things', localField: 'none', foreignField: '_id', as: 'found' }),
    );
    expect(missing[0].found).toEqual([]);
  });

  it('looks up by a constant pipeline, from a collection of one document too', async () => {
    await db.collection('plain').add({ _id: 'one' });
    const due = $.pipeline()
      .match({ suite: 'agg', rank: _.lte(2) })
      .sort({ rank: -1 })
      .limit(1)
      .project({ rank: 1 })
      .done();
    const found = await rows(
      db
        .collection('plain')
        .aggregate()
        .lookup({ from: 'things', pipeline: due, as: 'due' })
        .lookup({ from: 'things', pipeline: $.pipeline().match({ suite: 'nothing' }).done(), as: 'none' }),
    );
    expect(found).toEqual([{ _id: 'one', due: [{ _id: 'a2', rank: 2 }], none: [] }]);
  });

  it('looks up by a pipeline that uses values of the document', async () => {
    const inner = $.pipeline()
      .match(_.expr($.and([$.eq(['$suite', '$$of']), $.lte(['$rank', '$$upTo'])])))
      .sort({ rank: 1 })
      .project({ note: 1, _id: 0 })
      .done();
    const found = await rows(
      from('agg')
        .match({ rank: _.lte(2) })
        .sort({ rank: 1 })
        .lookup({
          from: 'things',
          let: { of: $.concat(['$suite', '.inner']), upTo: '$rank' },
          pipeline: inner,
          as: 'notes',
        })
        .project({ notes: 1 }),
    );
    expect(found).toEqual([
      { _id: 'a1', notes: [{ note: 'first' }] },
      { _id: 'a2', notes: [{ note: 'first' }, { note: 'second' }] },
    ]);
  });

  it('gives dates and large numbers back as they are', async () => {
    const found = await rows(
      from('agg')
        .match({ _id: 'a4' })
        .project({ at: 1, later: $.literal(new Date(1772668800123)) }),
    );
    expect(found).toEqual([{ _id: 'a4', at: new Date(9), later: new Date(1772668800123) }]);
  });
});
