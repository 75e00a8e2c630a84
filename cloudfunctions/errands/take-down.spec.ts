import type { ErrandDocument } from '#domain/errands/documents';
import { MOST_OPEN } from '#domain/errands/limits';
import { LIMITS } from '#domain/kernel/limits';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { forgetCounts } from '#testing/builders/counts';
import {
  accepted,
  boundTo,
  endAll,
  openHousehold,
  requested,
  seen,
  takenDownFor,
  wishFor,
  type Household,
} from '#testing/builders/errands';
import { homeNamed } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  moveClockTo('2026-07-06 10:00');
});
afterEach(async () => {
  await endAll(household);
  await forgetCounts(household.daughter);
});
afterAll(() => world.close());

const grid = () => household.gridWorker.as;
const takeDown = (as: As, more: object = {}) => as('errands', 'takeDown', takenDownFor(household, more));
const stored = (errandId: string) =>
  world.documents<ErrandDocument>('errands').find((one) => one._id === errandId);
const NEIGHBOUR = { kind: 'other', name: '罗大姐', phone: '010-5555 0134' } as const;

describe('what staff write down of a call', () => {
  it('is the daughter’s errand: she is told by whom, reads it and withdraws it; the desk sees how it came', async () => {
    const { errandId, number, deskName } = dataOf(await takeDown(world.asClerk, { key: 'taken-clerk' }));
    expect(number).toMatch(/^DB-20260706-\d{4}$/);
    expect(deskName).toMatch(/^苏晴（工号 \d{4}）$/);
    await world.runTimer();
    const mine = await seen(household.daughter.as, errandId);
    expect(mine).toMatchObject({ viewer: 'family', mine: true, requester: { name: '周敏' } });
    expect(mine.intake).toMatchObject({ channel: 'phone', post: 'feeClerk', caller: '周敏', bound: true });
    const [first] = mine.timeline;
    expect(first?.text).toMatch(
      /^物业收费员.+（工号 \d{4}）根据周敏的电话登记了申请，网格员会在 .+ 前联系家里。$/,
    );
    const inbox = dataOf(await household.son.as('notices', 'list', {}));
    expect(inbox.items.find((one) => one.kind === 'errandAsked')?.body).toContain('根据电话登记了');
    const today = dataOf(await grid()('people', 'today', {}));
    expect(today.matters.find((one) => one.kind === 'errandToAccept')?.body).toContain('根据电话登记：');
    const about = { errandId, rev: 0, text: '' };
    expect(codeOf(await household.daughter.as('errands', 'withdraw', about))).toBe('OK');
  });

  it('shows the clerk its number and nothing else: neither it nor what else the home has', async () => {
    const open = await requested(household, 'others-own');
    const { errandId } = dataOf(await takeDown(world.asClerk, { key: 'taken-blind' }));
    for (const id of [errandId, open])
      expect(codeOf(await world.asClerk('errands', 'read', { errandId: id }))).toBe('NOT_FOUND');
    const listed = dataOf(await world.asClerk('errands', 'list', { scope: 'mine', open: true }));
    expect(listed.items).toEqual([]);
  });

  it('is one errand per key, and other words under it are refused with its number', async () => {
    const input = { key: 'taken-again', again: false };
    const { errandId, number } = dataOf(await takeDown(grid(), input));
    expect(dataOf(await takeDown(grid(), { ...input, notAnEmergency: true }))).toMatchObject({ errandId });
    const other = await takeDown(grid(), { ...input, what: '换一件事' });
    expect(other).toMatchObject({ error: { code: 'KEY_USED', params: { number } } });
    const both = await Promise.all([1, 2].map(() => takeDown(grid(), { key: 'taken-twice', what: '两次' })));
    expect(new Set(both.map((one) => dataOf(one).errandId)).size).toBe(1);
  });

  it('that the home has open already is named first, whoever asked for it, to the clerk by its number alone', async () => {
    await requested(household, 'same-words');
    const { what } = wishFor(household);
    const same = await takeDown(world.asClerk, { key: 'taken-same', what: `${what} `, again: false });
    expect(same).toMatchObject({ error: { code: 'SAME_AS_OPEN' } });
    expect(same.ok ? {} : Object.keys(same.error.params)).toEqual(['number']);
    expect(codeOf(await takeDown(world.asClerk, { key: 'taken-same' }))).toBe('OK');
  });

  it.each([
    ['an emergency', { what: '我妈摔倒起不来' }, 'DANGER_CALL_NOW'],
    ['what nobody does', { what: '帮我去银行取钱' }, 'NEVER_ACCEPTED'],
    ['a number', { special: '电话 120 3000 0001' }, 'PRIVATE_DIGITS'],
    ['a number cut in two', { whenHome: '打 138', special: '00001234' }, 'PRIVATE_DIGITS'],
    ['risky words', { whenHome: '违规的话' }, 'TEXT_RISKY'],
    ['words in doubt', { what: '待审的话' }, 'TEXT_RISKY'],
    ['an unknown item', { itemCode: 'x' }, 'NO_SUCH_ITEM'],
    ['a caller of elsewhere', { caller: { kind: 'bound', personId: 'p-00000000' } }, 'NOT_OF_THIS_HOME'],
    ['somebody of elsewhere', { forPersonId: 'p-00000000' }, 'NOT_OF_THIS_HOME'],
    ['no name', { caller: { ...NEIGHBOUR, name: '社区' } }, 'BAD_INPUT'],
    ['no number', { caller: { ...NEIGHBOUR, phone: '12345' } }, 'BAD_INPUT'],
  ])('is refused like the family’s own where it is %s', async (_what, more, code) => {
    const before = world.documents('errands').length;
    expect(codeOf(await takeDown(grid(), { key: 'taken-refused', ...more }))).toBe(code);
    expect(world.documents('errands')).toHaveLength(before);
  });

  it('is counted for whoever asks, and for whom it is: staff get nobody past the most that may be open', async () => {
    for (let place = 0; place < MOST_OPEN - 1; place += 1) await requested(household, `place-${place}`);
    const results = await Promise.all(
      ['a', 'b', 'c'].map((one) => takeDown(grid(), { key: `taken-place-${one}`, what: `第 ${one} 件` })),
    );
    expect(results.map(codeOf).sort()).toEqual(['OK', 'TOO_MANY_OPEN', 'TOO_MANY_OPEN']);
    // nor by another voice for the same elder
    const other = await takeDown(grid(), { key: 'taken-place-d', caller: NEIGHBOUR });
    expect(codeOf(other)).toBe('TOO_MANY_OPEN');
  });

  it('and of many voices at once none gets past it either', async () => {
    const callers = [
      NEIGHBOUR,
      { kind: 'bound', personId: household.son.personId },
      { kind: 'bound', personId: household.daughter.personId },
    ];
    const results = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        takeDown(grid(), { key: `taken-voice-${index}`, what: `第 ${index} 件`, caller: callers[index % 3] }),
      ),
    );
    expect(results.map(codeOf).filter((code) => code === 'OK').length).toBeLessThanOrEqual(MOST_OPEN);
    const open = world
      .documents<ErrandDocument>('errands')
      .filter((one) => one.open && one.beneficiary.personId === household.elder.personId);
    expect(open.length).toBeLessThanOrEqual(MOST_OPEN);
  });

  it('is limited for who writes it', async () => {
    await forgetCounts(household.gridWorker);
    const [{ most }] = LIMITS.takeDown.windows;
    const tried = [];
    for (let turn = 0; turn <= most; turn += 1)
      tried.push(codeOf(await takeDown(grid(), { key: `taken-often-${turn}`, itemCode: 'x' })));
    expect(tried.slice(-2)).toEqual(['NO_SUCH_ITEM', 'TOO_OFTEN']);
    await forgetCounts(household.gridWorker);
  });

  it('is refused at a home of one’s own, where she has the form that everybody has', async () => {
    const { homeId, gridWorker } = household;
    const bind = { homeId, phone: gridWorker.phone, relation: 'family' } as const;
    dataOf(await world.asClerk('homes', 'bind', bind));
    expect(codeOf(await takeDown(grid(), { key: 'taken-own' }))).toBe('OWN_HOME');
    expect(codeOf(await grid()('homes', 'readAskers', { homeId }))).toBe('OWN_HOME');
    dataOf(await world.asClerk('homes', 'unbind', { homeId, personId: gridWorker.personId }));
    expect(codeOf(await takeDown(grid(), { key: 'taken-own' }))).toBe('OK');
  });
});

describe('who calls and is not bound to the home', () => {
  it('is masked, called back by a look that is recorded, and forgotten when it is closed', async () => {
    const { errandId } = dataOf(await takeDown(world.asOfficer, { key: 'taken-other', caller: NEIGHBOUR }));
    const mine = await seen(household.son.as, errandId);
    expect(mine).toMatchObject({ requester: { name: '秦桂兰' }, intake: { caller: '罗**', bound: false } });
    for (const as of [household.daughter.as, grid(), world.asOfficer])
      expect(JSON.stringify(await as('errands', 'read', { errandId }))).not.toMatch(/大姐|55550134/);
    const before = world.documents('access_log').length;
    const { caller } = dataOf(await grid()('errands', 'revealContact', { errandId, why: 'ask' }));
    expect(caller).toEqual({ name: '罗大姐', phone: '01055550134' });
    expect(world.documents('access_log')).toHaveLength(before + 1);
    dataOf(await household.daughter.as('errands', 'withdraw', { errandId, rev: 0, text: '' }));
    expect(stored(errandId)?.caller).toBeNull();
    expect(JSON.stringify(stored(errandId))).not.toMatch(/大姐|55550134/);
  });

  it('is not told to who may still take it', async () => {
    const input = { key: 'taken-micro', caller: NEIGHBOUR, itemCode: 'light-bulb' };
    const { errandId } = dataOf(await takeDown(grid(), input));
    dataOf(await grid()('errands', 'accept', { errandId, rev: 0, urgent: false }));
    dataOf(await grid()('errands', 'openForClaim', { errandId, rev: 1 }));
    const shown = await seen(household.proxies[1].as, errandId);
    expect(shown).toMatchObject({ viewer: 'candidate', intake: null });
    expect(JSON.stringify(shown)).not.toMatch(/罗|秦桂兰|单元302/);
  });
});

describe('what was said back', () => {
  it('is noted once by who wrote it down, and shown', async () => {
    const { errandId } = dataOf(await takeDown(grid(), { key: 'taken-back' }));
    expect((await seen(grid(), errandId)).intake?.saidBack).toBe(false);
    expect(codeOf(await grid()('errands', 'saidBack', { errandId }))).toBe('OK');
    const at = stored(errandId)?.intake?.saidBackAt;
    moveClockTo('2026-07-06 10:05');
    expect(codeOf(await grid()('errands', 'saidBack', { errandId }))).toBe('OK');
    expect(stored(errandId)?.intake?.saidBackAt).toBe(at);
    expect((await seen(household.daughter.as, errandId)).intake?.saidBack).toBe(true);
    moveClockTo('2026-07-06 10:00');
  });
});

describe('for whom nobody can answer on a telephone', () => {
  let alone: { homeId: HomeId; personId: PersonId };
  beforeAll(async () => {
    const homeId = await homeNamed(world, '1栋1单元101');
    const recorded = {
      homeId,
      name: '贺秀珍',
      relation: 'tenant',
      birthYear: 1940,
      key: 'alone-0001',
    } as const;
    alone = { homeId, ...dataOf(await world.asClerk('homes', 'recordResident', recorded)) };
    const owner = { name: '方明', phone: '12030000031', relation: 'owner' } as const;
    await boundTo(world, homeId, owner);
  });

  it('the desk answers in her place from the start, and her landlord learns nothing', async () => {
    const input = {
      ...takenDownFor(household, { key: 'taken-alone' }),
      ...{ homeId: alone.homeId, forPersonId: alone.personId },
    };
    const her = { kind: 'bound' as const, personId: alone.personId };
    const { errandId } = dataOf(await world.asOfficer('errands', 'takeDown', { ...input, caller: her }));
    const kept = stored(errandId);
    expect(kept).toMatchObject({ familyLeft: true, familyIds: [alone.personId], noGridWorker: true });
    expect(kept?.timeline.map((one) => one.kind)).toEqual(['takenDown', 'familyLeft']);
    await world.runTimer();
    expect(stored(errandId)?.timeline).toHaveLength(2);
    const withdrawing = { errandId, rev: stored(errandId)?.rev ?? 0, text: '来电说不办了' };
    expect(codeOf(await world.asOfficer('errands', 'withdraw', withdrawing))).toBe('OK');
  });

  it('the owner who calls for a tenant may not: not through staff either', async () => {
    const owner = world
      .documents<{ personId: PersonId; name: string }>('people')
      .find((one) => one.name === '方明');
    const caller = { kind: 'bound' as const, personId: owner?.personId as PersonId };
    const input = { ...takenDownFor(household), homeId: alone.homeId, forPersonId: alone.personId, caller };
    expect(codeOf(await world.asOfficer('errands', 'takeDown', input))).toBe('NOT_OF_THIS_HOME');
  });
});

describe('whom staff choose from', () => {
  it('are masked, shown to those of her buildings alone, and the look is in the access log', async () => {
    const { homeId } = household;
    const before = world.documents('access_log').length;
    const { people } = dataOf(await grid()('homes', 'readAskers', { homeId }));
    expect(people.map(({ name, maskedPhone, age }) => [name, maskedPhone, age])).toContainEqual([
      '秦**',
      '',
      82,
    ]);
    expect(JSON.stringify(people)).not.toMatch(/秦桂兰|周敏|周强|12030000001/);
    expect(world.documents('access_log')).toHaveLength(before + 1);
    const elsewhere = await homeNamed(world, '1栋1单元101');
    expect(codeOf(await grid()('homes', 'readAskers', { homeId: elsewhere }))).toBe('NOT_FOUND');
    const { buildings } = dataOf(await grid()('homes', 'listBuildings'));
    expect(buildings.map((one) => one.building)).toEqual(['3栋']);
    expect(dataOf(await grid()('homes', 'list', { building: '1栋' })).items).toEqual([]);
    expect(dataOf(await grid()('homes', 'list', { building: '3栋' })).items).not.toEqual([]);
  });
});

it('what the family asked itself carries no intake', async () => {
  const errandId = await accepted(household, 'plain');
  expect((await seen(grid(), errandId)).intake).toBeNull();
});
