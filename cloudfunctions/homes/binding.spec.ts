import type { HomeId } from '#domain/kernel/ids';
import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { answersTo, FEW_HOMES, homeNamed, importRoster, uploadRoster } from '#testing/builders/office';
import { appointed, signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';
import { clerk, owner } from '../../emulator/world/settle';

let world: World;
let homeId: HomeId;
let asColleague: As;
const colleague = '12000000071';
beforeAll(async () => {
  world = await openWorld();
  await importRoster(world);
  homeId = await homeNamed(world, '3栋1单元101');
  asColleague = await appointed(world, 'feeClerk', '周夏至', colleague);
});
afterAll(() => world.close());

const people = (phone: string) =>
  world.documents<PersonDocument>('people').filter((one) => one.phone === phone);
const idOf = (phone: string) => people(phone)[0]?.personId ?? '';
const bind = (as: As, phone: string, relation: 'owner' | 'family' | 'tenant', home = homeId) =>
  as('homes', 'bind', { homeId: home, phone, relation });
const inbox = async (as: As) => dataOf(await as('notices', 'list', {})).items;
const kinds = async (as: As) => (await inbox(as)).map((one) => one.kind);

describe('nobody binds herself', () => {
  it('by hand, as whatever, at whatever home', async () => {
    const other = await homeNamed(world, '1栋1单元101');
    for (const relation of ['owner', 'family', 'tenant'] as const)
      expect(codeOf(await bind(world.asClerk, clerk.phone, relation))).toBe('NOT_YOURSELF');
    expect(codeOf(await bind(world.asClerk, clerk.phone, 'tenant', other))).toBe('NOT_YOURSELF');
    expect(people(clerk.phone)[0]?.homes).toEqual([]);
  });

  it('by a roster that gives a home to her own number; another clerk does it', async () => {
    const homes = FEW_HOMES.map((one) =>
      one[2] === '102' ? ([...one.slice(0, 4), clerk.phone] as never) : one,
    );
    const upload = await uploadRoster(world, homes);
    const answers = await answersTo(world, upload);
    const input = { upload, fileName: 'roster.xlsx', answers };
    const { faults, progress } = dataOf(await world.asClerk('homes', 'importRoster', input));
    expect(progress).toBeNull();
    expect(faults.filter((one) => one.severity === 'fault')).toMatchObject([
      { code: 'OWN_NUMBER', cell: 'G3' },
    ]);
    expect(people(clerk.phone)[0]?.homes).toEqual([]);
    const own = await homeNamed(world, '3栋1单元102');
    expect(codeOf(await bind(asColleague, clerk.phone, 'owner', own))).toBe('OK');
  });

  it('and nobody keeps the record of a home that she is bound to', async () => {
    const own = await homeNamed(world, '3栋1单元102');
    const personId = idOf(clerk.phone);
    const { rev } = dataOf(await world.asClerk('homes', 'read', { homeId: own })).home;
    const recorded = { homeId: own, name: '秦桂兰', relation: 'owner' as const, key: 'own-home-1' };
    const area = { homeId: own, rev, area: '10.00', document: '证' };
    expect(codeOf(await bind(world.asClerk, '12000000072', 'tenant', own))).toBe('OWN_HOME');
    expect(codeOf(await world.asClerk('homes', 'unbind', { homeId: own, personId }))).toBe('OWN_HOME');
    expect(codeOf(await world.asClerk('homes', 'recordResident', recorded))).toBe('OWN_HOME');
    expect(codeOf(await world.asClerk('homes', 'correctArea', area))).toBe('OWN_HOME');
    expect(codeOf(await asColleague('homes', 'correctArea', area))).toBe('OK');
  });
});

describe('a number that somebody else had before', () => {
  const phone = '12044400061';

  it('is bound by the community alone, whoever has it now', async () => {
    await signIn(world, 'o-number-now', phone);
    dataOf(await world.as('o-number-now')('people', 'notMe', {}));
    const home = await homeNamed(world, '6栋1单元501');
    expect(codeOf(await bind(world.asClerk, phone, 'family', home))).toBe('NUMBER_PASSED_ON');
    expect(codeOf(await bind(world.asOfficer, phone, 'family', home))).toBe('OK');
  });

  it('and where nobody has it now', async () => {
    const [gone, next] = ['12044400062', '12044400063'];
    await signIn(world, 'o-number-left', gone);
    const { code } = await world.caller.emulator<{ code: string }>('phone-code', {
      ...{ openid: 'o-number-left', phone: next },
    });
    dataOf(await world.as('o-number-left')('people', 'changeNumber', { phoneCode: code }));
    const home = await homeNamed(world, '6栋1单元501');
    expect(codeOf(await bind(world.asClerk, gone, 'family', home))).toBe('NUMBER_PASSED_ON');
    expect(people(gone)).toEqual([]);
    expect(codeOf(await bind(world.asOfficer, gone, 'family', home))).toBe('OK');
  });
});

describe('a binding by staff', () => {
  const lodger = '12020000771';
  beforeAll(async () => {
    await signIn(world, 'o-lodger', lodger);
    dataOf(await bind(world.asClerk, lodger, 'tenant'));
    await world.runTimer();
  });

  it('is told to everybody of the home and names who made it', async () => {
    const told = (await inbox(world.asOwner)).find((one) => one.kind === 'residentBound');
    expect(told?.body).toMatch(/物业收费员林小蓉（工号 \d{4}）已把 120\*{4}0771 登记为 3栋1单元101 的“租户”/);
    expect(told?.link).toContain('features/homes/pages/people/index');
    const hers = await inbox(world.as('o-lodger'));
    const ofHerself = hers.filter((one) => one.kind === 'homeBound' || one.body.includes('120****0771'));
    expect(ofHerself.map((one) => one.kind)).toEqual(['homeBound']);
  });

  it('is told to the number on the roster, also before its owner has signed in', async () => {
    const home = await homeNamed(world, '1栋1单元101');
    dataOf(await bind(world.asClerk, lodger, 'tenant', home));
    await world.runTimer();
    await signIn(world, 'o-on-roster', '12010000001');
    await world.runTimer();
    expect(await kinds(world.as('o-on-roster'))).toEqual(['homeBound', 'residentBound']);
  });

  it('is told to the community where nobody of the home has a telephone', async () => {
    await importRoster(world, [...FEW_HOMES, ['5栋', '1单元', '101', 70]]);
    const home = await homeNamed(world, '5栋1单元101');
    const recorded = { homeId: home, name: '秦桂兰', relation: 'owner' as const, key: 'unheard-1' };
    dataOf(await world.asClerk('homes', 'recordResident', recorded));
    dataOf(await bind(world.asClerk, '12020000772', 'tenant', home));
    await world.runTimer();
    expect(await kinds(world.asOfficer)).toContain('boundUnheard');
  });

  it('stands on the home’s page with who made it, for its own people only', async () => {
    const { people: shown } = dataOf(await world.asOwner('homes', 'readPeople', { homeId }));
    expect(shown).toMatchObject([
      {
        isMe: true,
        relation: 'owner',
        madeBy: { name: expect.stringMatching(/^林小蓉（工号 \d{4}）$/), post: 'feeClerk', roster: true },
      },
      {
        ...{ isMe: false, name: '', maskedPhone: '120****0771', relation: 'tenant', why: null },
        madeBy: { name: expect.stringMatching(/^林小蓉（工号 \d{4}）$/), post: 'feeClerk', roster: false },
      },
    ]);
    expect(codeOf(await world.asTenant('homes', 'readPeople', { homeId }))).toBe('NOT_ALLOWED');
    expect(codeOf(await world.asClerk('homes', 'readPeople', { homeId }))).toBe('NOT_FOUND');
  });

  it('cannot be used against who was there before', async () => {
    const personId = idOf(owner.phone);
    const tried = await world.as('o-lodger')('homes', 'objectToBinding', { homeId, personId });
    expect(codeOf(tried)).toBe('LAST_OWNER');
  });

  it('is ended by the home’s people at once, however often they tap, and all concerned are told', async () => {
    const personId = idOf(lodger);
    const end = () => world.asOwner('homes', 'objectToBinding', { homeId, personId });
    expect((await Promise.all([end(), end()])).map(codeOf)).toEqual(['OK', 'OK']);
    expect(codeOf(await end())).toBe('OK');
    expect(codeOf(await world.as('o-lodger')('homes', 'readPeople', { homeId }))).toBe('NOT_FOUND');
    expect(people(lodger)[0]?.homes[0]).toMatchObject({ ended: 'objected', until: expect.any(Number) });
    await world.runTimer();
    expect((await kinds(world.as('o-lodger'))).filter((one) => one === 'homeObjected')).toHaveLength(1);
    for (const as of [world.asClerk, world.asManager, world.asOfficer])
      expect((await kinds(as)).filter((one) => one === 'bindingObjected')).toHaveLength(1);
  });

  it('comes back only through the community', async () => {
    expect(codeOf(await bind(world.asClerk, lodger, 'family'))).toBe('OBJECTED_BEFORE');
    await importRoster(world);
    expect(codeOf(await bind(world.asOfficer, lodger, 'family'))).toBe('OK');
  });

  it('is left by the person herself, and the home is told', async () => {
    const leave = () => world.as('o-lodger')('homes', 'leaveHome', { homeId });
    expect([codeOf(await leave()), codeOf(await leave())]).toEqual(['OK', 'OK']);
    await world.runTimer();
    expect(await kinds(world.asOwner)).toContain('residentLeft');
    const { people: shown } = dataOf(await world.asOwner('homes', 'readPeople', { homeId }));
    expect(shown).toHaveLength(1);
  });
});

describe('a number', () => {
  const known = '12020000781';
  const unknown = '12020000782';

  it('is bound and shown the same whether or not somebody has signed in with it', async () => {
    await signIn(world, 'o-known', known);
    dataOf(await world.as('o-known')('people', 'setName', { name: '马谷雨' }));
    const home = await homeNamed(world, '3栋1单元201');
    const answers = [];
    for (const phone of [known, unknown]) answers.push(await bind(world.asClerk, phone, 'tenant', home));
    expect(answers.map((one) => one.ok && one.data)).toEqual([{}, {}]);
    const { residents } = dataOf(await world.asClerk('homes', 'read', { homeId: home }));
    const shown = residents.map(({ personId: _id, since: _since, maskedPhone: _phone, ...same }) => same);
    expect(shown).toHaveLength(2);
    expect(shown[0]).toEqual(shown[1]);
    expect(residents[0]?.personId).toHaveLength(residents[1]?.personId.length ?? 0);
    for (const { personId } of residents)
      expect(codeOf(await world.asClerk('homes', 'unbind', { homeId: home, personId }))).toBe('OK');
    for (const phone of [known, unknown])
      expect(codeOf(await bind(world.asClerk, phone, 'tenant', home))).toBe('OK');
  });

  it('that waits has its homes when she signs in, those of rosters too, and her notice', async () => {
    const phone = '12010000999';
    const home = await homeNamed(world, '1栋1单元101');
    const both = await Promise.all([
      bind(world.asClerk, phone, 'tenant', home),
      bind(asColleague, phone, 'tenant', home),
    ]);
    expect(both.map(codeOf)).toEqual(['OK', 'OK']);
    expect(people(phone)).toHaveLength(1);
    await signIn(world, 'o-waited', phone);
    const { person } = dataOf(await world.as('o-waited')('people', 'me'));
    expect(person?.homes.map((one) => [one.label, one.relation])).toEqual([
      ['1栋1单元101', 'tenant'],
      ['3栋1单元201', 'owner'],
    ]);
    await world.runTimer();
    expect(await kinds(world.as('o-waited'))).toContain('homeBound');
  });

  it('that a later roster replaces is told so, and the home too', async () => {
    const homes = FEW_HOMES.map((one) =>
      one[4] === owner.phone ? ([...one.slice(0, 4), '12010000506'] as never) : one,
    );
    await importRoster(world, homes);
    await world.runTimer();
    expect((await kinds(world.asOwner)).filter((one) => one === 'contactChanged')).toHaveLength(1);
    await importRoster(world, homes);
    await world.runTimer();
    expect((await kinds(world.asOwner)).filter((one) => one === 'contactChanged')).toHaveLength(1);
  });

  it.each([
    ['stay', '2栋', '12010000561', '12010000562', ['2栋1单元501']],
    ['end', '4栋', '12010000571', '12010000572', []],
  ])(
    'that a later roster replaces: “%s” says what becomes of the binding',
    async (choice, building, from, to, left) => {
      const asPhone = (phone: string) => [[building, '1单元', '501', 80, phone]] as never;
      await importRoster(world, asPhone(from));
      await signIn(world, `o-${from}`, from);
      await importRoster(world, asPhone(to), { OWNER_CHANGES: choice });
      const { person } = dataOf(await world.as(`o-${from}`)('people', 'me'));
      expect(person?.homes.flatMap((one) => (one.until === null ? [one.label] : []))).toEqual(left);
      const home = await homeNamed(world, `${building}1单元501`);
      const { contact } = dataOf(await world.asClerk('homes', 'read', { homeId: home }));
      expect(contact?.maskedPhone).toBe(`120****${to.slice(-4)}`);
    },
  );
});

describe('an owner whom a later roster puts there', () => {
  const family = '12020000783';
  const second = '12020000784';

  it('is told to those who live there and to the community, and the family ends her, though the roster names her', async () => {
    await signIn(world, 'o-lives-here', family);
    await signIn(world, 'o-second-sim', second);
    const home = await homeNamed(world, '4栋1单元501');
    dataOf(await bind(world.asClerk, family, 'family', home));
    const homes = FEW_HOMES.map((one) => (one[0] === '4栋' ? ([...one.slice(0, 4), second] as never) : one));
    await importRoster(world, homes);
    await world.runTimer();
    expect(await kinds(world.as('o-lives-here'))).toEqual(
      expect.arrayContaining(['contactChanged', 'residentBound']),
    );
    const told = (await inbox(world.asOfficer)).find((one) => one.kind === 'rosterRenumbered');
    expect(told?.body).toMatch(
      /^物业收费员林小蓉（工号 \d{4}）导入的名册更换了 \d 户的业主电话：.*4栋1单元501/,
    );
    const end = (as: As, phone: string) =>
      as('homes', 'objectToBinding', { homeId: home, personId: idOf(phone) as never });
    expect(codeOf(await end(world.as('o-second-sim'), family))).toBe('BOUND_BEFORE_YOU');
    expect(codeOf(await end(world.as('o-lives-here'), second))).toBe('OK');
    await importRoster(world, homes);
    expect(people(second)[0]?.homes).toMatchObject([{ ended: 'objected' }]);
    expect(codeOf(await bind(world.asClerk, second, 'owner', home))).toBe('OBJECTED_BEFORE');
  });

  it('comes before whom the office chose after that roster, however late she signs in', async () => {
    const late = '12010000007';
    const homes = FEW_HOMES.map((one) => (one[0] === '6栋' ? ([...one.slice(0, 4), late] as never) : one));
    await importRoster(world, homes);
    const home = await homeNamed(world, '6栋1单元501');
    dataOf(await bind(world.asClerk, second, 'owner', home));
    await signIn(world, 'o-late', late);
    const end = (as: As, phone: string) =>
      as('homes', 'objectToBinding', { homeId: home, personId: idOf(phone) as never });
    expect(codeOf(await end(world.as('o-second-sim'), late))).toBe('BOUND_BEFORE_YOU');
    expect(codeOf(await end(world.as('o-late'), second))).toBe('OK');
  });
});

describe('whoever looked after somebody of a home that a later roster gives to her', () => {
  /** She takes the card that the community has handed out for somebody who is recorded at the home. */
  async function caresAt(home: HomeId, openid: string, elderName = '秦桂兰') {
    const key = `elder-${openid}`;
    const recorded = { homeId: home, name: elderName, relation: 'family', birthYear: 1944, key } as const;
    const { personId } = dataOf(await world.asClerk('homes', 'recordResident', recorded));
    const card = { homeId: home, forPersonId: personId, elderName, rights: ['fees' as const], key };
    const { code } = dataOf(await world.asOfficer('caregivers', 'issueCard', card));
    const said = { code, elderName, kin: 'daughter' as const, name: '周敏' };
    return dataOf(await world.as(openid)('caregivers', 'redeem', said));
  }
  const givenTo = (building: string, phone: string) =>
    importRoster(
      world,
      FEW_HOMES.map((one) => (one[0] === building ? ([...one.slice(0, 4), phone] as never) : one)),
    );

  it('is bound as its owner where that is over, and left as she is where she does so still', async () => {
    const [before, still] = ['12020000801', '12020000802'];
    await signIn(world, 'o-cared', before);
    await signIn(world, 'o-cares', still);
    const [first, second] = [await homeNamed(world, '2栋1单元501'), await homeNamed(world, '5栋1单元501')];
    const { caregiverId } = await caresAt(first, 'o-cared');
    dataOf(await world.as('o-cared')('caregivers', 'stop', { caregiverId }));
    await caresAt(second, 'o-cares');
    await givenTo('2栋', before);
    await givenTo('5栋', still);
    expect(people(before)[0]?.homes).toMatchObject([
      { homeId: first, relation: 'caregiver', ended: 'left' },
      { homeId: first, relation: 'owner', until: null },
    ]);
    expect(people(still)[0]?.homes).toMatchObject([{ homeId: second, relation: 'caregiver', until: null }]);
    expect(people(still)[0]?.homes).toHaveLength(1);
  });

  it('is not brought back by it where her home’s people objected and the community ended it', async () => {
    const phone = '12020000803';
    await signIn(world, 'o-disputed', phone);
    const home = await homeNamed(world, '2栋1单元501');
    const { caregiverId } = await caresAt(home, 'o-disputed', '秦桂芳');
    const objects = { caregiverId, homeId: home, words: '不同意由她' };
    dataOf(await world.as('o-cared')('caregivers', 'object', objects));
    const ends = { caregiverId, stays: false, reason: '老人不要了' };
    dataOf(await world.asOfficer('caregivers', 'settle', ends));
    await givenTo('2栋', phone);
    expect(people(phone)[0]?.homes).toMatchObject([{ relation: 'caregiver', ended: 'objected' }]);
    expect(people(phone)[0]?.homes).toHaveLength(1);
  });
});

describe('another relation', () => {
  const phone = '12020000791';

  it('ends the old one and begins the new one in one step, also when two clerks do it at once', async () => {
    const home = await homeNamed(world, '3栋1单元201');
    await signIn(world, 'o-changing', phone);
    dataOf(await bind(world.asClerk, phone, 'tenant', home));
    const both = await Promise.all([
      bind(world.asClerk, phone, 'family', home),
      bind(asColleague, phone, 'family', home),
    ]);
    expect(both.map(codeOf)).toEqual(['OK', 'OK']);
    const [first, second, ...more] = people(phone)[0]?.homes ?? [];
    expect(more).toEqual([]);
    expect(first).toMatchObject({ relation: 'tenant', until: second?.since, ended: 'changed' });
    expect(second).toMatchObject({ relation: 'family', until: null, madeBy: { post: 'feeClerk' } });
  });
});
