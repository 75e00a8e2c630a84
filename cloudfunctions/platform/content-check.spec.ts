import { codeOf, dataOf } from '#testing/builders/as';
import { answersTo, homeNamed, importRoster, submitSheet } from '#testing/builders/office';
import { workbookOf } from '#testing/builders/workbook-bytes';
import { openWorld, workbook, type World } from '#testing/world';
import { clerk, owner } from '../../emulator/world/settle';
import { openWorkbook } from './workbook';

/** What the WeChat stand-in finds risky, and what it leaves to a person. */
const RISKY = '违规的话';
const DOUBT = '待审的话';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
});
afterAll(() => world.close());

const refusal = (answer: unknown) => (answer as { error?: { code: string; params: object } }).error;
const wechat = (on: boolean) => world.caller.emulator('wechat', { on });

const ROSTER_HEAD = ['楼栋', '单元', '房号', '建筑面积', '用途', '业主称呼', '人员类别'];
const rosterWith = (...homes: string[][]) =>
  workbookOf([
    {
      name: '名册',
      rows: [
        ROSTER_HEAD,
        ...homes.map(([room = '', owner = '', marks = '']) => [
          '9栋',
          '1单元',
          room,
          80,
          '住宅',
          owner,
          marks,
        ]),
      ],
    },
  ]);
async function importBytes(bytes: Buffer, fileName = '名册.xlsx') {
  const upload = await world.upload(clerk.openid, 'roster', bytes, 'roster.xlsx');
  return world.asClerk('homes', 'importRoster', {
    upload,
    fileName,
    answers: await answersTo(world, upload),
  });
}

describe('a roster', () => {
  it.each([
    ['an owner', ['101', RISKY]],
    ['a mark', ['102', '业主', RISKY]],
  ])('with something risky for %s is not imported, and the cell’s words are named', async (_what, row) => {
    const others = Array.from({ length: 30 }, (_, index) => [
      `2${String(index).padStart(2, '0')}`,
      `业主${index}`,
    ]);
    const answer = await importBytes(await rosterWith(...others, row));
    expect(refusal(answer)).toMatchObject({ code: 'TEXT_RISKY', params: { field: 'upload', found: RISKY } });
    expect(dataOf(await world.asClerk('homes', 'list', { building: '9栋' })).items).toEqual([]);
  });

  it('is the office’s own: what is in doubt is looked at there', async () => {
    expect(dataOf(await importBytes(await rosterWith(['101', DOUBT]))).progress?.state).toBe('finished');
  });

  it('has a name that residents read', async () => {
    expect(refusal(await importBytes(await rosterWith(['103', '业主']), `${RISKY}.xlsx`))).toMatchObject({
      ...{ code: 'TEXT_RISKY', params: { field: 'fileName' } },
    });
  });
});

describe('a fee sheet', () => {
  it('with something risky anywhere is no draft', async () => {
    const { grids } = await openWorkbook(workbook('fee-sheet-2026-h1'));
    const last = grids?.[0]?.rows.find((cells) => cells[0] === 'F02');
    if (!grids || !last) throw new Error('the sheet of the demo has no line F02');
    last[last.length - 1] = RISKY;
    const upload = await world.upload(clerk.openid, 'feeSheet', await workbookOf(grids), 'sheet.xlsx');
    const answer = await world.asClerk('disclosures', 'importSheet', { upload, fileName: 'sheet.xlsx' });
    expect(refusal(answer)).toMatchObject({ code: 'TEXT_RISKY', params: { field: 'upload' } });
    expect(dataOf(await world.asClerk('disclosures', 'readDraft')).draft).toBeNull();
  });

  it('comes back with words that were checked', async () => {
    const submitted = await submitSheet(world, 'fee-sheet-2026-h1');
    const back = (comment: string) =>
      world.asManager('disclosures', 'returnDraft', { ...submitted, comment });
    for (const words of [RISKY, DOUBT]) expect(codeOf(await back(words))).toBe('TEXT_RISKY');
    await wechat(false);
    expect(codeOf(await back('请核对 F02'))).toBe('TEXT_CHECK_DOWN');
    await wechat(true);
    expect(codeOf(await back('请核对 F02'))).toBe('OK');
  });
});

describe('a reason to look at a number', () => {
  it('in somebody’s own words is checked: whose number it is reads it; one of the list needs no check', async () => {
    const homeId = await homeNamed(world, '3栋1单元101');
    const look = async (reason: string) =>
      codeOf(await world.asClerk('homes', 'revealContact', { homeId, reason }));
    for (const words of [RISKY, DOUBT]) expect(await look(words)).toBe('TEXT_RISKY');
    expect(await look('打 138 0000 1234 找他')).toBe('PRIVATE_DIGITS');
    await wechat(false);
    expect(await look('联系维修')).toBe('OK');
    expect(await look('楼上漏水了')).toBe('TEXT_CHECK_DOWN');
    await wechat(true);
    expect(JSON.stringify(world.documents('access_log'))).not.toMatch(/的话|138 0000/);
  });
});

describe('an appointment', () => {
  it('brings a name and buildings that were checked', async () => {
    const appoint = (given: object) =>
      world.asOfficer('people', 'appoint', {
        name: '丁小满',
        phone: '12020000881',
        post: 'gridWorker',
        ...given,
      });
    expect(refusal(await appoint({ name: '违规员' }))).toMatchObject({ params: { field: 'name' } });
    // the same of a number that somebody has: the answer does not tell whether anybody does
    expect(refusal(await appoint({ name: '违规员', phone: owner.phone }))).toMatchObject({
      params: { field: 'name' },
    });
    expect(refusal(await appoint({ buildings: [RISKY] }))).toMatchObject({
      ...{ code: 'TEXT_RISKY', params: { field: 'buildings' } },
    });
    for (const building of ['*', '3栋<b>'])
      expect(codeOf(await appoint({ buildings: [building] }))).toBe('BAD_INPUT');
    expect(codeOf(await appoint({ buildings: ['3栋', 'A-1栋'] }))).toBe('OK');
  });
});
