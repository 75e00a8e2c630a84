import { withBadge } from '#domain/kernel/badge';
import type { ErrandDocument } from '#domain/errands/documents';
import type { PersonDocument } from '#domain/people/documents';
import { collection, command } from '#platform/collection';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  claimable,
  endAll,
  finished,
  offered,
  openHousehold,
  requested,
  revOf,
  seen,
  underway,
  withPost,
  caringAgain,
  type Actor,
  type Household,
} from '#testing/builders/errands';
import { beforeNext } from '#testing/builders/meanwhile';
import { openWorld, type World } from '#testing/world';
import { handOver } from './hand-over';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  await world.runTimer();
});
afterAll(() => world.close());

/** Each test has a day of its own, and all posts and homes as they were in the beginning. */
let day = 6;
const at = (time: string) => moveClockTo(`2026-07-${String(day).padStart(2, '0')} ${time}`);
beforeEach(() => at('10:00'));
afterEach(async () => {
  const { homeId, proxies, gridWorker, daughter, son } = household;
  for (const { name, phone } of proxies)
    await world.asOfficer('people', 'appoint', { name, phone, post: 'proxy' });
  const { name, phone } = gridWorker;
  await world.asOfficer('people', 'appoint', { name, phone, post: 'gridWorker', buildings: ['3栋'] });
  await world.asClerk('homes', 'unbind', { homeId, personId: proxies[0].personId });
  await caringAgain(world, daughter, household);
  await world.asClerk('homes', 'bind', { homeId, phone: son.phone, relation: 'family' });
  await world.runTimer();
  await endAll(household);
  await world.runTimer();
  day += 1;
});

const stored = (errandId: string) =>
  world.documents<ErrandDocument>('errands').find((one) => one._id === errandId) as ErrandDocument;
const kinds = (errandId: string) => stored(errandId).timeline.map((one) => one.kind);
const matter = (errandId: string, whom: string) =>
  world
    .documents<{ _id: string; kind: string; tags: string[] }>('matters')
    .find((one) => one._id === `m-${errandId}-${whom}`);
const told = async ({ as }: Pick<Actor, 'as'>) =>
  dataOf(await as('notices', 'list', {})).items.map((one) => one.kind);
const endPost = async ({ personId }: Actor, post: 'proxy' | 'gridWorker') =>
  dataOf(await world.asOfficer('people', 'endPost', { personId, post }));
const appoint = async (
  { name, phone }: Actor,
  post: 'proxy' | 'gridWorker',
  buildings: string[] | null = null,
) => dataOf(await world.asOfficer('people', 'appoint', { name, phone, post, buildings }));
const waiting = () => world.documents<{ hasPending: boolean }>('people').filter((one) => one.hasPending);

describe('a proxy whose post ends', () => {
  it('has nothing in hand any more: offered, underway or paused, it is with the desk, and all concerned are told', async () => {
    const { gridWorker, daughter } = household;
    const [proxy] = household.proxies;
    const asked = await offered(household, 'asked');
    const working = await underway(household, 'work');
    const resting = await underway(household, 'rest');
    dataOf(
      await proxy.as('errands', 'pause', {
        ...{ errandId: resting, rev: 3, reason: 'office', text: '等街道', checkDay: '2026-07-10' },
      }),
    );
    await world.runTimer();
    const { dueAt } = stored(working);
    at('11:00');
    await endPost(proxy, 'proxy');

    // before the timer has run she sees nothing, and the desk may act
    for (const errandId of [asked, working, resting]) {
      expect(codeOf(await proxy.as('errands', 'read', { errandId }))).toBe('NOT_FOUND');
      expect((await seen(gridWorker.as, errandId)).viewer).toBe('desk');
    }
    await world.runTimer();
    for (const errandId of [asked, working, resting]) {
      expect(stored(errandId)).toMatchObject({ state: 'accepted', proxy: null, pause: null });
      expect(kinds(errandId).at(-1)).toBe('proxyLeft');
      expect(matter(errandId, 'proxy')).toBeUndefined();
      expect(matter(errandId, 'desk')?.kind).toBe('errandToFind');
    }
    expect(stored(working).dueAt).toBe(dueAt);
    expect((await told(proxy)).filter((kind) => kind === 'errandTakenOver')).toHaveLength(3);
    expect((await told(gridWorker)).filter((kind) => kind === 'errandProxyLeft')).toHaveLength(3);
    expect((await told(daughter)).filter((kind) => kind === 'errandHandedBack')).toHaveLength(2);
  });

  it('and is appointed again within the minute gets back nothing that was given to her before', async () => {
    const errandId = await underway(household, 'again');
    const [proxy] = household.proxies;
    await world.runTimer();
    at('11:00');
    await endPost(proxy, 'proxy');
    at('11:01');
    await appoint(proxy, 'proxy');
    expect(codeOf(await proxy.as('errands', 'read', { errandId }))).toBe('NOT_FOUND');
    await world.runTimer();
    expect(stored(errandId)).toMatchObject({ state: 'accepted', proxy: null, declinedBy: [] });
    expect(kinds(errandId).filter((kind) => kind === 'proxyLeft')).toHaveLength(1);
  });

  it('at the very moment in which she claims: what she got is handed over all the same', async () => {
    const errandId = await claimable(household, 'race');
    const [proxy] = household.proxies;
    await world.runTimer();
    beforeNext(world, { action: 'modifyDocument', collection: 'errands' }, async () => {
      at('11:00');
      await endPost(proxy, 'proxy');
      await world.runTimer();
    });
    dataOf(await proxy.as('errands', 'claim', { errandId }));
    expect(stored(errandId).proxy?.personId).toBe(proxy.personId);
    await world.runTimer();
    expect(stored(errandId)).toMatchObject({ state: 'accepted', proxy: null });
  });

  it('was the last: what waited to be claimed is with the desk', async () => {
    const errandId = await claimable(household, 'last');
    await world.runTimer();
    for (const proxy of household.proxies) await endPost(proxy, 'proxy');
    await world.runTimer();
    expect(kinds(errandId).at(-1)).toBe('noProxies');
    expect(matter(errandId, 'desk')?.kind).toBe('errandToAssign');
  });

  it('belongs to the family now: somebody else does it, and she follows it as family', async () => {
    const errandId = await underway(household, 'family');
    const [proxy] = household.proxies;
    await world.runTimer();
    const bound = { homeId: household.homeId, phone: proxy.phone, relation: 'family' } as const;
    dataOf(await world.asClerk('homes', 'bind', bound));
    await world.runTimer();
    expect(kinds(errandId).at(-1)).toBe('proxyJoined');
    expect((await seen(proxy.as, errandId)).viewer).toBe('family');
  });

  it('leaves her events until every errand is moved, also where one changed at that moment or a run was cut off', async () => {
    const first = await underway(household, 'cut-1');
    const second = await underway(household, 'cut-2');
    const [proxy] = household.proxies;
    await world.runTimer();
    await endPost(proxy, 'proxy');
    beforeNext(world, { action: 'modifyDocument', collection: 'errands' }, async () => {
      throw new Error('killed');
    });
    await world.runTimer();
    expect(waiting()).toHaveLength(1);
    await world.runTimer();
    await world.runTimer();
    for (const errandId of [first, second]) {
      expect(stored(errandId).proxy).toBeNull();
      expect(kinds(errandId).filter((kind) => kind === 'proxyLeft')).toHaveLength(1);
    }
    expect(waiting()).toEqual([]);
  });
});

describe('a grid worker whose post ends', () => {
  it('or whose buildings become others: the next one of the building has it, by name, or else the community', async () => {
    const { gridWorker } = household;
    const next = await withPost(world, 'gridWorker', {
      ...{ name: '田野', phone: '12030000022', buildings: ['3栋'] },
    });
    const errandId = await underway(household, 'desk');
    await world.runTimer();
    await appoint(gridWorker, 'gridWorker', ['1栋']);
    await world.runTimer();
    expect(await seen(next.as, errandId)).toMatchObject({
      viewer: 'desk',
      deskName: withBadge({ ...next, name: '田野' }),
    });
    expect(codeOf(await gridWorker.as('errands', 'read', { errandId }))).toBe('NOT_FOUND');
    expect(await told(next)).toContain('errandDeskChanged');

    const waits = await requested(household, 'desk-2');
    await world.runTimer();
    await endPost(next, 'gridWorker');
    await world.runTimer();
    const officer = dataOf(await world.asOfficer('people', 'me')).person;
    expect(await seen(world.asOfficer, errandId)).toMatchObject({
      community: true,
      deskName: withBadge(officer!),
    });
    expect(stored(waits)).toMatchObject({ noGridWorker: true, desk: null });
    expect(matter(waits, 'desk')?.tags.some((tag) => tag.startsWith('post:communityOfficer@'))).toBe(true);
    const { matters } = dataOf(await world.asOfficer('people', 'today', {}));
    expect(matters.map((one) => one.matterId)).toContain(`m-${waits}-desk`);
    dataOf(await world.asOfficer('errands', 'accept', { errandId: waits, rev: 0, urgent: false }));
  });
});

describe('a family of which nobody is left', () => {
  it('is answered for by the desk, which says how it knows; who is back answers herself', async () => {
    const { daughter, son, gridWorker, homeId } = household;
    const errandId = await finished(world, household, 'gone');
    const running = await underway(household, 'gone-2');
    await world.runTimer();
    for (const { personId } of [daughter, son])
      dataOf(await world.asClerk('homes', 'unbind', { homeId, personId }));
    await world.runTimer();
    expect(stored(errandId).familyLeft).toBe(true);
    expect(await told(gridWorker)).toContain('errandFamilyLeft');
    expect(matter(errandId, 'desk')?.kind).toBe('errandToAnswerFor');
    expect(matter(running, 'desk')?.kind).toBe('errandToDecideFor');
    const rev = await revOf(gridWorker.as, errandId);
    const said = { errandId, rev, outcome: 'done', face: 'good' } as const;
    expect(codeOf(await gridWorker.as('errands', 'confirm', { ...said, text: '' }))).toBe('TEXT_MISSING');
    dataOf(await gridWorker.as('errands', 'confirm', { ...said, text: '上门问过老人，办好了' }));
    expect(stored(errandId)).toMatchObject({ state: 'closed', result: 'done', rating: null });

    dataOf(await world.asClerk('homes', 'bind', { homeId, phone: son.phone, relation: 'family' }));
    await world.runTimer();
    expect(stored(running).familyLeft).toBe(false);
    expect(codeOf(await gridWorker.as('errands', 'withdraw', { errandId: running, rev: 3, text: '' }))).toBe(
      'NOT_IN_THIS_STATE',
    );
    expect((await seen(son.as, running)).viewer).toBe('family');
  });
});

it('nothing is handed over where nobody has lost anything', async () => {
  const errandId = await underway(household, 'calm');
  await world.runTimer();
  const before = stored(errandId);
  dataOf(await world.asOfficer('people', 'appoint', { name: '新人', phone: '12030000099', post: 'leader' }));
  await world.runTimer();
  expect(stored(errandId)).toEqual(before);
});

describe('what is in hand', () => {
  it('goes to the desk to the last one where there are hundreds', async () => {
    const [proxy] = household.proxies;
    const errandId = await underway(household, 'many');
    await world.runTimer();
    const first = stored(errandId);
    const copies = Array.from({ length: 101 }, (_, index) => ({
      ...first,
      _id: `${errandId}${String(index).padStart(3, '0')}` as typeof first._id,
    }));
    await collection<ErrandDocument>('errands').addAll(copies);
    await endPost(proxy, 'proxy');
    const person = world.documents<PersonDocument>('people').find((one) => one._id === proxy.personId);
    await handOver('people', person as never, Date.now());
    const held = world
      .documents<ErrandDocument>('errands', 1000)
      .filter((one) => one.open && one.proxy?.personId === proxy.personId);
    expect(held).toEqual([]);
    const ids = copies.map((one) => one._id);
    await collection<ErrandDocument>('errands').changeAll(
      { _id: command().in(ids) },
      { open: false, clockAt: null, pending: [], hasPending: false },
    );
  });

  it('that is due is not late with whoever may not do it any more, however she lost the right: it goes to the desk', async () => {
    const [{ personId }] = household.proxies;
    const errandId = await underway(household, 'due');
    await world.runTimer();
    await collection<PersonDocument>('people').change({ _id: personId }, { posts: [] });
    moveClockTo(stored(errandId).dueAt + 60_000);
    await world.runTimer();
    expect(stored(errandId)).toMatchObject({ state: 'accepted', proxy: null });
  });
});
