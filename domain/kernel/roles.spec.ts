import fc from 'fast-check';
import {
  buildingPostTags,
  buildingsOf,
  holdsFor,
  homesIn,
  homeTag,
  postsIn,
  postTag,
  postTagsUpwards,
  rests,
  tagsOf,
  wholePostTags,
  type CompoundNode,
  type Person,
  type PostHeld,
} from './roles';

const compound: CompoundNode = { compoundId: 'c-huaiyinli' as never, gridPath: 's-demo/m-demo/c-huaiyinli' };
const neighbour: CompoundNode = {
  compoundId: 'c-huaiyinli2' as never,
  gridPath: 's-demo/m-demo/c-huaiyinli2',
};
const post = (
  name: Person['posts'][number]['post'],
  node: string,
  since = 10,
  until: number | null = null,
) => ({
  post: name,
  compoundId: compound.compoundId,
  node,
  nodeName: '',
  since,
  until,
});
const home = (
  homeId: string,
  since = 10,
  until: number | null = null,
  compoundId: string = compound.compoundId,
) => ({
  homeId: homeId as never,
  compoundId: compoundId as never,
  building: '3栋',
  label: '',
  relation: 'owner' as const,
  since,
  until,
});
const person = (part: Partial<Person>): Person => ({
  personId: 'p-00000001' as never,
  name: '',
  posts: [],
  homes: [],
  ...part,
});

it('a post reaches its node and what lies below, not a neighbour whose name begins alike', () => {
  const officer = person({ posts: [post('communityOfficer', 's-demo/m-demo')] });
  const clerk = person({ posts: [post('feeClerk', compound.gridPath)] });
  expect([postsIn(officer, compound, 20), postsIn(officer, neighbour, 20)]).toEqual([
    ['communityOfficer'],
    ['communityOfficer'],
  ]);
  expect([postsIn(clerk, compound, 20), postsIn(clerk, neighbour, 20)]).toEqual([['feeClerk'], []]);
});

it('a post counts from its beginning until just before its end', () => {
  const clerk = person({ posts: [post('feeClerk', compound.gridPath, 10, 20)] });
  expect([9, 10, 19, 20].map((now) => postsIn(clerk, compound, now).length)).toEqual([0, 1, 1, 0]);
});

it('who has moved out has no home, and a home elsewhere is none here', () => {
  const moved = person({
    homes: [home('h-old', 10, 20), home('h-new', 20), home('h-far', 10, null, 'c-liuanli')],
  });
  expect(homesIn(moved, compound.compoundId, 20).map((one) => one.homeId)).toEqual(['h-new']);
  expect(homesIn(moved, compound.compoundId, 15).map((one) => one.homeId)).toEqual(['h-old']);
});

it('tags are her own, her posts’, her compounds’, her buildings’ and her homes’, each once', () => {
  const all = person({
    posts: [post('feeClerk', compound.gridPath)],
    homes: [home('h-1'), home('h-2'), home('h-3', 10, 15)],
  });
  expect(tagsOf(all, 20)).toEqual([
    'person:p-00000001',
    'post:feeClerk@s-demo/m-demo/c-huaiyinli',
    'compound:c-huaiyinli',
    'building:c-huaiyinli:3栋',
    'home:h-1',
    'home:h-2',
    'person:p-00000001@h-1',
    'person:p-00000001@h-2',
  ]);
  expect(homeTag('h-1' as never)).toBe('home:h-1');
});

it('of more than thirty tags the newest stay', () => {
  const many = person({
    homes: Array.from({ length: 40 }, (_, index) => home('h', 10 + index, null, `c-${index}`)),
  });
  const tags = tagsOf(many, 100);
  expect(tags).toHaveLength(30);
  expect(tags.slice(0, 2)).toEqual(['person:p-00000001', 'compound:c-39']);
});

it('a matter reaches the post at the compound, or at every node above it', () => {
  expect(postTag('feeClerk', compound)).toBe('post:feeClerk@s-demo/m-demo/c-huaiyinli');
  expect(postTagsUpwards('communityOfficer', compound)).toEqual([
    'post:communityOfficer@s-demo/m-demo/c-huaiyinli',
    'post:communityOfficer@s-demo/m-demo',
    'post:communityOfficer@s-demo',
  ]);
});

describe('a post for some buildings', () => {
  const narrowed = (
    name: Person['posts'][number]['post'],
    buildings: string[] | null | undefined,
    node = compound.gridPath,
    until: number | null = null,
  ) => ({ ...post(name, node, 10, until), buildings });
  const worker = person({ posts: [narrowed('gridWorker', ['3栋', '5栋'])] });
  const holds = (who: Person, building: string, now = 20, where = compound) =>
    holdsFor(who, ['gridWorker', 'communityOfficer'], where, building, now);

  it('reaches those buildings, of its own compound, while it lasts', () => {
    expect(['3栋', '5栋', '1栋', '3栋东'].map((one) => holds(worker, one))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(holds(worker, '3栋', 20, neighbour)).toBe(false);
    expect(holds(worker, '3栋', 9)).toBe(false);
    const ended = person({ posts: [narrowed('gridWorker', ['3栋'], compound.gridPath, 20)] });
    expect([holds(ended, '3栋', 19), holds(ended, '3栋', 20)]).toEqual([true, false]);
    expect(holdsFor(worker, ['proxy'], compound, '3栋', 20)).toBe(false);
  });

  it.each([
    ['nothing named', undefined],
    ['null', null],
  ])('is a post for all of them with %s', (_, buildings) => {
    const all = person({ posts: [narrowed('gridWorker', buildings)] });
    expect(holds(all, '9栋')).toBe(true);
    expect(buildingsOf(all, ['gridWorker'], compound, 20)).toBeNull();
  });

  it('is a post for none with an empty list', () => {
    const none = person({ posts: [narrowed('gridWorker', [])] });
    expect(holds(none, '3栋')).toBe(false);
    expect(buildingsOf(none, ['gridWorker'], compound, 20)).toEqual([]);
    expect(tagsOf(none, 20)).toEqual(['person:p-00000001']);
  });

  it('held above the compound reaches every building below', () => {
    const officer = person({ posts: [post('communityOfficer', 's-demo/m-demo')] });
    expect([holds(officer, '3栋'), holds(officer, '3栋', 20, neighbour)]).toEqual([true, true]);
  });

  it('adds up with her others: each building once, all of them as soon as one post is for all', () => {
    const two = person({
      posts: [narrowed('gridWorker', ['3栋', '5栋']), narrowed('proxy', ['5栋', '7栋'])],
    });
    expect(buildingsOf(two, ['gridWorker', 'proxy'], compound, 20)).toEqual(['3栋', '5栋', '7栋']);
    expect(buildingsOf(two, ['proxy'], compound, 20)).toEqual(['5栋', '7栋']);
    expect(buildingsOf(two, ['leader'], compound, 20)).toEqual([]);
    expect(buildingsOf(two, ['proxy'], neighbour, 20)).toEqual([]);
    const wide = person({ posts: [...two.posts, narrowed('proxy', null)] });
    expect(buildingsOf(wide, ['gridWorker', 'proxy'], compound, 20)).toBeNull();
  });

  it('is told what concerns one of its buildings and not what concerns another; who holds it for all is told both', () => {
    const wide = person({ posts: [narrowed('gridWorker', null)] });
    const hears = (who: Person, building: string) => {
      const tags = tagsOf(who, 20);
      return buildingPostTags('gridWorker', compound, building).some((tag) => tags.includes(tag));
    };
    expect(tagsOf(worker, 20)).toEqual([
      'person:p-00000001',
      'post:gridWorker@s-demo/m-demo/c-huaiyinli#3栋',
      'post:gridWorker@s-demo/m-demo/c-huaiyinli#5栋',
      'post:gridWorker@s-demo/m-demo/c-huaiyinli#*',
    ]);
    expect([hears(worker, '3栋'), hears(worker, '1栋'), hears(wide, '3栋'), hears(wide, '1栋')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('is told what is for all who hold it, once she has any building', () => {
    const tags = wholePostTags('gridWorker', compound);
    const wide = person({ posts: [narrowed('gridWorker', null)] });
    const none = person({ posts: [narrowed('gridWorker', [])] });
    const hears = (who: Person) => tags.some((tag) => tagsOf(who, 20).includes(tag));
    expect([worker, wide, none].map(hears)).toEqual([true, true, false]);
  });

  it('hears exactly where she holds it, whatever the buildings', () => {
    const buildings = fc.constantFrom('1栋', '2栋', '3栋', '4栋');
    const lists = fc.option(fc.array(buildings, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(lists, { maxLength: 3 }), buildings, (held, building) => {
        const who = person({ posts: held.map((one) => narrowed('gridWorker', one)) });
        const reached = holdsFor(who, ['gridWorker'], compound, building, 20);
        const tags = tagsOf(who, 20);
        const of = buildingsOf(who, ['gridWorker'], compound, 20);
        expect(buildingPostTags('gridWorker', compound, building).some((tag) => tags.includes(tag))).toBe(
          reached,
        );
        expect(of === null || of.includes(building)).toBe(reached);
      }),
    );
  });
});

describe('a post of whose holder the account has moved', () => {
  it.each([
    ['that was hers before rests', { since: 1 }, true],
    ['that the community has confirmed since counts', { since: 1, confirmedAt: 6 }, false],
    ['that the community had confirmed before rests', { since: 1, confirmedAt: 4 }, true],
    ['that was given to her since counts', { since: 6 }, false],
  ])('%s', (_what, held, expected) => {
    expect(rests({ movedAt: 5 }, held as PostHeld)).toBe(expected);
    expect(rests({ movedAt: null }, held as PostHeld)).toBe(false);
  });
});
