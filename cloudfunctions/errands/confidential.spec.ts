import type { ErrandDocument } from '#domain/errands/documents';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  claimable,
  endAll,
  finished,
  openHousehold,
  requested,
  seen,
  underway,
  wishFor,
  type Household,
} from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  moveClockTo('2026-07-06 10:00');
});
afterEach(() => endAll(household));
afterAll(() => world.close());

const NUMBER = '取药报 12030000001';
const CODE = '单元门密码 2580';
const secrets = { confidential: NUMBER, doorCode: CODE };
const stored = (errandId: string) =>
  world.documents<ErrandDocument>('errands').find((one) => one._id === errandId);

describe('what is private in a text that others read', () => {
  it.each([
    ['what', '办津贴，电话 120 3000 0001', 'mobile'],
    ['whenHome', '上午在家，门禁码 3#1234', 'doorCode'],
    ['special', '身份证 31010119440203123X', 'idNumber'],
  ])('is refused at the field %s, named, and nothing is stored', async (field, text, kind) => {
    const before = world.documents('errands').length;
    const refused = await household.daughter.as(
      'errands',
      'request',
      wishFor(household, { key: 'private-0001', [field]: text }),
    );
    expect(refused).toMatchObject({ error: { code: 'PRIVATE_DIGITS', params: { field, kind } } });
    expect(world.documents('errands')).toHaveLength(before);
  });

  it('is refused where it is cut in two between the fields', async () => {
    const cut = { what: '打这个号 138', whenHome: '0000 1234 就行', special: '' };
    const input = wishFor(household, { key: 'private-0002', ...cut });
    const refused = await household.daughter.as('errands', 'request', input);
    expect(refused).toMatchObject({ error: { code: 'PRIVATE_DIGITS', params: { kind: 'mobile' } } });
    const apart = { what: '灯坏了，住 3 栋 101', whenHome: '18:00 到 20:00', special: '' };
    const fine = wishFor(household, { key: 'private-0003', ...apart });
    expect(codeOf(await household.daughter.as('errands', 'request', fine))).toBe('OK');
  });

  it('is refused of every side that writes a word, and of whoever writes a name', async () => {
    const errandId = await underway(household, 'private-words');
    const text = '请打 12030000001';
    const [proxy] = household.proxies;
    const rev = 3;
    const tried = [
      household.daughter.as('errands', 'note', { errandId, rev, text, internal: false }),
      household.gridWorker.as('errands', 'note', { errandId, rev, text, internal: true }),
      proxy.as('errands', 'note', { errandId, rev, text, internal: true }),
      proxy.as('errands', 'decline', { errandId, rev, text }),
      household.gridWorker.as('errands', 'recall', { errandId, rev, text }),
      household.daughter.as('errands', 'withdraw', { errandId, rev, text }),
    ];
    expect((await Promise.all(tried)).map(codeOf)).toEqual(tried.map(() => 'PRIVATE_DIGITS'));
  });
});

describe('what is for the proxy alone', () => {
  it('is nobody’s but its writer’s until somebody has taken it', async () => {
    const errandId = await claimable(household, 'private-open', secrets);
    expect(await seen(household.daughter.as, errandId)).toMatchObject({
      confidential: NUMBER,
      hasDoorCode: true,
    });
    for (const { as } of [household.son, household.gridWorker, household.proxies[0]]) {
      const shown = await as('errands', 'read', { errandId });
      expect(dataOf(shown)).toMatchObject({ confidential: null, hasDoorCode: false });
      expect(JSON.stringify(shown)).not.toContain(CODE);
      expect(JSON.stringify(shown)).not.toContain('12030000001');
    }
    const [proxy] = household.proxies;
    expect(codeOf(await proxy.as('errands', 'revealDoorCode', { errandId }))).toBe('NOT_IN_THIS_STATE');
  });

  it('is the proxy’s while she does it: the door code on a tap that is recorded', async () => {
    const errandId = await underway(household, 'private-mine', secrets);
    const [proxy] = household.proxies;
    const shown = await seen(proxy.as, errandId);
    expect(shown).toMatchObject({ confidential: NUMBER, hasDoorCode: true });
    expect(JSON.stringify(shown)).not.toContain(CODE);
    const looks = () =>
      world
        .documents<{ what: string; subject: string }>('access_log')
        .filter((one) => one.subject === errandId);
    expect(dataOf(await proxy.as('errands', 'revealDoorCode', { errandId }))).toEqual({ doorCode: CODE });
    expect(looks()).toMatchObject([{ what: 'doorCode', by: proxy.personId }]);
  });

  it('is no more hers once it is taken from her', async () => {
    const errandId = await underway(household, 'private-recalled', secrets);
    const recalled = { errandId, rev: 3, text: '换个人办' };
    dataOf(await household.gridWorker.as('errands', 'recall', recalled));
    const [proxy] = household.proxies;
    expect(codeOf(await proxy.as('errands', 'read', { errandId }))).toBe('NOT_FOUND');
    expect(codeOf(await proxy.as('errands', 'revealDoorCode', { errandId }))).toBe('NOT_FOUND');
  });

  it('is gone from what is stored as soon as it is closed, whoever closes it', async () => {
    const errandId = await finished(world, household, 'private-closed', secrets);
    expect(stored(errandId)).toMatchObject(secrets);
    expect(codeOf(await household.proxies[0].as('errands', 'revealDoorCode', { errandId }))).toBe(
      'NOT_IN_THIS_STATE',
    );
    await endAll(household);
    const withdrawn = await requested(household, 'private-withdrawn', secrets);
    await endAll(household);
    const turned = await requested(household, 'private-turned', secrets);
    dataOf(
      await household.gridWorker.as('errands', 'turnDown', { errandId: turned, rev: 0, text: '请找物业' }),
    );
    for (const one of [errandId, withdrawn, turned]) {
      expect(stored(one)).toMatchObject({ state: 'closed', confidential: null, doorCode: null });
    }
  });
});
