import { accessed } from '#domain/homes/access-texts';
import type { HomeId } from '#domain/kernel/ids';
import { logAccess } from '#platform/access-log';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { bindTenant, homeNamed, importRoster } from '#testing/builders/office';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';
import { tenant } from '../../emulator/world/settle';

let world: World;
let homeId: HomeId;
beforeAll(async () => {
  world = await openWorld();
  await importRoster(world);
  await world.runTimer();
  homeId = await homeNamed(world, '3栋1单元101');
});
afterAll(() => world.close());

const log = async (as: As) => dataOf(await as('homes', 'accessLog', {})).items;
const whats = async (as: As) => (await log(as)).map((one) => one.what);

describe('the access log', () => {
  it('tells the person who read her number, when and why', async () => {
    const reason = '楼上漏水，请业主回家';
    dataOf(await world.asManager('homes', 'revealContact', { homeId, reason }));
    const [entry] = await log(world.asOwner);
    expect(entry).toMatchObject({
      ...{ what: 'homeContact', said: `查看了 3栋1单元101 名册上的完整电话（原因：${reason}）` },
      by: { name: expect.stringMatching(/^高建国（工号 \d{4}）$/), post: 'propertyManager', isMe: false },
    });
  });

  it('has who opened the marks and the people of a home, once a day', async () => {
    for (let time = 0; time < 3; time += 1) dataOf(await world.asClerk('homes', 'read', { homeId }));
    dataOf(await world.asManager('homes', 'read', { homeId }));
    expect((await whats(world.asOwner)).filter((one) => one === 'homeFile')).toHaveLength(2);
  });

  it('has bindings and their ends, once each, for the person and for the home', async () => {
    const phone = '12020000771';
    const personId = await signIn(world, 'o-bound', phone);
    dataOf(await world.asClerk('homes', 'bind', { homeId, phone, relation: 'family' }));
    dataOf(await world.asClerk('homes', 'bind', { homeId, phone, relation: 'tenant' }));
    dataOf(await world.asClerk('homes', 'unbind', { homeId, personId }));
    await Promise.all([world.runTimer(), world.runTimer()]);
    for (const as of [world.as('o-bound'), world.asOwner])
      expect((await whats(as)).slice(0, 3)).toEqual(['homeUnbound', 'homeBound', 'homeBound']);
    expect((await log(world.asOwner))[1]).toMatchObject({
      said: '把 120****0771 在 3栋1单元101 的登记从“家人”改成了“租户”',
      by: { name: expect.stringMatching(/^林小蓉（工号 \d{4}）$/), post: 'feeClerk' },
    });
  });

  it('has appointments and their ends for whoever holds the post', async () => {
    const phone = '12020000772';
    const appointed = { name: '丁小满', phone, post: 'proxy' as const };
    const { personId } = dataOf(await world.asOfficer('people', 'appoint', appointed));
    dataOf(await world.asOfficer('people', 'endPost', { personId, post: 'proxy' }));
    await signIn(world, 'o-proxy', phone);
    await world.runTimer();
    expect(await whats(world.as('o-proxy'))).toEqual(['postEnded', 'postGiven']);
  });

  it('tells nobody of what was looked at before she was bound, or after', async () => {
    const home = await homeNamed(world, '3栋1单元201');
    const look = () => world.asManager('homes', 'revealContact', { homeId: home, reason: '联系业主' });
    dataOf(await look());
    dataOf(await world.asClerk('homes', 'bind', { homeId: home, phone: tenant.phone, relation: 'tenant' }));
    const contacts = async () => (await whats(world.asTenant)).filter((one) => one === 'homeContact');
    expect(await contacts()).toEqual([]);
    dataOf(await look());
    expect(await contacts()).toHaveLength(1);
    dataOf(await world.asTenant('homes', 'leaveHome', { homeId: home }));
    dataOf(await look());
    expect(await contacts()).toHaveLength(1);
  });

  it('is nobody else’s, and a visitor’s least of all', async () => {
    await bindTenant(world);
    expect(JSON.stringify(await log(world.asTenant))).not.toMatch(/3栋1单元101|漏水/);
    expect(codeOf(await world.asVisitor('homes', 'accessLog', {}))).toBe('NOT_SIGNED_IN');
  });

  it('comes 20 a page, the newest first, none twice', async () => {
    const place = { compoundId: world.compoundId, gridPath: world.gridPath };
    const manager = dataOf(await world.asManager('people', 'me')).person?.personId ?? null;
    const looked = { by: manager, ...accessed('homeContact'), subject: homeId };
    const concerns = [`home:${homeId}`];
    for (let time = 0; time < 25; time += 1)
      await logAccess(place, { ...looked, at: Date.now(), reason: `第${time}次联系`, concerns });
    const first = dataOf(await world.asOwner('homes', 'accessLog', {}));
    const second = dataOf(await world.asOwner('homes', 'accessLog', { before: first.next }));
    expect(first.items).toHaveLength(20);
    const ids = [...first.items, ...second.items].map((one) => one.entryId);
    expect(new Set(ids).size).toBe(ids.length);
    const at = [...first.items, ...second.items].map((one) => one.at);
    expect(at).toEqual([...at].sort((a, b) => b - a));
  });
});

it('a contact without a number has no number to show, masked or not', async () => {
  const bare = await homeNamed(world, '3栋1单元102');
  const { contact } = dataOf(await world.asManager('homes', 'read', { homeId: bare }));
  expect(contact?.maskedPhone ?? '').toBe('');
});
