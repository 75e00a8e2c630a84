import type { ErrandDocument } from '#domain/errands/documents';
import { sayInstant } from '#domain/kernel/time';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  boundTo,
  ELDERS_HOME,
  caringBy,
  endAll,
  openHousehold,
  PAPERS,
  photo,
  seen,
  wishFor,
  type Household,
} from '#testing/builders/errands';
import { forgetCounts } from '#testing/builders/counts';
import { afterNext, loseNextAnswer } from '#testing/builders/meanwhile';
import { homeNamed } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

let world: World;
let household: Household;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  household = await openHousehold(world);
  moveClockTo('2026-07-06 10:00');
});
afterAll(() => world.close());

const ask = (more: object = {}, { as } = household.daughter) =>
  as('errands', 'request', wishFor(household, more));
const stored = () => world.documents<ErrandDocument>('errands');

describe('readForm', () => {
  it('shows the caregiver whom she looks after, who accepts it, and what she has open', async () => {
    const form = dataOf(await household.daughter.as('errands', 'readForm'));
    expect(form).toMatchObject({
      homes: [{ homeId: household.homeId, label: ELDERS_HOME, building: '3栋', relation: 'caregiver' }],
      gridWorkers: [{ building: '3栋', name: expect.stringMatching(/^苏晴（工号 \d{4}）$/) }],
      open: 0,
    });
    const names = form.homes[0]?.people.map(({ name, self, age }) => ({ name, self, age }));
    expect(names).toContainEqual({ name: '秦桂兰', self: false, age: 82 });
    expect(names?.map((one) => one.name)).not.toContain('周敏');
  });

  it('shows an owner herself first, and says where no grid worker is there', async () => {
    const form = dataOf(await world.asOwner('errands', 'readForm'));
    expect(form.homes[0]?.people[0]).toMatchObject({ self: true });
    const someone = { name: '罗先生', phone: '12030000031', relation: 'owner' } as const;
    const other = await boundTo(world, await homeNamed(world, '1栋1单元101'), someone);
    const hers = dataOf(await other.as('errands', 'readForm'));
    expect(hers.gridWorkers).toEqual([{ building: '1栋', name: null }]);
  });

  it('shows staff without a home in the compound an empty form', async () => {
    expect(dataOf(await world.asClerk('errands', 'readForm'))).toEqual({
      homes: [],
      gridWorkers: [],
      open: 0,
    });
  });
});

describe('request', () => {
  it('answers with a number, a promise of two hours and the name of who answers, once per key', async () => {
    const first = dataOf(await ask());
    expect(first.deskName).toMatch(/^苏晴（工号 \d{4}）$/);
    expect(sayInstant(first.answerBy)).toBe('7月6日 12:00');
    expect(first.number).toMatch(/^DB-20260706-\d{4}$/);
    moveClockTo('2026-07-07 10:00');
    expect(dataOf(await ask())).toEqual(first);
    expect(stored()).toHaveLength(1);
    moveClockTo('2026-07-06 10:00');
  });

  it('drops no edited text: its key belongs to what was sent first, which is named', async () => {
    const { errandId, number } = dataOf(await ask());
    expect(await ask({ what: '换了说法' })).toMatchObject({
      error: { code: 'KEY_USED', params: { errandId, number } },
    });
    expect(stored()).toHaveLength(1);
  });

  it('shows what is open in the same words first, unless she wants another', async () => {
    const { errandId, number } = dataOf(await ask());
    const same = { key: 'errand-same', again: false, what: '妈妈满八十岁了， 想办高龄津贴' };
    expect(await ask(same)).toMatchObject({ error: { code: 'SAME_AS_OPEN', params: { errandId, number } } });
    expect(stored()).toHaveLength(1);
  });

  it('asks once when the phone sends it twice at the same moment', async () => {
    const twice = await Promise.all([ask({ key: 'errand-twice' }), ask({ key: 'errand-twice' })]);
    expect(dataOf(twice[0])).toEqual(dataOf(twice[1]));
    expect(stored()).toHaveLength(2);
  });

  it('is stored once where the answer is lost after it', async () => {
    const print = console.error;
    console.error = () => {};
    loseNextAnswer(world, { action: 'insertDocument', collection: 'errands' });
    expect(codeOf(await ask({ key: 'errand-lost' }))).toBe('INTERNAL');
    console.error = print;
    const again = dataOf(await ask({ key: 'errand-lost' }));
    expect(dataOf(await ask({ key: 'errand-lost' }))).toEqual(again);
    expect(stored()).toHaveLength(3);
  });

  it('keeps who it is for as the roster has her, and who follows it', async () => {
    const { errandId } = dataOf(await ask());
    const [errand] = stored().filter((one) => one._id === errandId);
    expect(errand).toMatchObject({
      state: 'submitted',
      building: '3栋',
      homeLabel: ELDERS_HOME,
      beneficiary: { ...household.elder, age: 82, livesAlone: true },
      requestedBy: { personId: household.daughter.personId, name: '周敏', relation: 'caregiver' },
      consent: { elder: 'agreed', at: errand?.askedAt },
    });
    const { personId: son } = household.son;
    const { personId: daughter } = household.daughter;
    expect([...(errand?.familyIds ?? [])].sort()).toEqual([daughter, household.elder.personId, son].sort());
  });

  it('is for one’s own home, for somebody who lives there, and for an item of the catalogue', async () => {
    const neighbours = await homeNamed(world, '3栋1单元101');
    const code = async (more: object, who = household.daughter) =>
      codeOf(await ask({ key: 'errand-mine', ...more }, who));
    expect(await code({ homeId: neighbours })).toBe('NOT_YOUR_HOME');
    expect(await code({ homeId: 'h-000000000000000000000000' })).toBe('NOT_YOUR_HOME');
    expect(await code({}, { ...household.daughter, as: world.asClerk })).toBe('NOT_YOUR_HOME');
    expect(await code({ forPersonId: household.gridWorker.personId })).toBe('NOT_OF_THIS_HOME');
    expect(await code({ itemCode: 'no-such-item' })).toBe('NO_SUCH_ITEM');
    expect(await code({ what: ' ' })).toBe('BAD_INPUT');
  });

  it('is no way to get help in danger, wherever it is written, unless it is said to be none', async () => {
    for (const field of ['what', 'whenHome', 'special']) {
      const danger = { key: 'errand-danger', [field]: '妈妈突然胸痛，喘不过气' };
      expect(codeOf(await ask(danger))).toBe('DANGER_CALL_NOW');
    }
    const past = { what: '上个月胸痛住过院，想请人代交报销材料', notAnEmergency: true };
    expect(codeOf(await ask({ key: 'errand-danger', ...past }))).toBe('OK');
  });

  it('never asks a proxy for what is never done', async () => {
    const taking = { key: 'errand-never', what: '请拿妈妈的银行卡去取款' };
    expect(codeOf(await ask(taking))).toBe('NEVER_ACCEPTED');
  });

  it('refuses risky text at the field where it stands', async () => {
    for (const field of ['what', 'whenHome', 'special']) {
      const refused = await ask({ key: 'errand-risky', [field]: '违规内容' });
      expect(refused).toMatchObject({ error: { code: 'TEXT_RISKY', params: { field } } });
    }
  });

  it('stores nothing while WeChat cannot check it, and can be sent again afterwards', async () => {
    const before = stored().length;
    world.emulator.setWeChat(false);
    expect(codeOf(await ask({ key: 'errand-down' }))).toBe('TEXT_CHECK_DOWN');
    world.emulator.setWeChat(true);
    expect(stored()).toHaveLength(before);
    expect(codeOf(await ask({ key: 'errand-down' }))).toBe('OK');
  });

  it('is refused from the sixth open one of the same person on; others of the family may still ask', async () => {
    expect(dataOf(await household.daughter.as('errands', 'readForm')).open).toBe(5);
    expect(codeOf(await ask({ key: 'errand-more' }))).toBe('TOO_MANY_OPEN');
    expect(codeOf(await ask({ key: 'errand-more' }, household.son))).toBe('OK');
    expect(codeOf(await ask())).toBe('OK');
  });
});

describe('a request for a second home', () => {
  it('is for the people of that home alone, with the grid worker of its building', async () => {
    const elsewhere = await homeNamed(world, '1栋1单元101');
    const { phone } = household.son;
    dataOf(await world.asClerk('homes', 'bind', { homeId: elsewhere, phone, relation: 'owner' }));
    const mixed = { key: 'errand-second', homeId: elsewhere, forPersonId: household.elder.personId };
    expect(codeOf(await ask(mixed, household.son))).toBe('NOT_OF_THIS_HOME');
    const own = { ...mixed, forPersonId: household.son.personId, itemCode: PAPERS.code };
    const { errandId, deskName } = dataOf(await ask(own, household.son));
    expect(deskName).toBeNull();
    expect(await seen(household.son.as, errandId)).toMatchObject({ building: '1栋', viewer: 'family' });
    expect(codeOf(await household.gridWorker.as('errands', 'read', { errandId }))).toBe('NOT_FOUND');
    expect(codeOf(await world.asOfficer('errands', 'read', { errandId }))).toBe('OK');
  });
});

describe('the pictures of a request', () => {
  it('must be pictures of one’s own', async () => {
    const with_ = async (pictures: string[]) =>
      codeOf(await ask({ key: 'errand-picture', pictures }, household.son));
    expect(await with_([await photo(world, household.son, Buffer.from('<html>'))])).toBe('NOT_A_PICTURE');
    expect(await with_([await photo(world, household.daughter)])).toBe('PICTURE_MISSING');
    const own = await photo(world, household.son);
    expect(await with_([own.replace(/[0-9a-f]{4}\.jpg$/, '0000.jpg')])).toBe('PICTURE_MISSING');
    expect(await with_([own, own, own, own])).toBe('BAD_INPUT');
    expect(await with_([own, own])).toBe('OK');
    const [errand] = stored().filter((one) => one.pictures.length > 0);
    expect(errand?.pictures.map(({ purpose, by }) => [purpose, by])).toEqual([
      ['request', household.son.personId],
    ]);
  });
});

it('of two wishes under one key at the same moment one is stored and the other is named', async () => {
  const before = stored().length;
  const key = 'errand-two-wishes';
  const both = await Promise.all(
    ['请帮忙交材料', '请帮忙换社保卡'].map((what) => ask({ key, what }, household.son)),
  );
  expect(both.map(codeOf).sort()).toEqual(['KEY_USED', 'OK']);
  expect(stored()).toHaveLength(before + 1);
});

it('the same words for another home are another errand', async () => {
  const { daughter } = household;
  await endAll(household);
  const homeId = await homeNamed(world, '1栋1单元101');
  const recorded = {
    homeId,
    name: '何桂芬',
    relation: 'family',
    birthYear: 1940,
    key: 'resident-0009',
  } as const;
  const { personId: forPersonId } = dataOf(await world.asClerk('homes', 'recordResident', recorded));
  const elder = { personId: forPersonId, name: recorded.name };
  await caringBy(daughter, { homeId, elder, gridWorker: { as: world.asOfficer } });
  await forgetCounts(daughter);
  dataOf(await ask({ key: 'errand-here' }));
  const there = { key: 'errand-there', again: false, homeId, forPersonId };
  expect(codeOf(await ask(there))).toBe('OK');
  expect(codeOf(await ask({ ...there, key: 'errand-there-2' }))).toBe('SAME_AS_OPEN');
});

it('of two equal calls the second finds done what has taken the picture that it looks for', async () => {
  await endAll(household);
  await forgetCounts(household.daughter);
  const twin = { key: 'errand-twin', pictures: [await photo(world, household.daughter)] };
  let first: Awaited<ReturnType<typeof ask>> | undefined;
  afterNext(world, { action: 'aggregateDocuments', collection: 'homes' }, async () => {
    first = await ask(twin);
  });
  const second = await ask(twin);
  expect(first && dataOf(first)).toEqual(dataOf(second));
});
