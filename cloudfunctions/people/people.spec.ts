import { codeOf, dataOf } from '#testing/builders/as';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';
import { officer } from '../../emulator/world/settle';
import type { PersonDocument } from '#domain/people/documents';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const withNumber = (phone: string) =>
  world.documents<PersonDocument>('people').filter((one) => one.phone === phone);

describe('one number is one person', () => {
  it('also where two phones sign in with it at the same moment', async () => {
    const phone = '12000000031';
    const [first, second] = await Promise.all(
      ['o-first', 'o-second'].map((one) => signIn(world, one, phone)),
    );
    expect(first).toBe(second);
    expect(withNumber(phone)).toHaveLength(1);
  });

  it('also where she taps twice', async () => {
    const phone = '12000000032';
    const both = await Promise.all(['o-twice', 'o-twice'].map((one) => signIn(world, one, phone)));
    expect(both[0]).toBe(both[1]);
    expect(withNumber(phone)).toHaveLength(1);
  });

  it('also where an officer appoints her to two posts while she signs in', async () => {
    const phone = '12000000033';
    const appoint = (post: 'proxy' | 'leader') =>
      world.asOfficer('people', 'appoint', { name: '沈月', phone, post });
    const [proxy, leader] = await Promise.all([
      appoint('proxy'),
      appoint('leader'),
      signIn(world, 'o-three', phone),
    ]);
    expect([proxy, leader].map(codeOf)).toEqual(['OK', 'OK']);
    const [person, ...others] = withNumber(phone);
    expect(others).toEqual([]);
    expect(person?.posts.map((one) => one.post).sort()).toEqual(['leader', 'proxy']);
  });

  it('tells nothing of the number in its id', async () => {
    const phone = '12000000034';
    const personId = await signIn(world, 'o-four', phone);
    expect(personId).not.toContain(phone);
    expect(await signIn(world, 'o-five', '12000000035')).not.toBe(personId);
  });
});

describe('appointing a grid worker', () => {
  const phone = '12000000037';
  const appoint = (buildings?: string[] | null, post: 'gridWorker' | 'proxy' = 'gridWorker') =>
    world.asOfficer('people', 'appoint', { name: '丁小满', phone, post, buildings });
  const posts = () => withNumber(phone)[0]?.posts;

  it('to some buildings names them as the roster does', async () => {
    dataOf(await appoint(['３ 号楼', '1', '1栋']));
    expect(posts()).toMatchObject([{ post: 'gridWorker', buildings: ['3栋', '1栋'], until: null }]);
  });

  it('is refused only where nothing would change', async () => {
    expect(codeOf(await appoint(['1幢', '3幢']))).toBe('ALREADY_APPOINTED');
  });

  it('again with other buildings changes her post instead of giving a second one, and tells her', async () => {
    const before = posts();
    dataOf(await appoint(['3栋', '5栋']));
    expect(posts()).toEqual([{ ...before?.[0], buildings: ['3栋', '5栋'], confirmedAt: expect.any(Number) }]);
    await signIn(world, 'o-grid-worker', phone);
    await world.runTimer();
    const { items } = dataOf(await world.as('o-grid-worker')('notices', 'list', {}));
    expect(items.map((one) => [one.kind, /槐荫里(.+)的网格员/.exec(one.body)?.[1]])).toEqual([
      ['postChanged', '3栋、5栋'],
      ['postGiven', '3栋、1栋'],
    ]);
  });

  it('without buildings gives her the whole compound, once', async () => {
    dataOf(await appoint());
    expect(posts()).toMatchObject([{ buildings: null }]);
    expect(codeOf(await appoint(null))).toBe('ALREADY_APPOINTED');
  });

  it('takes the post once where two officers give it at the same moment', async () => {
    const both = await Promise.all([appoint(['2栋']), appoint(['2栋'])]);
    expect(both.map(codeOf)).toContain('OK');
    expect(posts()).toMatchObject([{ buildings: ['2栋'] }]);
  });

  it('ends with the post, whatever its buildings, and can be begun anew', async () => {
    const personId = withNumber(phone)[0]?.personId ?? '';
    dataOf(await world.asOfficer('people', 'endPost', { personId, post: 'gridWorker' }));
    expect(posts()).toMatchObject([{ buildings: ['2栋'], until: expect.any(Number) }]);
    dataOf(await appoint(['2栋']));
    expect(posts()?.map((one) => one.until === null)).toEqual([false, true]);
  });

  it('refuses buildings for another post, and an empty list of them', async () => {
    expect(codeOf(await appoint(['3栋'], 'proxy'))).toBe('BAD_INPUT');
    expect(codeOf(await appoint([]))).toBe('BAD_INPUT');
    expect(codeOf(await appoint([' ']))).toBe('BAD_INPUT');
  });
});

describe('the log', () => {
  it('never says what somebody wrote in the place of an action', async () => {
    const action = `我的电话是${officer.phone}`;
    await world.emulator.invoke('people', { action }, { openid: officer.openid });
    expect(world.logs.join('\n')).not.toContain(officer.phone);
  });

  it('takes no event that the function does not know, and answers it like any bad call', async () => {
    for (const Event of ['constructor', '__defineGetter__', 'no_such_event']) {
      const called = await world.emulator.invoke('files', { MsgType: 'event', Event }, {});
      expect(called.ok && codeOf(called.result as never)).toBe('BAD_INPUT');
    }
  });
});

it('knows herself after all of this', async () => {
  expect(dataOf(await world.asOfficer('people', 'me')).person?.name).toBe(officer.name);
});
