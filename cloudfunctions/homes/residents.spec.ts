import type { HomeId } from '#domain/kernel/ids';
import type { PersonDocument } from '#domain/people/documents';
import { persons } from '#platform/actor';
import { collection } from '#platform/collection';
import { codeOf, dataOf } from '#testing/builders/as';
import { bindTenant, homeNamed, importRoster } from '#testing/builders/office';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';
import { owner, tenant } from '../../emulator/world/settle';
import type { StoredHome } from '#domain/homes/documents';

let world: World;
let homeId: HomeId;
beforeAll(async () => {
  world = await openWorld();
  await importRoster(world);
  homeId = await homeNamed(world, '3栋1单元102');
});
afterAll(() => world.close());

const residents = async (id = homeId) =>
  dataOf(await world.asClerk('homes', 'read', { homeId: id })).residents;
const tenantId = async () => dataOf(await world.asTenant('people', 'me')).person?.personId ?? '';

describe('bind', () => {
  it('binds a person by her verified number, once however often it is sent, and tells her', async () => {
    await bindTenant(world);
    const again = await world.asClerk('homes', 'bind', { homeId, phone: tenant.phone, relation: 'tenant' });
    expect(dataOf(again)).toEqual({});
    expect(await residents()).toMatchObject([{ name: '', maskedPhone: '120****0102', relation: 'tenant' }]);
    await world.runTimer();
    const { items } = dataOf(await world.asTenant('notices', 'list', {}));
    expect(items.filter((one) => one.kind === 'homeBound')).toMatchObject([
      { body: expect.stringContaining('登记为 3栋1单元102 的“租户”') },
    ]);
  });

  it('corrects what a person is to the home instead of binding her twice', async () => {
    dataOf(await world.asClerk('homes', 'bind', { homeId, phone: tenant.phone, relation: 'family' }));
    expect((await residents()).map((one) => one.relation)).toEqual(['family']);
  });

  it('finds no home of another compound', async () => {
    const input = { compoundId: world.elsewhereId, homeId, phone: tenant.phone, relation: 'tenant' as const };
    expect(codeOf(await world.asClerkElsewhere('homes', 'bind', input))).toBe('NOT_FOUND');
  });
});

describe('unbind', () => {
  it('ends the relation as of now, keeps its history, and repeating it changes nothing', async () => {
    const personId = await tenantId();
    dataOf(await world.asClerk('homes', 'unbind', { homeId, personId }));
    const ended = dataOf(await world.asTenant('people', 'me')).person?.homes;
    dataOf(await world.asClerk('homes', 'unbind', { homeId, personId }));
    expect(await residents()).toEqual([]);
    expect(ended).toMatchObject([
      { homeId, relation: 'tenant', ended: 'changed' },
      { homeId, relation: 'family', ended: 'unbound', until: expect.any(Number) },
    ]);
    expect(ended?.[0]?.until).toBe(ended?.[1]?.since);
    expect(dataOf(await world.asTenant('people', 'me')).person?.homes).toEqual(ended);
  });

  it('refuses where there never was a relation', async () => {
    const other = await homeNamed(world, '1栋1单元101');
    expect(
      codeOf(await world.asClerk('homes', 'unbind', { homeId: other, personId: await tenantId() })),
    ).toBe('NOT_BOUND');
  });

  it('lets the person be bound again later', async () => {
    await bindTenant(world);
    expect((await residents()).map((one) => one.relation)).toEqual(['tenant']);
  });

  it('is not brought back by a roster that still has the former owner', async () => {
    const own = await homeNamed(world, '3栋1单元101');
    const personId = dataOf(await world.asOwner('people', 'me')).person?.personId ?? '';
    dataOf(await world.asClerk('homes', 'unbind', { homeId: own, personId }));
    await importRoster(world);
    expect(await residents(own)).toEqual([]);
    dataOf(await world.asClerk('homes', 'bind', { homeId: own, phone: owner.phone, relation: 'owner' }));
  });
});

describe('recordResident', () => {
  const elder = { name: '秦桂兰', relation: 'family' as const, birthYear: 1944, key: 'record-elder-1' };
  let own: HomeId;
  beforeAll(async () => {
    own = await homeNamed(world, '3栋1单元201');
  });
  const record = (more: object = {}, as = world.asClerk) =>
    as('homes', 'recordResident', { homeId: own, ...elder, ...more });
  const recorded = () => world.documents<PersonDocument>('people').filter((one) => one.name === elder.name);

  it('makes a person of somebody without a telephone, once however often it is sent', async () => {
    const [first, second] = await Promise.all([record(), record()]);
    expect(dataOf(second)).toEqual(dataOf(first));
    expect(dataOf(await record())).toEqual(dataOf(first));
    expect(recorded()).toMatchObject([
      { _id: dataOf(first).personId, phone: null, birthYear: 1944, homes: [{ homeId: own, until: null }] },
    ]);
  });

  it('drops nothing under a used key: another name, year, relation or home is refused, at the same moment too', async () => {
    const elsewhere = await homeNamed(world, '2栋1单元501');
    const others = [{ name: '秦小宝' }, { birthYear: 1950 }, { relation: 'tenant' }, { homeId: elsewhere }];
    for (const other of others) expect(codeOf(await record(other))).toBe('KEY_USED');
    const both = await Promise.all(
      ['秦大宝', '秦二宝'].map((name) => record({ key: 'record-two', homeId: elsewhere, name })),
    );
    expect(both.map(codeOf).sort()).toEqual(['KEY_USED', 'OK']);
    expect(await residents(elsewhere)).toHaveLength(1);
  });

  it('shows her among the residents with her year of birth and no number', async () => {
    expect(await residents(own)).toMatchObject([
      { name: '秦**', maskedPhone: '', birthYear: 1944, relation: 'family' },
    ]);
  });

  it('leaves the owner of the roster as he is', async () => {
    const { contact } = dataOf(await world.asClerk('homes', 'read', { homeId: own }));
    expect(contact).toEqual({ name: '业*', maskedPhone: '120****0999' });
  });

  it('records nobody twice in a home, whoever in the office tries', async () => {
    const key = 'record-elder-2';
    expect(codeOf(await record({ key }))).toBe('ALREADY_RECORDED');
    expect(codeOf(await record({ key }, world.asOfficer))).toBe('ALREADY_RECORDED');
    expect(recorded()).toHaveLength(1);
  });

  it('lets the community record too, somebody whose year of birth nobody knows', async () => {
    const input = { homeId: own, name: '秦小满', relation: 'tenant' as const, key: 'record-other-1' };
    dataOf(await world.asOfficer('homes', 'recordResident', input));
    expect((await residents(own)).map((one) => one.birthYear)).toEqual([1944, null]);
  });

  it('ends like any relation; afterwards she can be recorded again', async () => {
    const { personId } = dataOf(await record());
    dataOf(await world.asClerk('homes', 'unbind', { homeId: own, personId }));
    expect((await residents(own)).map((one) => one.name)).toEqual(['秦**']);
    expect(dataOf(await record()).personId).toBe(personId);
    expect(dataOf(await record({ key: 'record-elder-3' })).personId).not.toBe(personId);
    expect(await residents(own)).toHaveLength(2);
  });

  it('refuses a year in which nobody who lives was born, a caregiver, and a risky name', async () => {
    const key = 'record-elder-4';
    expect(codeOf(await record({ key, birthYear: 2027 }))).toBe('BIRTH_YEAR_WRONG');
    expect(codeOf(await record({ key, birthYear: 44 }))).toBe('BIRTH_YEAR_WRONG');
    expect(codeOf(await record({ key, relation: 'caregiver' as never }))).toBe('BAD_INPUT');
    expect(codeOf(await record({ key, name: '违规测试' }))).toBe('TEXT_RISKY');
  });

  it('finds no home of another compound', async () => {
    const there = { compoundId: world.elsewhereId, key: 'record-elder-5' };
    expect(codeOf(await record(there, world.asClerkElsewhere))).toBe('NOT_FOUND');
  });

  it('keeps her apart from who binds a number later: she is bound beside her', async () => {
    const phone = '12020000702';
    await signIn(world, 'o-daughter', phone);
    dataOf(await world.asClerk('homes', 'bind', { homeId: own, phone, relation: 'family' }));
    expect((await residents(own)).map((one) => [one.relation, one.maskedPhone])).toContainEqual([
      'family',
      '120****0702',
    ]);
  });
});

describe('read and revealContact', () => {
  it('shows who lives there now, however many have moved out', async () => {
    const [template] = world.documents<PersonDocument>('people').filter((one) => one.homes.length > 0);
    if (!template) throw new Error('nobody has a home');
    const home = { ...template.homes[0], homeId, until: 1 };
    const former = Array.from({ length: 60 }, (_, index) => {
      const personId = `p-0000000${String(index).padStart(3, '0')}` as PersonDocument['personId'];
      return { ...template, _id: personId, personId, phone: null, homes: [home] };
    });
    await persons.addAll(former as PersonDocument[]);
    const phone = '12000000041';
    await signIn(world, 'o-new-tenant', phone);
    dataOf(await world.asClerk('homes', 'bind', { homeId, phone, relation: 'tenant' }));
    expect((await residents()).map((one) => one.maskedPhone).sort()).toEqual(['120****0041', '120****0102']);
  });

  it('shows staff a masked name and number', async () => {
    const own = await homeNamed(world, '3栋1单元101');
    const { contact } = dataOf(await world.asManager('homes', 'read', { homeId: own }));
    expect(contact).toEqual({ name: '业*', maskedPhone: '120****0505' });
  });

  it('shows the whole number for a stated reason and logs who looked', async () => {
    const own = await homeNamed(world, '3栋1单元101');
    const reason = '楼上漏水，请业主回家';
    expect(dataOf(await world.asManager('homes', 'revealContact', { homeId: own, reason }))).toEqual({
      name: '业主',
      phone: owner.phone,
    });
    const logged = world.documents('access_log').filter((one) => one.what === 'homeContact');
    const personId = dataOf(await world.asManager('people', 'me')).person?.personId;
    expect(logged).toMatchObject([{ subject: own, by: personId, reason, what: 'homeContact' }]);
  });

  it('says so where the roster has no number, and asks for a reason', async () => {
    expect(codeOf(await world.asManager('homes', 'revealContact', { homeId, reason: '联系维修' }))).toBe(
      'NO_CONTACT',
    );
    expect(codeOf(await world.asManager('homes', 'revealContact', { homeId, reason: ' ' }))).toBe(
      'BAD_INPUT',
    );
  });
});

describe('list', () => {
  it('goes through a building in the order of entrances and rooms', async () => {
    const { items, next } = dataOf(await world.asClerk('homes', 'list', { building: '3栋' }));
    expect(items.map((one) => one.label)).toEqual(['3栋1单元101', '3栋1单元102', '3栋1单元201']);
    expect(items.map((one) => one.vacant)).toEqual([false, false, true]);
    expect(next).toBeNull();
  });

  it('goes on page by page also where homes share a place in the order, without one twice or left out', async () => {
    const [one] = world.documents<StoredHome>('homes');
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...one!,
      _id: `h-tie${String(index).padStart(21, '0')}` as HomeId,
      homeId: `h-tie${String(index).padStart(21, '0')}` as HomeId,
      building: '九十九栋',
      ordinal: Math.floor(index / 60),
    }));
    await collection<StoredHome>('homes').addAll(many);
    const page = async (after: string | null) =>
      dataOf(await world.asClerk('homes', 'list', { building: '九十九栋', after }));
    const first = await page(null);
    const second = await page(first.next);
    const third = await page(second.next);
    expect([first, second, third].map((page) => page.items.length)).toEqual([50, 50, 20]);
    expect(third.next).toBeNull();
    const found = [...first.items, ...second.items, ...third.items];
    expect(new Set(found.map((home) => home.homeId)).size).toBe(120);
  });
});

describe('correctArea', () => {
  const read = async () => dataOf(await world.asClerk('homes', 'read', { homeId })).home;

  it('takes the new area with its document, and a repeated request answers as the first time', async () => {
    const { rev } = await read();
    const input = { homeId, rev, area: '60.50', document: '不动产权证 0012' };
    const first = await world.asClerk('homes', 'correctArea', input);
    const second = await world.asClerk('homes', 'correctArea', input);
    expect(dataOf(second)).toEqual(dataOf(first));
    expect(await read()).toMatchObject({
      rev: rev + 1,
      area: '60.50',
      areaSource: { kind: 'correction', document: '不动产权证 0012' },
    });
    const stored = world
      .documents<{ _id: string; areaHistory: unknown }>('homes')
      .find((one) => one._id === homeId);
    expect(stored?.areaHistory).toMatchObject([{ area: '60.05', source: { kind: 'roster' } }]);
  });

  it('refuses what was decided on an older state, an area of zero, and the same area written otherwise', async () => {
    const { rev } = await read();
    const correct = (more: { rev: number; area: string }) =>
      world.asClerk('homes', 'correctArea', { homeId, document: '证', ...more });
    expect(codeOf(await correct({ rev: rev - 1, area: '70.00' }))).toBe('CHANGED_MEANWHILE');
    expect(codeOf(await correct({ rev, area: '0.00' }))).toBe('AREA_NOT_POSITIVE');
    expect(codeOf(await correct({ rev, area: '60.5' }))).toBe('AREA_UNCHANGED');
  });

  it('lets one of two clerks win who correct at the same moment', async () => {
    const { rev } = await read();
    const both = await Promise.all(
      ['62.00', '63.00'].map((area) =>
        world.asClerk('homes', 'correctArea', { homeId, rev, area, document: '证' }),
      ),
    );
    expect(both.map(codeOf).sort()).toEqual(['CHANGED_MEANWHILE', 'OK']);
  });
});
