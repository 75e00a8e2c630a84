import { unreadText } from '#domain/kernel/inbox';
import type { NoticeDocument, SubscriptionDocument } from '#domain/notices/documents';
import { collection } from '#platform/collection';
import { dataOf, type As } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import { openHousehold, requested } from '#testing/builders/errands';
import { bindTenant, importRoster } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  await world.runTimer();
});
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

describe('what called to something', () => {
  const inbox = async (as: As) => dataOf(await as('notices', 'list', {}));

  it('is read once that is done, by whomever; until then it is unread', async () => {
    moveClockTo('2026-07-06 12:00');
    const household = await openHousehold(world);
    await world.runTimer();
    const asked = async () =>
      (await inbox(household.gridWorker.as)).items.find((one) => one.kind === 'errandRequested')?.read;
    const errandId = await requested(household, 'demand');
    await world.runTimer();
    expect(await asked()).toBe(false);
    const { unread: before } = await inbox(household.gridWorker.as);
    dataOf(await world.asOfficer('errands', 'accept', { errandId, rev: 0, urgent: false }));
    await world.runTimer();
    expect(await asked()).toBe(true);
    expect((await inbox(household.gridWorker.as)).unread).toBe(before - 1);
  });
});

describe('how many are unread', () => {
  it('is counted beyond a page, and said as 99+ beyond a hundred; one call', async () => {
    const { person } = dataOf(await world.asOwner('people', 'me'));
    const put = collection<NoticeDocument>('notices');
    const told = (n: number): NoticeDocument => ({
      ...{ _id: `unread-${String(n).padStart(3, '0')}-all`, compoundId: world.compoundId, gridPath: '' },
      ...{
        kind: 'signedUp',
        tags: [`person:${person?.personId}`],
        except: [],
        title: '',
        body: '',
        link: '',
      },
      ...{ at: Date.now() + 1000, toldAt: Date.now() + 1000 },
    });
    const { unread: before } = dataOf(await world.asOwner('notices', 'list', {}));
    await put.addAll(Array.from({ length: 45 }, (_one, n) => told(n)));
    const first = dataOf(await world.asOwner('notices', 'list', {}));
    expect([first.items.length, first.unread]).toEqual([20, before + 45]);
    const second = dataOf(await world.asOwner('notices', 'list', { before: first.next }));
    const ids = [...first.items, ...second.items].map((one) => one.noticeId);
    expect(new Set(ids).size).toBe(40);
    await put.addAll(Array.from({ length: 80 }, (_one, n) => told(n + 100)));
    expect(unreadText(dataOf(await world.asOwner('notices', 'list', {})).unread)).toBe('99+');
    expect(await world.countCalls(() => world.asOwner('notices', 'list', {}))).toBe(2);
  });
});
