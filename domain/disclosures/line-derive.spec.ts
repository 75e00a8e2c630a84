import type { Cell, Grid } from '#domain/workbook/grid';
import { keyOf } from '#domain/workbook/answers';
import type { SheetFault } from '#domain/workbook/grid';
import type { FeeLine } from './sheet';
import { readFeeSheet } from './sheet-import';

const TODAY = '2026-11-26';
const roster = { buildings: new Map(['1栋', '2栋', '3栋'].map((one) => [one, new Set(['住宅'])])) };
const grid = (rows: Cell[][], name = '公示'): Grid => ({ name, rows });
const read = (grids: Grid[], chosen: Record<string, string> = {}, before: readonly FeeLine[] = []) => {
  const choices = (faults: readonly SheetFault[]) =>
    Object.fromEntries(
      faults.filter((one) => one.choices).map((one) => [keyOf(one), chosen[one.code] ?? '']),
    );
  const known = { roster, today: TODAY, before };
  return readFeeSheet(grids, { ...known, choices: choices(readFeeSheet(grids, known).faults) });
};
const said = (faults: readonly SheetFault[]): string[] =>
  faults.map((one) => `${one.severity} ${one.cell} ${one.code}${one.choice ? ` ${one.choice}` : ''}`);

const ANSWERS = {
  SINCE_ASKED: '2026-01-01',
  SCOPE_ASKED: '全部业主',
  PRICING_ASKED: '政府定价',
  PERIOD_ASKED: '每月',
};
const FEW_COLUMNS = [
  ['某小区2026年收费项目及标准'],
  ['序号', '项目', '标准', '依据', '备注'],
  [1, '物业服务费', '1.45元/㎡·月', '物业服务合同', null],
  [2, '生活垃圾处理费', '5元/户·月', '市政府令', '代收'],
  [3, '停车服务费', '120元/辆·月', '业主大会决定', '地面'],
  [4, '公共照明电费', '据实分摊', '业主大会决定', '每月公布'],
  [5, '门禁卡工本费', '20元/张', '物业服务合同', null],
];

it.each(['8元/㎡（一次性）', '一次性8元/㎡', '一次性，每平方米8元'])(
  '%s is paid once, by area',
  (standard) => {
    const rows: Cell[][] = [
      ['序号', '项目', '标准', '依据', '备注'],
      [1, '装修垃圾清运费', standard, '物业服务合同', null],
    ];
    const { sheet, faults } = read([grid(rows)], ANSWERS);
    expect(said(faults).filter((one) => one.startsWith('fault'))).toEqual([]);
    expect(sheet?.lines).toMatchObject([
      { charge: 'byAreaOnce', period: 'once', price: { kind: 'unit', amount: '8', per: 'sqm' } },
    ]);
  },
);

describe('a fee sheet with the columns that most offices have: 序号、项目、标准、依据、备注', () => {
  it('is read: what the words say is derived and told in one warning, the rest is asked line by line', () => {
    const { sheet, faults } = read([grid(FEW_COLUMNS)], ANSWERS);
    expect(said(faults)).toEqual([
      'warning C2 SINCE_ASKED 2026-01-01',
      'warning C2 LINES_DERIVED',
      'warning B3 SCOPE_ASKED 全部业主',
      'warning B4 PRICING_ASKED 政府定价',
      'warning B4 SCOPE_ASKED 全部业主',
      'warning B6 PERIOD_ASKED 每月',
      'warning B6 SCOPE_ASKED 全部业主',
      'warning B7 SCOPE_ASKED 全部业主',
    ]);
    expect(
      sheet?.lines.map((one) => [
        one.code,
        one.category,
        one.charge,
        one.period,
        one.pricing,
        one.scope.kind,
        one.since,
      ]),
    ).toEqual([
      ['F01', '物业服务', 'byArea', 'month', '合同约定', 'allHomes', '2026-01-01'],
      ['F02', '代收代缴', 'byHome', 'month', '政府定价', 'allHomes', '2026-01-01'],
      ['F03', '车位', 'bySpace', 'month', '业主大会决定', 'onDemand', '2026-01-01'],
      ['F04', '公共能耗', 'byUse', 'month', '业主大会决定', 'allHomes', '2026-01-01'],
      ['F05', '其他', 'byUse', 'perUse', '合同约定', 'allHomes', '2026-01-01'],
    ]);
  });

  it('names every derived value with its line', () => {
    const derived = read([grid(FEW_COLUMNS)], ANSWERS).faults.find((one) => one.code === 'LINES_DERIVED');
    expect(derived?.params['said']).toBe(
      [
        '类别：物业服务（物业服务费），代收代缴（生活垃圾处理费），车位（停车服务费），公共能耗（公共照明电费），其他（门禁卡工本费）',
        '周期：每月（物业服务费、生活垃圾处理费、停车服务费），每次（门禁卡工本费）',
        '计费方式：按建筑面积（物业服务费），按户（生活垃圾处理费），按车位（停车服务费），按实际用量（公共照明电费、门禁卡工本费）',
        '定价形式：合同约定（物业服务费、门禁卡工本费），业主大会决定（停车服务费、公共照明电费）',
        '适用范围：车位使用人（停车服务费）',
        '编码：F01（物业服务费），F02（生活垃圾处理费），F03（停车服务费），F04（公共照明电费），F05（门禁卡工本费）',
      ].join('；'),
    );
  });

  it('gives nothing before the questions are answered', () => {
    const { sheet, faults } = read([grid(FEW_COLUMNS)]);
    expect(sheet).toBeNull();
    expect(faults.every((one) => one.severity === 'warning')).toBe(true);
  });

  it('keeps codes, scope, 定价形式 and the day of an unchanged price by the names of the version in force', () => {
    const before = read([grid(FEW_COLUMNS)], ANSWERS).sheet?.lines ?? [];
    const [title = [], header = [], service = [], ...rest] = FEW_COLUMNS;
    const next = [title, header, [0, '新增的费', '2元/户·月', '物业服务合同', null], ...rest, service];
    const { sheet, faults } = read(
      [grid(next as Cell[][])],
      { ...ANSWERS, SINCE_ASKED: '2026-12-01', SCOPE_ASKED: '全部住宅' },
      before,
    );
    expect(sheet?.lines.map((one) => [one.code, one.name, one.since, one.scopeText])).toEqual([
      ['F06', '新增的费', '2026-12-01', '全部住宅'],
      ['F02', '生活垃圾处理费', '2026-01-01', '全部业主'],
      ['F03', '停车服务费', '2026-01-01', '车位使用人'],
      ['F04', '公共照明电费', '2026-01-01', '全部业主'],
      ['F05', '门禁卡工本费', '2026-01-01', '全部业主'],
      ['F01', '物业服务费', '2026-01-01', '全部业主'],
    ]);
    expect(faults.filter((one) => one.choices).map((one) => one.code)).toEqual([
      'SINCE_ASKED',
      'SCOPE_ASKED',
      'PERIOD_ASKED',
    ]);
  });

  it('offers the days that its title and notes name', () => {
    const { faults } = read([grid([...FEW_COLUMNS, ['注：以上标准自2026年7月1日起执行。']])], ANSWERS);
    expect(faults.find((one) => one.code === 'SINCE_ASKED')?.choices).toEqual([
      '2026-07-01',
      '2026-01-01',
      '2026-11-01',
      '2026-12-01',
    ]);
  });
});

describe('units and times that stand in more than one place', () => {
  const HEADER = ['项目', '标准', '单位', '周期', '依据', '定价形式', '适用范围', '生效日期'];
  const line = (standard: Cell, unit: Cell, period: Cell = '月'): Cell[] => [
    '物业费',
    standard,
    unit,
    period,
    '合同',
    '合同约定',
    '全部业主',
    '2026-01-01',
  ];
  const one = (...cells: Parameters<typeof line>) => read([grid([HEADER, line(...cells)])], ANSWERS);

  it.each<[Cell, Cell]>([
    ['1.5元/㎡·月', '元/户'],
    ['1.5元/㎡·月', '元/户·月'],
    ['1.5元/㎡·月', '元/㎡·年'],
    ['1.5元/㎡·月', '元/吨'],
    ['28元/吨', '元/㎡·月'],
    ['每月每平方米1.5元', '户'],
  ])('%s beside %s is a fault at the unit', (standard, unit) => {
    expect(said(one(standard, unit).faults)).toContain('fault C2 UNIT_CONTRADICTS');
  });

  it.each<[Cell, Cell]>([
    ['1.5元/㎡·月', '元/㎡'],
    ['1.5元/㎡·月', '元'],
    ['1.5元/㎡', '元/平方米·月'],
    ['￥1.50', '元/㎡/月'],
    ['1.5元', '平方米·月'],
    [1.5, '元/月·平方米'],
  ])('%s beside %s is one price', (standard, unit) => {
    const { sheet, faults } = one(standard, unit);
    expect(faults.filter((fault) => fault.severity === 'fault')).toEqual([]);
    expect(sheet?.lines[0]).toMatchObject({ charge: 'byArea', period: 'month', price: { per: 'sqm' } });
  });

  it('a price by the month that is paid each quarter is asked to be confirmed, and the note keeps how it is paid', () => {
    const { sheet, faults } = one('1.5元/㎡·月', null, '季度');
    expect(said(faults)).toContain('warning D2 PERIOD_OF_PAYING');
    expect(sheet?.lines[0]).toMatchObject({ period: 'month', note: '缴费周期：季度' });
  });

  it('a header for prices by the ㎡ over a price by the car is told', () => {
    const header = HEADER.map((head) => (head === '标准' ? '标准（元/㎡·月）' : head));
    const { faults } = read([grid([header, line(1.5, null), line('60元/个·月', null)])], ANSWERS);
    expect(said(faults)).toContain('warning B3 UNIT_NOT_AS_HEADED');
  });
});

describe('lines in several tables', () => {
  const rows = (price: string): Cell[][] => [
    ['收费项目', '收费标准', '收费依据'],
    ['物业费', price, '合同'],
  ];

  it('sheets named like buildings are read together, each for its building', () => {
    const { sheet } = read([grid(rows('1.20元/㎡·月'), '1栋'), grid(rows('1.80元/㎡·月'), '2号楼')], ANSWERS);
    expect(sheet?.lines.map((one) => [one.code, one.standard, one.scope])).toEqual([
      ['F01', '1.20元/㎡·月', { kind: 'buildings', buildings: ['1栋'] }],
      ['F02', '1.80元/㎡·月', { kind: 'buildings', buildings: ['2栋'] }],
    ]);
  });

  it('a sheet of a building that the roster lacks is a fault', () => {
    expect(said(read([grid(rows('1.20元/㎡·月'), '9栋')], ANSWERS).faults)).toContain(
      'fault A2 BUILDING_UNKNOWN',
    );
  });

  it('one thing named twice for the same homes, as it is and as it is planned, is a fault', () => {
    const below = [
      ...rows('1.20元/㎡·月'),
      [],
      ['二、调整后'],
      ['收费项目', '收费标准', '收费依据', '备注'],
      ['物业费', '1.80元/㎡·月', '合同', '拟'],
    ];
    expect(said(read([grid(below)], ANSWERS).faults)).toContain('fault A6 NAME_TWICE');
  });

  it('two sheets of no building are two versions, of which nobody can say which counts', () => {
    expect(
      said(read([grid(rows('1.20元/㎡·月'), '2025'), grid(rows('1.80元/㎡·月'), '2026')], ANSWERS).faults),
    ).toContain('fault null TWO_TABLES');
  });
});

describe('tables that lie otherwise are refused with what to do', () => {
  it.each<[string, Cell[][], string]>([
    [
      'one item a column',
      [
        ['项目', '物业费', '停车费'],
        ['标准', 1.5, 100],
        ['单位', '元/㎡·月', '元/辆·月'],
      ],
      'fault A1 TABLE_LIES_ACROSS',
    ],
    [
      'one building a column',
      [['一览表'], ['收费项目', '1栋', '2栋'], ['物业费', 1.2, 1.8]],
      'fault A2 BUILDINGS_ACROSS',
    ],
  ])('%s', (_, rows, expected) => {
    expect(said(read([grid(rows)]).faults)).toEqual([expected]);
  });
});
