import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx/xlsx.js';
import { readFeeSheet } from '#domain/disclosures/sheet-import';
import { readRoster } from '#domain/homes/roster-import';
import type { SheetFault } from '#domain/workbook/grid';
import { readWorkbook } from './workbook';

type Cells = readonly (string | number | null)[];

const sheetOf = (rows: readonly Cells[], ...merges: string[]): WorkSheet => {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((one) => utils.decode_range(one));
  return sheet;
};

function saved(sheets: Record<string, WorkSheet>, bookType: BookType = 'xlsx', date1904 = false): Buffer {
  const book = utils.book_new();
  Object.entries(sheets).forEach(([name, sheet]) => utils.book_append_sheet(book, sheet, name));
  book.Workbook = { WBProps: { date1904 } };
  return Buffer.from(write(book, { bookType, type: 'array' }) as ArrayBuffer);
}

const roster = async (sheets: Record<string, WorkSheet>) => readRoster(await readWorkbook(saved(sheets)));
const fee = async (file: Buffer) => readFeeSheet(await readWorkbook(file), { today: '2026-11-26' });
const said = (faults: readonly SheetFault[]): string[] =>
  faults
    .filter((one) => one.code !== 'PHONE_NOT_MOBILE')
    .map((one) => `${one.severity} ${one.cell} ${one.code}`);
const homes = (rows: readonly { label: string; area: string }[]): string[] =>
  rows.map((one) => `${one.label} ${one.area}`);

describe('rosters in the layouts of offices', () => {
  it('a title, a header of two rows, merged buildings, sums and notes at the foot', async () => {
    const sheet = sheetOf(
      [
        ['小区业主信息登记表'],
        ['编制单位：物业服务中心（盖章）', null, null, null, null, '编制日期：2026年3月5日'],
        ['序号', '房屋信息', null, null, null, '业主信息', null, '备注'],
        [null, '楼栋', '单元', '房号', '建筑面积', '姓名', '联系电话'],
        [1, '1栋', '1单元', '101', '88.5平米', '赵先生', 12010000001],
        [2, null, null, '102', '95.26平方米', '钱女士', '120 1000 0008', '租户'],
        [3, null, '2单元', '101', '100.00㎡', '孙先生', '0371-88000000'],
        ['小计', null, null, null, '283.76'],
        [4, '2栋', '1单元', '101', 77.3, '李女士', null],
        ['合计', null, null, null, 361.06],
        ['注：以上面积以不动产权证为准。'],
        ['如有出入：请到物业服务中心更正'],
      ],
      ...['A1:H1', 'A3:A4', 'B3:E3', 'F3:G3', 'H3:H4', 'B5:B7', 'C5:C6'],
    );
    const { rows, faults } = await roster({ Sheet1: sheet });
    expect(homes(rows)).toEqual([
      '1栋1单元101 88.50',
      '1栋1单元102 95.26',
      '1栋2单元101 100.00',
      '2栋1单元101 77.30',
    ]);
    expect(rows.map((one) => one.phone)).toEqual(['12010000001', '12010000008', '0371-88000000', null]);
    expect(said(faults)).toEqual([]);
  });

  it('homes as 3-1-101 in one column, with mixed dashes and full-width digits', async () => {
    const rows = [
      ['序号', '房号', '面积（m²）', '业主', '电话'],
      [1, '3-1-101', '９６．３０', '周先生', '12010000029'],
      [],
      [2, '3－2－101', '100.5', '郑先生', '/'],
      [3, '3—2—102', 99, '王女士', null],
    ];
    const read = await roster({ 名册: sheetOf(rows) });
    expect(homes(read.rows)).toEqual(['3栋1单元101 96.30', '3栋2单元101 100.50', '3栋2单元102 99.00']);
    expect(said(read.faults)).toEqual([]);
  });

  it('a room that contradicts the columns beside it is refused at its cell', async () => {
    const rows = [
      ['楼栋', '单元', '房号', '建筑面积'],
      ['3栋', '1单元', '3-1-101', 90],
      ['3栋', '2单元', '3-1-103', 91],
    ];
    const { faults } = await roster({ 名册: sheetOf(rows) });
    expect(said(faults)).toEqual(['fault C3 ROOM_CONTRADICTS']);
  });

  it('one sheet per building, named A座, 甲栋, 南区3号楼', async () => {
    const rows = [
      ['单元', '室号', '房屋面积(平方米)'],
      ['一单元', '101室', 80],
      ['合计', null, 80],
    ];
    const read = await roster({ A座: sheetOf(rows), 甲栋: sheetOf(rows), 南区3号楼: sheetOf(rows) });
    expect(read.rows.map((one) => one.building).sort()).toEqual(['A栋', '南区3栋', '甲栋'].sort());
    expect(said(read.faults)).toEqual([]);
  });

  it('shops in a second table of the sheet, one home twice across sheets, 9,630 ㎡, / where yes or no is asked', async () => {
    const east = [
      ['楼栋', '单元', '房号', '建筑面积', '是否供暖'],
      ['5幢', '2单元', '301', 9630, '/'],
      ['5幢', '2单元', '302', 91, '是'],
      [],
      ['商业部分'],
      ['楼栋', '商铺号', '建筑面积', '用途'],
      ['5幢', 'S1', 50, '商铺'],
    ];
    const west = [
      ['楼栋', '单元', '房号', '建筑面积'],
      ['6幢', '1单元', '101', 90],
      ['5幢', '2单元', '0301', 92],
    ];
    const { rows, faults } = await roster({ 东区: sheetOf(east), 西区: sheetOf(west) });
    expect(said(faults)).toEqual(['warning D2 AREA_IMPLAUSIBLE', 'fault C3 HOME_TWICE']);
    expect(rows.map((one) => one.label)).toContain('5幢S1');
  });
});

describe('rosters as systems and clerks write them', () => {
  it('楼、单元、室 in three columns, and a column that says who lives there', async () => {
    const rows = [
      ['楼', '单元', '室', '建筑面积（㎡）', '业主', '联系方式', '入住情况'],
      [1, 1, 101, 96.3, '张甲', '12010000001', '自住'],
      [1, 2, 201, 118.5, '王丙', null, '空置'],
    ];
    const read = await roster({ 业主信息: sheetOf(rows) });
    expect(read.rows.map((one) => [one.label, one.vacant])).toEqual([
      ['1栋1单元101', false],
      ['1栋2单元201', true],
    ]);
    expect(said(read.faults)).toEqual([]);
  });

  it('the building as words above its homes, with sums between', async () => {
    const rows = [
      ['单元', '房号', '面积', '姓名'],
      ['1号楼'],
      [1, '101', 96.3, '张甲'],
      ['小计', null, 96.3],
      ['2号楼', null, null, null],
      [1, '101', 60.05, '王丙'],
      ['合计', null, 156.35],
    ];
    const { rows: found, faults } = await roster({ 名册: sheetOf(rows, 'A5:D5') });
    expect(homes(found)).toEqual(['1号楼1单元101 96.30', '2号楼1单元101 60.05']);
    expect(said(faults)).toEqual([]);
  });

  it('homes above the first such words are of no building, and refused', async () => {
    const rows = [['房号', '面积', '姓名'], ['101', 96.3, '张甲'], ['2号楼'], ['101', 60.05, '王丙']];
    expect(said((await roster({ 名册: sheetOf(rows) })).faults)).toEqual(['fault A2 BUILDING_MISSING']);
  });

  it('words above homes that contradict a column are no building, but a row left out that is asked about', async () => {
    const rows = [
      ['楼栋', '房号', '面积'],
      ['1号楼', null, null],
      ['3栋', '101', 60.05],
    ];
    const { faults } = await roster({ 名册: sheetOf(rows, 'A2:C2') });
    expect(said(faults)).toEqual(['warning A2 ROW_LEFT_OUT']);
  });

  it('two numbers in one cell are named, and nothing is imported before the clerk has said which counts', async () => {
    const file = saved({
      名册: sheetOf([
        ['房屋坐落', '建筑面积', '产权人', '联系电话'],
        ['1栋1单元101室', 96.3, '张甲、李乙', '12010000001/12010000002'],
        ['1栋1单元102室', 96.3, '王丙', '120 1000 0003'],
        ['1栋2单元201室', 118.5, '赵丁', '12010000004\n0371-88000000'],
        ['1栋2单元202室', 118.5, '钱戊', '12010000004/1201'],
      ]),
    });
    const grids = await readWorkbook(file);
    expect(said(readRoster(grids).faults)).toEqual(['warning D1 PHONES_SEVERAL', 'fault D5 PHONE_INVALID']);
    const [question] = readRoster(grids).faults;
    expect(question?.params).toEqual({
      count: 2,
      names: 'D2（120****0001、120****0002）、D4（120****0004、037****0000）',
    });
    expect(question?.choice).toBeUndefined();
    const phones = (choice: string) =>
      readRoster(grids, { choices: { '名册!D1 PHONES_SEVERAL': choice } }).rows.map((one) => one.phone);
    expect(phones('first').slice(0, 3)).toEqual(['12010000001', '12010000003', '12010000004']);
    expect(phones('last').slice(0, 3)).toEqual(['12010000002', '12010000003', '0371-88000000']);
    expect(phones('none').slice(0, 3)).toEqual([null, '12010000003', null]);
  });

  it('a first home of texts alone between the header and its repetition is no part of the header', async () => {
    const header = ['楼栋', '房号', '面积'];
    const rows = [header, ['1栋', '101', '90㎡'], header, ['1栋', '102', '91㎡']];
    expect(homes((await roster({ 名册: sheetOf(rows) })).rows)).toEqual(['1栋101 90.00', '1栋102 91.00']);
  });

  it('a cell that is merged with one of a repeated header is nobody’s building', async () => {
    const header = ['楼栋', '房号', '面积'];
    const rows = [header, ['1栋', '101', 90], header, [null, '102', 91]];
    expect(said((await roster({ 名册: sheetOf(rows, 'A3:A4') })).faults)).toEqual(['fault A4 MERGED_ASIDE']);
  });

  it('what a merge hides below its first cell is not read', async () => {
    const rows = [
      ['楼栋', '房号', '建筑面积'],
      ['1栋', '101', 90],
      ['2栋', '102', 91],
    ];
    expect(homes((await roster({ 名册: sheetOf(rows, 'A2:A3') })).rows)).toEqual([
      '1栋101 90.00',
      '1栋102 91.00',
    ]);
  });
});

describe('fee sheets in the layouts of offices', () => {
  it('categories merged over empty texts, in an old .xls', async () => {
    const sheet = sheetOf(
      [
        ['收费类别', '项目名称', '收费标准', '依据', '定价方式', '适用对象', '执行日期'],
        ['物业服务费', '多层', '1.1元/㎡·月', '合同', '合同约定', '1栋', '2026-01-01'],
        ['', '高层', '1.7元/㎡·月', '合同', '合同约定', '2栋', '2026-01-01'],
      ],
      'A2:A3',
    );
    const { sheet: read } = await fee(saved({ 收费表: sheet }, 'biff8'));
    expect(read?.lines.map((one) => one.category)).toEqual(['物业服务费', '物业服务费']);
  });

  it('a header of three rows with words in the groups that nothing is called by', async () => {
    const sheet = sheetOf(
      [
        ['某小区物业服务收费公示表'],
        ['编制单位：物业服务中心', null, null, null, null, null, null, '编制日期：2026年1月5日'],
        ['序号', '收费项目', '收费标准', null, null, '定价依据', null, '适用范围', '生效日期'],
        [null, null, '单价', '计量单位', '收取周期', '文件名称', '定价形式', null, null],
        [null, null, '（元）', null, null, '及文号', null, null, null],
        [1, '多层物业费', 1.2, '元/㎡·月', '按月', '合同', '合同约定', '1栋', '2026-01-01'],
        [2, '垃圾清运费', 5, '元/户·月', '按年', '文件', '政府定价', '全部业主', '2026-01-01'],
      ],
      ...['A3:A5', 'B3:B5', 'C3:E3', 'F3:G3', 'H3:H5', 'I3:I5'],
    );
    const { sheet: read, faults } = await fee(saved({ 公示: sheet }));
    expect(said(faults)).toEqual(['warning C5 LINES_DERIVED']);
    expect(read?.lines.map((one) => [one.standard, one.period, one.basis, one.pricing, one.note])).toEqual([
      ['1.2元/㎡·月', 'month', '合同', '合同约定', null],
      ['5元/户·月', 'month', '文件', '政府定价', '缴费周期：按年'],
    ]);
  });

  const HEADER = [
    '编码',
    '项目',
    '类别',
    '计费方式',
    '标准',
    '周期',
    '定价形式',
    '依据',
    '适用范围',
    '生效日期',
  ];
  const line = (standard: string | number, period: string, since: string | number, charge = '按面积') =>
    ['F1', '物业费', '物业服务', charge, standard, period, '合同约定', '合同', '全部住宅', since] as const;

  it('a header of two rows with merged categories, and a remark at the foot', async () => {
    const sheet = sheetOf(
      [
        ['物业服务收费公示'],
        [
          '编号',
          '收费项目',
          null,
          '收费标准',
          '计费方式',
          '计费周期',
          '定价方式',
          '收费依据',
          '适用范围',
          '执行日期',
        ],
        [null, '类别', '名称'],
        [
          '1',
          '物业服务',
          '高层',
          '1.5元/平方米·月',
          '按面积',
          '每月',
          '合同',
          '合同',
          '3栋至6栋',
          '2026年7月1日',
        ],
        ['2', null, '多层', '每月每平方米1.5元', '按面积', '月', '合同', '合同', '1栋、2栋', '2026.7.1'],
        ['3', '代收', '暖气费', '26元/㎡', '按面积', '采暖季', '定价', '文件', '集中供暖户', '2026-11-15'],
        ['4', '车位', '管理费', '360元/个·半年', '按位', '半年', '合同', '合同', '产权车位', '2026/7/1'],
        ['投诉电话：12345　　本表一式两份。'],
      ],
      ...['A1:J1', 'A2:A3', 'B2:C2', 'B4:B5'],
    );
    const { sheet: read, faults } = await fee(saved({ 公示: sheet }));
    expect(said(faults)).toEqual([]);
    expect(read?.lines.map((one) => [one.category, one.period, one.since])).toEqual([
      ['物业服务', 'month', '2026-07-01'],
      ['物业服务', 'month', '2026-07-01'],
      ['代收', 'heatingSeason', '2026-11-15'],
      ['车位', 'halfYear', '2026-07-01'],
    ]);
  });

  it.each(['元/㎡·月', '平方米/月'])('a price with its unit in a column beside it: %s', async (unit) => {
    const header = HEADER.map((one) => (one === '标准' ? '单价（元）' : one));
    const rows = [
      [...header, '计价单位'],
      [...line(1.5, '月', '2026-07-01'), unit],
    ];
    const { sheet, faults } = await fee(saved({ 公示: sheetOf(rows) }));
    expect(said(faults)).toEqual([]);
    expect(sheet?.lines[0]?.price).toEqual({ kind: 'unit', amount: '1.5', per: 'sqm' });
  });

  it('150 元 a month for a ㎡ and the year 2062 are asked about', async () => {
    const { faults } = await fee(saved({ 公示: sheetOf([HEADER, line('150元/㎡·月', '月', '2062-07-01')]) }));
    expect(said(faults)).toEqual(['warning E2 PRICE_IMPLAUSIBLE', 'warning J2 DAY_IMPLAUSIBLE']);
  });

  it.each(['xlsx', 'biff8'] as const)('days that count from 1904, saved as %s', async (bookType) => {
    const sheet = sheetOf([HEADER, line('1.45元/㎡·月', '月', 44742)]);
    sheet['J2'] = { t: 'n', v: 44742, z: 'yyyy-mm-dd' };
    const { sheet: read } = await fee(saved({ 收费项目: sheet }, bookType, true));
    expect(read?.lines[0]?.since).toBe('2026-07-01');
  });

  it('two tables below each other in one sheet; an amount in 万元 is refused at its header', async () => {
    const both = (unit: string) =>
      sheetOf([
        ['一、收费项目'],
        HEADER,
        line('1.45元/㎡·月', '月', '2026-07-01'),
        [],
        ['二、公共收益'],
        ['类别', '内容', `金额（${unit}）`, '凭证号'],
        ['收入', '广告', 36000, '收1'],
      ]);
    const { sheet } = await fee(saved({ 公示: both('元') }));
    expect(sheet?.income).toMatchObject({
      title: '二、公共收益',
      rows: [{ kind: 'income', amount: 3600000 }],
    });
    expect(said((await fee(saved({ 公示: both('万元') }))).faults)).toEqual(['fault C6 COLUMN_UNIT']);
  });
});
