import { accessRows, everythingIn } from '#testing/access-rows';
import { codeOf, type As } from '#testing/builders/as';
import { claimed } from '#testing/builders/grid';
import { communityOf, PARTY, recorded, served, subdistrictOf } from '#testing/builders/parties';
import { policyOf } from '#testing/folders';
import { openWorld, type World } from '#testing/world';

/** `above` runs the grid over both communities, `besideIt` that of another subdistrict; `elsewhere` is the other community. */
type Who = 'above' | 'besideIt' | 'community' | 'elsewhere' | 'clerk' | 'owner' | 'visitor';
const ROWS = accessRows<Who>(policyOf('parties'));

describe('who may do what with parties', () => {
  let world: World;
  const actors = {} as Record<Who, As>;
  let inputs: Record<string, object>;

  beforeAll(async () => {
    world = await openWorld();
    const beside = await claimed(world, '隔壁街道', { openid: 'o-beside', phone: '12000000811' });
    const elsewhere = world.as('o-demo-officer-elsewhere');
    Object.assign(actors, {
      ...{ above: world.asSubdistrict, besideIt: beside.as, community: world.asOfficer, elsewhere },
      ...{ clerk: world.asClerk, owner: world.asOwner, visitor: world.asVisitor },
    } satisfies Record<Who, As>);
    const nodeId = communityOf(world);
    const top = subdistrictOf(world);
    const team = await recorded(world, { type: 'team' });
    const other = await recorded(world, { type: 'team' });
    const gone = await recorded(world, { type: 'team' });
    const above = await recorded(world, { type: 'department' }, { as: world.asSubdistrict, nodeId: top });
    const there = world.documents<{ gridPath: string; _id: string }>('compounds');
    const communityThere = there.find((one) => one._id === world.elsewhereId)?.gridPath.split('/')[1];
    const ofElsewhere = await recorded(world, {}, { as: elsewhere, nodeId: communityThere as typeof nodeId });
    const serviceId = await served(world, other);
    const companyHere = await served(world, await recorded(world));
    const comes = await recorded(world, { name: '新来物业' });
    const serviceThere = await served(world, ofElsewhere, {
      ...{ as: elsewhere, at: { compoundId: world.elsewhereId } },
    });
    const written = { name: PARTY.name, duty: PARTY.duty, contacts: PARTY.contacts };
    const since = '2026-07-01';
    inputs = {
      ourCompound: {},
      ourCommunity: { nodeId },
      ourSubdistrict: { nodeId: top },
      ofCommunity: { nodeId, partyId: team },
      ofSubdistrict: { nodeId, partyId: above },
      ofElsewhere: { nodeId, partyId: ofElsewhere, since },
      newOne: { nodeId, ...PARTY, key: 'access-party-1' },
      newAbove: { nodeId: top, ...PARTY, key: 'access-party-2' },
      corrected: { nodeId, partyId: team, rev: 0, ...written, duty: '修自行车' },
      keptAbove: { nodeId, partyId: above, rev: 0, ...written },
      confirmed: { nodeId, partyId: team, rev: 1 },
      serving: { partyId: team, since },
      ofService: { serviceId: companyHere },
      there: { serviceId: serviceThere },
      replaced: { serviceId: companyHere, rev: 0, partyId: comes, at: Date.now() + 86_400_000 },
      calledOff: { serviceId: companyHere, rev: 1 },
      ended: { serviceId, rev: 0 },
      endedParty: { nodeId, partyId: gone, rev: 0 },
    };
  });
  afterAll(() => world.close());

  const attempts = ROWS.flatMap(({ action, on, expected }) =>
    expected.map(([who, code]) => [who, action as never, on, code] as const),
  );
  it.each(attempts)('%s · %s (%s) → %s', async (who, action, on, expected) => {
    const before = everythingIn(world);
    const answered = await actors[who]('parties', action, (inputs[on] ?? {}) as never);
    expect(codeOf(answered)).toBe(expected);
    if (expected !== 'OK') expect(everythingIn(world)).toBe(before);
  });
});
