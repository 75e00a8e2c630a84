import { hearsAt, heardThen, homesIn, mayAtHome, type Care, type HomeHeld } from './home-terms';

const here = 'c-huaiyinli' as HomeHeld['compoundId'];
const home = (homeId: string, since = 10, until: number | null = null, compoundId: string = here) => ({
  homeId: homeId as never,
  compoundId: compoundId as never,
  building: '3栋',
  label: '',
  relation: 'owner' as const,
  since,
  until,
});

it('who has moved out has no home, and a home elsewhere is none here', () => {
  const moved = {
    homes: [home('h-old', 10, 20), home('h-new', 20), home('h-far', 10, null, 'c-liuanli')],
  };
  expect(homesIn(moved, here, 20).map((one) => one.homeId)).toEqual(['h-new']);
  expect(homesIn(moved, here, 15).map((one) => one.homeId)).toEqual(['h-old']);
});

describe('a caregiver', () => {
  const care = (more: Partial<Care> = {}) =>
    ({
      forPersonId: 'p-mother00',
      rights: ['fees', 'notices'],
      endsAt: 100,
      resting: false,
      ...more,
    }) as Care;
  const cares = (more: Partial<Care> = {}, until: number | null = null): HomeHeld => ({
    ...home('h-1', 10, until),
    ...{ relation: 'caregiver', care: care(more) },
  });
  const hears = (term: HomeHeld, now: number) => hearsAt({ homes: [term] }, 'h-1' as never, now);

  it('hears of the home where that was agreed to, as long as nobody objects and until her year is over', () => {
    expect([hears(cares(), 99), hears(cares(), 100)]).toEqual([true, false]);
    expect(hears(cares({ rights: ['fees'] }), 50)).toBe(false);
    expect(hears(cares({ resting: true }), 50)).toBe(false);
    expect(hears(home('h-1'), 50)).toBe(true);
  });

  it('reads later what happened while she heard of it, and nothing else', () => {
    expect([9, 10, 100, 101].map((at) => heardThen(cares(), at))).toEqual([false, true, true, false]);
    expect([20, 21].map((at) => heardThen(cares({}, 20), at))).toEqual([true, false]);
    expect(heardThen(cares({ rights: ['fees'] }), 50)).toBe(false);
    expect(heardThen(cares({ resting: true }), 50)).toBe(false);
    expect([20, 21].map((at) => heardThen(home('h-1', 10, 20), at))).toEqual([true, false]);
  });

  it('may do what was agreed to for whom she looks after, and for nobody else of the home', () => {
    const may = (term: HomeHeld, aboutId: string) =>
      mayAtHome({ homes: [term] }, { homeId: 'h-1' as never, aboutId: aboutId as never }, 'fees', 50);
    expect([may(cares(), 'p-mother00'), may(cares(), 'p-father00')]).toEqual([true, false]);
    expect(may(home('h-1'), 'p-father00')).toBe(true);
  });
});
