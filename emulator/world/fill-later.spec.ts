import { dataOf } from '#testing/builders/as';
import { openWorld, type World } from '#testing/world';
import { fill } from './fill';
import { gridWorker, leader, settleNeighbours } from './neighbours';

describe('a world that was settled before and is filled now', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2026-11-20 15:00');
    await settleNeighbours(world.caller, world.compoundId);
    await fill(world.caller, world.compoundId, { isNew: false, say: () => {} });
  }, 120_000);
  afterAll(() => world.close());

  it('has what can happen now: errands that wait and some underway', async () => {
    const desk = world.as(gridWorker.openid);
    const { items } = dataOf(await desk('errands', 'list', { scope: 'desk', open: true }));
    expect(items.map((one) => one.state).sort()).toEqual([
      ...['submitted', 'underway', 'underway', 'verifying'],
    ]);
    expect(dataOf(await desk('errands', 'list', { scope: 'desk', open: false })).items).toEqual([]);
  });

  it('has an activity ahead and a draft, and none behind it', async () => {
    const planned = await world.as(leader.openid)('activities', 'readPlan', { month: '2026-11' });
    expect(dataOf(planned).activities.map((one) => [one.state, one.seatsLeft])).toEqual([
      ['open', 3],
      ['draft', 20],
    ]);
  });
});
