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
let made = 0;

/** The daughter of who owns the demo's home; no roster has her number. */
const PHONE = '12044400001';
const HOME = { building: '3号楼', entrance: '一单元', room: '101室' };
const WISH = { ...HOME, relation: 'family', name: '蒋小雨', words: '我是业主的女儿' } as const;

beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
  await signIn(world, openidOf(PHONE), PHONE);
  daughter = world.as(openidOf(PHONE));
}, 60_000);
afterAll(() => world.close());

const send = async (as: As, change: object = {}) => {
  made += 1;
  // how often is tried elsewhere
  for (const openid of [openidOf(PHONE), clerk.openid]) await forgetCountsOf(openid);
  return as('homes', 'apply', { ...WISH, key: `apply-key-${made}`, ...change } as never);
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
  expect(codeOf(await send(daughter))).toBe('APPLIED_ALREADY');
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
  // as a call leaves it that was killed between its writes
  await collection<ApplicationDocument>('applications').change(
    { _id: applicationId },
    { state: 'approving' },
  );
  expect(codeOf(await daughter('homes', 'withdrawApplication', { applicationId }))).toBe('ALREADY_DECIDED');
  expect(codeOf(await decide(world.asClerk, 'refuseApplication', applicationId, '不行'))).toBe(
    'ALREADY_DECIDED',
  );
  dataOf(await decide(world.asOfficer, 'approveApplication', applicationId));
  expect((await homesOf(daughter)).map((one) => one.label).sort()).toEqual(['3栋1单元101', '3栋1单元102']);
});

it('two who say yes and no at once, or yes twice, leave her bound exactly where it is approved', async () => {
  for (const [room, ...answers] of [
    ['1-301', 'approveApplication', 'refuseApplication'],
    ['1-201', 'approveApplication', 'approveApplication'],
  ] as const) {
    const applicationId = await applied({ building: '3栋', entrance: '', room });
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
  expect(codeOf(await decide(world.asClerk, 'approveApplication', others.applicationId))).toBe('OWN_HOME');
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
  expect(await tried({ words: '违规的话' })).toEqual(['TEXT_RISKY', expect.anything()]);
});
