import {
  homesIn,
  homeTag,
  postsIn,
  postTag,
  postTagsUpwards,
  tagsOf,
  type CompoundNode,
  type Person,
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
