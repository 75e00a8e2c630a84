import type { CaregiverDocument } from '#domain/caregivers/documents';
import type { ErrandDocument } from '#domain/errands/documents';
import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { byCard, openFamily, type Family } from '#testing/builders/caregivers';
import { forgetCountsOf } from '#testing/builders/counts';
import { wishFor } from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let family: Family;
let caregiverId: CaregiverDocument['_id'];
let errandId: string;
beforeAll(async () => {
  world = await openWorld();
  family = await openFamily(world);
  caregiverId = await byCard(family);
  const wish = wishFor(family as never, { key: 'errand-care-1' });
  errandId = dataOf(await family.daughter.as('errands', 'request', wish as never)).errandId;
  await world.runTimer();
}, 120_000);
afterAll(() => world.close());

const inbox = async (as: As) => {
  await world.runTimer();
  return dataOf(await as('notices', 'list', {})).items;
};
const matters = async (as: As) => {
  await world.runTimer();
  return dataOf(await as('people', 'today', {})).matters.map((one) => one.kind);
};
const termOf = ({ personId }: { personId: string }) =>
  world
    .documents<PersonDocument>('people')
    .find((one) => one.personId === personId)
    ?.homes.find((one) => one.care?.caregiverId === caregiverId);
const objection = () => ({ caregiverId, homeId: family.homeId, words: '妈妈说过由我来管' });

it('is not ended as a stranger would be: the home’s people object, and who looks after her ends nobody', async () => {
  const { son, daughter, homeId } = family;
  const ends = (whom: { personId: never }) => ({ homeId, personId: whom.personId });
  expect(codeOf(await son.as('homes', 'objectToBinding', ends(daughter as never)))).toBe('CONSENTED');
  expect(codeOf(await daughter.as('homes', 'objectToBinding', ends(son as never)))).toBe('ONLY_CARES');
  const { people } = dataOf(await son.as('homes', 'readPeople', { homeId }));
  expect(people.find((one) => one.personId === daughter.personId)).toMatchObject({
    ...{ why: 'CONSENTED', relation: 'caregiver' },
    care: { caregiverId, kin: 'daughter', how: 'card', resting: false },
  });
});

it('somebody of the home objects: at once nothing counts, both are told, and the community decides', async () => {
  const { son, daughter, gridWorker } = family;
  expect(codeOf(await world.asOwner('caregivers', 'object', objection()))).toBe('NOT_FOUND');
  dataOf(await son.as('caregivers', 'object', objection()));
  expect(codeOf(await daughter.as('errands', 'read', { errandId: errandId as never }))).toBe('NOT_ALLOWED');
  dataOf(await son.as('caregivers', 'object', objection()));
  expect(termOf(daughter)).toMatchObject({ until: null, care: { resting: true } });
  expect((await inbox(daughter.as)).filter((one) => one.kind === 'careRested')).toHaveLength(1);
  expect((await inbox(son.as)).filter((one) => one.kind === 'careRestedAtHome')).toHaveLength(1);
  expect(await matters(world.asOfficer)).toContain('careToDecide');
  expect(await matters(gridWorker.as)).not.toContain('careToDecide');
  expect(await matters(daughter.as)).toContain('careRests');
});

it('who is grid worker too decides on nothing of that home meanwhile: another one does, or the community', async () => {
  const { son, daughter, gridWorker } = family;
  const post = { post: 'gridWorker' as const };
  const appoint = ({ name, phone }: { name: string; phone: string }) =>
    world.asOfficer('people', 'appoint', { name, phone, ...post, buildings: ['3栋'] });
  const end = ({ personId }: { personId: never }) =>
    world.asOfficer('people', 'endPost', { personId, ...post });
  dataOf(await appoint(daughter));
  dataOf(await end(gridWorker as never));
  const wish = wishFor(family as never, { key: 'errand-care-2' });
  const asked = dataOf(await son.as('errands', 'request', wish as never)).errandId;
  const stored = () => world.documents<ErrandDocument>('errands').find((one) => one._id === asked);
  expect(stored()).toMatchObject({ noGridWorker: true });
  const seesNothing = async () => {
    for (const one of [errandId, asked])
      expect(codeOf(await daughter.as('errands', 'read', { errandId: one as never }))).toBe('NOT_FOUND');
    const desk = { scope: 'desk' as const, open: true };
    expect(dataOf(await daughter.as('errands', 'list', desk)).items).toEqual([]);
  };
  await seesNothing();
  await world.runTimer();
  await seesNothing();
  expect(stored()).toMatchObject({ noGridWorker: true });
  expect(dataOf(await world.asOfficer('errands', 'read', { errandId: asked })).viewer).toBe('desk');
  dataOf(await appoint(gridWorker));
  await world.runTimer();
  expect(stored()).toMatchObject({ noGridWorker: false });
  expect(dataOf(await gridWorker.as('errands', 'read', { errandId: asked })).viewer).toBe('desk');
  dataOf(await end(daughter as never));
  await world.runTimer();
});

it('the community lets it go on: what she asked for is hers to answer again, and nobody locks it twice', async () => {
  const { son, daughter, gridWorker } = family;
  const keeps = { caregiverId, stays: true, reason: '老人当面说由女儿照护' };
  expect(codeOf(await gridWorker.as('caregivers', 'settle', keeps))).toBe('NOT_ALLOWED');
  dataOf(await world.asOfficer('caregivers', 'settle', keeps));
  dataOf(await world.asOfficer('caregivers', 'settle', keeps));
  expect(dataOf(await daughter.as('errands', 'read', { errandId: errandId as never })).viewer).toBe('family');
  expect(await matters(world.asOfficer)).not.toContain('careToDecide');
  const told = (await inbox(son.as)).find((one) => one.kind === 'careSettled');
  expect(told?.body).toMatch(/社区干部.*决定由女儿继续照护。原因：老人当面说由女儿照护。/);
  expect((await inbox(daughter.as)).map((one) => one.kind)).toContain('careResumed');
  expect(codeOf(await son.as('caregivers', 'object', objection()))).toBe('OBJECTED_BEFORE');
});

it('one whom another caregiver of the home objects to, and the community ends', async () => {
  const { daughter, sister, son } = family;
  await forgetCountsOf(sister.openid);
  const other = await byCard(family, ['fees'], { key: 'card-sister', by: sister });
  dataOf(await daughter.as('caregivers', 'object', { ...objection(), caregiverId: other }));
  await world.runTimer();
  expect(dataOf(await sister.as('disclosures', 'readSheet', {})).homes).toEqual([]);
  const ends = { caregiverId: other, stays: false, reason: '老人只要一个人照护' };
  dataOf(await world.asOfficer('caregivers', 'settle', ends));
  expect((await inbox(sister.as)).map((one) => one.kind)).toContain('careEnded');
  expect((await inbox(daughter.as)).map((one) => one.kind)).toContain('careSettled');
  expect((await inbox(son.as)).map((one) => one.kind)).toContain('careSettled');
  const { homes = [] } =
    world.documents<PersonDocument>('people').find((one) => one.personId === sister.personId) ?? {};
  expect(homes).toMatchObject([{ until: expect.any(Number), ended: 'objected' }]);
});

it('whom it was for leaves the home: nobody looks after her there any more', async () => {
  const { daughter, homeId, elder } = family;
  dataOf(await world.asOfficer('homes', 'unbind', { homeId, personId: elder.personId }));
  await world.runTimer();
  expect(termOf(daughter)).toMatchObject({ until: expect.any(Number) });
  expect((await inbox(daughter.as)).find((one) => one.kind === 'careEnded')?.body).toContain('登记已经变了');
});
