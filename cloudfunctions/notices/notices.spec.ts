import { dataOf } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import { bindTenant, importRoster } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';
import type { SubscriptionDocument } from './store';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  await world.runTimer();
}, 60_000);
afterAll(() => world.close());

const unread = async () => {
  const { items } = dataOf(await world.asTenant('notices', 'list', {}));
  return items.filter((one) => !one.read).map((one) => one.kind);
};
const markAllRead = (at: string) => world.asTenant('notices', 'markAllRead', { until: instantAt(at) });

describe('what is read', () => {
  it('does not include what had happened, but had not come into the inbox', async () => {
    moveClockTo('2026-07-06 11:00');
    await bindTenant(world);
    moveClockTo('2026-07-06 11:02');
    dataOf(await markAllRead('2026-07-06 11:01'));
    await world.runTimer();
    expect(await unread()).toEqual(['homeBound']);
  });

  it('is read up to when the list was loaded', async () => {
    moveClockTo('2026-07-06 11:10');
    dataOf(await markAllRead('2026-07-06 11:09'));
    expect(await unread()).toEqual([]);
  });

  it('stays read when an older request comes late', async () => {
    dataOf(await markAllRead('2026-07-06 09:00'));
    expect(await unread()).toEqual([]);
  });
});

describe('recordConsent', () => {
  it('counts every consent, also two first ones at the same moment', async () => {
    const accept = () =>
      world.asTenant('notices', 'recordConsent', { template: 'questionAnswered', result: 'accept' });
    (await Promise.all([accept(), accept(), accept()])).forEach(dataOf);
    const [ledger, ...others] = world.documents<SubscriptionDocument>('subscriptions');
    expect(others).toEqual([]);
    expect(ledger?.credits).toBe(3);
  });
});
