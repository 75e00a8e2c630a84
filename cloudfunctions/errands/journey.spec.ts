import { withBadge } from '#domain/kernel/badge';
import { sayInstant } from '#domain/kernel/time';
import { codeOf, dataOf } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import {
  accepted,
  claimable,
  endAll,
  finished,
  offered,
  openHousehold,
  PAPERS,
  photo,
  requested,
  seen,
  underway,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
});
afterAll(() => world.close());
beforeEach(() => moveClockTo('2026-07-06 10:00'));
afterEach(() => endAll(household));

const itemsOf = async (as: Household['daughter']['as'], scope: 'mine' | 'desk' | 'proxy' | 'claimable') =>
  dataOf(await as('errands', 'list', { scope, open: true })).items.map((one) => one.errandId);

describe('the whole way', () => {
  it('goes from the daughter’s request to her three faces, with every step in the history', async () => {
    const { daughter, gridWorker, proxies } = household;
    const [proxy] = proxies;
    const errandId = await requested(household, 'way-0001');
    const about = { errandId };
    dataOf(await gridWorker.as('errands', 'accept', { ...about, rev: 0, urgent: false }));
    expect(await seen(daughter.as, errandId)).toMatchObject({
      state: 'accepted',
      dueAt: instantAt('2026-07-20 18:00'),
      deskName: withBadge({ ...gridWorker, name: '苏晴' }),
    });
    dataOf(await gridWorker.as('errands', 'assign', { ...about, rev: 1, proxyId: proxy.personId }));
    expect(await seen(proxy.as, errandId)).toMatchObject({ viewer: 'candidate', homeLabel: null });
    dataOf(await proxy.as('errands', 'take', { ...about, rev: 2 }));
    expect(await seen(proxy.as, errandId)).toMatchObject({
      viewer: 'proxy',
      beneficiary: { name: '秦桂兰', age: 82, livesAlone: true },
    });
    const note = { ...about, rev: 3, text: '材料已取，明天去街道', internal: false };
    dataOf(await proxy.as('errands', 'note', note));
    moveClockTo('2026-07-07 16:00');
    const pictures = [await photo(world, proxy)];
    const result = { solved: true, text: '回执已经交给老人', minutes: 45, pictures };
    dataOf(await proxy.as('errands', 'finish', { ...about, rev: 4, ...result }));
    expect(await seen(daughter.as, errandId)).toMatchObject({ state: 'finished', minutes: 45, solved: true });
    const said = { ...about, rev: 5, outcome: 'done', face: 'good', text: '' } as const;
    dataOf(await daughter.as('errands', 'confirm', said));
    const done = await seen(daughter.as, errandId);
    expect(done).toMatchObject({ state: 'closed', result: 'done', rating: 'good', late: false, rev: 6 });
    expect(done.timeline.map((one) => one.kind)).toEqual([
      'requested',
      'accepted',
      'offered',
      'taken',
      'noted',
      'finished',
      'confirmed',
    ]);
    expect(await itemsOf(daughter.as, 'mine')).not.toContain(errandId);
    const closed = dataOf(await daughter.as('errands', 'list', { scope: 'mine', open: false })).items;
    expect(closed).toMatchObject([{ errandId, result: 'done' }]);
  });

  it('is promised by when somebody gets in touch, and from its acceptance by which day it is done', async () => {
    const errandId = await requested(household, 'way-0002');
    const asked = await seen(household.daughter.as, errandId);
    expect(asked).toMatchObject({ state: 'submitted', answerBy: asked.dueAt });
    expect(sayInstant(asked.dueAt)).toBe('7月6日 12:00');
    const accepting = { errandId, rev: 0, urgent: false };
    dataOf(await household.gridWorker.as('errands', 'accept', accepting));
    const taken = await seen(household.daughter.as, errandId);
    expect(taken.dueAt).toBe(instantAt('2026-07-20 18:00'));
    expect(sayInstant(taken.answerBy ?? 0)).toBe('7月6日 14:00');
  });

  it('may end with "not possible", which no photo has to prove and which is counted apart', async () => {
    const errandId = await underway(household, 'way-0003');
    const [proxy] = household.proxies;
    const finish = { errandId, rev: 3, text: '街道说户口不在本区，办不了', minutes: 20, pictures: [] };
    expect(codeOf(await proxy.as('errands', 'finish', { ...finish, solved: true }))).toBe('PROOF_MISSING');
    dataOf(await proxy.as('errands', 'finish', { ...finish, solved: false }));
    const said = { errandId, rev: 4, outcome: 'done', face: 'fair', text: '' } as const;
    dataOf(await household.daughter.as('errands', 'confirm', said));
    expect(await seen(household.daughter.as, errandId)).toMatchObject({ result: 'unsolved' });
  });

  it('may be turned down by the desk and withdrawn by the family', async () => {
    const down = await requested(household, 'way-0004');
    const why = { errandId: down, rev: 0, text: '这件事请找物业，电话在首页' };
    dataOf(await household.gridWorker.as('errands', 'turnDown', why));
    expect(await seen(household.daughter.as, down)).toMatchObject({ state: 'closed', result: 'turnedDown' });
    const off = await underway(household, 'way-0005');
    dataOf(await household.son.as('errands', 'withdraw', { errandId: off, rev: 3, text: '自己办好了' }));
    expect(await seen(household.daughter.as, off)).toMatchObject({ state: 'closed', result: 'withdrawn' });
  });
});

describe('a proxy who declines', () => {
  it('gives it back with her reason; the desk asks another one, with all of the history', async () => {
    const { gridWorker, proxies } = household;
    const [first, second] = proxies;
    const errandId = await offered(household, 'decline-1');
    const no = { errandId, rev: 2, text: '这周在外地' };
    dataOf(await first.as('errands', 'decline', no));
    expect(codeOf(await first.as('errands', 'read', { errandId }))).toBe('NOT_FOUND');
    const { proxies: suggested } = dataOf(await gridWorker.as('errands', 'suggestProxies', { errandId }));
    expect(suggested.find((one) => one.personId === first.personId)?.unsuitable).toBe('declined');
    const again = { errandId, rev: 3, proxyId: first.personId };
    expect(await gridWorker.as('errands', 'assign', again)).toMatchObject({
      error: { code: 'PROXY_UNSUITABLE', params: { why: 'declined' } },
    });
    dataOf(await gridWorker.as('errands', 'assign', { ...again, proxyId: second.personId }));
    dataOf(await second.as('errands', 'take', { errandId, rev: 4 }));
    const { timeline } = await seen(second.as, errandId);
    const worker = withBadge({ ...gridWorker, name: '苏晴' });
    const [he, ma] = [withBadge({ ...first, name: '何秀英' }), withBadge({ ...second, name: '马立新' })];
    expect(timeline.map((one) => one.text.replace(/，.*/, ''))).toEqual([
      '周敏提出了申请',
      `网格员${worker}受理了`,
      `网格员${worker}请代办员${he}去办`,
      `代办员${he}说暂时去不了：这周在外地。网格员会另找人。`,
      `网格员${worker}请代办员${ma}去办`,
      '您接下了',
    ]);
  });

  it('may give back what she has begun and cannot go on with', async () => {
    const errandId = await underway(household, 'decline-2');
    const no = { errandId, rev: 3, text: '生病住院，请换人' };
    dataOf(await household.proxies[0].as('errands', 'decline', no));
    expect(await seen(household.daughter.as, errandId)).toMatchObject({ state: 'accepted', proxyName: null });
  });
});

describe('the desk', () => {
  it('takes an errand back from a proxy, who sees it no more, and the promise stays', async () => {
    const errandId = await underway(household, 'recall-1');
    const [proxy] = household.proxies;
    const { dueAt } = await seen(household.gridWorker.as, errandId);
    const back = { errandId, rev: 3, text: '三天没有进展，换人' };
    dataOf(await household.gridWorker.as('errands', 'recall', back));
    expect(codeOf(await proxy.as('errands', 'read', { errandId }))).toBe('NOT_FOUND');
    expect(await seen(household.gridWorker.as, errandId)).toMatchObject({ state: 'accepted', dueAt });
  });

  it('assigns proxies of the compound alone, and none who is of the family', async () => {
    const errandId = await accepted(household, 'assign-1');
    const assign = async (proxyId: string) =>
      codeOf(
        await household.gridWorker.as('errands', 'assign', { errandId, rev: 1, proxyId: proxyId as never }),
      );
    expect(await assign(household.son.personId)).toBe('NOT_A_PROXY');
    expect(await assign('p-000000000000000000000000')).toBe('NOT_A_PROXY');
    const { name, phone } = { name: '周强', phone: household.son.phone };
    const post = { name, phone, post: 'proxy' } as const;
    dataOf(await world.asOfficer('people', 'appoint', post));
    expect(await assign(household.son.personId)).toBe('PROXY_UNSUITABLE');
    const { proxies } = dataOf(await household.gridWorker.as('errands', 'suggestProxies', { errandId }));
    expect(proxies.find((one) => one.personId === household.son.personId)?.unsuitable).toBe('family');
    const ended = { personId: household.son.personId, post: 'proxy' } as const;
    dataOf(await world.asOfficer('people', 'endPost', ended));
    expect(await assign(household.son.personId)).toBe('NOT_A_PROXY');
  });

  it('sees who lives in the building first, and asks nobody who has three already', async () => {
    const { gridWorker, proxies } = household;
    const [, , third] = proxies;
    const one = await accepted(household, 'load-0');
    const before = dataOf(await gridWorker.as('errands', 'suggestProxies', { errandId: one })).proxies;
    expect(before.find((it) => it.personId === proxies[0].personId)?.reasons).toContain('sameBuilding');
    for (const key of ['load-1', 'load-2', 'load-3']) {
      const errandId = await offered(household, key, { proxy: third });
      dataOf(await third.as('errands', 'take', { errandId, rev: 2 }));
    }
    const suggested = dataOf(await gridWorker.as('errands', 'suggestProxies', { errandId: one })).proxies;
    expect(suggested.find((it) => it.personId === third.personId)).toMatchObject({
      load: 3,
      unsuitable: 'full',
    });
    const assignment = { errandId: one, rev: 1, proxyId: third.personId };
    expect(codeOf(await gridWorker.as('errands', 'assign', assignment))).toBe('PROXY_UNSUITABLE');
  });

  it('opens micro-services for claiming and nothing else', async () => {
    const papers = await accepted(household, 'open-1', { itemCode: PAPERS.code });
    const open = { errandId: papers, rev: 1 };
    expect(codeOf(await household.gridWorker.as('errands', 'openForClaim', open))).toBe(
      'NOT_A_MICRO_SERVICE',
    );
    const micro = await claimable(household, 'open-2');
    for (const { as } of household.proxies) expect(await itemsOf(as, 'claimable')).toContain(micro);
    const back = { errandId: micro, rev: 2, text: '家属说已经有人帮忙' };
    dataOf(await household.gridWorker.as('errands', 'recall', back));
    expect(await itemsOf(household.proxies[1].as, 'claimable')).not.toContain(micro);
  });
});

describe('"not done"', () => {
  it('opens the same number again with its history, a new promise and a word that says why', async () => {
    const { daughter, gridWorker, proxies } = household;
    const errandId = await finished(world, household, 'again-1');
    const { number } = await seen(daughter.as, errandId);
    const said = { errandId, rev: 4, outcome: 'notDone', face: null, text: '' } as const;
    expect(codeOf(await daughter.as('errands', 'confirm', said))).toBe('TEXT_MISSING');
    moveClockTo('2026-07-08 10:00');
    dataOf(await daughter.as('errands', 'confirm', { ...said, text: '街道说材料没收到' }));
    const again = await seen(gridWorker.as, errandId);
    expect(again).toMatchObject({
      number,
      state: 'accepted',
      reopened: 1,
      proxyName: null,
      dueAt: instantAt('2026-07-22 18:00'),
    });
    expect(again.timeline.map((one) => one.kind)).toEqual([
      ...['requested', 'accepted', 'offered', 'taken', 'finished', 'reopened'],
    ]);
    const same = { errandId, rev: 5, proxyId: proxies[0].personId };
    expect(codeOf(await gridWorker.as('errands', 'assign', same))).toBe('OK');
    expect((await seen(gridWorker.as, errandId)).minutes).toBe(40);
  });

  it('needs a face for what is done', async () => {
    const errandId = await finished(world, household, 'again-2');
    const said = { errandId, rev: 4, outcome: 'done', face: null, text: '' } as const;
    expect(codeOf(await household.daughter.as('errands', 'confirm', said))).toBe('FACE_MISSING');
  });
});
