import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { beforeNext } from '#testing/builders/meanwhile';
import { FEW_HOMES, homeNamed, importRoster } from '#testing/builders/office';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';
import { countAnswer } from './account-store';
import { manager, officer, owner } from '../../emulator/world/settle';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await importRoster(world);
});
afterAll(() => world.close());

const withNumber = (phone: string) =>
  world.documents<PersonDocument>('people').filter((one) => one.phone === phone);
const person = (personId: string) =>
  world.documents<PersonDocument>('people').find((one) => one.personId === personId);
const me = async (as: As) => dataOf(await as('people', 'me'));

/** Signs in with a number that WeChat vouches for, whatever comes of it. */
async function tryIn(openid: string, phone: string) {
  const { code } = await world.caller.emulator<{ code: string }>('phone-code', { openid, phone });
  return world.as(openid)('people', 'signIn', { phoneCode: code, key: `sign-in-${openid}` });
}

/** The owner's home as her deed has it. */
const HOME = { building: '3号楼', room: '2单元702室' };

describe('a number that comes with another account', () => {
  it('is asked for the home that the roster has for it; until then nothing is hers', async () => {
    const { person: before } = await me(world.asOwner);
    const label = before?.homes[0]?.label ?? '';
    const [, building, entrance, room] = /^(.+栋)(.+)单元(.+)$/.exec(label) ?? [];
    Object.assign(HOME, { building: `第${building}`, room: `${entrance}-${room}室` });
    expect(codeOf(await tryIn('o-second-phone', owner.phone))).toBe('PROVE_HOME');
    expect(await me(world.as('o-second-phone'))).toMatchObject({ person: null, signIn: 'proveHome' });
    expect(codeOf(await world.as('o-second-phone')('notices', 'list', {}))).toBe('NOT_SIGNED_IN');
    const { person: still } = await me(world.asOwner);
    expect(still).toMatchObject({ personId: before?.personId, askedAt: expect.any(Number) });
  });

  it('counts an answer once as it was read: of two at the same moment one is looked at', async () => {
    const [behind] = withNumber(owner.phone);
    const counted = { wrongAnswers: 0, wrongEver: behind?.wrongEver ?? 0, wrongSince: Date.now() };
    expect(await countAnswer(behind!, { ...counted, wrongAnswers: 1 })).toBe(true);
    expect(await countAnswer(behind!, { ...counted, wrongAnswers: 2 })).toBe(false);
    const [now] = withNumber(owner.phone);
    await countAnswer(now!, counted);
  });

  it('has few tries, counted however many come at once, and none is told more than yes or no', async () => {
    const wrong = () => world.as('o-second-phone')('people', 'proveHome', { building: '9栋', room: '9999' });
    const first = await wrong();
    expect(first).toMatchObject({ error: { code: 'WRONG_HOME', params: { left: 4 } } });
    const many = await Promise.all(Array.from({ length: 12 }, wrong));
    expect(many.map(codeOf).filter((code) => code === 'WRONG_HOME').length).toBeLessThanOrEqual(3);
    while (codeOf(await wrong()) !== 'TOO_MANY_TRIES');
    const right = await world.as('o-second-phone')('people', 'proveHome', HOME);
    expect(codeOf(right)).toBe('TOO_MANY_TRIES');
    expect((await me(world.asOwner)).person?.homes).toHaveLength(1);
  });

  it('moves with the right answer the day after: the old account is out, is told, and can object', async () => {
    moveClockTo('2026-07-07 11:00');
    const before = (await me(world.asOwner)).person!;
    expect(codeOf(await world.as('o-second-phone')('people', 'proveHome', HOME))).toBe('NOTHING_TO_PROVE');
    expect(codeOf(await tryIn('o-second-phone', owner.phone))).toBe('PROVE_HOME');
    const moved = dataOf(await world.as('o-second-phone')('people', 'proveHome', HOME));
    expect(moved).toEqual({ personId: before.personId, name: before.name });
    expect((await me(world.as('o-second-phone'))).person?.homes).toHaveLength(1);
    expect(await me(world.asOwner)).toMatchObject({ person: null, signIn: 'movedAway' });
    await world.runTimer();
    const { items } = dataOf(await world.as('o-second-phone')('notices', 'list', {}));
    expect(items.map((one) => one.kind)).toEqual(expect.arrayContaining(['accountMoved', 'signInAsked']));

    expect(dataOf(await world.asOwner('people', 'objectSignIn', {}))).toEqual({ personId: before.personId });
    expect((await me(world.asOwner)).person).toMatchObject({ personId: before.personId, maskedPhone: null });
    expect(await me(world.as('o-second-phone'))).toMatchObject({ person: null, signIn: null });
    expect(codeOf(await world.as('o-second-phone')('people', 'objectSignIn', {}))).toBe('NOTHING_TO_OBJECT');
  });

  it('is asked so often in all and no more, however many days somebody waits; the office is left then', async () => {
    const lin = '12010000001';
    await signIn(world, 'o-lin', lin);
    const wrong = () => world.as('o-guesses')('people', 'proveHome', { building: '9栋', room: '9999' });
    const codes: string[] = [];
    for (let day = 8; day < 12; day += 1) {
      moveClockTo(`2026-07-${String(day).padStart(2, '0')} ${day + 5}:00`);
      expect(codeOf(await tryIn('o-guesses', lin))).toBe('PROVE_HOME');
      for (let tries = 0; tries < 5; tries += 1) codes.push(codeOf(await wrong()));
    }
    expect(codes.filter((one) => one === 'WRONG_HOME')).toHaveLength(12);
    expect(await wrong()).toMatchObject({ error: { code: 'TOO_MANY_TRIES', params: { ever: true } } });
    expect(codeOf(await world.as('o-guesses')('people', 'notMe', {}))).toBe('OK');
  });

  it('gives nobody who has it next what the roster says of it: neither at her sign-in nor by the same roster again', async () => {
    const { person: hers } = await me(world.asOwner);
    expect(codeOf(await tryIn('o-comes-again', owner.phone))).toBe('OK');
    expect((await me(world.as('o-comes-again'))).person).toMatchObject({ homes: [], posts: [] });
    await importRoster(world);
    expect((await me(world.as('o-comes-again'))).person?.homes).toEqual([]);
    const other = FEW_HOMES.find((one) => one[2] === '501' && one[0] === '2栋')!;
    await importRoster(world, [[...other.slice(0, 4), owner.phone] as never]);
    expect((await me(world.as('o-comes-again'))).person?.homes).toMatchObject([{ label: '2栋1单元501' }]);
    expect((await me(world.asOwner)).person?.homes).toEqual(hers?.homes);
  });
});

describe('what happens at a home whose number was passed on', () => {
  const kinds = async (as: As) =>
    dataOf(await as('notices', 'list', {})).items.map(
      ({ kind, body }) => `${kind} ${/\d栋\d单元\d+/.exec(body)?.[0] ?? ''}`,
    );

  it('is told to whom the roster meant, in notices and in the access log, never to who has the number now', async () => {
    const homeId = await homeNamed(world, '3栋1单元101');
    dataOf(await world.asClerk('homes', 'bind', { homeId, phone: '12020000231', relation: 'family' }));
    dataOf(await world.asClerk('homes', 'read', { homeId }));
    dataOf(await world.asClerk('homes', 'revealContact', { homeId, reason: '联系维修' }));
    const moved = FEW_HOMES.map((one) =>
      one[4] === owner.phone ? [...one.slice(0, 4), '12020000232'] : one,
    );
    await importRoster(world, moved as never);
    await world.runTimer();
    expect(await kinds(world.asOwner)).toEqual(
      expect.arrayContaining(['residentBound 3栋1单元101', 'contactChanged 3栋1单元101']),
    );
    expect((await kinds(world.as('o-comes-again'))).join()).not.toContain('3栋1单元101');
    const seen = async (as: As) =>
      dataOf(await as('homes', 'accessLog', {}))
        .items.map((one) => one.said)
        .join();
    expect(await seen(world.asOwner)).toContain('查看了 3栋1单元101 名册上的完整电话');
    expect(await seen(world.as('o-comes-again'))).not.toContain('3栋1单元101');
  });

  it('is told to who has it now where the roster gave it to her', async () => {
    const homeId = await homeNamed(world, '2栋1单元501');
    dataOf(await world.as('o-comes-again')('homes', 'leaveHome', { homeId }));
    dataOf(await world.asClerk('homes', 'bind', { homeId, phone: '12020000231', relation: 'tenant' }));
    await world.runTimer();
    expect(await kinds(world.as('o-comes-again'))).toContain('residentBound 2栋1单元501');
    expect((await kinds(world.asOwner)).join()).not.toContain('2栋1单元501');
  });
});

describe('posts of an account that has moved', () => {
  const phone = '12000000201';
  const appoint = (post: 'proxy' | 'gridWorker') =>
    world.asOfficer('people', 'appoint', { name: '陆明', phone, post });
  let personId: string;

  it('with no home on a roster: nothing moves until the giver has said that it is she', async () => {
    ({ personId } = dataOf(await appoint('proxy')));
    await signIn(world, 'o-lu-old', phone);
    expect(codeOf(await tryIn('o-lu-new', phone))).toBe('WAIT_FOR_OFFICER');
    expect(await me(world.as('o-lu-new'))).toMatchObject({ person: null, signIn: 'waitForOfficer' });
    expect(codeOf(await world.as('o-lu-new')('people', 'proveHome', HOME))).toBe('NOTHING_TO_PROVE');
    const held = dataOf(await world.as('o-lu-old')('people', 'today')).posts;
    expect(held).toEqual(['proxy']);

    await world.runTimer();
    const { matters } = dataOf(await world.asOfficer('people', 'today'));
    expect(matters.filter((one) => one.kind === 'postRests')).toMatchObject([
      { title: '确认是否本人：陆明' },
    ]);
    const shown = dataOf(
      await world.asOfficer('people', 'readRestingPosts', { personId: personId as never }),
    );
    expect(shown).toMatchObject({ name: '陆明', state: 'asked', maskedPhone: '120****0201' });
    const old = { personId: personId as never, at: shown.at - 1 };
    expect(codeOf(await world.asOfficer('people', 'confirmPosts', old))).toBe('NOTHING_TO_CONFIRM');
    dataOf(await world.asOfficer('people', 'confirmPosts', { ...old, at: shown.at }));
    expect(dataOf(await world.as('o-lu-new')('people', 'today')).posts).toEqual(['proxy']);
    expect(await me(world.as('o-lu-old'))).toMatchObject({ person: null, signIn: 'movedAway' });
    await world.runTimer();
    expect(
      dataOf(await world.asOfficer('people', 'today')).matters.filter((one) => one.kind === 'postRests'),
    ).toEqual([]);
    const again = await world.asOfficer('people', 'confirmPosts', { ...old, at: shown.at });
    expect(codeOf(again)).toBe('NOTHING_TO_CONFIRM');
  });

  it('rest after an objection too, and count again when the community has confirmed or appointed anew', async () => {
    dataOf(await world.as('o-lu-old')('people', 'objectSignIn', {}));
    const resting = (await me(world.as('o-lu-old'))).person;
    expect(resting).toMatchObject({ posts: [], resting: [{ post: 'proxy' }] });
    expect(dataOf(await world.as('o-lu-old')('people', 'today')).posts).toEqual([]);
    const { at } = dataOf(
      await world.asOfficer('people', 'readRestingPosts', { personId: personId as never }),
    );
    dataOf(await world.asOfficer('people', 'confirmPosts', { personId: personId as never, at }));
    expect(dataOf(await world.as('o-lu-old')('people', 'today')).posts).toEqual(['proxy']);
  });

  it('are the officer’s to confirm, not another community’s, and not one’s own', async () => {
    expect(codeOf(await tryIn('o-officer-new', officer.phone))).toBe('WAIT_FOR_OFFICER');
    const { personId: officerId } = (await me(world.asOfficer)).person!;
    const elsewhere = world.as('o-demo-officer-elsewhere');
    expect(codeOf(await elsewhere('people', 'readRestingPosts', { personId: officerId }))).toBe(
      'NOT_ALLOWED',
    );
    const there = { personId: officerId, compoundId: world.elsewhereId };
    expect(codeOf(await elsewhere('people', 'readRestingPosts', there))).toBe('NOT_FOUND');
    expect(
      codeOf(await world.as('o-officer-new')('people', 'readRestingPosts', { personId: officerId })),
    ).toBe('NOT_SIGNED_IN');
    dataOf(await world.asOfficer('people', 'objectSignIn', {}));
    expect((await me(world.asOfficer)).person).toMatchObject({
      askedAt: null,
      posts: [{ post: 'communityOfficer' }],
    });
  });
});

describe('this is not me', () => {
  it('of a number that was given out again: a person of her own, without what the roster says of the number', async () => {
    const { personId: before } = (await me(world.asManager)).person!;
    expect(codeOf(await tryIn('o-new-owner-of-number', manager.phone))).toBe('WAIT_FOR_OFFICER');
    const own = dataOf(await world.as('o-new-owner-of-number')('people', 'notMe', {}));
    expect(own.personId).not.toBe(before);
    expect((await me(world.as('o-new-owner-of-number'))).person).toMatchObject({ homes: [], posts: [] });
    expect((await me(world.asManager)).person).toMatchObject({
      personId: before,
      maskedPhone: null,
      posts: [{}],
    });
    expect(withNumber(manager.phone).map((one) => one.personId)).toEqual([own.personId]);
  });

  it('of somebody an officer appointed by a wrong number: the post is not hers', async () => {
    const phone = '12000000202';
    const { personId } = dataOf(
      await world.asOfficer('people', 'appoint', { name: '孙玉梅', phone, post: 'proxy' }),
    );
    await signIn(world, 'o-somebody', phone);
    const own = dataOf(await world.as('o-somebody')('people', 'notMe', {}));
    expect(own.personId).not.toBe(personId);
    expect(dataOf(await world.as('o-somebody')('people', 'today')).posts).toEqual([]);
    expect(person(personId)).toMatchObject({ phone: null, holder: null });
  });

  it('of a visitor, or where nobody else is met, changes nothing', async () => {
    expect(codeOf(await world.asVisitor('people', 'notMe', {}))).toBe('NOBODY_ELSE');
    expect(codeOf(await world.as('o-unknown')('people', 'notMe', {}))).toBe('NOBODY_ELSE');
  });
});

describe('signing out, and another number', () => {
  const phone = '12000000203';
  const other = '12000000204';

  it('the same account comes back without a question; another one is still asked', async () => {
    const personId = await signIn(world, 'o-out', phone);
    dataOf(await world.asOfficer('people', 'appoint', { name: '周敏', phone, post: 'leader' }));
    dataOf(await world.as('o-out')('people', 'signOut', {}));
    expect(await me(world.as('o-out'))).toMatchObject({ person: null, signIn: null });
    expect(codeOf(await tryIn('o-out-other', phone))).toBe('WAIT_FOR_OFFICER');
    expect(await signIn(world, 'o-out', phone)).toBe(personId);
  });

  it('keeps the person and frees the old number', async () => {
    const { personId } = (await me(world.as('o-out'))).person!;
    const change = async (to: string) => {
      const { code } = await world.caller.emulator<{ code: string }>('phone-code', {
        openid: 'o-out',
        phone: to,
      });
      return world.as('o-out')('people', 'changeNumber', { phoneCode: code });
    };
    // another account waits to be her by the number that she gives up
    expect(codeOf(await tryIn('o-out-other', phone))).toBe('WAIT_FOR_OFFICER');
    expect(codeOf(await change(phone))).toBe('NUMBER_UNCHANGED');
    expect(codeOf(await change('12000000202'))).toBe('NUMBER_TAKEN');
    expect(dataOf(await change(other))).toEqual({ maskedPhone: '120****0204' });
    expect((await me(world.as('o-out'))).person).toMatchObject({ personId, askedAt: null });
    expect(await me(world.as('o-out-other'))).toMatchObject({ person: null, signIn: null });
    const next = await signIn(world, 'o-has-the-old-number', phone);
    expect(next).not.toBe(personId);
  });

  it('that two take at the same moment is one’s, and the other one keeps hers', async () => {
    const wanted = '12000000209';
    const codes: string[] = [];
    for (const [openid, own] of [
      ['o-takes-a', '12000000207'],
      ['o-takes-b', '12000000208'],
    ] as const) {
      await signIn(world, openid, own);
      const given = await world.caller.emulator<{ code: string }>('phone-code', { openid, phone: wanted });
      codes.push(given.code);
    }
    const change = (openid: string, phoneCode = '') =>
      world.as(openid)('people', 'changeNumber', { phoneCode });
    beforeNext(world, { action: 'modifyDocument', collection: 'people' }, async () => {
      expect(codeOf(await change('o-takes-b', codes[1]))).toBe('OK');
    });
    expect(codeOf(await change('o-takes-a', codes[0]))).toBe('NUMBER_TAKEN');
    expect(withNumber(wanted)).toHaveLength(1);
    expect(withNumber('12000000207')).toHaveLength(1);
  });
});

describe('who had the account before', () => {
  it('may object for thirty days, and then no more', async () => {
    for (const [phone, days, code] of [
      ['12000000211', 29, 'OK'],
      ['12000000212', 31, 'NOTHING_TO_OBJECT'],
    ] as const) {
      moveClockTo('2026-09-01 10:00');
      await signIn(world, `o-before-${days}`, phone);
      expect(codeOf(await tryIn(`o-after-${days}`, phone))).toBe('OK');
      moveClockTo(Date.now() + days * 24 * 3_600_000);
      expect(codeOf(await world.as(`o-before-${days}`)('people', 'objectSignIn', {}))).toBe(code);
    }
  });
});

it('a call without an openid is a visitor’s, though process.env names somebody', async () => {
  Object.assign(process.env, { WX_OPENID: 'o-lu-old', WX_CONTEXT_KEYS: 'WX_OPENID' });
  expect((await me(world.asVisitor)).person).toBeNull();
  delete process.env.WX_OPENID;
  delete process.env.WX_CONTEXT_KEYS;
});
