import { clerk, elsewhere, owner, tenant } from '../emulator/world/settle';
import { accessRows, everythingIn } from './access-rows';
import { codeOf, dataOf, type As } from './builders/as';
import {
  askQuestion,
  bindTenant,
  homeNamed,
  importRoster,
  importSheet,
  publishSheet,
  uploadSheet,
} from './builders/office';
import { policyOf } from './folders';
import { openWorld, workbook, type World } from './world';

/** Who tries. `elsewhereHere` is 柳岸里's clerk naming 槐荫里; `elsewhereThere` names her own compound with 槐荫里's ids. */
const WHO = ['owner', 'tenant', 'visitor', 'elsewhereHere', 'elsewhereThere'] as const;
type Who = (typeof WHO)[number];

const SIGN_IN = 'NOT_SIGNED_IN';
const NO = 'NOT_ALLOWED';
const GONE = 'NOT_FOUND';

/** The nouns whose policy is about those whom the office's work does not concern. `OK` rows are looked into below. */
const ROWS = (['people', 'homes', 'disclosures', 'notices', 'files'] as const).flatMap((noun) =>
  accessRows<Who>(policyOf(noun)).map((row) => ({ noun, ...row })),
);

describe('who may do what', () => {
  let world: World;
  let inputs: Record<string, object>;
  const actors = {} as Record<Who, As>;

  beforeAll(async () => {
    world = await openWorld();
    await importRoster(world);
    const tenantsHome = await bindTenant(world);
    const homeId = await homeNamed(world, '3栋1单元101');
    const disclosureId = await publishSheet(world, 'fee-sheet-2026-h1');
    const questionId = await askQuestion(world, disclosureId);
    const draft = await importSheet(world, 'fee-sheet-2026-h2');
    await world.runTimer();
    const upload = await uploadSheet(world, 'fee-sheet-2026-h2');
    const me = await world.asTenant('people', 'me');
    const personId = me.ok ? me.data.person?.personId : undefined;
    const clerkId = ((r) => (r.ok ? r.data.person?.personId : undefined))(
      await world.asClerk('people', 'me'),
    );
    const ownerId = dataOf(await world.asOwner('people', 'me')).person?.personId;
    const phones = { servicePhone: '1', complaintPhone: '1', officePhone: '1' };
    inputs = {
      nothing: {},
      newCompound: {
        ...{
          setupKey: 'x'.repeat(20),
          gridPath: 'a/b/c',
          name: '新小区',
          communityName: '新社区',
          type: 'company',
        },
        ...{ ...phones, officer: { name: '某人', phone: '12099999999' } },
      },
      appointment: { name: '某人', phone: '12099999999', post: 'feeClerk' },
      clerkPost: { personId: clerkId, post: 'feeClerk' },
      handOver: { setupKey: 'x'.repeat(20), officer: { name: '某人', phone: '12099999999' } },
      ownPost: { post: 'communityOfficer' },
      somebody: { personId: clerkId },
      restingPosts: { personId: clerkId, at: 1 },
      proof: { building: '3栋', room: '101' },
      badCode: { phoneCode: 'no-such-code', key: 'access-key-1' },
      ownName: { name: '改名' },
      preferences: { elder: true, theme: 'dark' },
      clerksFile: { upload, fileName: 'sheet.xlsx' },
      building: { building: '3栋' },
      ownersHome: { homeId },
      othersHome: { homeId: await homeNamed(world, '1栋1单元101') },
      objection: { homeId, personId: ownerId },
      ownersContact: { homeId, reason: '好奇是谁住' },
      binding: { homeId, phone: elsewhere.phone, relation: 'owner' },
      recording: { homeId, name: '秦桂兰', relation: 'owner', birthYear: 1944, key: 'access-key-4' },
      unbinding: { homeId: tenantsHome, personId },
      area: { homeId, rev: 0, area: '1.00', document: '无' },
      submission: draft,
      draft: { disclosureId: draft.disclosureId, rev: draft.rev },
      return: { disclosureId: draft.disclosureId, rev: draft.rev, comment: '退' },
      askAboutOwnersHome: {
        disclosureId,
        lineCode: 'F03',
        homeId,
        reason: 'other',
        text: '问一下',
        pictures: [],
        key: 'access-key-2',
      },
      takingDown: {
        ...{ disclosureId, lineCode: 'F03', homeId, forPersonId: ownerId, channel: 'phone' },
        ...{ reason: 'other', text: '问一下', key: 'access-key-5' },
      },
      application: {
        ...{ building: '2栋', entrance: '1单元', room: '201', relation: 'family', name: '某人', words: '' },
      },
      openOnes: { open: true },
      anApplication: { applicationId: 'b-000000000001' },
      aRefusal: { applicationId: 'b-000000000001', reason: '名册上没有' },
      open: { open: true },
      firstVersion: { version: 1 },
      question: { questionId },
      answer: { questionId, rev: 0, conclusion: 'explain', text: '答' },
      response: { questionId, rev: 0, understood: true },
      notice: { noticeId: 'no-such-notice' },
      until: { until: 1 },
      consent: { template: 'questionAnswered', result: 'reject' },
      picture: { purpose: 'picture', name: 'a.jpg', size: 1000 },
      sheetFile: { purpose: 'feeSheet', name: 'a.xlsx', size: 1000 },
    };
    actors.owner = world.asOwner;
    actors.tenant = world.asTenant;
    actors.visitor = world.asVisitor;
    actors.elsewhereHere = world.asClerkElsewhere;
    actors.elsewhereThere = (feature, action, input) =>
      world.asClerkElsewhere(feature, action, { compoundId: world.elsewhereId, ...input } as typeof input);
  });
  afterAll(() => world.close());

  const attempts = ROWS.flatMap(({ noun, action, on, expected }) =>
    // what makes of the caller somebody else is tried at the end
    expected.flatMap(([who, code]) =>
      code === 'last' ? [] : [[who, noun, action as never, on, code] as const],
    ),
  );

  it.each(attempts)('%s · %s.%s (%s) → %s', async (who, noun, action, on, expected) => {
    const before = everythingIn(world);
    const answered = await actors[who](noun, action, (inputs[on] ?? {}) as never);
    expect(codeOf(answered)).toBe(expected);
    if (expected !== 'OK') expect(everythingIn(world)).toBe(before);
  });

  it('lets nobody but the timer run dispatch', async () => {
    for (const openid of [owner.openid, clerk.openid, null]) {
      const run = await world.emulator.invoke(
        'dispatch',
        { Type: 'Timer', action: 'runDue' },
        openid === null ? {} : { openid },
      );
      expect(run.ok && codeOf(run.result as never)).toBe(NO);
    }
  });

  it.each([
    ['owner', ['3栋1单元101']],
    ['tenant', ['3栋1单元102']],
    ['visitor', []],
    ['elsewhereHere', []],
  ] as const)('%s sees the sheet with no home but %j', async (who, labels) => {
    const sheet = await actors[who]('disclosures', 'readSheet');
    expect(sheet.ok && sheet.data.homes.map((one) => one.label)).toEqual(labels);
  });

  it.each([
    ['owner', 2],
    ['tenant', 0],
    ['elsewhereThere', 0],
  ] as const)('%s lists %d questions', async (who, count) => {
    const listed = await actors[who]('disclosures', 'listQuestions', { open: true });
    expect(listed.ok && listed.data.items.length).toBe(count);
  });

  it.each([
    ['owner', ['disclosurePublished', 'homeBound']],
    ['tenant', ['disclosurePublished', 'homeBound']],
    ['elsewhereHere', ['postGiven']],
  ] as const)('%s has the notices %j and nobody else’s', async (who, kinds) => {
    const inbox = await actors[who]('notices', 'list', {});
    expect(inbox.ok && inbox.data.items.map((one) => one.kind).sort()).toEqual([...kinds].sort());
  });

  it('shows the other compound’s clerk nothing of 槐荫里 under her own compound', async () => {
    for (const [feature, action, input] of [
      ['homes', 'list', { building: '3栋' }],
      ['homes', 'listBuildings', {}],
      ['disclosures', 'readDraft', {}],
    ] as const) {
      const told = JSON.stringify(await actors.elsewhereThere(feature, action as never, input as never));
      expect(told).not.toMatch(/3栋|F02|96\.30/);
    }
  });

  it('never tells a telephone number or an openid of another to a resident', async () => {
    const told = JSON.stringify(
      await Promise.all([
        actors.tenant('disclosures', 'readSheet'),
        actors.tenant('people', 'today'),
        actors.tenant('notices', 'list', {}),
      ]),
    );
    for (const secret of [owner.phone, clerk.phone, owner.openid, clerk.openid, tenant.openid])
      expect(told).not.toContain(secret);
  });

  it('keeps workbooks and what they hold out of reach of their names alone', async () => {
    expect(workbook('fee-sheet-2026-h1').length).toBeGreaterThan(0);
    const tried = await actors.owner('disclosures', 'ask', {
      ...(inputs.askAboutOwnersHome as { homeId: never; disclosureId: never }),
      ...{
        lineCode: 'F04',
        reason: 'other',
        text: '看看',
        key: 'access-key-3',
        pictures: [(inputs.clerksFile as { upload: string }).upload as never],
      },
    });
    expect(codeOf(tried)).toBe('PICTURE_MISSING');
  });

  it('a question is answered by the community where the company has nobody, and by nobody else', async () => {
    const answer = inputs.answer as never;
    expect(codeOf(await world.asOfficer('disclosures', 'answer', answer))).toBe(NO);
    for (const post of ['feeClerk', 'propertyManager'] as const) {
      const me = await (post === 'feeClerk' ? world.asClerk : world.asManager)('people', 'me');
      const personId = (me.ok ? me.data.person?.personId : undefined) as never;
      expect(codeOf(await world.asOfficer('people', 'endPost', { personId, post }))).toBe('OK');
    }
    await world.runTimer();
    const expected = [
      ...[NO, NO, SIGN_IN, NO, GONE],
      // who was clerk and manager, and the officer
      ...[NO, NO, 'OK'],
    ];
    const all = [...WHO.map((who) => actors[who]), world.asClerk, world.asManager, world.asOfficer];
    const codes = [];
    for (const as of all) codes.push(codeOf(await as('disclosures', 'answer', answer)));
    expect(codes).toEqual(expected);
  });

  it('who is not signed in cannot sign out, and meets nobody who could be somebody else', async () => {
    expect(codeOf(await actors.visitor('people', 'signOut', {}))).toBe(SIGN_IN);
    expect(codeOf(await actors.visitor('people', 'notMe', {}))).toBe('NOBODY_ELSE');
    expect(codeOf(await actors.tenant('people', 'signOut', {}))).toBe('OK');
    expect(codeOf(await actors.tenant('people', 'setName', { name: '改名' }))).toBe(SIGN_IN);
  });
});
