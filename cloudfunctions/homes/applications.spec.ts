import type { ApplicationDocument } from '#domain/homes/documents';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { forgetCountsOf } from '#testing/builders/counts';
import { moveClockTo } from '#testing/builders/clock';
import { homeNamed, importRoster } from '#testing/builders/office';
import { openidOf, signIn } from '#testing/builders/persons';
import { collection } from '#platform/collection';
import { clerk } from '../../emulator/world/settle';
import { openWorld, type World } from '#testing/world';

let world: World;
let daughter: As;

/** The daughter of who owns the demo's home; no roster has her number. */
const PHONE = '12044400001';
const HOME = { building: '3号楼', entrance: '一单元', room: '101室' };
const WISH = { ...HOME, relation: 'family', name: '蒋小雨', words: '我是业主的女儿' } as const;

beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  await signIn(world, openidOf(PHONE), PHONE);
  daughter = world.as(openidOf(PHONE));
});
afterAll(() => world.close());

const send = async (as: As, change: object = {}) => {
  // how often is tried elsewhere
  for (const openid of [openidOf(PHONE), clerk.openid]) await forgetCountsOf(openid);
  return as('homes', 'apply', { ...WISH, ...change } as never);
};
const applied = async (change: object = {}) => dataOf(await send(daughter, change)).applicationId;
const read = async (as: As, applicationId: unknown) =>
  dataOf(await as('homes', 'readApplication', { applicationId } as never));
const decide = (
  as: As,
  action: 'approveApplication' | 'refuseApplication',
  applicationId: unknown,
  reason?: string,
) => as('homes', action, { applicationId, ...(reason === undefined ? {} : { reason }) } as never);
/** As a call leaves it that was killed right after its first write. */
const cutOff = async (applicationId: unknown) => {
  const decided = { by: '物业收费员', at: Date.now(), reason: null };
  const left = collection<ApplicationDocument>('applications').change(
    { _id: applicationId },
    { state: 'approving', decided },
  );
  expect(await left).toBe(true);
};
const homesOf = async (as: As) =>
  dataOf(await as('people', 'me')).person?.homes.filter((one) => one.until === null) ?? [];
const waiting = async (as: As) => {
  await world.runTimer();
  return dataOf(await as('people', 'today')).matters.filter((one) => one.title.includes('申请绑定'));
};
const told = async (as: As) => {
  await world.runTimer();
  return dataOf(await as('notices', 'list', {})).items;
};

const firstCards = async (as: As) => {
  const { compoundId } = world;
  return dataOf(await as('people', 'today', { compoundId })).cards.filter((one) => one.first);
};

it('stands on her home page from the moment she sends it; before and after, the page leads her to apply', async () => {
  expect(await firstCards(daughter)).toMatchObject([{ button: { text: '申请绑定房屋' } }]);
  const applicationId = await applied({ room: '102室' });
  const card = { title: '您申请绑定 3栋1单元102', tag: { text: '等答复' }, button: { text: '看申请' } };
  expect(await firstCards(daughter)).toMatchObject([card]);
  expect(await firstCards(world.asClerk)).toEqual([]);
  expect(await firstCards(world.asOwner)).toEqual([]);
  // what waits for her says it from then on
  expect(await waiting(daughter)).toHaveLength(1);
  expect(await firstCards(daughter)).toEqual([]);
  dataOf(await decide(world.asClerk, 'refuseApplication', applicationId, '请写明是哪位业主的女儿'));
  await world.runTimer();
  const refused = { title: '申请绑定 3栋1单元102 没有通过', button: { text: '看原因' } };
  expect(await firstCards(daughter)).toMatchObject([refused]);
});

it('is answered by the second working day; it waits for clerk and community, and she sees until when', async () => {
  const applicationId = await applied();
  const mine = await read(daughter, applicationId);
  expect(mine).toMatchObject({ state: 'submitted', isMine: true, label: '3栋1单元101', late: false });
  expect(new Date(mine.dueAt).toISOString()).toBe('2026-07-08T10:00:00.000Z');
  for (const as of [world.asClerk, world.asOfficer]) {
    expect(await waiting(as)).toMatchObject([{ title: '申请绑定：3栋1单元101', watched: false }]);
    expect((await read(as, applicationId)).maskedPhone).toBe('120****0001');
  }
  expect(await waiting(daughter)).toMatchObject([{ watched: true }]);
  expect(await waiting(world.asManager)).toEqual([]);
  expect(codeOf(await world.asOwner('homes', 'readApplication', { applicationId }))).toBe('NOT_FOUND');
  expect(dataOf(await send(daughter)).applicationId).toBe(applicationId);
  expect(codeOf(await send(daughter, { words: '我是业主的外甥女' }))).toBe('APPLIED_ALREADY');
});

it('is one, however many she sends at once and whatever they say, and however she writes where it is', async () => {
  const place = { building: '2栋1单元', entrance: '', room: '301' };
  const others = ['', '', '我是租客', '我是业主的女儿'].map((words) => send(daughter, { ...place, words }));
  const codes = (await Promise.all(others)).map(codeOf);
  expect(codes).toContain('OK');
  expect(codes.filter((one) => !['OK', 'APPLIED_ALREADY'].includes(one))).toEqual([]);
  const { items } = dataOf(await daughter('homes', 'listMyApplications', {}));
  const made = items.filter(({ label }) => label.endsWith('301'));
  expect(made).toMatchObject([{ label: '2栋1单元301', state: 'submitted' }]);
  for (const { applicationId } of made)
    dataOf(await daughter('homes', 'withdrawApplication', { applicationId }));
});

it('answers alike for a home that the roster has and for one that it has not', async () => {
  const known = await send(daughter, { building: '2栋', room: '201' });
  const unknown = await send(daughter, { building: '77栋', room: '9999' });
  expect([codeOf(known), codeOf(unknown)]).toEqual(['OK', 'OK']);
  const { applicationId } = dataOf(unknown);
  expect(codeOf(await decide(world.asClerk, 'approveApplication', applicationId))).toBe('HOME_UNKNOWN');
  expect((await read(daughter, applicationId)).state).toBe('submitted');
  for (const one of [known, unknown])
    dataOf(await daughter('homes', 'withdrawApplication', { applicationId: dataOf(one).applicationId }));
});

it('refused she is told why, and applies again; approved she is bound and all of the home are told', async () => {
  const { items } = dataOf(await world.asClerk('homes', 'listApplications', { open: true }));
  const [first] = items;
  dataOf(await decide(world.asClerk, 'refuseApplication', first?.applicationId, '请写明是哪位业主的女儿'));
  expect((await told(daughter))[0]?.body).toMatch(/物业收费员.*没有同意。原因：请写明是哪位业主的女儿。/);
  expect(await waiting(world.asClerk)).toEqual([]);
  expect(codeOf(await decide(world.asClerk, 'approveApplication', first?.applicationId))).toBe(
    'ALREADY_DECIDED',
  );

  const applicationId = await applied({ words: '我是蒋先生的女儿' });
  expect(await homesOf(daughter)).toEqual([]);
  dataOf(await decide(world.asClerk, 'approveApplication', applicationId));
  dataOf(await decide(world.asOfficer, 'approveApplication', applicationId));
  expect(await homesOf(daughter)).toMatchObject([{ label: '3栋1单元101', relation: 'family' }]);
  expect((await told(daughter)).filter((one) => one.kind === 'homeBound')).toHaveLength(1);
  expect((await told(world.asOwner)).map((one) => one.kind)).toContain('residentBound');
  expect(await read(daughter, applicationId)).toMatchObject({ state: 'approved', decided: { reason: null } });
  expect(await waiting(daughter)).toEqual([]);
  expect(codeOf(await send(daughter))).toBe('ALREADY_BOUND');
});

it('cut off after the yes it stays open for the office, and said again it is finished', async () => {
  const applicationId = await applied({ building: '3栋', entrance: '', room: '1-102' });
  await cutOff(applicationId);
  expect(codeOf(await daughter('homes', 'withdrawApplication', { applicationId }))).toBe('ALREADY_DECIDED');
  expect(codeOf(await decide(world.asClerk, 'refuseApplication', applicationId, '不行'))).toBe(
    'ALREADY_DECIDED',
  );
  dataOf(await decide(world.asOfficer, 'approveApplication', applicationId));
  expect((await homesOf(daughter)).map((one) => one.label).sort()).toEqual(['3栋1单元101', '3栋1单元102']);
});

it('cut off before she was bound it may be refused after two minutes, when nobody is at it any more', async () => {
  const applicationId = await applied({ building: '2栋', entrance: '1单元', room: '202' });
  await cutOff(applicationId);
  moveClockTo(Date.now() + 2 * 60_000);
  expect(codeOf(await decide(world.asClerk, 'refuseApplication', applicationId, '不是本人'))).toBe('OK');
  expect(codeOf(await decide(world.asClerk, 'approveApplication', applicationId))).toBe('ALREADY_DECIDED');
  expect((await homesOf(daughter)).map((one) => one.label)).not.toContain('2栋1单元202');
});

it('cut off after she was bound it cannot be refused, and finishing it never binds anew whom the home has ended', async () => {
  const applicationId = await applied({ building: '4栋', entrance: '1单元', room: '501' });
  await cutOff(applicationId);
  const homeId = await homeNamed(world, '4栋1单元501');
  dataOf(await world.asOfficer('homes', 'bind', { homeId, phone: PHONE, relation: 'family' }));
  moveClockTo(Date.now() + 2 * 60_000);
  expect(codeOf(await decide(world.asClerk, 'refuseApplication', applicationId, '不是本人'))).toBe(
    'ALREADY_DECIDED',
  );
  const { personId } = dataOf(await daughter('people', 'me')).person!;
  dataOf(await world.asClerk('homes', 'unbind', { homeId, personId }));
  expect(codeOf(await decide(world.asClerk, 'refuseApplication', applicationId, '不是本人'))).toBe(
    'ALREADY_DECIDED',
  );
  dataOf(await decide(world.asOfficer, 'approveApplication', applicationId));
  expect((await read(daughter, applicationId)).state).toBe('approved');
  expect((await homesOf(daughter)).map((one) => one.homeId)).not.toContain(homeId);
});

it('cut off before she was bound it is not finished by what else she has become to the home since', async () => {
  const room = { building: '2栋', entrance: '1单元', room: '501' };
  const homeId = await homeNamed(world, '2栋1单元501');
  const elderName = '秦桂兰';
  const recorded = {
    homeId,
    name: elderName,
    relation: 'owner',
    birthYear: 1944,
    key: 'elder-0001',
  } as const;
  const elder = dataOf(await world.asClerk('homes', 'recordResident', recorded));
  const applicationId = await applied(room);
  await cutOff(applicationId);
  const card = {
    homeId,
    forPersonId: elder.personId,
    elderName,
    rights: ['fees' as const],
    key: 'card-00001',
  };
  const { code, caregiverId } = dataOf(await world.asOfficer('caregivers', 'issueCard', card));
  dataOf(await daughter('caregivers', 'redeem', { code, elderName, kin: 'daughter', name: '蒋小雨' }));
  expect(codeOf(await decide(world.asClerk, 'approveApplication', applicationId))).toBe('BOUND_OTHERWISE');
  dataOf(await daughter('caregivers', 'stop', { caregiverId }));
  dataOf(await decide(world.asClerk, 'approveApplication', applicationId));
  expect((await read(daughter, applicationId)).state).toBe('approved');
  expect((await homesOf(daughter)).find((one) => one.homeId === homeId)?.relation).toBe('family');
});

it('binds nobody who is something else to the home by now', async () => {
  const applicationId = await applied({ building: '5栋', entrance: '1单元', room: '501' });
  const homeId = await homeNamed(world, '5栋1单元501');
  dataOf(await world.asClerk('homes', 'bind', { homeId, phone: PHONE, relation: 'tenant' }));
  expect(codeOf(await decide(world.asClerk, 'approveApplication', applicationId))).toBe('BOUND_OTHERWISE');
  expect(codeOf(await decide(world.asClerk, 'refuseApplication', applicationId, '已经绑定'))).toBe('OK');
  expect((await homesOf(daughter)).find((one) => one.homeId === homeId)?.relation).toBe('tenant');
});

describe('of somebody whose number', () => {
  const room = { building: '3栋', entrance: '1单元', room: '102' };

  it('was taken off, nobody is bound, and she applies no more until she has one', async () => {
    const phone = '12044400002';
    await signIn(world, 'o-was-first', phone);
    const first = world.as('o-was-first');
    const { applicationId } = dataOf(await send(first, room));
    await signIn(world, 'o-came-next', phone);
    dataOf(await first('people', 'objectSignIn', {}));
    expect(codeOf(await decide(world.asClerk, 'approveApplication', applicationId))).toBe('APPLICANT_GONE');
    expect(codeOf(await send(first, { ...room, room: '103' }))).toBe('NUMBER_NEEDED');
    expect(codeOf(await decide(world.asClerk, 'refuseApplication', applicationId, '号码不在了'))).toBe('OK');
  });

  it('is another one than the office has read, nobody is bound', async () => {
    await signIn(world, 'o-changes', '12044400003');
    const as = world.as('o-changes');
    const { applicationId } = dataOf(await send(as, room));
    const { code } = await world.caller.emulator<{ code: string }>('phone-code', {
      ...{ openid: 'o-changes', phone: '12044400004' },
    });
    dataOf(await as('people', 'changeNumber', { phoneCode: code }));
    expect(codeOf(await decide(world.asClerk, 'approveApplication', applicationId))).toBe('APPLICANT_GONE');
  });

  it('somebody else had before, only the community says yes', async () => {
    await signIn(world, 'o-has-it-now', '12044400005');
    const as = world.as('o-has-it-now');
    dataOf(await as('people', 'notMe', {}));
    const { applicationId } = dataOf(await send(as, room));
    expect(codeOf(await decide(world.asClerk, 'approveApplication', applicationId))).toBe('NUMBER_PASSED_ON');
    expect(codeOf(await decide(world.asOfficer, 'approveApplication', applicationId))).toBe('OK');
  });
});

it('two who say yes and no at once, or yes twice, leave her bound exactly where it is approved', async () => {
  for (const [building, room, ...answers] of [
    ['6栋', '1-501', 'approveApplication', 'refuseApplication'],
    ['3栋', '1-201', 'approveApplication', 'approveApplication'],
  ] as const) {
    const applicationId = await applied({ building, entrance: '', room });
    const [clerk, officer] = answers;
    const codes = await Promise.all([
      decide(world.asClerk, clerk, applicationId),
      decide(world.asOfficer, officer, applicationId, officer === 'refuseApplication' ? '不行' : undefined),
    ]);
    expect(codes.map(codeOf)).toContain('OK');
    const { state, homeId } = await read(daughter, applicationId);
    const isBound = (await homesOf(daughter)).filter((one) => one.homeId === homeId).length;
    expect(officer === 'refuseApplication' ? ['approved', 'refused'] : ['approved']).toContain(state);
    expect(isBound).toBe(state === 'approved' ? 1 : 0);
  }
});

it('nobody answers her own, nor one for a home of her own', async () => {
  const clerks = dataOf(await send(world.asClerk, { building: '1栋', entrance: '', room: '1-101' }));
  expect(codeOf(await decide(world.asClerk, 'approveApplication', clerks.applicationId))).toBe(
    'NOT_YOURSELF',
  );
  expect(codeOf(await decide(world.asClerk, 'refuseApplication', clerks.applicationId, '我'))).toBe(
    'NOT_YOURSELF',
  );
  dataOf(await decide(world.asOfficer, 'approveApplication', clerks.applicationId));
  const others = dataOf(await send(daughter, { building: '1栋', entrance: '1单元', room: '101' }));
  const { applicationId } = others;
  expect(codeOf(await decide(world.asClerk, 'approveApplication', applicationId))).toBe('OWN_HOME');
  expect(codeOf(await decide(world.asClerk, 'refuseApplication', applicationId, '不'))).toBe('OWN_HOME');
});

it('whom the home’s people have ended is bound again by the community alone', async () => {
  const homeId = await homeNamed(world, '3栋1单元101');
  const { personId } = dataOf(await daughter('people', 'me')).person!;
  dataOf(await world.asOwner('homes', 'objectToBinding', { homeId, personId }));
  const applicationId = await applied();
  expect(codeOf(await decide(world.asClerk, 'approveApplication', applicationId))).toBe('OBJECTED_BEFORE');
  expect((await read(daughter, applicationId)).state).toBe('submitted');
  dataOf(await decide(world.asOfficer, 'approveApplication', applicationId));
  expect((await homesOf(daughter)).map((one) => one.homeId)).toContain(homeId);
});

it('late once it is told to the community, and the mark stays after the answer', async () => {
  const applicationId = await applied({ building: '2栋', entrance: '', room: '1-202' });
  const { dueAt } = await read(daughter, applicationId);
  moveClockTo(dueAt + 60_000);
  const late = async () =>
    (await told(world.asOfficer)).filter(
      (one) => one.kind === 'applicationLate' && one.title.endsWith('2栋1单元202'),
    );
  expect(await late()).toHaveLength(1);
  expect(await late()).toHaveLength(1);
  dataOf(await decide(world.asClerk, 'refuseApplication', applicationId, '名册上没有您'));
  expect(await read(daughter, applicationId)).toMatchObject({ state: 'refused', late: true });
});

it('what is private or risky is refused at its field', async () => {
  const tried = async (change: object) => {
    const answer = await send(daughter, { room: '303', ...change });
    return answer.ok ? 'OK' : [answer.error.code, answer.error.params.field];
  };
  expect(await tried({ words: '打 13812345678 找我' })).toEqual(['PRIVATE_DIGITS', 'words']);
  expect(await tried({ words: '违规的话' })).toEqual(['TEXT_RISKY', 'words']);
});
