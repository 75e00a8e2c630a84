import fc from 'fast-check';
import { covers, type GridPath, type NodeId } from '#domain/kernel/grid';
import type { CompoundId } from '#domain/kernel/ids';
import type { PostHeld } from '#domain/kernel/post-terms';
import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { createdCompound, createdNode, nodeOf } from '#testing/builders/grid';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';

let world: World;
let her: As;
let document: PersonDocument;
/** The nodes and the compounds of a small grid, by their paths. */
const nodes: GridPath[] = [];
const compounds: GridPath[] = [];

beforeAll(async () => {
  world = await openWorld();
  const pathOf = (id: string) => {
    const [found] = ['nodes', 'compounds'].flatMap((name) =>
      world.documents<{ _id: string; gridPath: string }>(name).filter((one) => one._id === id),
    );
    return found?.gridPath ?? '';
  };
  const top = world.communityPath.split('/')[0] ?? '';
  nodes.push(top, world.communityPath);
  for (const name of ['南社区', '北社区']) {
    const community = await createdNode(world, name);
    const inner = await createdNode(world, `${name}片区`, { inside: community, type: 'grid' });
    nodes.push(pathOf(community), pathOf(inner));
    for (const inside of [community, inner])
      compounds.push(pathOf(await createdCompound(world, `${name}${inside.slice(0, 4)}`, { inside })));
  }
  compounds.push(world.gridPath, pathOf(world.elsewhereId));
  const personId = await signIn(world, 'o-random', '12000000951');
  her = world.as('o-random');
  document = world.documents<PersonDocument>('people').find((one) => one.personId === personId)!;
});
afterAll(() => world.close());

const POSTS = ['subdistrictOfficer', 'communityOfficer'] as const;
const appointment = fc.record({
  post: fc.constantFrom(...POSTS),
  at: fc.nat({ max: 20 }),
  over: fc.boolean(),
});

it('whoever is appointed at random nodes reads those below, and is refused every other one', async () => {
  const { persons } = await import('#platform/actor');
  await fc.assert(
    fc.asyncProperty(fc.array(appointment, { minLength: 1, maxLength: 3 }), async (appointments) => {
      const all = [...nodes, ...compounds];
      const now = Date.now();
      const posts = appointments.map(({ post, at, over }): PostHeld => ({
        ...{ post, compoundId: null, node: all[at % all.length] ?? '', nodeName: '' },
        ...{ since: now - 2, until: over ? now - 1 : null },
      }));
      await persons.put({ ...document, posts });
      const mine = posts.filter((one) => one.until === null).map((one) => one.node);
      const isBelow = (path: GridPath) => mine.some((node) => covers(node, path));
      for (const path of nodes) {
        const read = await her('grid', 'read', { nodeId: nodeOf(path) });
        expect([path, codeOf(read)]).toEqual([path, isBelow(path) ? 'OK' : 'NOT_ALLOWED']);
      }
      for (const path of compounds) {
        const compoundId = nodeOf(path) as string as CompoundId;
        const read = await her('grid', 'readCompound', { compoundId });
        expect([path, codeOf(read)]).toEqual([path, isBelow(path) ? 'OK' : 'NOT_ALLOWED']);
        const staff = await her('people', 'listPosts', { compoundId });
        expect([path, codeOf(staff)]).toEqual([path, isBelow(path) ? 'OK' : 'NOT_ALLOWED']);
      }
      const seen = dataOf(await her('people', 'today', { compoundId: null as never })).compounds;
      // who has no post in force is a stranger, who may look into any; who is at a compound has its page
      if (mine.length > 0 && mine.every((one) => nodes.includes(one)))
        expect(seen.map((one) => one.compoundId).sort()).toEqual(
          compounds.filter(isBelow).map(nodeOf).sort(),
        );
    }),
    { numRuns: 12 },
  );
});

it('a node of somebody else is refused like one that does not exist', async () => {
  const missing = { nodeId: 'm-0000000000000000' as NodeId };
  const theirs = { nodeId: nodeOf(nodes[2] ?? '') };
  const said = async (input: { nodeId: NodeId }) => {
    const answered = await world.asOfficer('grid', 'read', input);
    return answered.ok ? 'OK' : JSON.stringify({ ...answered.error, requestId: '' });
  };
  expect(await said(theirs)).toBe(await said(missing));
});
