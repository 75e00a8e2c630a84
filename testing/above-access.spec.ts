import type { Action } from '#domain/kernel/contract';
import { CONTRACTS } from '#domain/nouns';
import { everythingIn } from './access-rows';
import { codeOf, dataOf } from './builders/as';
import { importRoster, publishSheet } from './builders/office';
import { NOUN_NAMES } from './folders';
import { openWorld, type World } from './world';

/**
 * What who keeps the grid above a compound may do in it, by hand: everything else that asks for a home or a post there is
 * refused her, whatever it is asked with. `BAD_INPUT`: she is let in, and what is asked with here is nothing.
 */
const ABOVE: Record<string, string> = {
  'people.appoint': 'BAD_INPUT',
  'people.endPost': 'BAD_INPUT',
  'people.listPosts': 'OK',
  'people.readRestingPosts': 'BAD_INPUT',
  'people.confirmPosts': 'BAD_INPUT',
  'grid.readCompound': 'OK',
  'grid.changeCompound': 'BAD_INPUT',
  'grid.closeCompound': 'BAD_INPUT',
  'parties.list': 'OK',
  'parties.read': 'BAD_INPUT',
  'parties.serve': 'BAD_INPUT',
  'parties.endService': 'BAD_INPUT',
  'parties.listServices': 'OK',
  'parties.readReplacing': 'BAD_INPUT',
  'parties.replace': 'BAD_INPUT',
  'parties.callOffReplacement': 'BAD_INPUT',
};

/** Those that ask for a home or a post in a compound; others are everybody's, or of a node. */
const OF_COMPOUNDS = NOUN_NAMES.flatMap((noun) =>
  Object.entries(CONTRACTS[noun].actions as Record<string, Action>)
    .filter(([, { who }]) => who === 'member' || (typeof who === 'object' && who.at !== 'node'))
    .map(([action]) => ({ noun, action, path: `${noun}.${action}` })),
);

describe('who keeps the grid above a compound', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await importRoster(world);
    await publishSheet(world, 'fee-sheet-2026-h1');
  });
  afterAll(() => world.close());

  it.each(OF_COMPOUNDS)('$path', async ({ noun, action, path }) => {
    const before = everythingIn(world);
    const answered = await world.asSubdistrict(noun, action as never, {} as never);
    expect(codeOf(answered)).toBe(ABOVE[path] ?? 'NOT_ALLOWED');
    expect(everythingIn(world)).toBe(before);
  });

  it('has rows for actions that there are', () => {
    expect(Object.keys(ABOVE).filter((path) => !OF_COMPOUNDS.some((one) => one.path === path))).toEqual([]);
  });

  it('finds nothing of a home on the compound’s home page, and no door but to its posts', async () => {
    const page = dataOf(await world.asSubdistrict('people', 'today', {}));
    expect(page.posts).toEqual(['subdistrictOfficer']);
    expect(page.matters).toEqual([]);
    expect(page.desk.map((one) => one.title)).toEqual(['岗位和人员', '望溪街道']);
    expect(JSON.stringify(page)).not.toMatch(/1单元/);
  });
});
