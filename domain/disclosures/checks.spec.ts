import { gridsOf } from '#testing/workbook';
import { checkGroups } from './checks';
import type { FeeSheet } from './sheet';
import { readFeeSheet } from './sheet-import';

let first: FeeSheet;
let second: FeeSheet;
beforeAll(async () => {
  first = readFeeSheet(await gridsOf('fee-sheet-2026-h1')).sheet!;
  second = readFeeSheet(await gridsOf('fee-sheet-2026-h2')).sheet!;
});
const filledAs = (group: number, filled: string | null): FeeSheet => ({
  ...first,
  contents: {
    title: '',
    rows: first.contents!.rows.map((row) => (row.group === group ? { ...row, filled } : row)),
  },
});
const missing = (sheet: FeeSheet, group: number) => checkGroups(sheet)[group - 1]?.missing;

it('the first half year fills groups 1 to 5; the sixth is optional', () => {
  const checks = checkGroups(first);
  expect(checks.map((one) => one.complete)).toEqual([true, true, true, true, true, false]);
  expect(checks.map((one) => one.optional)).toEqual([false, false, false, false, false, true]);
  expect(checks.flatMap((one) => one.missing)).toEqual([]);
});

it('the second half year lacks firm and telephone of all five services: a notice board is neither', () => {
  const checks = checkGroups(second);
  expect(checks.map((one) => one.complete)).toEqual([true, true, false, true, true, false]);
  expect(checks[2]?.missing).toEqual(['电梯', '供水', '供电', '供气', '供热']);
});

it.each<[string, string[]]>([
  ['电梯：示范电梯维保有限公司 0000-8800011', ['供水', '供电', '供气', '供热']],
  ['电梯：示范电梯维保有限公司；供水：0000-8800012', ['电梯', '供水', '供电', '供气', '供热']],
  ['供水、供电：市政服务公司 0000-8800012', ['电梯', '供气', '供热']],
  ['供电：供电所 95598；燃气：示范燃气公司 13800000000', ['电梯', '供水', '供热']],
])('of “%s” lacks %j', (filled, lacking) => {
  expect(missing(filledAs(3, filled), 3)).toEqual(lacking);
});

it.each<[string | null, string[]]>([
  [null, ['物业服务企业', '项目负责人', '联系方式', '投诉电话']],
  ['见公示栏', ['物业服务企业', '项目负责人', '联系方式', '投诉电话']],
  ['示范物业服务有限公司；项目经理一名；服务电话 0000-8800000', ['投诉电话']],
  ['示范物业服务有限公司；投诉电话 12345', ['项目负责人', '联系方式']],
])('group 1 filled with %s lacks %j', (filled, lacking) => {
  expect(missing(filledAs(1, filled), 1)).toEqual(lacking);
});

it('a table that is pointed to must be there', () => {
  expect(missing({ ...first, income: null, collection: null }, 4)).toEqual(['业主交费情况', '公共收益收支']);
  expect(missing({ ...first, lines: first.lines.filter((one) => one.price.kind !== 'pool') }, 4)).toEqual([
    '公共水电分摊',
  ]);
  expect(missing({ ...first, income: null }, 5)).toEqual(['公共车位收支']);
});

it('without the contents table, what the other tables show still counts', () => {
  const checks = checkGroups({ ...first, contents: null });
  expect(checks.map((one) => one.complete)).toEqual([false, false, false, true, true, false]);
  expect(checks[5]).toMatchObject({ title: '其他', optional: true, missing: [] });
});

it('group 6 is complete when anything is said', () => {
  expect(checkGroups(filledAs(6, '泳池暂停开放'))[5]?.complete).toBe(true);
});
