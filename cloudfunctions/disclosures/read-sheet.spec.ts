import { amountFor } from '#domain/disclosures/amounts';
import { fen } from '#domain/kernel/decimals';
import { sum, yuan, ZERO } from '#domain/kernel/money';
import type { DisclosureDocument } from '#domain/disclosures/documents';
import { collection } from '#platform/collection';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { bindTenant, homeNamed, importSheet, publishSheet } from '#testing/builders/office';
import { openWorld, workbook, type World } from '#testing/world';
import { clerk } from '../../emulator/world/settle';

const disclosures = collection<DisclosureDocument>('disclosures');

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-01-10 10:00');
  const upload = await world.upload(
    clerk.openid,
    'roster',
    workbook('households-618'),
    'households-618.xlsx',
  );
  dataOf(await world.asClerk('homes', 'importRoster', { upload, fileName: 'households-618.xlsx' }));
});
afterAll(() => world.close());

const versionsFor = async (as: As) =>
  dataOf(await as('disclosures', 'listVersions')).versions.map((one) => one.version);
const sheetFor = async (as: As, version?: number) =>
  dataOf(await as('disclosures', 'readSheet', { version }));

/** What the phone computes for the reader's first home, in yuan. */
async function cardOf(as: As, code: string, month = '2026-07'): Promise<string> {
  const { disclosure, homes, pools } = await sheetFor(as);
  const line = disclosure?.sheet.lines.find((one) => one.code === code);
  const [home] = homes;
  if (!line || !home) throw new Error('no such card');
  const { amount } = amountFor(line, home, month, pools);
  return amount === null ? '-' : yuan(amount);
}

const totalOf = async (code: string) => {
  const { totals } = dataOf(await world.asManager('disclosures', 'readTotals', {}));
  return totals.find((one) => one.code === code)?.amount;
};

describe('readSheet', () => {
  it('says plainly that nothing is published yet', async () => {
    expect(await sheetFor(world.asVisitor)).toMatchObject({
      compound: { name: '槐荫里' },
      disclosure: null,
      previous: null,
    });
    expect(await versionsFor(world.asVisitor)).toEqual([]);
    expect(codeOf(await world.asManager('disclosures', 'readTotals', {}))).toBe('NOT_FOUND');
  });

  it('shows nobody a draft', async () => {
    await importSheet(world, 'fee-sheet-2026-h1');
    expect((await sheetFor(world.asOwner)).disclosure).toBeNull();
    expect((await sheetFor(world.asClerk)).disclosure).toBeNull();
  });

  it('shows everybody the published version with its author and its approver', async () => {
    await publishSheet(world, 'fee-sheet-2026-h1');
    const { disclosure } = await sheetFor(world.asVisitor);
    expect(disclosure).toMatchObject({
      version: 1,
      number: 'GS-2026-01',
      author: expect.stringMatching(/^林小蓉（工号 \d{4}）$/),
      approver: expect.stringMatching(/^高建国（工号 \d{4}）$/),
      approverPost: 'propertyManager',
      replacedBy: null,
    });
    expect(disclosure?.sheet.lines).toHaveLength(13);
    expect(await versionsFor(world.asVisitor)).toEqual([1]);
  });

  it('gives a reader her own homes and nobody else’s', async () => {
    const label = async (as: As) => (await sheetFor(as)).homes.map((one) => one.label);
    expect(await label(world.asOwner)).toEqual(['3栋1单元101']);
    expect(await label(world.asTenant)).toEqual([]);
    await bindTenant(world);
    expect(await label(world.asTenant)).toEqual(['3栋1单元102']);
    for (const as of [world.asVisitor, world.asClerk, world.asManager, world.asClerkElsewhere])
      expect(await label(as)).toEqual([]);
  });

  it('shows the version before beside the newest, and keeps the older one readable', async () => {
    moveClockTo('2026-07-06 10:00');
    await publishSheet(world, 'fee-sheet-2026-h2');
    const newest = await sheetFor(world.asOwner);
    expect(newest.disclosure).toMatchObject({ version: 2, replacedBy: null });
    expect(newest.previous?.version).toBe(1);
    expect(newest.disclosure?.changes.map((one) => [one.code, one.kind, one.percent])).toContainEqual([
      'F02',
      'price',
      '+3.45',
    ]);
    expect(await versionsFor(world.asOwner)).toEqual([2, 1]);
    const older = await sheetFor(world.asVisitor, 1);
    expect(older.disclosure).toMatchObject({ version: 1, replacedBy: 2 });
    expect(older.previous).toBeNull();
  });

  it('gives of one line what the whole has of it, and nothing else', async () => {
    const whole = await sheetFor(world.asOwner);
    const line = dataOf(await world.asOwner('disclosures', 'readSheet', { code: 'F02' }));
    const of = <T extends { code: string }>(all: readonly T[] | undefined) =>
      all?.filter((one) => one.code === 'F02');
    const { disclosure, previous } = whole;
    expect(of(disclosure?.sheet.lines)).toHaveLength(1);
    expect(line).toEqual({
      ...whole,
      disclosure: {
        ...disclosure,
        sheet: {
          ...{ title: disclosure?.sheet.title, lines: of(disclosure?.sheet.lines) },
          ...{ income: null, fund: null, collection: null, contents: null },
        },
        checks: [],
        changes: of(disclosure?.changes),
      },
      previous: { version: 1, lines: of(previous?.lines) },
      pools: of(whole.pools),
    });
    const pool = whole.pools[0]?.code ?? '';
    const shared = dataOf(await world.asOwner('disclosures', 'readSheet', { version: 2, code: pool }));
    expect(shared.pools).toEqual([whole.pools[0]]);
    const none = dataOf(await world.asVisitor('disclosures', 'readSheet', { code: 'F99' }));
    expect(none.disclosure?.sheet.lines).toEqual([]);
  });

  it('names the versions and what each changed without reading their sheets', async () => {
    const { compound, versions } = dataOf(await world.asVisitor('disclosures', 'listVersions'));
    expect(compound.name).toBe('槐荫里');
    const whole = await sheetFor(world.asVisitor);
    expect(versions.map((one) => [one.version, one.number])).toEqual([
      [2, 'GS-2026-02'],
      [1, 'GS-2026-01'],
    ]);
    expect(versions[0]?.title).toBe(whole.disclosure?.sheet.title);
    const { changes, before, after } = dataOf(
      await world.asVisitor('disclosures', 'readChanges', { version: 2 }),
    );
    expect(changes).toEqual(whole.disclosure?.changes);
    const codes = changes.map((one) => one.code);
    const changed = (lines: readonly { code: string }[] | undefined) =>
      lines?.filter((one) => codes.includes(one.code));
    expect(after).toEqual(changed(whole.disclosure?.sheet.lines));
    expect(before).toEqual(changed(whole.previous?.lines));
    expect(dataOf(await world.asVisitor('disclosures', 'readChanges', { version: 1 }))).toEqual({
      ...{ changes: [], before: [], after: [] },
    });
    expect(codeOf(await world.asVisitor('disclosures', 'readChanges', { version: 3 }))).toBe('NOT_FOUND');
  });

  it('names the versions also where the newest was published before it kept those before it', async () => {
    const { versions } = dataOf(await world.asVisitor('disclosures', 'listVersions'));
    const newest = { _id: versions[0]?.disclosureId, compoundId: world.compoundId };
    const stored = await disclosures.one(newest);
    expect(stored?.earlier).toEqual(versions.slice(1));
    const { earlier: _earlier, ...older } = stored as DisclosureDocument;
    await disclosures.put(older as DisclosureDocument);
    expect(dataOf(await world.asVisitor('disclosures', 'listVersions')).versions).toEqual(versions);
    await disclosures.put(stored as DisclosureDocument);
  });

  it('finds no version and no compound that are not there', async () => {
    expect(codeOf(await world.asVisitor('disclosures', 'readSheet', { version: 3 }))).toBe('NOT_FOUND');
    expect(codeOf(await world.asVisitor('disclosures', 'readSheet', { compoundId: 'c-00000000' }))).toBe(
      'NOT_FOUND',
    );
    const elsewhere = await world.asClerkElsewhere('disclosures', 'readSheet', {
      compoundId: world.elsewhereId,
      version: 1,
    });
    expect(codeOf(elsewhere)).toBe('NOT_FOUND');
  });

  it('gives the phone all it needs to compute the card of 3栋1单元101 to the cent', async () => {
    expect(await cardOf(world.asOwner, 'F02')).toBe('144.45');
    expect(await cardOf(world.asOwner, 'F03')).toBe('15.00');
    expect(await cardOf(world.asOwner, 'F04')).toBe('9.57');
    expect(['2.04', '2.05']).toContain(await cardOf(world.asOwner, 'F05'));
  });
});

describe('a corrected area', () => {
  it('changes the card at once, and the totals when the timer has counted again', async () => {
    const before = await totalOf('F02');
    const homeId = await homeNamed(world, '3栋1单元101');
    const { home } = dataOf(await world.asClerk('homes', 'read', { homeId }));
    dataOf(
      await world.asClerk('homes', 'correctArea', {
        homeId,
        rev: home.rev,
        area: '98.30',
        document: '测绘报告',
      }),
    );
    expect(await cardOf(world.asOwner, 'F02')).toBe('147.45');
    expect(await totalOf('F02')).toBe(before);
    await world.runTimer();
    expect(await totalOf('F02')).toBe(sum([before ?? ZERO, fen('3.00')]));
    expect(dataOf(await world.asManager('disclosures', 'readTotals', {})).area).toBe('62402.00');
  });
});

describe('readTotals', () => {
  it('gives staff the figures of any published version, residents none', async () => {
    expect(dataOf(await world.asOfficer('disclosures', 'readTotals', { version: 1 }))).toMatchObject({
      version: 1,
      number: expect.stringMatching(/^GS-/),
      lines: expect.arrayContaining([expect.objectContaining({ code: 'F01' })]),
      homes: 618,
      area: '62400.00',
    });
    expect(codeOf(await world.asOwner('disclosures', 'readTotals', {}))).toBe('NOT_ALLOWED');
    expect(codeOf(await world.asManager('disclosures', 'readTotals', { version: 9 }))).toBe('NOT_FOUND');
  });
});
