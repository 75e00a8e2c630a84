import type { ErrandDocument } from '#domain/errands/documents';
import { codeOf, dataOf } from '#testing/builders/as';
import {
  boundTo,
  openHousehold,
  ROSTER_PHONE,
  signedIn,
  wishFor,
  withPost,
  caringBy,
  type Actor,
  type Household,
} from '#testing/builders/errands';
import { moveClockTo } from '#testing/builders/clock';
import { homeNamed } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  moveClockTo('2026-07-06 10:00');
});
afterAll(() => world.close());

const stored = (errandId: string) =>
  world.documents<ErrandDocument>('errands').find((one) => one._id === errandId);
const matters = async ({ as }: Pick<Actor, 'as'>) => {
  await world.runTimer();
  const { matters: all } = dataOf(await as('people', 'today'));
  return all.map((one) => one.matterId);
};

describe('an elder who rents and has no telephone', () => {
  let elder: string;
  beforeAll(async () => {
    const { homeId } = household;
    const recorded = {
      homeId,
      name: '方素珍',
      relation: 'tenant',
      birthYear: 1940,
      key: 'renter-01',
    } as const;
    const { personId } = dataOf(await world.asClerk('homes', 'recordResident', recorded));
    elder = personId;
    await caringBy(household.daughter, { ...household, elder: { personId, name: recorded.name } });
  });
  const ask = (who: Actor, key: string) =>
    who.as('errands', 'request', wishFor(household, { forPersonId: elder, key }));

  it('is asked for by her caregiver, and the owner’s family neither asks nor learns of it', async () => {
    const form = dataOf(await household.daughter.as('errands', 'readForm'));
    expect(form.homes[0]?.people.map((one) => one.personId)).toContain(elder);
    expect(codeOf(await ask(household.son, 'errand-rent-0'))).toBe('NOT_OF_THIS_HOME');
    const { errandId } = dataOf(await ask(household.daughter, 'errand-rent-1'));
    expect(stored(errandId)?.familyIds).toEqual([household.daughter.personId, elder]);
    expect(codeOf(await household.son.as('errands', 'read', { errandId }))).toBe('NOT_FOUND');
  });

  it('is not called on the number of the roster, which is her landlord’s', async () => {
    const { errandId } = dataOf(await ask(household.daughter, 'errand-rent-1'));
    const shown = dataOf(
      await household.gridWorker.as('errands', 'revealContact', { errandId, why: 'arrange' }),
    );
    expect(shown).toMatchObject({
      requester: { phone: household.daughter.phone },
      home: { name: null, phone: null },
    });
    expect(JSON.stringify(shown)).not.toContain(ROSTER_PHONE);
  });
});

describe('a building without a grid worker', () => {
  it('has its requests with the community at once', async () => {
    const homeId = await homeNamed(world, '1栋1单元101');
    const owner = await boundTo(world, homeId, { name: '罗先生', phone: '12030000031', relation: 'owner' });
    const wish = wishFor(household, { homeId, forPersonId: owner.personId, key: 'errand-nobody' });
    const { errandId, deskName } = dataOf(await owner.as('errands', 'request', wish));
    expect(deskName).toBeNull();
    expect(await matters({ as: world.asOfficer })).toContain(`m-${errandId}-desk`);
  });

  it('is one too whose only grid worker belongs to the family', async () => {
    const homeId = await homeNamed(world, '1栋1单元101');
    const phone = '12030000032';
    await withPost(world, 'gridWorker', { name: '罗小姐', phone, buildings: ['1栋'] });
    dataOf(await world.asClerk('homes', 'bind', { homeId, phone, relation: 'family' }));
    const own = await signedIn(world, '罗小姐', phone);
    const wish = wishFor(household, { homeId, forPersonId: own.personId, key: 'errand-own' });
    const { errandId } = dataOf(await own.as('errands', 'request', wish));
    expect(await matters({ as: world.asOfficer })).toContain(`m-${errandId}-desk`);
  });
});

describe('who is bound to the home no longer', () => {
  it('is told nothing more of its errands, and has none on her 今日', async () => {
    const { homeId, daughter, son } = household;
    const { errandId } = dataOf(
      await daughter.as('errands', 'request', wishFor(household, { key: 'errand-gone' })),
    );
    expect(await matters(son)).toContain(`m-${errandId}-family`);
    dataOf(await world.asClerk('homes', 'unbind', { homeId, personId: son.personId }));
    expect(await matters(son)).not.toContain(`m-${errandId}-family`);
    dataOf(await household.gridWorker.as('errands', 'accept', { errandId, rev: 0, urgent: false }));
    await world.runTimer();
    const { items } = dataOf(await son.as('notices', 'list', {}));
    expect(items.map((one) => one.kind)).not.toContain('errandAccepted');
  });
});

describe('a WeChat message about an errand', () => {
  it('goes to who agreed to it and is bound to the home still', async () => {
    const { daughter, gridWorker } = household;
    const consent = { template: 'errandAccepted', result: 'accept' } as const;
    dataOf(await daughter.as('notices', 'recordConsent', consent));
    const wish = wishFor(household, { key: 'errand-wechat' });
    const { errandId } = dataOf(await daughter.as('errands', 'request', wish));
    dataOf(await gridWorker.as('errands', 'accept', { errandId, rev: 0, urgent: false }));
    await world.runTimer();
    const sent = world.documents<{ template: string; recipients: { personId: string }[] }>('deliveries');
    const to = sent.filter((one) => one.template === 'errandAccepted').flatMap((one) => one.recipients);
    expect(to.map((one) => one.personId)).toEqual([daughter.personId]);
  });
});
