import type { NodeId } from '#domain/kernel/grid';
import { accessRows, everythingIn } from '#testing/access-rows';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { claimed, NEW_COMPOUND, nodeOf } from '#testing/builders/grid';
import { policyOf } from '#testing/folders';
import { openWorld, type World } from '#testing/world';

/** `above` runs the grid over both communities, `besideIt` that of another subdistrict; `elsewhere` is the other community. */
type Who = 'above' | 'besideIt' | 'community' | 'elsewhere' | 'clerk' | 'owner' | 'visitor';
const ROWS = accessRows<Who>(policyOf('grid'));

describe('who may do what with the grid', () => {
  let world: World;
  const actors = {} as Record<Who, As>;
  let inputs: Record<string, object>;

  beforeAll(async () => {
    world = await openWorld();
    const beside = await claimed(world, '隔壁街道', { openid: 'o-beside', phone: '12000000811' });
    Object.assign(actors, {
      ...{ above: world.asSubdistrict, besideIt: beside.as, community: world.asOfficer },
      ...{ elsewhere: world.as('o-demo-officer-elsewhere'), clerk: world.asClerk },
      ...{ owner: world.asOwner, visitor: world.asVisitor },
    } satisfies Record<Who, As>);
    const [top = ''] = world.communityPath.split('/');
    const community = nodeOf(world.communityPath);
    const { items } = dataOf(await world.asSubdistrict('grid', 'read', { nodeId: top as NodeId }));
    const other = items.find((one) => one.kind === 'node' && one.nodeId !== community);
    inputs = {
      nothing: {},
      wrongKey: { setupKey: 'x'.repeat(20), name: '某街道' },
      wrongCode: { code: 'AAAA-BBBB-CCCC' },
      subdistrict: { nodeId: top },
      otherSubdistrict: { nodeId: beside.nodeId },
      community: { nodeId: community, rev: 0 },
      otherCommunity: { nodeId: other?.kind === 'node' ? other.nodeId : '' },
      newGrid: { nodeId: community, type: 'grid', name: '东片区', contacts: [], key: 'access-grid-1' },
      renamed: { nodeId: top, rev: 0, name: '望溪街道办', contacts: [] },
      newCompound: { nodeId: community, name: '新小区', ...NEW_COMPOUND, key: 'access-grid-2' },
      changedCompound: { name: '槐荫里', rev: 0, ...NEW_COMPOUND },
      closedCompound: { rev: 1 },
    };
  });
  afterAll(() => world.close());

  const attempts = ROWS.flatMap(({ action, on, expected }) =>
    expected.map(([who, code]) => [who, action as never, on, code] as const),
  );
  it.each(attempts)('%s · %s (%s) → %s', async (who, action, on, expected) => {
    const before = everythingIn(world);
    const answered = await actors[who]('grid', action, (inputs[on] ?? {}) as never);
    expect(codeOf(answered)).toBe(expected);
    if (expected !== 'OK') expect(everythingIn(world)).toBe(before);
  });
});
