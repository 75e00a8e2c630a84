import type { ApplicationDocument } from '#domain/homes/documents';
import type { DisclosureStatsDocument } from '#domain/disclosures/documents';
import { collection, command } from '#platform/collection';
import { dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { beforeNext } from '#testing/builders/meanwhile';
import { askQuestion, homeNamed, importRoster, publishSheet, submitSheet } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';
import { AdminError } from '../../emulator/admin-error';
import { owner } from '../../emulator/world/settle';
import type { DeliveryDocument } from './expand';

let world: World;
let failures: string[];
const print = console.error;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  await world.runTimer();
});
beforeEach(() => {
  failures = [];
  console.error = (line: unknown) => void failures.push(String(line));
});
afterEach(() => {
  console.error = print;
});
afterAll(() => world.close());

const gone = () => Promise.reject(new AdminError('SYS_ERR', 'the database does not answer'));
const correct = async (label: string, area: string) => {
  const homeId = await homeNamed(world, label);
  const { home } = dataOf(await world.asClerk('homes', 'read', { homeId }));
  dataOf(await world.asClerk('homes', 'correctArea', { homeId, rev: home.rev, area, document: '测绘报告' }));
};
const counted = () =>
  world.documents<DisclosureStatsDocument>('disclosure_stats').map(({ version, area }) => [version, area]);

describe('figures', () => {
  it('are counted again after a publication: an area may have changed while it was counting', async () => {
    const submitted = await submitSheet(world, 'fee-sheet-2026-h1');
    beforeNext(world, { action: 'insertDocument', collection: 'disclosure_stats' }, async () => {
      await correct('3栋1单元101', '96.40');
      await world.runTimer();
    });
    dataOf(await world.asManager('disclosures', 'publish', submitted));
    await world.runTimer();
    expect(counted()).toEqual([[1, '683.11']]);
  });

  it('are counted by the next run where one ends between telling of an area and counting', async () => {
    await correct('3栋1单元101', '96.50');
    beforeNext(world, { action: 'modifyDocument', collection: 'disclosure_stats' }, gone);
    await world.runTimer();
    expect(failures.join()).toContain('dispatch.derive');
    await world.runTimer();
    expect(counted()).toEqual([[1, '683.21']]);
  });
});

describe('an event that cannot be told', () => {
  it('holds up no other, on its own document or any, and stays', async () => {
    const homes = collection<{ _id: string }>('homes');
    const broken = await homeNamed(world, '1栋1单元101');
    const event = { eventId: 'e-broken', kind: 'areaCorrected', at: Date.now(), by: null, params: null };
    await homes.change({ _id: broken }, { pending: command().push([event]), hasPending: true });
    await correct('1栋1单元101', '88.26');
    await correct('3栋1单元101', '96.60');
    await world.runTimer();
    const { items } = dataOf(await world.asOwner('notices', 'list', {}));
    expect(items[0]).toMatchObject({
      kind: 'areaCorrected',
      body: expect.stringContaining('更正为 96.60 ㎡'),
    });
    expect(counted()).toEqual([[1, '683.41']]);
    expect(failures.join()).toContain('dispatch.tell areaCorrected');
    const waiting = world
      .documents<{ _id: string; hasPending: boolean; pending: { eventId: string }[] }>('homes')
      .filter((one) => one.hasPending);
    expect(waiting.map(({ _id, pending }) => [_id, pending.map((one) => one.eventId)])).toEqual([
      [broken, ['e-broken']],
    ]);
  });
});

describe('a document that cannot be read', () => {
  it('holds up no other that waits, nor any other clock', async () => {
    const homes = collection<{ _id: string }>('homes');
    const broken = await homeNamed(world, '2栋1单元501');
    await homes.change({ _id: broken }, { pending: null, hasPending: true });
    await correct('3栋1单元101', '96.65');
    const applications = collection<ApplicationDocument>('applications');
    const { personId } = dataOf(await world.asOwner('people', 'me')).person!;
    const applied = { building: '4栋', entrance: '1单元', room: '501', relation: 'family' } as const;
    const { applicationId } = dataOf(
      await world.asOwner('homes', 'apply', { ...applied, name: '蒋小雨', words: '' }),
    );
    const [made] = await applications.find({ _id: applicationId }, 1);
    // due before the other one, and without what a document with a clock has
    const { pending: _pending, ...unreadable } = made!;
    await applications.put({ ...unreadable, _id: 'b-unreadable01', clockAt: 1 } as never);
    await applications.change({ _id: applicationId }, { clockAt: 2 });
    await world.runTimer();
    const { items } = dataOf(await world.asOwner('notices', 'list', {}));
    expect(items[0]?.body).toContain('更正为 96.65 ㎡');
    expect((await applications.find({ _id: applicationId }, 1))[0]).toMatchObject({
      ...{ applicantId: personId, clockAt: null, lateAt: expect.any(Number) },
    });
    for (const where of [`"requestId":"${broken}","where":"dispatch.tell"`, 'b-unreadable01'])
      expect(failures.join()).toContain(where);
    await homes.change({ _id: broken }, { pending: [], hasPending: false });
    expect(await applications.remove({ _id: 'b-unreadable01' as never })).toBe(true);
  });
});

describe('what cannot be written all together', () => {
  it('is written one after the other in the same run', async () => {
    await correct('3栋1单元101', '96.70');
    await correct('3栋1单元101', '96.80');
    beforeNext(world, { action: 'insertDocument', collection: 'notices' }, gone);
    await world.runTimer();
    const { items } = dataOf(await world.asOwner('notices', 'list', {}));
    expect(items.slice(0, 2).map((one) => /更正为 (\S+)/.exec(one.body)?.[1])).toEqual(['96.80', '96.70']);
  });
});

describe('a WeChat message', () => {
  it('is sent once, also where the ledger cannot be written after it', async () => {
    moveClockTo('2026-07-07 10:00');
    const { templates } = dataOf(await world.asOwner('people', 'me'));
    for (let count = 0; count < 2; count += 1) {
      const results = { [templates.questionAnswered ?? '']: 'accept' };
      await world.caller.emulator('consent', { openid: owner.openid, results });
      const accept = { template: 'questionAnswered', result: 'accept' } as const;
      dataOf(await world.asOwner('notices', 'recordConsent', accept));
    }
    const disclosureId = await publishSheet(world, 'fee-sheet-2026-h2');
    const questionId = await askQuestion(world, disclosureId);
    const answer = { questionId, rev: 0, conclusion: 'explain', text: '按决议。' } as const;
    dataOf(await world.asClerk('disclosures', 'answer', answer));
    beforeNext(world, { action: 'modifyDocument', collection: 'subscriptions' }, gone);
    await world.runTimer();
    moveClockTo('2026-07-07 10:10');
    await world.runTimer();
    const deliveries = world.documents<DeliveryDocument>('deliveries');
    expect(deliveries.map((one) => [one.open, one.tries, one.recipients.map(({ state }) => state)])).toEqual([
      [false, 1, ['sent']],
    ]);
  });
});
