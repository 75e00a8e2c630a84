import { LIMITS } from '#domain/kernel/limits';
import { looksLink } from '#domain/people/links';
import type { HomeId } from '#domain/kernel/ids';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { homeNamed, importRoster, uploadRoster } from '#testing/builders/office';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';
import { clerk } from '../../emulator/world/settle';
import { SETUP_KEY } from '../../emulator/own-variables';
import type { LimitsDocument } from '#domain/people/documents';

let world: World;
let homeId: HomeId;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  await importRoster(world);
  homeId = await homeNamed(world, '3栋1单元101');
});
afterAll(() => world.close());

const reveal = () => world.asClerk('homes', 'revealContact', { homeId, reason: '楼上漏水' });
const codes = async (calls: Promise<unknown>[]) =>
  (await Promise.all(calls)).map((one) => codeOf(one as never)).sort();
const times = (count: number, code: string) => Array<string>(count).fill(code);
const inTenMinutes = LIMITS.readContact.windows[0].most;
const told = () => world.documents<{ kind: string; tags: string[]; body: string }>('notices');
const unusual = () => told().filter((one) => one.kind === 'unusualReading');

describe('whole telephone numbers', () => {
  it('are shown to one person so many times in ten minutes, however many calls she makes at once', async () => {
    const ended = await codes(Array.from({ length: 40 }, reveal));
    expect(ended.filter((one) => one === 'OK')).toHaveLength(inTenMinutes);
    expect(world.documents('access_log')).toHaveLength(inTenMinutes);
  });

  it('and then not, with the time at which to come back, at the cost of no further call', async () => {
    let refused: unknown;
    const made = await world.countCalls(async () => {
      refused = await reveal();
    });
    const until = Date.now() + 10 * 60_000;
    expect(refused).toMatchObject({ error: { code: 'TOO_OFTEN', params: { until: expect.any(Number) } } });
    expect((refused as { error: { params: { until: number } } }).error.params.until).toBeLessThanOrEqual(
      until,
    );
    expect(made).toBe(1);
  });

  it('are read by others all the same', async () => {
    expect(codeOf(await world.asManager('homes', 'revealContact', { homeId, reason: '楼上漏水' }))).toBe(
      'OK',
    );
  });

  it('tell the manager and the community when somebody reads many, once a day', async () => {
    await world.runTimer();
    expect(unusual()).toHaveLength(1);
    expect(unusual()[0]).toMatchObject({
      tags: expect.arrayContaining([
        `post:propertyManager@${world.gridPath}`,
        `post:communityOfficer@${world.communityPath}`,
      ]),
      body: expect.stringMatching(`^${clerk.name}（工号 \\d{4}）在 10 分钟内查看了至少 10 户`),
    });
    const personId = dataOf(await world.asClerk('people', 'me')).person!.personId;
    expect(unusual()[0]).toMatchObject({ link: looksLink(world.compoundId, personId) });
    const looks = dataOf(await world.asManager('homes', 'readLooks', { personId }));
    expect(looks.items.map((one) => one.what)).toEqual([
      ...Array<string>(inTenMinutes).fill('homeContact'),
      'homeBound',
    ]);
    const said = '查看了 3栋1单元101 名册上的完整电话（原因：楼上漏水）';
    expect(looks.items[0]).toMatchObject({ said, by: { isMe: false } });
    expect(codeOf(await world.asClerk('homes', 'readLooks', { personId }))).toBe('NOT_ALLOWED');
    moveClockTo('2026-07-06 09:30');
    expect(await codes(Array.from({ length: 12 }, reveal))).toEqual(times(12, 'OK'));
    await world.runTimer();
    // the tenth in ten minutes is told already; the twentieth of the day is another threshold
    const spans = unusual().map((one) => /在 (.+)内/.exec(one.body)?.[1]);
    expect(spans.sort()).toEqual(['10 分钟', '24 小时']);
  });

  it('keeps no more times than the limit allows', () => {
    const document = world.documents<LimitsDocument>('limits').find((one) => one.counts.readContact?.m10);
    for (const { minutes, most } of LIMITS.readContact.windows) {
      expect(document?.counts.readContact?.[`m${minutes}`]?.length).toBeLessThanOrEqual(most);
    }
  });

  it('can be read again once the time has come', async () => {
    moveClockTo('2026-07-06 10:00');
    expect(codeOf(await reveal())).toBe('OK');
  });
});

describe('who is not signed in', () => {
  it('tries codes so often, by her WeChat identity', async () => {
    const attacker = world.as('o-attacker');
    const tried = () => attacker('people', 'signIn', { phoneCode: 'wrong-code', key: 'sign-in-key' });
    const [{ most }] = LIMITS.signIn.windows;
    expect(await codes(Array.from({ length: 15 }, tried))).toEqual([
      ...times(most, 'PHONE_CODE_REFUSED'),
      ...times(15 - most, 'TOO_OFTEN'),
    ]);
    expect(
      codeOf(await world.as('o-other')('people', 'signIn', { phoneCode: 'wrong', key: 'sign-in-key' })),
    ).toBe('PHONE_CODE_REFUSED');
  });
});

describe('who becomes somebody else again and again', () => {
  it('is counted by her WeChat identity, whoever she is by then', async () => {
    const openid = 'o-never-herself';
    await signIn(world, openid, '12044400088');
    const as = world.as(openid);
    const seen = new Set<string>();
    const becomesNew = async () => {
      const answer = await as('people', 'notMe', {});
      if (answer.ok) seen.add(answer.data.personId);
      return codeOf(answer);
    };
    const [{ most }] = LIMITS.standUp.windows;
    const ended: string[] = [];
    for (let n = 0; n < most + 2; n += 1) ended.push(await becomesNew());
    expect(ended).toEqual([...times(most, 'OK'), ...times(2, 'TOO_OFTEN')]);
    expect(seen.size).toBe(most);
  });

  it('and one identity applies so often, as whatever person', async () => {
    const openid = 'o-applies-anew';
    await signIn(world, openid, '12044400089');
    const as = world.as(openid);
    const apply = (n: number) =>
      as('homes', 'apply', {
        ...{ key: `apply-anew-${n}`, building: '3栋', entrance: '', room: `${900 + n}`, relation: 'tenant' },
        ...{ name: '丁小满', words: '' },
      });
    const [{ most }] = LIMITS.apply.windows;
    for (let n = 0; n < most; n += 1) expect(codeOf(await apply(n))).toBe('OK');
    dataOf(await as('people', 'notMe', {}));
    expect(codeOf(await apply(most))).toBe('TOO_OFTEN');
  });
});

describe('the set-up key', () => {
  const open = (openid: string, setupKey: string) =>
    world.as(openid)('grid', 'makeClaimCode', { setupKey, name: '某街道' });

  it('is right as often as it is right', async () => {
    for (let time = 0; time < 7; time += 1) dataOf(await open('o-installer', SETUP_KEY));
  });

  it('is no key where the installation has one that could be guessed, or none', async () => {
    for (const short of ['', 'fifteen-letters']) {
      process.env.SETUP_KEY = short;
      expect(codeOf(await open('o-installer', short))).toBe('BAD_INPUT');
    }
    process.env.SETUP_KEY = SETUP_KEY;
  });

  it('is guessed so often by one, and so often by all together', async () => {
    const wrong = 'x'.repeat(SETUP_KEY.length);
    const one = await codes(Array.from({ length: 9 }, () => open('o-guesser', wrong)));
    expect(one.filter((code) => code === 'WRONG_SETUP_KEY')).toHaveLength(LIMITS.setupKey.windows[0].most);
    const many = await codes(Array.from({ length: 40 }, (_, index) => open(`o-guesser-${index}`, wrong)));
    const left = LIMITS.setupKeyAnywhere.windows[0].most - LIMITS.setupKey.windows[0].most;
    expect(many.filter((code) => code === 'WRONG_SETUP_KEY')).toHaveLength(left);
    expect(codeOf(await open('o-installer', SETUP_KEY))).toBe('TOO_OFTEN');
  });
});

describe('uploads', () => {
  it('are prepared so many times in ten minutes', async () => {
    expect(await uploadRoster(world)).toMatch(/^f-.*\.xlsx$/);
    const [{ most }] = LIMITS.upload.windows;
    const prepare = () =>
      world.asOwner('files', 'prepareUpload', { purpose: 'picture', name: 'a.jpg', size: 1000 });
    const ended = await codes(Array.from({ length: most + 5 }, prepare));
    expect(ended.filter((one) => one === 'TOO_OFTEN').length).toBeGreaterThanOrEqual(5);
  });
});
