import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { PersonId } from '#domain/kernel/ids';
import type { NoticeDocument } from '#domain/notices/documents';
import { accounts, holderOf, persons } from '#platform/actor';
import { collection, command } from '#platform/collection';
import { dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { beforeNext } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';
import { AdminError } from '../../emulator/admin-error';
import { deliverDue } from './deliver';
import { expand, type DeliveryDocument } from './expand';

const TEMPLATE = 'activityCancelled';
const FIELDS = { thing1: '捡拾楼道杂物', thing2: '下雨', time3: '2026年7月11日 09:00' };

interface Ledger {
  _id: string;
  personId: PersonId;
  template: string;
  credits: number;
  tags: string[];
}

let world: World;
let templateId: string;
let failures: string[];
const print = console.error;
const deliveries = collection<DeliveryDocument>('deliveries');
const ledgers = collection<Ledger>('subscriptions');
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  templateId = dataOf(await world.asOwner('people', 'me')).templates[TEMPLATE] ?? '';
});
beforeEach(() => {
  failures = [];
  console.error = (line: unknown) => void failures.push(String(line));
});
afterEach(async () => {
  console.error = print;
  await world.caller.emulator('wechat', { lostAnswers: 0 });
});
afterAll(() => world.close());

const name = (crowd: string, index: number) => `${crowd}-${String(index).padStart(4, '0')}`;
const ledgerOf = (who: string) => `p-${who}:${TEMPLATE}`;

/** So many of a compound with two credits each, in our ledgers and (with `messages`) at WeChat. */
async function gather(crowd: string, from: number, count: number, { messages = true } = {}): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => name(crowd, from + index));
  const homes = [{ compoundId: crowd, homeId: `h-${crowd}`, building: '3栋', since: 0, until: null }];
  const person = (who: string) => ({
    _id: `p-${who}`,
    personId: `p-${who}`,
    name: who,
    holder: holderOf(`o-${who}`),
    homes,
    posts: [],
  });
  await persons.addAll(names.map(person) as never[]);
  await accounts.addAll(names.map((who) => ({ _id: `o-${who}`, personId: `p-${who}` as PersonId })));
  const tags = [`compound:${crowd}`];
  await ledgers.addAll(
    names.map((who) => {
      const personId = `p-${who}` as PersonId;
      return { _id: ledgerOf(who), personId, template: TEMPLATE, credits: 2, tags };
    }),
  );
  for (const who of messages ? [...names, ...names] : [])
    await world.caller.emulator('consent', { openid: `o-${who}`, results: { [templateId]: 'accept' } });
}

/** The messages of a notice to everybody of the compound, made as the timer makes them. */
async function tell(crowd: string, except: PersonId[] = []): Promise<void> {
  const notice = {
    ...{ _id: `n-${crowd}`, compoundId: crowd, gridPath: 'a/b/c', kind: 'activityCancelled' },
    ...{
      tags: [`compound:${crowd}`],
      except,
      ...{ title: '活动取消了', body: '您不用再去。', link: '/pages/home/index' },
      at: Date.now(),
      toldAt: 0,
    },
  } as NoticeDocument;
  await expand(notice, { template: TEMPLATE, fields: FIELDS }, Date.now());
}

const deliver = () => deliverDue(Date.now(), Date.now() + 50_000);
const later = () => moveClockTo(Date.now() + 3 * 60_000);
const gone = () => Promise.reject(new AdminError('SYS_ERR', 'the database does not answer'));
const chunksOf = (crowd: string) =>
  world.documents<DeliveryDocument>('deliveries').filter((one) => one.compoundId === crowd);
const statesOf = (crowd: string) =>
  chunksOf(crowd).flatMap((one) => one.recipients.map(({ state }) => state));
/** How many messages each of a crowd has got. */
const got = (crowd: string) => {
  const counts = new Map<string, number>();
  for (const { openid } of world.emulator.inspection.messages(10_000, null))
    if (openid.startsWith(`o-${crowd}-`)) counts.set(openid, (counts.get(openid) ?? 0) + 1);
  return [...counts.values()];
};
async function whereNobodyListens(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return `http://127.0.0.1:${port}`;
}
const times = (count: number, value: unknown) => Array.from({ length: count }, () => value);
const creditsOf = (crowd: string) =>
  world.documents<Ledger>('subscriptions').filter((one) => one.tags[0] === `compound:${crowd}`);
/** Does something before the n-th of the following writes to deliveries. */
function beforeWrite(n: number, act: () => Promise<unknown>): void {
  const request = { action: 'modifyDocument', collection: 'deliveries' };
  beforeNext(world, request, n === 1 ? act : () => Promise.resolve(beforeWrite(n - 1, act)));
}

describe('a WeChat message to somebody with two credits', () => {
  it('arrives once where the run ends after sending and before it has stored so', async () => {
    await gather('c-killed', 0, 3);
    await tell('c-killed');
    beforeWrite(3, gone);
    await deliver();
    expect(failures.join()).toContain('dispatch.deliver');
    expect(statesOf('c-killed')).toEqual(times(3, 'sending'));
    for (let run = 0; run < 3; run += 1) {
      later();
      await deliver();
    }
    expect(got('c-killed')).toEqual([1, 1, 1]);
    expect(statesOf('c-killed')).toEqual(times(3, 'unknown'));
    expect(chunksOf('c-killed').map((one) => one.open)).toEqual([false]);
  });

  it('arrives once where WeChat sends it and its answer is lost', async () => {
    await gather('c-lost', 0, 3);
    await tell('c-lost');
    await world.caller.emulator('wechat', { lostAnswers: 1 });
    await deliver();
    later();
    await deliver();
    expect(got('c-lost')).toEqual([1, 1, 1]);
    expect(statesOf('c-lost')).toEqual(times(3, 'unknown'));
    expect(failures.join()).toContain('dispatch.send');
  });

  it('is tried again where WeChat was surely not reached', async () => {
    await gather('c-down', 0, 3);
    await tell('c-down');
    const [url, nobody] = [process.env.WECHAT_API_URL, await whereNobodyListens()];
    beforeWrite(2, () => {
      process.env.WECHAT_API_URL = nobody;
      return Promise.resolve();
    });
    await deliver();
    process.env.WECHAT_API_URL = url;
    expect([got('c-down'), statesOf('c-down')]).toEqual([[], times(3, 'waiting')]);
    later();
    await deliver();
    expect([got('c-down'), statesOf('c-down')]).toEqual([[1, 1, 1], times(3, 'sent')]);
    expect(creditsOf('c-down').map((one) => one.credits)).toEqual([1, 1, 1]);
  });
});

describe('a credit that WeChat does not know', () => {
  it('is in the ledger no more, so that nobody is promised a message by it', async () => {
    await gather('c-none', 0, 2, { messages: false });
    await tell('c-none');
    await deliver();
    expect(statesOf('c-none')).toEqual(times(2, 'noCredit'));
    expect(creditsOf('c-none').map((one) => one.credits)).toEqual([0, 0]);
  });
});

describe('the lease of a delivery', () => {
  it('keeps a second run off while the first one sends', async () => {
    await gather('c-lease', 0, 12);
    await tell('c-lease');
    beforeWrite(3, deliver);
    await deliver();
    expect(got('c-lease')).toEqual(times(12, 1));
    expect(statesOf('c-lease')).toEqual(times(12, 'sent'));
  });

  it('is not taken by a run that had looked before another one began and ended', async () => {
    await gather('c-stale', 0, 12);
    await tell('c-stale');
    const [url, nobody] = [process.env.WECHAT_API_URL, await whereNobodyListens()];
    beforeWrite(1, async () => {
      // the lease, the first ten, the other two: they wait for another try
      beforeWrite(3, () => {
        process.env.WECHAT_API_URL = nobody;
        return Promise.resolve();
      });
      await deliver();
      process.env.WECHAT_API_URL = url;
    });
    await deliver();
    expect(got('c-stale')).toEqual(times(10, 1));
    later();
    await deliver();
    expect(got('c-stale')).toEqual(times(12, 1));
  });

  it('that another run has taken over lets the first one send nothing more', async () => {
    await gather('c-over', 0, 12);
    await tell('c-over');
    beforeWrite(3, async () => {
      await deliveries.change({ _id: chunksOf('c-over')[0]!._id }, { leaseUntil: 0 });
      await deliver();
    });
    await deliver();
    expect(got('c-over')).toEqual(times(12, 1));
    expect(statesOf('c-over').sort()).toEqual([...times(2, 'sent'), ...times(10, 'unknown')]);
  });
});

describe('the messages of a notice', () => {
  it('are for nobody whom it leaves out', async () => {
    await gather('c-except', 0, 3, { messages: false });
    await tell('c-except', ['p-c-except-0001' as PersonId]);
    const to = chunksOf('c-except').flatMap((one) => one.recipients.map(({ personId }) => personId));
    expect(to).toEqual(['p-c-except-0000', 'p-c-except-0002']);
  });

  it('are for each once and for all, however credits come and go between two runs that make them', async () => {
    await gather('c-many', 100, 600, { messages: false });
    beforeNext(world, { action: 'insertDocument', collection: 'deliveries' }, () =>
      Promise.resolve(beforeNext(world, { action: 'insertDocument', collection: 'deliveries' }, gone)),
    );
    await expect(tell('c-many')).rejects.toThrow();
    await gather('c-many', 0, 7, { messages: false });
    await ledgers.changeAll(
      { _id: command().in([200, 201, 202].map((one) => ledgerOf(name('c-many', one)))) },
      { credits: 0 },
    );
    await tell('c-many');
    const to = chunksOf('c-many').flatMap((one) => one.recipients.map(({ personId }) => personId));
    expect(to).toHaveLength(600);
    expect(new Set(to).size).toBe(600);
    await tell('c-many');
    expect(chunksOf('c-many')).toHaveLength(2);
  });
});
