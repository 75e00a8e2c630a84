import { codeOf, dataOf, type As } from '#testing/builders/as';
import { instantAt, moveClockTo } from '#testing/builders/clock';
import {
  importRoster,
  importSheet,
  submitSheet,
  uploadSheet,
  type DraftState,
} from '#testing/builders/office';
import { appointed, openidOf } from '#testing/builders/persons';
import { keyOf, type Answers } from '#domain/workbook/answers';
import { workbookOf } from '#testing/builders/workbook-bytes';
import { openWorld, workbook, type World } from '#testing/world';

const COLLEAGUE = '12000000021';
const fileName = 'sheet.xlsx';

let world: World;
let colleague: As;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  colleague = await appointed(world, 'feeClerk', '周小禾', COLLEAGUE);
});
afterAll(() => world.close());

const draftNow = async () => dataOf(await world.asClerk('disclosures', 'readDraft')).draft;
const importAs = async (as: As, openid?: string, sheet = 'fee-sheet-2026-h1') =>
  as('disclosures', 'importSheet', { upload: await uploadSheet(world, sheet, openid), fileName });

describe('importSheet', () => {
  it('refuses while there is no roster, since no amount could be computed', async () => {
    const homes = async () => dataOf(await world.asClerk('disclosures', 'readDraft')).homes;
    expect(await homes()).toBe(0);
    expect(codeOf(await importAs(world.asClerk))).toBe('ROSTER_MISSING');
    await importRoster(world);
    // not counted yet, yet there
    expect(await homes()).not.toBe(0);
    await world.runTimer();
    expect(await homes()).toBe(8);
  });

  it('stores nothing where the workbook has any fault', async () => {
    const imported = dataOf(await importAs(world.asClerk, undefined, 'fee-sheet-broken'));
    expect(imported).toMatchObject({ disclosureId: null, sameAs: null });
    expect(imported.faults.filter((one) => one.severity === 'fault').map((one) => one.cell)).toContain('E3');
    expect(await draftNow()).toBeNull();
  });

  it('lets one of two clerks win who import at the same moment, and tells the other who is at work', async () => {
    const [mine, hers] = [
      await uploadSheet(world, 'fee-sheet-2026-h1'),
      await uploadSheet(world, 'fee-sheet-2026-h1', openidOf(COLLEAGUE)),
    ];
    const both = await Promise.all([
      world.asClerk('disclosures', 'importSheet', { upload: mine, fileName }),
      colleague('disclosures', 'importSheet', { upload: hers, fileName }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['DRAFT_TAKEN', 'OK']);
  });

  it('holds the draft for its clerk for half an hour after her last step; then a colleague may take it over', async () => {
    moveClockTo('2026-07-06 11:00');
    const { disclosureId, rev, acknowledged } = await importSheet(world, 'fee-sheet-2026-h1');
    const refused = await importAs(colleague, openidOf(COLLEAGUE));
    expect(refused).toMatchObject({
      error: {
        code: 'DRAFT_TAKEN',
        params: { by: expect.stringMatching(/^林小蓉（工号 \d{4}）$/), until: expect.any(Number) },
      },
    });
    expect(codeOf(await colleague('disclosures', 'submitDraft', { disclosureId, rev, acknowledged }))).toBe(
      'DRAFT_TAKEN',
    );
    expect(codeOf(await colleague('disclosures', 'discardDraft', { disclosureId, rev }))).toBe('DRAFT_TAKEN');
    moveClockTo('2026-07-06 11:31');
    expect(codeOf(await importAs(colleague, openidOf(COLLEAGUE)))).toBe('OK');
    expect(await draftNow()).toMatchObject({
      disclosureId,
      version: 1,
      author: { name: expect.stringMatching(/^周小禾（工号 \d{4}）$/) },
    });
    expect(codeOf(await importAs(world.asClerk))).toBe('DRAFT_TAKEN');
  });

  it('keeps the draft with its warnings, checks and totals', async () => {
    moveClockTo('2026-07-06 12:30');
    await importSheet(world, 'fee-sheet-2026-h1');
    const draft = await draftNow();
    expect(draft?.warnings).toHaveLength(2);
    expect(draft).toMatchObject({
      state: 'draft',
      version: 1,
      fileName,
      changes: [],
      author: { name: expect.stringMatching(/^林小蓉（工号 \d{4}）$/) },
    });
    expect(draft?.checks.filter((one) => one.complete).map((one) => one.group)).toEqual([1, 2, 3, 4, 5]);
    expect(draft?.totals.find((one) => one.code === 'F02')).toMatchObject({ homes: 6 });
  });
});

describe('submitDraft', () => {
  let draft: DraftState;
  beforeAll(async () => {
    draft = await importSheet(world, 'fee-sheet-2026-h1');
  });

  it('refuses while a warning is not acknowledged, and says how many', async () => {
    const refused = await world.asClerk('disclosures', 'submitDraft', {
      ...draft,
      acknowledged: draft.acknowledged.slice(1),
    });
    expect(refused).toMatchObject({ error: { code: 'WARNINGS_OPEN', params: { count: 1 } } });
  });

  it('refuses what was decided on an older state of the draft', async () => {
    const stale = { ...draft, rev: draft.rev - 1 };
    expect(codeOf(await world.asClerk('disclosures', 'submitDraft', stale))).toBe('CHANGED_MEANWHILE');
  });

  it('finds no draft of another compound', async () => {
    const foreign = { ...draft, compoundId: world.elsewhereId };
    expect(codeOf(await world.asClerkElsewhere('disclosures', 'submitDraft', foreign))).toBe('NOT_FOUND');
    expect(codeOf(await world.asClerkElsewhere('disclosures', 'discardDraft', foreign))).toBe('NOT_FOUND');
  });

  it('hands it over once, however often it is sent, even twice at the same moment', async () => {
    const twice = await Promise.all([1, 2].map(() => world.asClerk('disclosures', 'submitDraft', draft)));
    expect(twice.map(dataOf)).toEqual([{ rev: draft.rev + 1 }, { rev: draft.rev + 1 }]);
    expect(dataOf(await world.asClerk('disclosures', 'submitDraft', draft))).toEqual({ rev: draft.rev + 1 });
    await world.runTimer();
    const { matters } = dataOf(await world.asManager('people', 'today'));
    expect(matters.map((one) => one.kind)).toEqual(['draftToApprove']);
  });

  it('takes no other workbook while the second person reads', async () => {
    expect(codeOf(await importAs(world.asClerk))).toBe('DRAFT_IN_REVIEW');
    expect(codeOf(await world.asClerk('disclosures', 'discardDraft', { ...draft, rev: draft.rev + 1 }))).toBe(
      'NOT_A_DRAFT',
    );
  });
});

describe('returnDraft', () => {
  it('gives the draft back to its author with a comment, once', async () => {
    const before = await draftNow();
    const input = {
      disclosureId: before?.disclosureId ?? '',
      rev: before?.rev ?? 0,
      comment: 'F13 请补依据',
    };
    const first = await world.asManager('disclosures', 'returnDraft', input);
    expect(dataOf(await world.asManager('disclosures', 'returnDraft', input))).toEqual(dataOf(first));
    expect(await draftNow()).toMatchObject({
      state: 'draft',
      returned: { by: expect.stringMatching(/^高建国（工号 \d{4}）$/), comment: 'F13 请补依据' },
    });
    await world.runTimer();
    const { matters } = dataOf(await world.asClerk('people', 'today'));
    expect(matters.map((one) => one.kind)).toContain('draftReturned');
    expect(dataOf(await world.asManager('people', 'today')).matters).toEqual([]);
  });

  it('refuses what is not in review', async () => {
    const draft = await draftNow();
    const input = { disclosureId: draft?.disclosureId ?? '', rev: draft?.rev ?? 0, comment: '再看看' };
    expect(codeOf(await world.asManager('disclosures', 'returnDraft', input))).toBe('NOT_IN_REVIEW');
  });
});

describe('a sheet with 210 warnings', () => {
  it('can be submitted once every one of them is confirmed', async () => {
    const before = await draftNow();
    dataOf(
      await world.asClerk('disclosures', 'discardDraft', {
        disclosureId: before?.disclosureId ?? '',
        rev: before?.rev ?? 0,
      }),
    );
    const draft = await importSheet(world, workbook('cases/fee-210-warnings'));
    expect(draft.acknowledged).toHaveLength(210);
    expect(
      await world.asClerk('disclosures', 'submitDraft', {
        ...draft,
        acknowledged: draft.acknowledged.slice(1),
      }),
    ).toMatchObject({ error: { code: 'WARNINGS_OPEN', params: { count: 1 } } });
    const { rev } = dataOf(await world.asClerk('disclosures', 'submitDraft', draft));
    dataOf(
      await world.asManager('disclosures', 'returnDraft', {
        disclosureId: draft.disclosureId,
        rev,
        comment: '请核对',
      }),
    );
  });
});

describe('a sheet that lacks columns', () => {
  it('stores nothing before its questions are answered, then a draft with what was derived to be confirmed', async () => {
    const rows = [
      ['序号', '项目', '标准', '依据'],
      [1, '物业服务费', '1.45元/㎡·月', '物业服务合同'],
      [2, '停车服务费', '120元/辆·月', '业主大会决定'],
    ];
    const upload = await uploadSheet(world, await workbookOf([{ name: '公示', rows }]));
    const send = async (answers?: Answers) =>
      dataOf(await world.asClerk('disclosures', 'importSheet', { upload, fileName, answers }));
    const asked = await send();
    expect([asked.disclosureId, asked.faults.map((one) => one.code)]).toEqual([
      null,
      ['SINCE_ASKED', 'SCOPE_ASKED'],
    ]);
    const chosen: Record<string, string> = { SINCE_ASKED: '2026-01-01', SCOPE_ASKED: '全部住宅' };
    const choices = asked.faults.map((one): [string, string] => [keyOf(one), chosen[one.code] ?? '']);
    expect((await send({ digest: asked.digest, choices })).disclosureId).not.toBeNull();
    const draft = await draftNow();
    expect(draft?.sheet.lines.map((one) => [one.code, one.scopeText, one.since])).toEqual([
      ['F01', '全部住宅', '2026-01-01'],
      ['F02', '车位使用人', '2026-01-01'],
    ]);
    const open = { disclosureId: draft?.disclosureId ?? '', rev: draft?.rev ?? 0, acknowledged: [] };
    expect(await world.asClerk('disclosures', 'submitDraft', open)).toMatchObject({
      error: { code: 'WARNINGS_OPEN', params: { count: 1 } },
    });
  });
});

describe('discardDraft', () => {
  it('removes the draft from the work list, once, and the next import begins anew', async () => {
    const draft = await importSheet(world, 'fee-sheet-2026-h1');
    dataOf(await world.asClerk('disclosures', 'discardDraft', draft));
    expect(codeOf(await world.asClerk('disclosures', 'discardDraft', draft))).toBe('OK');
    expect(await draftNow()).toBeNull();
    expect(codeOf(await world.asClerk('disclosures', 'submitDraft', draft))).toBe('NOT_FOUND');
    await world.runTimer();
    expect(dataOf(await world.asClerk('people', 'today')).matters).toEqual([]);
    expect(await importSheet(world, 'fee-sheet-2026-h1')).toMatchObject({ disclosureId: draft.disclosureId });
    expect((await draftNow())?.returned).toBeNull();
  });
});

describe('publish', () => {
  it('is never the author’s, whatever other post she holds', async () => {
    const { disclosureId, rev } = await submitSheet(world, 'fee-sheet-2026-h1');
    dataOf(
      await world.asOfficer('people', 'appoint', {
        name: '林小蓉',
        phone: '12000000001',
        post: 'propertyManager',
      }),
    );
    expect(codeOf(await world.asClerk('disclosures', 'publish', { disclosureId, rev }))).toBe(
      'AUTHOR_MAY_NOT_APPROVE',
    );
  });

  it('refuses what the manager has not seen', async () => {
    const draft = await draftNow();
    const stale = { disclosureId: draft?.disclosureId ?? '', rev: (draft?.rev ?? 0) - 1 };
    expect(codeOf(await world.asManager('disclosures', 'publish', stale))).toBe('CHANGED_MEANWHILE');
  });

  it('happens once, also when two approve at the same moment, and keeps its number', async () => {
    moveClockTo('2026-07-07 09:00');
    const draft = await draftNow();
    const input = { disclosureId: draft?.disclosureId ?? '', rev: draft?.rev ?? 0 };
    const both = await Promise.all([
      world.asManager('disclosures', 'publish', input),
      world.asOfficer('disclosures', 'publish', input),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['NOT_IN_REVIEW', 'OK']);
    const winner = both[0].ok ? world.asManager : world.asOfficer;
    expect(dataOf(await winner('disclosures', 'publish', input))).toEqual({
      version: 1,
      number: 'GS-2026-01',
    });
    const { disclosure } = dataOf(await world.asVisitor('disclosures', 'readSheet', {}));
    expect(disclosure?.publishedAt).toBeGreaterThanOrEqual(instantAt('2026-07-07 09:00'));
  });

  it('puts the version on the front page', async () => {
    await world.runTimer();
    const [card] = dataOf(await world.asVisitor('people', 'today')).cards;
    expect(card?.lines.map((one) => one.text).join()).toMatch(/^第 1 版，2026年7月7日公示$/);
  });

  it('leaves nothing to import where a workbook says what is published already', async () => {
    expect(dataOf(await importAs(world.asClerk))).toMatchObject({ disclosureId: null, sameAs: 1 });
    expect(await draftNow()).toBeNull();
  });
});
