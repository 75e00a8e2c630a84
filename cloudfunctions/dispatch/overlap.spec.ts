import { dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { openHousehold, requested, type Household } from '#testing/builders/errands';
import { beforeNext } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';
import { runDue } from './run';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  await world.runTimer();
  moveClockTo('2026-07-06 10:00');
}, 60_000);
afterAll(() => world.close());

const matterOf = (errandId: string) =>
  world.documents<{ _id: string; kind: string }>('matters').find((one) => one._id === `m-${errandId}-desk`)
    ?.kind;
const pending = () =>
  world.documents<{ hasPending: boolean }>('errands').filter((one) => one.hasPending).length;

describe('two runs at once', () => {
  it('leave no matter that is told from how a thing stood before: the next run tells it again', async () => {
    const errandId = await requested(household, 'overlap-1');
    beforeNext(world, { action: 'modifyDocument', collection: 'matters' }, async () => {
      dataOf(await household.gridWorker.as('errands', 'accept', { errandId, rev: 0, urgent: false }));
      await runDue(Date.now());
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
      await runDue(Date.now());
    });
    await runDue(Date.now());
    await runDue(Date.now());
    expect(matterOf(errandId)).toBeUndefined();
    expect(pending()).toBe(0);
  });

  it('tell everybody once', async () => {
    const { items } = dataOf(await household.gridWorker.as('notices', 'list', {}));
    expect(items.filter((one) => one.kind === 'errandRequested')).toHaveLength(2);
  });
});
