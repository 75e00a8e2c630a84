import type { ErrandDocument } from '#domain/errands/documents';
import type { AccessEntry } from '#platform/access-log';
import { collection, command } from '#platform/collection';
import type { ErrandId } from '#domain/kernel/ids';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  accepted,
  endAll,
  openHousehold,
  photo,
  picturesSettled,
  seen,
  withPost,
  type Actor,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
/** Grid worker of another building. */
let other: Actor;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  other = await withPost(world, 'gridWorker', { name: '罗静', phone: '12030000023', buildings: ['1栋'] });
  moveClockTo('2026-07-06 10:00');
});
afterEach(() => endAll(household));
afterAll(() => world.close());

const worker = () => household.gridWorker.as;
const applied = (key: string) =>
  accepted(household, key, { itemCode: 'minimum-living', doorCode: '按 0302 呼叫' });
/** In the grid worker's own hands. */
async function hers(key: string): Promise<ErrandId> {
  const errandId = await applied(key);
  const proxyId = household.gridWorker.personId;
  dataOf(await worker()('errands', 'assign', { errandId, rev: 1, proxyId }));
  dataOf(await worker()('errands', 'take', { errandId, rev: 2 }));
  return errandId;
}

describe('what the residents’ committee applies for', () => {
  it('is proposed to the community’s own staff of the building, by their post, and to no volunteer', async () => {
    const errandId = await applied('committee-1');
    const { proxies } = dataOf(await worker()('errands', 'suggestProxies', { errandId }));
    expect(proxies.map((one) => one.post).sort()).toEqual(['communityOfficer', 'gridWorker']);
    expect(proxies.map((one) => one.personId)).toContain(household.gridWorker.personId);
    const assign = async (proxyId: string) =>
      codeOf(await worker()('errands', 'assign', { errandId, rev: 1, proxyId: proxyId as never }));
    for (const { personId } of [...household.proxies, other, household.son])
      expect(await assign(personId)).toBe('NOT_STAFF');
    expect(codeOf(await worker()('errands', 'openForClaim', { errandId, rev: 1 }))).toBe('DONE_BY_STAFF');
    const { personId: officer } = proxies.find((one) => one.post === 'communityOfficer') ?? { personId: '' };
    expect(await assign(officer)).toBe('OK');
    dataOf(await world.asOfficer('errands', 'take', { errandId, rev: 2 }));
    expect(await seen(household.daughter.as, errandId)).toMatchObject({ state: 'underway', byStaff: true });
  });

  it('is done by her as its proxy: to the end, and the door code is logged under her post', async () => {
    const errandId = await hers('committee-2');
    expect(await seen(worker(), errandId)).toMatchObject({ viewer: 'proxy', hasDoorCode: true });
    dataOf(await worker()('errands', 'revealDoorCode', { errandId }));
    const looked = world.documents<AccessEntry>('access_log').filter((one) => one.what === 'doorCode');
    expect(looked).toMatchObject([{ byPost: 'gridWorker', subject: errandId }]);
    const pictures = [await photo(world, household.gridWorker)];
    const done = { solved: true, text: '材料交到街道了', minutes: 60, pictures };
    dataOf(await worker()('errands', 'finish', { errandId, rev: 3, ...done }));
    const said = { errandId, rev: 4, outcome: 'done', face: 'good', text: '' } as const;
    expect(codeOf(await worker()('errands', 'confirm', said))).toBe('NOT_IN_THIS_STATE');
    dataOf(await household.daughter.as('errands', 'confirm', said));
    await picturesSettled(world);
  });

  it('is recalled by a colleague of the desk, and not by herself', async () => {
    const errandId = await hers('committee-3');
    const recall = { errandId, rev: 3, text: '换人去办' };
    expect(codeOf(await worker()('errands', 'recall', recall))).toBe('NOT_IN_THIS_STATE');
    dataOf(await world.asOfficer('errands', 'recall', recall));
    expect(await seen(worker(), errandId)).toMatchObject({
      state: 'accepted',
      viewer: 'desk',
      proxyName: null,
    });
  });

  it('goes back to the desk when the post ends by which it was hers', async () => {
    const errandId = await hers('committee-4');
    const { personId, name, phone } = household.gridWorker;
    const ending = { personId, post: 'gridWorker' } as const;
    dataOf(await world.asOfficer('people', 'endPost', ending));
    expect(codeOf(await worker()('errands', 'read', { errandId }))).toBe('NOT_ALLOWED');
    await world.runTimer();
    const back = await seen(world.asOfficer, errandId);
    expect(back).toMatchObject({ state: 'accepted', proxyName: null, community: true });
    expect(back.timeline.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['proxyLeft', 'deskChanged']),
    );
    dataOf(
      await world.asOfficer('people', 'appoint', { name, phone, post: 'gridWorker', buildings: ['3栋'] }),
    );
  });

  it('stays with the volunteer who was given it before, and goes to staff when she gives it back', async () => {
    const errandId = await applied('committee-5');
    const [{ personId, as }] = household.proxies;
    const before = {
      state: 'underway',
      proxy: { personId, name: '何秀英' },
      route: command().remove(),
      timeline: command().push([
        { at: Date.now(), by: personId, name: '何秀英', side: 'proxy', kind: 'taken', text: null },
      ]),
    };
    await collection<ErrandDocument>('errands').change(
      { _id: errandId, compoundId: world.compoundId },
      before as never,
    );
    await world.runTimer();
    expect(await seen(as, errandId)).toMatchObject({ viewer: 'proxy', state: 'underway', byStaff: true });
    dataOf(await as('errands', 'decline', { errandId, rev: 1, text: '街道说要居委会来办' }));
    const assignment = { errandId, rev: 2, proxyId: personId };
    expect(codeOf(await worker()('errands', 'assign', assignment))).toBe('NOT_STAFF');
  });
});
