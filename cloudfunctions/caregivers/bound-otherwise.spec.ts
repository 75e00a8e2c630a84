import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf } from '#testing/builders/as';
import { byCard, openFamily, type Family } from '#testing/builders/caregivers';
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
