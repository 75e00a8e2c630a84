import type { CaregiverDocument } from '#domain/caregivers/documents';
import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf } from '#testing/builders/as';
import { byCard, consentOf, openFamily, proposed, type Family } from '#testing/builders/caregivers';
import { forgetCountsOf } from '#testing/builders/counts';
import { beforeNext } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';

let world: World;
let family: Family;
beforeEach(async () => {
  world = await openWorld();
  family = await openFamily(world);
}, 120_000);
afterEach(() => world.close());

/** The write that gives the caregiver her rights. */
const GRANT = { action: 'modifyDocument', collection: 'people', says: 'homeCareBegun' };

const documents = () => world.documents<CaregiverDocument>('caregivers');
const stateOf = (id: string) => documents().find(({ _id }) => _id === id)?.state;
const homes = () =>
  world.documents<PersonDocument>('people').find(({ personId }) => personId === family.daughter.personId)
    ?.homes ?? [];
const open = () => homes().filter(({ until }) => until === null);
const fees = async () => {
  await world.runTimer();
  return dataOf(await family.daughter.as('disclosures', 'readSheet', {})).homes.length;
};

async function card(key: string) {
  const { homeId, elder, gridWorker } = family;
  const wanted = {
    homeId,
    forPersonId: elder.personId,
    elderName: elder.name,
    rights: ['fees' as const],
    key,
  };
  return dataOf(await gridWorker.as('caregivers', 'issueCard', wanted));
}
const redeem = async (code: string) => {
  const { elder, daughter } = family;
  await forgetCountsOf(daughter.openid);
  return codeOf(
    await daughter.as('caregivers', 'redeem', { code, elderName: elder.name, kin: 'daughter', name: '周敏' }),
  );
};
/** As a call that is killed before it gives her the rights leaves it. */
const cutOff = () => beforeNext(world, GRANT, () => Promise.reject(new Error('killed')));

it('of two cards used at one moment one counts, and ended by the community nothing comes back', async () => {
  const [first, second] = [await card('card-twin-1'), await card('card-twin-2')];
  beforeNext(world, GRANT, async () => expect(await redeem(second.code)).toBe('OK'));
  expect(await redeem(first.code)).toBe('ALREADY_BOUND');
  expect(await fees()).toBe(1);
  expect(open()).toMatchObject([{ care: { caregiverId: second.caregiverId } }]);
  expect([stateOf(first.caregiverId), stateOf(second.caregiverId)]).toEqual(['ended', 'inForce']);
  const { son, homeId } = family;
  const { caregiverId } = second;
  dataOf(await son.as('caregivers', 'object', { caregiverId, homeId, words: '不同意由她' }));
  const ends = { caregiverId, stays: false, reason: '老人不要了' };
  dataOf(await world.asOfficer('caregivers', 'settle', ends));
  expect(await fees()).toBe(0);
  for (const { code } of [first, second]) expect(await redeem(code)).toBe('CODE_WRONG');
  expect(await fees()).toBe(0);
});

it.each([
  ['when the timer has come between', true],
  ['when it has not', false],
])('a card that was cut off gives nothing once another yes was ended, %s', async (_title, timer) => {
  const { gridWorker } = family;
  const proposal = await proposed(family, { key: 'propose-twin' });
  const { code, caregiverId } = await card('card-twin-3');
  cutOff();
  expect(await redeem(code)).toBe('INTERNAL');
  expect(codeOf(await gridWorker.as('caregivers', 'recordConsent', consentOf(family, proposal)))).toBe('OK');
  if (timer) expect(await fees()).toBe(1);
  dataOf(await gridWorker.as('caregivers', 'revoke', { caregiverId: proposal, reason: '老人不要了' }));
  expect(await redeem(code)).toBe('CODE_WRONG');
  expect(await fees()).toBe(0);
  expect(stateOf(caregiverId)).toBe('ended');
});

it('nor once the office has bound her otherwise and ended that', async () => {
  const { homeId, daughter } = family;
  const { code, caregiverId } = await card('card-twin-4');
  cutOff();
  expect(await redeem(code)).toBe('INTERNAL');
  dataOf(await world.asClerk('homes', 'bind', { homeId, phone: daughter.phone, relation: 'family' }));
  dataOf(await world.asClerk('homes', 'unbind', { homeId, personId: daughter.personId }));
  expect(await redeem(code)).toBe('CODE_WRONG');
  expect(await fees()).toBe(0);
  expect(stateOf(caregiverId)).toBe('ended');
});

describe('what a call and the timer do at one moment happens once', () => {
  const END = { ...GRANT, says: 'homeCareEnded' };
  const told = async (kind: string) => {
    await world.runTimer();
    return dataOf(await family.daughter.as('notices', 'list', {})).items.filter((one) => one.kind === kind);
  };

  it('the end of a care is told once and keeps its moment', async () => {
    const caregiverId = await byCard(family);
    let first: unknown;
    beforeNext(world, END, async () => {
      await world.runTimer();
      first = homes();
    });
    const revoked = { caregiverId, reason: '老人不要了' };
    expect(codeOf(await family.gridWorker.as('caregivers', 'revoke', revoked))).toBe('OK');
    expect(first).toMatchObject([{ ended: 'unbound', until: expect.any(Number) as number }]);
    expect(homes()).toEqual(first);
    expect(await told('careEnded')).toHaveLength(1);
  });

  it('who has left meanwhile is not ended a second time', async () => {
    const { homeId, daughter, gridWorker } = family;
    const caregiverId = await byCard(family);
    beforeNext(world, END, () => daughter.as('homes', 'leaveHome', { homeId }));
    dataOf(await gridWorker.as('caregivers', 'revoke', { caregiverId, reason: '老人不要了' }));
    expect(homes()).toMatchObject([{ ended: 'left' }]);
  });
});
