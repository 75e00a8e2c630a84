import fc from 'fast-check';
import type { CompoundNode } from './grid';
import type { Person } from './person';
import { buildingsOf, holdsFor } from './post-terms';
import type { Post } from './posts';
import { buildingPostTags, homeTag, postTag, postTagsUpwards, tagsOf, wholePostTags } from './tags';

const compound: CompoundNode = { compoundId: 'c-huaiyinli' as never, gridPath: 's-demo/m-demo/c-huaiyinli' };
const post = (name: Post, node: string, since = 10, until: number | null = null) => ({
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

it('tags are her own, her posts’, her compounds’, her buildings’ and her homes’, each once', () => {
  const all = person({
    posts: [post('feeClerk', compound.gridPath)],
    homes: [home('h-1'), home('h-2'), home('h-3', 10, 15)],
  });
  expect(tagsOf(all, 20)).toEqual([
    'person:p-00000001',
    'post:feeClerk@s-demo/m-demo/c-huaiyinli',
    'compound:c-huaiyinli',
    'person:p-00000001@h-1',
    'person:p-00000001@h-2',
    'home:h-1',
    'home:h-2',
    'building:c-huaiyinli:3栋',
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

it('who looks after ten in ten buildings hears of the errands of each', () => {
  const homes = Array.from({ length: 10 }, (_, index) => ({
    ...home(`h-${index}`),
    ...{ building: `${index}栋`, relation: 'caregiver' as const },
    care: {
      ...{ caregiverId: `g-${index}`, forPersonId: `p-elder-${index}`, kin: 'daughter', how: 'visit' },
      ...{ rights: ['fees', 'errands', 'notices', 'questions'], endsAt: 100, resting: false },
    } as never,
  }));
  const tags = tagsOf(person({ homes }), 20);
  for (const [index, { homeId }] of homes.entries())
    expect(tags).toContain(`person:p-00000001@${String(homeId)}:p-elder-${index}`);
  expect(tags).toHaveLength(30);
});

it('a matter reaches the post at the compound, or at every node above it', () => {
  expect(postTag('feeClerk', compound)).toBe('post:feeClerk@s-demo/m-demo/c-huaiyinli');
  expect(postTagsUpwards('communityOfficer', compound)).toEqual([
    'post:communityOfficer@s-demo/m-demo/c-huaiyinli',
    'post:communityOfficer@s-demo/m-demo',
    'post:communityOfficer@s-demo',
  ]);
});

describe('whoever holds a post for some buildings', () => {
  const narrowed = (name: Post, buildings: string[] | null | undefined) => ({
    ...post(name, compound.gridPath),
    buildings,
  });
  const worker = person({ posts: [narrowed('gridWorker', ['3栋', '5栋'])] });

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

  it('is told nothing once none is left', () => {
    expect(tagsOf(person({ posts: [narrowed('gridWorker', [])] }), 20)).toEqual(['person:p-00000001']);
  });

  it('hears exactly where she holds it, whatever the buildings', () => {
    const buildings = fc.constantFrom('1栋', '2栋', '3栋', '4栋');
    const lists = fc.option(fc.array(buildings, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(lists, { maxLength: 3 }), buildings, (held, building) => {
        const who = person({ posts: held.map((one) => narrowed('gridWorker', one)) });
        const reached = holdsFor(who, 'gridWorker', compound, building, 20);
        const tags = tagsOf(who, 20);
        const of = buildingsOf(who, 'assignErrands', compound, 20);
        expect(buildingPostTags('gridWorker', compound, building).some((tag) => tags.includes(tag))).toBe(
          reached,
        );
        expect(of === null || of.includes(building)).toBe(reached);
      }),
    );
  });
});
