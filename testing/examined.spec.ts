import type { Cost, Grove } from './grown/measure';
import { OF_A_SPEC } from './grown/ground';
import { grow } from './grown/grow';
import { call, costOf, deeper, from, isOfList, readingsOf, unread, wasteful } from './grown/measure';
import { readingActions } from './grown/nouns';
import { openEmptyWorld, type EmptyWorld } from './world';

/** Neighbours with hundreds of things, and more behind every page than on it. */
let world: EmptyWorld;
let grove: Grove;
beforeAll(async () => {
  world = await openEmptyWorld();
  grove = { emulator: world.emulator, ground: await grow(world.emulator, OF_A_SPEC) };
});
afterAll(() => world.close());

const { all, lists } = readingActions();

it('every action that reads is read in a grown world, by a reading of its noun', () => {
  expect(unread(all, readingsOf(grove.ground))).toEqual([]);
  expect(lists).toEqual(expect.arrayContaining(['homes.listBuildings', 'activities.mine', 'errands.list']));
});

it('no list looks at more than half as many again as it gives, on its first page or further on', async () => {
  const costs: (Cost & { of: string })[] = [];
  for (const asked of readingsOf(grove.ground).filter((one) => isOfList(one, lists)))
    for (const one of [asked, await deeper(grove, asked)])
      if (one) costs.push({ ...(await costOf(grove, one)), of: `${one.path} ${one.label}` });
  expect(wasteful(costs)).toEqual([]);
  // what is counted is there: a list that answers with nothing would look at little
  expect(costs.filter(({ items }) => items === 0)).toEqual([]);
});

it('no list reads what is no cursor as its beginning', async () => {
  const garbled = readingsOf(grove.ground).flatMap((asked) => from(asked, 'nowhere') ?? []);
  expect(garbled.length).toBeGreaterThan(10);
  const read: string[] = [];
  for (const one of garbled)
    await call(grove, one).then(
      () => read.push(one.path),
      (error: unknown) => expect(String(error)).toContain('BAD_INPUT'),
    );
  expect(read).toEqual([]);
});

it('finds a list that looks at its neighbours, and an action that nobody reads', () => {
  const cost = { of: 'errands.list', items: 20, examined: 31, returned: 21, characters: 0 };
  expect(wasteful([cost, { ...cost, examined: 30 }])).toEqual(['errands.list: 31 examined for 20']);
  expect(wasteful([{ ...cost, items: 0, examined: 2 }])).toHaveLength(1);
  expect(unread(['homes.list', 'homes.read'], [{ path: 'homes.list' }])).toEqual(['homes.read']);
});
