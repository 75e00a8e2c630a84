import { codeOf, dataOf } from '#testing/builders/as';
import { pictureSaying } from '#testing/builders/pictures';
import type { PersonId } from '#domain/kernel/ids';
import { addFollower } from './store';
import { forgetCounts } from '#testing/builders/counts';
import { moveClockTo } from '#testing/builders/clock';
import {
  COMPLAINT,
  filedBy,
  finishedBy,
  LIFT,
  openYard,
  photoOf,
  picturesPassed,
  stepOf,
  storedReport,
  tomorrow,
  underwayWith,
  type Yard,
} from '#testing/builders/reports';
import { owner } from '../../emulator/world/settle';
import { openWorld, type World } from '#testing/world';

let world: World;
let yard: Yard;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  yard = await openYard(world);
}, 120_000);
afterAll(() => world.close());
beforeEach(() => moveClockTo('2026-07-06 10:30'));

const read = async (as: World['asOwner'], reportId: string) =>
  dataOf(await as('reports', 'read', { reportId }));
const inboxOf = async (as: World['asOwner']) => {
  await world.runTimer();
  return dataOf(await as('notices', 'list', {})).items.map((one) => one.title);
};

describe('a lift that stands still', () => {
  it('is filed with a photo, a number and by when somebody accepts it; sent twice it is one', async () => {
    const input = { ...LIFT, homeId: yard.homeId, pictures: [await photoOf(world)], key: 'journey-1' };
    const first = dataOf(await world.asOwner('reports', 'file', input));
    const second = dataOf(await world.asOwner('reports', 'file', { ...input, pictures: [] }));
    expect(second).toEqual(first);
    expect(first.number).toMatch(/^BX-20260706-\d{4}$/);
    // an hour of working time
    expect(first.answerBy - Date.now()).toBeGreaterThan(3_590_000);
    expect(first.answerBy - Date.now()).toBeLessThanOrEqual(3_600_000);
    await picturesPassed(world, first.reportId);
    const seen = await read(world.asManager, first.reportId);
    expect(seen).toMatchObject({
      viewer: 'desk',
      place: '3栋 电梯（2 号梯）',
      homeLabel: '3栋1单元101',
      urgent: true,
    });
    expect(seen.pictures[0]?.url).not.toBeNull();
    expect(await inboxOf(world.asManager)).toContain('有新的报事报修');
    expect(dataOf(await world.asOwner('reports', 'file', { ...input, pictures: [] })).reportId).toBe(
      first.reportId,
    );
  });

  it('goes from its photo to fixed, with every step told', async () => {
    const reportId = await filedBy(world, yard, 'journey-2');
    dataOf(await stepOf(world, reportId, world.asManager, 'accept', { dueDay: tomorrow() }));
    const { doers } = dataOf(await world.asManager('reports', 'readDoers', { reportId }));
    expect(doers.map((one) => one.name).sort()).toEqual(['崔青', '郝松']);
    dataOf(await stepOf(world, reportId, world.asManager, 'assign', { doerId: yard.technician.personId }));
    await world.runTimer();
    // who is sent to a common part does not learn who asked
    const sent = await read(yard.technician.as, reportId);
    expect(sent).toMatchObject({ viewer: 'doer', homeLabel: null });
    expect(JSON.stringify(sent)).not.toContain('3栋1单元101');
    await finishedBy(world, reportId, yard.technician);
    const finished = await read(world.asOwner, reportId);
    expect(finished).toMatchObject({ state: 'finished', outcome: 'fixed', dueAt: expect.any(Number) });
    expect(finished.pictures.map((one) => [one.purpose, one.url === null])).toEqual([['proof', false]]);
    expect(await inboxOf(world.asOwner)).toEqual(
      expect.arrayContaining(['物业受理了：电梯', '派人去办了：电梯', '请您确认：电梯']),
    );
    dataOf(await stepOf(world, reportId, world.asOwner, 'respond', { fixed: true, another: false }));
    expect(storedReport(world, reportId)).toMatchObject({ state: 'closed', open: false, result: 'fixed' });
    expect(await inboxOf(yard.technician.as)).toContain('居民确认了：电梯');
  });

  it('not fixed, it is the same number once more, and with somebody else where that is wished', async () => {
    const reportId = await filedBy(world, yard, 'journey-3');
    const { number } = storedReport(world, reportId);
    await underwayWith(world, reportId, yard.technician);
    await finishedBy(world, reportId, yard.technician);
    dataOf(await stepOf(world, reportId, world.asOwner, 'respond', { fixed: false, another: true }));
    const again = storedReport(world, reportId);
    expect(again).toMatchObject({ number, state: 'submitted', reopened: 1, doer: null, outcome: null });
    expect(again.timeline.map((one) => one.kind)).toContain('finished');
    expect(codeOf(await yard.technician.as('reports', 'read', { reportId }))).toBe('NOT_FOUND');
    expect(await inboxOf(yard.technician.as)).toContain('不用您再办：电梯');
    expect(await inboxOf(world.asManager)).toContain('居民说没有办好：电梯');
    dataOf(await stepOf(world, reportId, world.asManager, 'accept', { dueDay: tomorrow() }));
    const same = await stepOf(world, reportId, world.asManager, 'assign', {
      doerId: yard.technician.personId,
    });
    expect(codeOf(same)).toBe('ANOTHER_WISHED');
    dataOf(await stepOf(world, reportId, world.asManager, 'assign', { doerId: yard.other.personId }));
    await finishedBy(world, reportId, yard.other);
    dataOf(await stepOf(world, reportId, world.asOwner, 'respond', { fixed: true, another: false }));
    expect(storedReport(world, reportId)).toMatchObject({ number, result: 'fixed' });
  });

  it('pauses with a reason that its asker reads, and the promised day moves by the days it stood', async () => {
    const reportId = await filedBy(world, yard, 'journey-4');
    await underwayWith(world, reportId, yard.technician);
    const before = storedReport(world, reportId).dueAt;
    const wait = { reason: 'parts', text: '皮带周四到货', checkDay: '2026-07-09' };
    dataOf(await stepOf(world, reportId, yard.technician.as, 'pause', wait));
    const paused = await read(world.asOwner, reportId);
    expect(paused.pause).toMatchObject({ reason: 'parts' });
    expect(paused.timeline.at(-1)).toMatchObject({ kind: 'paused', text: '皮带周四到货' });
    expect(await inboxOf(world.asOwner)).toContain('暂停了：电梯');
    moveClockTo('2026-07-08 10:00');
    dataOf(await stepOf(world, reportId, yard.technician.as, 'resume', { text: '皮带到了' }));
    expect(storedReport(world, reportId).dueAt - before).toBe(2 * 24 * 3_600_000);
  });

  it('closes as unconfirmed where nobody says anything, says so beforehand, and opens again all the same', async () => {
    const reportId = await filedBy(world, yard, 'journey-5');
    await underwayWith(world, reportId, yard.technician);
    await finishedBy(world, reportId, yard.technician);
    await world.runTimer();
    const { items } = dataOf(await world.asOwner('notices', 'list', {}));
    expect(items.find((one) => one.title === '请您确认：电梯')?.body).toContain('记为“没有确认”');
    moveClockTo('2026-07-14 08:00');
    await world.runTimer();
    expect(storedReport(world, reportId)).toMatchObject({
      state: 'closed',
      result: 'unconfirmed',
      outcome: 'fixed',
    });
    dataOf(await stepOf(world, reportId, world.asOwner, 'respond', { fixed: false, another: false }));
    expect(storedReport(world, reportId)).toMatchObject({ state: 'submitted', open: true, result: null });
    dataOf(await stepOf(world, reportId, world.asOwner, 'withdraw'));
  });

  it('is late for good, and climbs from the manager to the community, who then see it', async () => {
    const reportId = await filedBy(world, yard, 'journey-6');
    expect(codeOf(await world.asOfficer('reports', 'read', { reportId }))).toBe('NOT_FOUND');
    moveClockTo('2026-07-06 12:00');
    await world.runTimer();
    expect(storedReport(world, reportId)).toMatchObject({
      lateAt: expect.any(Number),
      reaches: ['property'],
    });
    expect(await inboxOf(world.asManager)).toContain('超时：电梯');
    expect(await inboxOf(world.asOwner)).toContain('没有按时：电梯');
    moveClockTo('2026-07-07 18:30');
    await world.runTimer();
    await world.runTimer();
    const seen = await read(world.asOfficer, reportId);
    expect(seen).toMatchObject({ viewer: 'ladder', late: true });
    expect(await inboxOf(world.asOfficer)).toContain('还在超时：电梯');
    dataOf(await stepOf(world, reportId, world.asOfficer, 'note', { text: '请今天派人' }));
    dataOf(
      await stepOf(world, reportId, world.asManager, 'finish', {
        outcome: 'notOurs',
        text: '归电梯公司',
        pictures: [],
      }),
    );
    expect(await read(world.asOwner, reportId)).toMatchObject({ late: true, outcome: 'notOurs' });
    dataOf(await stepOf(world, reportId, world.asOwner, 'respond', { fixed: true, another: false }));
    expect(storedReport(world, reportId)).toMatchObject({ result: 'notOurs', lateAt: expect.any(Number) });
  });
});

describe('a complaint', () => {
  it('about the company is the community’s, and nobody of the company hears of it', async () => {
    const reportId = await filedBy(world, yard, 'journey-7', COMPLAINT);
    expect(storedReport(world, reportId).number).toMatch(/^TS-/);
    await world.runTimer();
    const told =
      JSON.stringify(await inboxOf(world.asManager)) + JSON.stringify(await inboxOf(world.asClerk));
    expect(told).not.toContain('投诉');
    expect(await inboxOf(world.asOfficer)).toContain('有新的投诉建议');
    dataOf(await stepOf(world, reportId, world.asOfficer, 'accept', { dueDay: '2026-07-10' }));
    dataOf(
      await stepOf(world, reportId, world.asOfficer, 'finish', {
        outcome: 'fixed',
        text: '已当面道歉',
        pictures: [],
      }),
    );
    dataOf(await stepOf(world, reportId, world.asOwner, 'respond', { fixed: true, another: false }));
    expect(storedReport(world, reportId).result).toBe('fixed');
  });
});

describe('what is seen', () => {
  it('a picture is its sender’s alone until WeChat has passed it, and stays so where it is in doubt', async () => {
    const bytes = pictureSaying('review-picture');
    const doubtful = await world.upload(owner.openid, 'picture', bytes, 'photo.jpg');
    const pictures = [doubtful, await photoOf(world)];
    const reportId = await filedBy(world, yard, 'journey-12', { pictures });
    await picturesPassed(world, reportId);
    const hers = await read(world.asOwner, reportId);
    expect(hers.pictures.map((one) => [one.state, one.url === null])).toEqual([
      ['held', false],
      ['passed', false],
    ]);
    expect((await read(world.asManager, reportId)).pictures.map((one) => one.state)).toEqual(['passed']);
    dataOf(await stepOf(world, reportId, world.asOwner, 'withdraw'));
  });

  it('a word is read and told to all who see the report, and its end to whoever had it', async () => {
    const reportId = await filedBy(world, yard, 'journey-13');
    await underwayWith(world, reportId, yard.technician);
    await world.runTimer();
    dataOf(await stepOf(world, reportId, world.asOwner, 'note', { text: '老人下不了楼' }));
    for (const as of [world.asManager, yard.technician.as]) {
      expect((await read(as, reportId)).timeline.at(-1)?.text).toBe('老人下不了楼');
      expect(await inboxOf(as)).toContain('有人写了一句：电梯');
    }
    dataOf(await stepOf(world, reportId, world.asOwner, 'withdraw'));
    expect(await inboxOf(world.asManager)).toContain('居民撤回了：电梯');
    expect(await inboxOf(yard.technician.as)).toContain('不用您再办：电梯');
  });

  it('nobody but who asked, her office and who was sent finds it in a list', async () => {
    const reportId = await filedBy(world, yard, 'journey-14');
    await underwayWith(world, reportId, yard.technician);
    const inListOf = async (as: World['asOwner'], scope: 'mine' | 'desk' | 'doing') =>
      dataOf(await as('reports', 'list', { scope, which: 'open' })).items.some(
        (one) => one.reportId === reportId,
      );
    expect(await inListOf(world.asOwner, 'mine')).toBe(true);
    expect(await inListOf(world.asManager, 'desk')).toBe(true);
    expect(await inListOf(yard.technician.as, 'doing')).toBe(true);
    expect(await inListOf(yard.other.as, 'doing')).toBe(false);
    expect(await inListOf(yard.neighbour.as, 'mine')).toBe(false);
    expect(await inListOf(world.asOfficer, 'desk')).toBe(false);
    dataOf(await stepOf(world, reportId, world.asOwner, 'withdraw'));
  });
});

describe('neighbours who met the same', () => {
  it('are shown it without a person, a room or a word, are counted, and hear how it goes on', async () => {
    const reportId = await filedBy(world, yard, 'journey-16', { text: '电梯停运，101 的老人要坐轮椅下楼' });
    const { neighbour, homeId } = yard;
    const about = { topic: 'lift', part: 'lift' };
    const { person } = dataOf(await neighbour.as('people', 'me'));
    const mine = person?.homes[0]?.homeId ?? homeId;
    const { items } = dataOf(await neighbour.as('reports', 'similar', { ...about, homeId: mine }));
    expect(items.map((one) => [one.reportId, one.neighbours])).toContainEqual([reportId, 0]);
    for (let tap = 0; tap < 2; tap += 1) dataOf(await neighbour.as('reports', 'join', { reportId }));
    const seen = await read(neighbour.as, reportId);
    expect(seen).toMatchObject({ viewer: 'joiner', neighbours: 1, homeLabel: null, text: '', pictures: [] });
    await underwayWith(world, reportId, yard.technician);
    expect(await inboxOf(neighbour.as)).toContain('您也遇到的：电梯');
    await finishedBy(world, reportId, yard.technician);
    const told = JSON.stringify([
      await read(neighbour.as, reportId),
      dataOf(await neighbour.as('notices', 'list', {})).items,
      dataOf(await neighbour.as('reports', 'list', { scope: 'mine', which: 'open' })).items,
    ]);
    expect(told).toContain(reportId);
    for (const secret of ['101', '蒋先生', '老人', '门机皮带']) expect(told).not.toContain(secret);
    const theirs = await stepOf(world, reportId, neighbour.as, 'respond', { fixed: true, another: false });
    expect(codeOf(theirs)).toBe('NOT_IN_THIS_STATE');
    dataOf(await stepOf(world, reportId, world.asOwner, 'respond', { fixed: true, another: false }));
    expect(await inboxOf(neighbour.as)).toContain('您也遇到的结束了：电梯');
  });

  it('two hundred at once are one report with two hundred, and who decides meanwhile loses nothing', async () => {
    const reportId = await filedBy(world, yard, 'journey-17');
    const crowd = Array.from({ length: 200 }, (_, n) => `p-crowd${String(n).padStart(5, '0')}` as PersonId);
    const joins = crowd.map((one) => addFollower(world.compoundId, reportId, one, ['', '3栋']));
    const accepted = stepOf(world, reportId, world.asManager, 'accept', { dueDay: tomorrow() });
    // one whose connection was cut is written once more, and meets its first try: what is stored counts
    await Promise.all(joins);
    dataOf(await accepted);
    const { state, followerIds } = storedReport(world, reportId);
    expect([state, followerIds.length, new Set(followerIds).size]).toEqual(['underway', 201, 201]);
    expect(await addFollower(world.compoundId, reportId, crowd[0] as PersonId, ['', '3栋'])).toBe(false);
    dataOf(await stepOf(world, reportId, world.asOwner, 'withdraw'));
    expect(await addFollower(world.compoundId, reportId, 'p-late0000001' as PersonId, ['', '3栋'])).toBe(
      false,
    );
  });

  it('who lives in another building, and what lies in somebody’s home, is none of theirs', async () => {
    const inHome = { place: { part: 'home', detail: '厨房' }, topic: 'water', text: '水管漏水' };
    const reportId = await filedBy(world, yard, 'journey-18', inHome);
    expect(codeOf(await yard.neighbour.as('reports', 'join', { reportId }))).toBe('NOT_FOUND');
    const lift = await filedBy(world, yard, 'journey-19');
    expect(await addFollower(world.compoundId, lift, 'p-elsewhere01' as PersonId, ['', '4栋'])).toBe(false);
    for (const one of [reportId, lift]) dataOf(await stepOf(world, one, world.asOwner, 'withdraw'));
  });
});

describe('what is refused', () => {
  const file = (input: object, key: string) =>
    world.asOwner('reports', 'file', { ...LIFT, homeId: yard.homeId, key, ...input } as never);

  it('says at once what is wrong, and stores nothing', async () => {
    const before = world.documents('reports').length;
    const tries: [object, string][] = [
      [{ text: '电梯里困了两个人，出不来' }, 'DANGER_CALL_NOW'],
      [{ text: '违规的话' }, 'TEXT_RISKY'],
      [{ text: '打我电话 13900000000' }, 'PRIVATE_DIGITS'],
      [{ place: { part: 'moon', detail: '' } }, 'PLACE_MISSING'],
      [{ topic: 'nothing' }, 'NO_SUCH_TOPIC'],
      [{ homeId: 'h-000000000001' }, 'NOT_YOUR_HOME'],
      [{ about: 'property' }, 'ABOUT_WHOM'],
      [{ ...COMPLAINT, about: null }, 'ABOUT_WHOM'],
      [{ text: '  ' }, 'BAD_INPUT'],
      [{ text: '电梯有异响', pictures: [`f-${'0'.repeat(24)}.jpg`] }, 'PICTURE_MISSING'],
    ];
    for (const [index, [input, code]] of tries.entries()) {
      await forgetCounts({ personId: yard.ownerId });
      expect([index, codeOf(await file(input, `refused-${index}-key`))]).toEqual([index, code]);
    }
    expect(world.documents('reports')).toHaveLength(before);
  });

  it('what is open in the same words is named first, and goes through when it is sent again', async () => {
    const reportId = await filedBy(world, yard, 'journey-8', { text: '地砖松了', topic: 'road' });
    const again = { text: '地砖松了', topic: 'road' };
    const refused = await file(again, 'journey-9-key');
    expect(refused.ok ? null : refused.error).toMatchObject({ code: 'SAME_AS_OPEN', params: { reportId } });
    expect(codeOf(await file({ ...again, again: true }, 'journey-9-key'))).toBe('OK');
    expect(codeOf(await file({ ...again, text: '别的' }, 'journey-9-key'))).toBe('KEY_USED');
  });

  it('a day later than the kind allows, a photo that is missing, another state, another rev', async () => {
    const reportId = await filedBy(world, yard, 'journey-10');
    const late = await stepOf(world, reportId, world.asManager, 'accept', { dueDay: '2026-07-20' });
    expect(codeOf(late)).toBe('DAY_NOT_ALLOWED');
    await underwayWith(world, reportId, yard.technician);
    const bare = { outcome: 'fixed', text: '好了', pictures: [] };
    expect(codeOf(await stepOf(world, reportId, yard.technician.as, 'finish', bare))).toBe('PROOF_MISSING');
    expect(codeOf(await stepOf(world, reportId, world.asManager, 'accept', { dueDay: tomorrow() }))).toBe(
      'NOT_IN_THIS_STATE',
    );
    const old = { reportId, rev: 0, text: '旧的' };
    expect(codeOf(await world.asManager('reports', 'note', old))).toBe('CHANGED_MEANWHILE');
    expect(
      codeOf(await stepOf(world, reportId, world.asManager, 'assign', { doerId: yard.neighbour.personId })),
    ).toBe('NOT_A_DOER');
  });
});

describe('when rights end', () => {
  it('whose post ends is taken off, and the office sends somebody else', async () => {
    const reportId = await filedBy(world, yard, 'journey-11');
    await underwayWith(world, reportId, yard.other);
    await world.runTimer();
    const { person } = dataOf(await yard.other.as('people', 'me'));
    const term = person?.posts.find((one) => one.post === 'technician');
    dataOf(
      await world.asOfficer('people', 'endPost', {
        ...{ personId: yard.other.personId, post: 'technician', node: term?.node ?? '' },
      } as never),
    );
    await world.runTimer();
    expect(storedReport(world, reportId)).toMatchObject({ doer: null, state: 'underway' });
    expect(codeOf(await yard.other.as('reports', 'read', { reportId }))).toBe('NOT_ALLOWED');
    expect(await inboxOf(world.asManager)).toContain('要另派人：电梯');
  });
});

describe('database calls', () => {
  it('reading costs one besides the rights, writing two', async () => {
    await forgetCounts({ personId: yard.ownerId });
    const homeId = yard.homeId;
    let reportId = '' as never;
    const filing = await world.countCalls(async () => {
      const input = { ...LIFT, homeId, text: '电梯又停运了', key: 'budget-1-key' };
      reportId = dataOf(await world.asOwner('reports', 'file', input)).reportId as never;
    });
    // rights, the count, what she has open, the report
    expect(filing).toBe(4);
    const calls = (work: () => Promise<unknown>) => world.countCalls(work);
    expect(await calls(() => world.asManager('reports', 'list', { scope: 'desk', which: 'open' }))).toBe(2);
    expect(await calls(() => world.asManager('reports', 'read', { reportId }))).toBe(2);
    const accept = { reportId, rev: 0, dueDay: tomorrow() };
    expect(await calls(() => world.asManager('reports', 'accept', accept))).toBe(3);
    expect(await calls(() => world.asManager('reports', 'readDoers', { reportId }))).toBe(2);
    const doerId = yard.technician.personId;
    expect(await calls(() => world.asManager('reports', 'assign', { reportId, rev: 1, doerId }))).toBe(4);
    const result = { outcome: 'notPossible' as const, text: '要换曳引机', pictures: [] };
    expect(await calls(() => yard.technician.as('reports', 'finish', { reportId, rev: 2, ...result }))).toBe(
      3,
    );
  });
});

describe('when the company has nobody', () => {
  it('the community does what nobody of the company is left for, until somebody is', async () => {
    const reportId = await filedBy(world, yard, 'journey-15');
    await underwayWith(world, reportId, yard.technician);
    await finishedBy(world, reportId, yard.technician);
    const held = async (as: World['asOwner'], post: string) => {
      const { person } = dataOf(await as('people', 'me'));
      const term = person?.posts.find((one) => one.post === post && one.until === null);
      return { personId: person?.personId, post, node: term?.node };
    };
    const [clerk, manager] = [
      await held(world.asClerk, 'feeClerk'),
      await held(world.asManager, 'propertyManager'),
    ];
    for (const one of [clerk, manager]) dataOf(await world.asOfficer('people', 'endPost', one as never));
    await world.runTimer();
    expect(storedReport(world, reportId)).toMatchObject({
      communityActs: true,
      reaches: ['property', 'community'],
    });
    expect(await read(world.asOfficer, reportId)).toMatchObject({ viewer: 'desk', owner: 'community' });
    expect(await inboxOf(world.asOfficer)).toContain('交给社区来办：电梯');
  });
});
