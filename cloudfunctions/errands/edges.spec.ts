import type { ErrandDocument } from '#domain/errands/documents';
import { MOST_ENTRIES } from '#domain/kernel/casework';
import { collection } from '#platform/collection';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  accepted,
  endAll,
  offered,
  openHousehold,
  underway,
  withPost,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
});
beforeEach(() => moveClockTo('2026-07-06 10:00'));
afterEach(() => endAll(household));
afterAll(() => world.close());

const stored = (errandId: string) =>
  world.documents<ErrandDocument>('errands').find((one) => one._id === errandId);

it('a proxy who was asked and had not answered sees nothing of what the family withdrew', async () => {
  const [proxy] = household.proxies;
  const errandId = await offered(household, 'edge-1');
  dataOf(await household.daughter.as('errands', 'withdraw', { errandId, rev: 2, text: '' }));
  expect(codeOf(await proxy.as('errands', 'read', { errandId }))).toBe('NOT_FOUND');
  const { items } = dataOf(await proxy.as('errands', 'list', { scope: 'proxy', open: false }));
  expect(items.map((one) => one.errandId)).not.toContain(errandId);
  await world.runTimer();
  const { items: inbox } = dataOf(await proxy.as('notices', 'list', {}));
  expect(inbox.map((one) => one.kind)).toContain('errandWithdrawnProxy');
});

it('of two proxies with one name the second is not said to be asked where the first was', async () => {
  const twin = await withPost(world, 'proxy', { name: household.proxies[0].name, phone: '12030000041' });
  const errandId = await accepted(household, 'edge-2');
  const assign = ({ personId }: { personId: string }) =>
    household.gridWorker.as('errands', 'assign', { errandId, rev: 1, proxyId: personId as never });
  dataOf(await assign(household.proxies[0]));
  expect(codeOf(await assign(household.proxies[0]))).toBe('OK');
  expect(codeOf(await assign(twin))).not.toBe('OK');
  expect(stored(errandId)?.proxy?.personId).toBe(household.proxies[0].personId);
});

it('an errand whose history is full can still be ended', async () => {
  const errandId = await underway(household, 'edge-3');
  const [first] = stored(errandId)?.timeline ?? [];
  const timeline = Array.from({ length: MOST_ENTRIES }, () => first);
  await collection<ErrandDocument>('errands').change({ _id: errandId }, { timeline });
  const [proxy] = household.proxies;
  expect(codeOf(await proxy.as('errands', 'decline', { errandId, rev: 3, text: '忙' }))).toBe(
    'BUSY_TRY_AGAIN',
  );
  dataOf(await household.daughter.as('errands', 'withdraw', { errandId, rev: 3, text: '不办了' }));
  expect(stored(errandId)).toMatchObject({ state: 'closed', result: 'withdrawn' });
  expect(stored(errandId)?.timeline).toHaveLength(MOST_ENTRIES + 1);
});
