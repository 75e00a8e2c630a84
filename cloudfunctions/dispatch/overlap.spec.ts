import type { ErrandDocument } from '#domain/errands/documents';
import { dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { offered, openHousehold, requested, underway, type Household } from '#testing/builders/errands';
import { leader, published } from '#testing/builders/activities';
import { beforeNext } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';
import { LEASE_MS } from './leases';
import { runDue } from './run';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  await world.runTimer();
  moveClockTo('2026-07-06 10:00');
});
afterAll(() => world.close());

const matterOf = (errandId: string) =>
  world.documents<{ _id: string; kind: string }>('matters').find((one) => one._id === `m-${errandId}-desk`)
    ?.kind;
const pending = () =>
  world.documents<{ hasPending: boolean }>('errands').filter((one) => one.hasPending).length;

/** When what the run that is under way has taken is free again: the other one does not wait for it. */
const later = () => Date.now() + LEASE_MS;

describe('two runs at once', () => {
  it('leave no matter that is told from how a thing stood before: the next run tells it again', async () => {
    const errandId = await requested(household, 'overlap-1');
    beforeNext(world, { action: 'modifyDocument', collection: 'matters' }, async () => {
      dataOf(await household.gridWorker.as('errands', 'accept', { errandId, rev: 0, urgent: false }));
      await runDue(later());
      expect(matterOf(errandId)).toBe('errandToAssign');
    });
    await runDue(Date.now());
    await runDue(Date.now());
    expect(matterOf(errandId)).toBe('errandToAssign');
    expect(pending()).toBe(0);
  });

  it('nor one that is done', async () => {
    const errandId = await requested(household, 'overlap-2');
    beforeNext(world, { action: 'modifyDocument', collection: 'matters' }, async () => {
      dataOf(await household.daughter.as('errands', 'withdraw', { errandId, rev: 0, text: '' }));
      await runDue(later());
    });
    await runDue(Date.now());
    await runDue(Date.now());
    expect(matterOf(errandId)).toBeUndefined();
    expect(pending()).toBe(0);
  });

  it.each([
    ['a proxy had in hand', 'underway'],
    ['had been offered to her', 'offered'],
  ] as const)('hand over once what %s', async (_what, state) => {
    const [proxy] = household.proxies;
    const key = `overlap-${state}`;
    const errandId = await (state === 'offered' ? offered : underway)(household, key);
    await world.runTimer();
    dataOf(await world.asOfficer('people', 'endPost', { personId: proxy.personId, post: 'proxy' }));
    // another instance of the function: what one of them does in turn, the other does not wait for
    let elsewhere: { runDue: typeof runDue } | undefined;
    await jest.isolateModulesAsync(async () => {
      elsewhere = await import('./run');
    });
    let overlapped = 0;
    beforeNext(world, { action: 'modifyDocument', collection: 'errands' }, async () => {
      overlapped += 1;
      await elsewhere?.runDue(later());
    });
    await runDue(Date.now());
    await runDue(Date.now());
    expect(overlapped).toBe(1);
    const stored = world.documents<ErrandDocument>('errands').find((one) => one._id === errandId);
    expect(stored?.timeline.filter((one) => one.kind === 'proxyLeft')).toHaveLength(1);
    expect(stored?.proxy).toBeNull();
    for (const { as } of [household.daughter, household.gridWorker]) {
      const { items } = dataOf(await as('notices', 'list', {}));
      const kinds = items.filter((one) => one.link.includes(errandId)).map((one) => one.kind);
      expect(kinds).toEqual([...new Set(kinds)]);
    }
    expect(world.documents<{ hasPending: boolean }>('people').filter((one) => one.hasPending)).toEqual([]);
    const { name, phone } = proxy;
    dataOf(await world.asOfficer('people', 'appoint', { name, phone, post: 'proxy' }));
    await world.runTimer();
  });

  it('hand over once what stands with a grid worker, where that changes whose turn it is and nothing else', async () => {
    const errandId = await requested(household, 'overlap-desk');
    await world.runTimer();
    const { personId, name, phone } = household.gridWorker;
    dataOf(await world.asOfficer('people', 'endPost', { personId, post: 'gridWorker' }));
    let elsewhere: { runDue: typeof runDue } | undefined;
    await jest.isolateModulesAsync(async () => {
      elsewhere = await import('./run');
    });
    beforeNext(world, { action: 'modifyDocument', collection: 'errands' }, async () => {
      await elsewhere?.runDue(later());
    });
    await runDue(Date.now());
    await runDue(Date.now());
    const stored = world.documents<ErrandDocument>('errands').find((one) => one._id === errandId);
    expect(stored?.timeline.filter((one) => one.kind === 'deskChanged')).toHaveLength(1);
    dataOf(await world.asOfficer('people', 'appoint', { name, phone, post: 'gridWorker' }));
    await world.runTimer();
  });

  it('tell everybody once', async () => {
    const { items } = dataOf(await household.gridWorker.as('notices', 'list', {}));
    expect(items.filter((one) => one.kind === 'errandRequested')).toHaveLength(5);
  });
});

describe('a sign-up between two runs', () => {
  let asLeader: As;
  const matterOfVolunteers = (activityId: string) =>
    world
      .documents<{ _id: string; tags: string[] }>('matters')
      .find((one) => one._id === `m-${activityId}-volunteers`);

  it('that is given back while it is told leaves nobody on 今日', async () => {
    asLeader = await leader(world);
    const activityId = await published(world, asLeader);
    await world.runTimer();
    dataOf(await household.son.as('activities', 'signUp', { activityId }));
    beforeNext(world, { action: 'modifyDocument', collection: 'matters' }, async () => {
      dataOf(await household.son.as('activities', 'cancelSignUp', { activityId }));
      await runDue(later());
      expect(matterOfVolunteers(activityId)).toBeUndefined();
    });
    await runDue(Date.now());
    await runDue(Date.now());
    expect(matterOfVolunteers(activityId)).toBeUndefined();
  });

  it('that comes while another event is told is told by the next run', async () => {
    const activityId = await published(world, asLeader, {}, 'activity-0002');
    beforeNext(world, { action: 'insertDocument', collection: 'notices' }, async () => {
      dataOf(await household.son.as('activities', 'signUp', { activityId }));
    });
    await runDue(Date.now());
    await runDue(Date.now());
    expect(matterOfVolunteers(activityId)?.tags).toContain(`person:${household.son.personId}`);
  });
});
