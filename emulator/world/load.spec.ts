import { createdCompound } from '#testing/builders/grid';
import { openWorld, type World } from '#testing/world';
import { loadWorld } from './load';
import { COMPOUND } from './settle';

/** More than a page of the list, and all of them before the demo's own by name. */
const OTHERS = 25;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('finds the demo’s compound among more than a page of others, and makes no second one', async () => {
  for (let nth = 0; nth < OTHERS; nth += 1) await createdCompound(world, `一号小区${nth}`);
  const before = world.documents('compounds').length;
  expect(before).toBeGreaterThan(OTHERS);
  const said: string[] = [];
  const start = { url: world.emulator.url, empty: true, say: (line: string) => void said.push(line) };
  await loadWorld(start);
  await loadWorld(start);
  expect(world.documents('compounds')).toHaveLength(before);
  expect(
    world.documents<{ name: string }>('compounds').filter((one) => one.name === COMPOUND.name),
  ).toHaveLength(1);
  expect(said).toEqual([]);
});
