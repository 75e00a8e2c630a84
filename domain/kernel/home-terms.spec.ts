import { homesIn, type HomeHeld } from './home-terms';

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
