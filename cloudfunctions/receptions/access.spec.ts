import { accessRows, everythingIn } from '#testing/access-rows';
import { codeOf, type As } from '#testing/builders/as';
import { announced, residents, THURSDAY } from '#testing/builders/receptions';
import { policyOf } from '#testing/folders';
import { openWorld, type World } from '#testing/world';

/** `namingOurs` is another compound's officer with our compound, `withOurIds` the same with her own. */
type Who = 'inBuilding' | 'elsewhere' | 'community' | 'clerk' | 'visitor' | 'namingOurs' | 'withOurIds';
const ROWS = accessRows<Who>(policyOf('receptions'));

describe('who may do what with a reception', () => {
  let world: World;
  const actors = {} as Record<Who, As>;
  let inputs: Record<string, object>;

  beforeAll(async () => {
    world = await openWorld();
    const officerElsewhere = world.as('o-demo-officer-elsewhere');
    Object.assign(actors, {
      ...(await residents(world)),
      community: world.asOfficer,
      clerk: world.asClerk,
      visitor: world.asVisitor,
      namingOurs: officerElsewhere,
      withOurIds: ((feature, action, input) =>
        officerElsewhere(feature, action, { compoundId: world.elsewhereId, ...input } as never)) as As,
    } satisfies Record<Who, As>);
    const receptionId = await announced(world);
    const { startsAt, endsAt } = THURSDAY;
    inputs = {
      nothing: {},
      announced: { receptionId },
      new: { ...THURSDAY, key: 'access-new-1' },
      moved: { receptionId, rev: 0, place: '2栋楼下', startsAt, endsAt, reason: '下雨' },
      calledOff: { receptionId, reason: '下雨' },
    };
  });
  afterAll(() => world.close());

  const attempts = ROWS.flatMap(({ action, on, expected }) =>
    expected.map(([who, code]) => [who, action as never, on, code] as const),
  );
  it.each(attempts)('%s · %s (%s) → %s', async (who, action, on, expected) => {
    const before = everythingIn(world);
    const answered = await actors[who]('receptions', action, (inputs[on] ?? {}) as never);
    expect(codeOf(answered)).toBe(expected);
    if (expected !== 'OK') expect(everythingIn(world)).toBe(before);
  });

  it('nobody reads under her own compound what another one announced', async () => {
    const told = JSON.stringify(await actors.withOurIds('receptions', 'list', {}));
    expect(told).not.toContain((inputs.announced as { receptionId: string }).receptionId);
  });
});
