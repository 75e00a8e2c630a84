import { doorsFor, waysFor, type DoorRule, type Reader } from './front-page';
import type { CompoundId } from './ids';
import type { HomeHeld } from './home-terms';

const HOME = { homeId: 'h-1', building: '3栋' } as unknown as HomeHeld;
const reader = (of: Partial<Reader>): Reader => ({
  ...{ compoundId: 'c' as CompoundId, personId: null, posts: [], homes: [], now: 0 },
  ...of,
});

const door = (of: Partial<DoorRule> & Pick<DoorRule, 'title' | 'for'>): DoorRule => ({
  ...{ rank: 1, icon: 'heart', link: () => `/${of.title}` },
  ...of,
});

describe('doorsFor', () => {
  const DOORS = [
    door({ title: 'desk', for: { may: 'assignErrands' }, counts: ['toAccept', 'toAssign'] }),
    door({ title: 'other', for: { may: 'assignErrands' }, rank: 0 }),
    door({ title: 'mine', for: 'resident', counts: ['toAccept'] }),
    door({ title: 'open', for: 'guest' }),
  ];
  const titles = (of: Partial<Reader>) => {
    const { desk, own } = doorsFor(DOORS, reader(of), []);
    return [desk.map((one) => one.title), own.map((one) => one.title)];
  };

  it.each([
    ['a visitor', {}, [[], ['open']]],
    ['a resident', { homes: [HOME] }, [[], ['mine', 'open']]],
    ['a grid worker', { posts: ['gridWorker'] }, [['other', 'desk'], []]],
    ['a clerk who lives here', { posts: ['feeClerk'], homes: [HOME] }, [[], ['mine', 'open']]],
  ] as const)('%s finds her own', (_who, of, expected) => {
    expect(titles(of)).toEqual(expected);
  });

  it('counts what waits behind a door, and says nothing where that is nothing', () => {
    const { desk } = doorsFor(DOORS, reader({ posts: ['gridWorker'] }), [
      'toAccept',
      'toAccept',
      'toSee',
      'toAssign',
    ]);
    expect(desk.map((one) => one.count)).toEqual([undefined, 3]);
    expect(desk[0]).not.toHaveProperty('count');
  });
});

describe('waysFor', () => {
  const FRONTS = [
    { tile: { rank: 2, icon: 'sheet', title: '收费公示', link: () => '/fees' } },
    {
      tile: { rank: 1, icon: 'heart', title: '代办', link: (compoundId: string) => `/${compoundId}/errands` },
      large: { rank: 1, icon: 'heart', title: '找人帮忙', note: '有人来', link: () => '/help' },
    },
  ];
  it('are tiles in their order, or large buttons with their note', () => {
    expect(waysFor(FRONTS, reader({ homes: [HOME] }), false)).toEqual([
      { icon: 'heart', title: '代办', link: '/c/errands' },
      { icon: 'sheet', title: '收费公示', link: '/fees' },
    ]);
    expect(waysFor(FRONTS, reader({}), true)).toEqual([
      { icon: 'heart', title: '找人帮忙', note: '有人来', link: '/help' },
    ]);
  });

  it('are not for who only works here', () => {
    expect(waysFor(FRONTS, reader({ posts: ['feeClerk'] }), false)).toEqual([]);
    expect(waysFor(FRONTS, reader({ posts: ['feeClerk'], homes: [HOME] }), false)).toHaveLength(2);
  });
});
