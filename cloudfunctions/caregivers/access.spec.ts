import { accessRows, everythingIn } from '#testing/access-rows';
import { codeOf, type As } from '#testing/builders/as';
import { byCard, consentOf, openFamily, proposalFor, proposed } from '#testing/builders/caregivers';
import { forgetCountsOf } from '#testing/builders/counts';
import { policyOf } from '#testing/folders';
import { openWorld, type World } from '#testing/world';

/** The caregiver is in force; `son` lives in the home. `namingOurs` is another compound's officer with our compound, `withOurIds` the same with her own. */
type Who =
  | 'caregiver'
  | 'son'
  | 'gridWorker'
  | 'otherGridWorker'
  | 'community'
  | 'clerk'
  | 'visitor'
  | 'namingOurs'
  | 'withOurIds';
const ROWS = accessRows<Who>(policyOf('caregivers'));

describe('who may do what', () => {
  let world: World;
  const actors = {} as Record<Who, As>;
  let inputs: Record<string, object>;

  beforeAll(async () => {
    world = await openWorld();
    const family = await openFamily(world);
    const { daughter, sister, son, gridWorker, otherGridWorker, homeId, elder } = family;
    const officerElsewhere = world.as('o-demo-officer-elsewhere');
    Object.assign(actors, {
      ...{ caregiver: daughter.as, son: son.as, gridWorker: gridWorker.as },
      ...{ otherGridWorker: otherGridWorker.as, community: world.asOfficer, clerk: world.asClerk },
      visitor: world.asVisitor,
      namingOurs: officerElsewhere,
      withOurIds: ((feature, action, input) =>
        officerElsewhere(feature, action, { compoundId: world.elsewhereId, ...input } as never)) as As,
    } satisfies Record<Who, As>);
    const inForce = { caregiverId: await byCard(family) };
    const waiting = async (key: string, room: string) => {
      await forgetCountsOf(sister.openid);
      return proposed({ daughter: sister }, { key, room, name: sister.name });
    };
    const [first, second] = [await waiting('access-one-1', '302'), await waiting('access-two-1', '303')];
    const card = { homeId, forPersonId: elder.personId, elderName: elder.name, rights: ['fees'] };
    inputs = {
      nothing: {},
      new: { ...proposalFor({ key: 'access-new-1', building: '9栋' }) },
      wrongCode: { code: '12345678', elderName: elder.name, kin: 'daughter', name: '周敏' },
      waiting: { stage: 'waiting' },
      inForce,
      aPhoto: { ...inForce, pictures: [`f-${'0'.repeat(24)}.jpg`] },
      card: { ...card, key: 'access-card-1' },
      yes: consentOf(family, first),
      noOfHers: { caregiverId: second, reason: '老人不同意' },
      again: { ...inForce, how: 'visit', words: '老人还同意' },
      objection: { ...inForce, homeId, words: '妈妈说由我来管' },
      stays: { ...inForce, stays: true, reason: '老人当面说的' },
      otherOne: { caregiverId: first, reason: '老人不要了' },
    };
  }, 120_000);
  afterAll(() => world.close());

  const attempts = ROWS.flatMap(({ action, on, expected }) =>
    expected.map(([who, code]) => [who, action as never, on, code] as const),
  );
  it.each(attempts)('%s · %s (%s) → %s', async (who, action, on, expected) => {
    const before = everythingIn(world);
    const answered = await actors[who]('caregivers', action, (inputs[on] ?? {}) as never);
    expect(codeOf(answered)).toBe(expected);
    if (expected !== 'OK') expect(everythingIn(world)).toBe(before);
  });
});
