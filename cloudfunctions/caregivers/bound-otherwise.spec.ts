import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf } from '#testing/builders/as';
import { byCard, openFamily, type Family } from '#testing/builders/caregivers';
import { forgetCountsOf } from '#testing/builders/counts';
import { signedIn } from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let family: Family;
beforeAll(async () => {
  world = await openWorld();
  family = await openFamily(world);
}, 120_000);
afterAll(() => world.close());

const termsOf = ({ personId }: { personId: string }) =>
  world.documents<PersonDocument>('people').find((one) => one.personId === personId)?.homes ?? [];
const feesOf = async ({ as }: Family['daughter']) =>
  dataOf(await as('disclosures', 'readSheet', {})).homes.map((one) => one.homeId);

describe('whom somebody of the home objects to', () => {
  const bind = (as: World['asClerk'], { phone }: Family['daughter']) =>
    as('homes', 'bind', { homeId: family.homeId, phone, relation: 'family' });

  it('is bound by the community alone, and ended by nobody of the office before it has decided', async () => {
    const { daughter, son, homeId } = family;
    const caregiverId = await byCard(family, ['fees']);
    dataOf(await son.as('caregivers', 'object', { caregiverId, homeId, words: '没有问过我们' }));
    expect(codeOf(await bind(world.asClerk, daughter))).toBe('OBJECTED_BEFORE');
    expect(await feesOf(daughter)).toEqual([]);
    const ending = { homeId, personId: daughter.personId };
    expect(codeOf(await world.asClerk('homes', 'unbind', ending))).toBe('COMMUNITY_DECIDES');
    expect(termsOf(daughter)).toMatchObject([{ until: null, care: { resting: true } }]);
  });

  it('and who stops herself before it has decided comes back no other way', async () => {
    const { daughter } = family;
    const [term] = termsOf(daughter);
    dataOf(await daughter.as('caregivers', 'stop', { caregiverId: term!.care!.caregiverId }));
    expect(codeOf(await bind(world.asClerk, daughter))).toBe('OBJECTED_BEFORE');
    expect(codeOf(await bind(world.asOfficer, daughter))).toBe('OK');
    expect(await feesOf(daughter)).toEqual([family.homeId]);
  });
});

describe('who looks after two of a home', () => {
  const cares = async (key: string, by: Family['daughter']) => {
    const name = '周建国';
    const recorded = { homeId: family.homeId, name, relation: 'owner', key: 'elder-0002' } as const;
    const father = dataOf(await world.asClerk('homes', 'recordResident', recorded));
    await forgetCountsOf(by.openid);
    await byCard(family, ['fees'], { key: `${key}-mother`, by });
    await byCard({ ...family, elder: { ...father, name } }, ['fees'], { key: `${key}-father`, by });
    expect(termsOf(by).filter((one) => one.until === null)).toHaveLength(2);
  };

  it('and is bound as family is that alone, and is ended by those who were there before', async () => {
    const { sister, son, homeId } = family;
    await cares('card-bound', sister);
    dataOf(await world.asClerk('homes', 'bind', { homeId, phone: sister.phone, relation: 'family' }));
    await world.runTimer();
    expect(termsOf(sister)).toMatchObject([
      { relation: 'caregiver', until: expect.any(Number), ended: 'changed' },
      { relation: 'caregiver', until: expect.any(Number), ended: 'changed' },
      { relation: 'family', until: null },
    ]);
    const ending = { homeId, personId: sister.personId };
    expect(codeOf(await son.as('homes', 'objectToBinding', ending))).toBe('OK');
    expect(await feesOf(sister)).toEqual([]);
  });

  it.each([
    ['the office ends', 'unbind', '12030000004'],
    ['leaves', 'leaveHome', '12030000005'],
  ] as const)('and whom %s is nothing to it any more', async (_way, action, phone) => {
    const { homeId } = family;
    const niece = await signedIn(world, '周宁', phone);
    await cares(`card-${action}`, niece);
    const done =
      action === 'unbind'
        ? await world.asClerk('homes', 'unbind', { homeId, personId: niece.personId })
        : await niece.as('homes', 'leaveHome', { homeId });
    expect(codeOf(done)).toBe('OK');
    expect(termsOf(niece).filter((one) => one.until === null)).toEqual([]);
    await world.runTimer();
    expect(await feesOf(niece)).toEqual([]);
  });
});
