import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  filedBy,
  openYard,
  photoOf,
  stepOf,
  storedReport,
  tomorrow,
  type Yard,
} from '#testing/builders/reports';
import { manager } from '../../emulator/world/settle';
import { openWorld, type World } from '#testing/world';

let world: World;
let yard: Yard;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  yard = await openYard(world);
}, 120_000);
afterAll(() => world.close());
beforeEach(() => moveClockTo('2026-07-06 10:30'));

describe('who did it in vain', () => {
  const asManager = (reportId: Parameters<typeof storedReport>[1]) => ({
    accept: async () =>
      dataOf(await stepOf(world, reportId, world.asManager, 'accept', { dueDay: tomorrow() })),
    fixed: async () => {
      const pictures = [await photoOf(world, manager.openid)];
      return codeOf(
        await stepOf(world, reportId, world.asManager, 'finish', {
          ...{ outcome: 'fixed', text: '好了', pictures },
        }),
      );
    },
  });

  it('does not say that it is fixed, be it that she sends another; who did nothing is not struck for it', async () => {
    const reportId = await filedBy(world, yard, 'in-vain-1');
    const { accept, fixed } = asManager(reportId);
    await accept();
    dataOf(await stepOf(world, reportId, world.asManager, 'assign', { doerId: yard.other.personId }));
    expect(await fixed()).toBe('OK');
    dataOf(await stepOf(world, reportId, world.asOwner, 'respond', { fixed: false, another: true }));
    const { notAgain, timeline } = storedReport(world, reportId);
    expect(notAgain).toEqual([timeline.find((one) => one.kind === 'finished')?.by]);
    await accept();
    dataOf(await stepOf(world, reportId, world.asManager, 'assign', { doerId: yard.other.personId }));
    expect(await fixed()).toBe('ANOTHER_WISHED');
    dataOf(await stepOf(world, reportId, world.asOwner, 'withdraw'));
  });
});
