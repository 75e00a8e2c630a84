import type { TableKind } from '#domain/workbook/table';

const YUAN = /^(元|人民币|人民币元|单位:?元|rmb|¥)$/i;

export type LineColumn =
  | 'code'
  | 'name'
  | 'category'
  | 'charge'
  | 'standard'
  | 'unit'
  | 'period'
  | 'collected'
  | 'pricing'
  | 'basis'
  | 'serviceLevel'
  | 'scope'
  | 'since'
  | 'note';

/** 收费项目: what is charged. What a table has no column for is derived or asked, see `line-derive`. */
export const LINES: TableKind<LineColumn> = {
  what: '收费项目表',
  enough: 2,
  needs: ['name', 'standard'],
  columns: [
    { key: 'code', title: '编码', aliases: ['项目编码', '编号', '代码', '收费编码'], usual: true, max: 12 },
    {
      key: 'name',
      title: '项目',
      aliases: [
        '收费项目',
        '项目名称',
        '收费项目名称',
        '名称',
        '收费名称',
        '费用名称',
        '费用项目',
        '收费内容',
        '费项',
      ],
      required: true,
      max: 60,
    },
    {
      key: 'category',
      title: '类别',
      aliases: ['收费类别', '项目类别', '费用类别', '收费种类', '分类'],
      usual: true,
      max: 20,
    },
    {
      key: 'charge',
      title: '计费方式',
      aliases: ['收费方式', '计价方式', '计费办法', '计收方式'],
      usual: true,
    },
    {
      key: 'standard',
      title: '标准',
      aliases: [
        '收费标准',
        '价格',
        '单价',
        '收费单价',
        '收费价格',
        '计费标准',
        '收费标准及单位',
        '标准及单位',
        '收费标准及计费单位',
      ],
      required: true,
      max: 80,
      readsFormulas: true,
      units: /^(¥|人民币)?元(?!.*[亩万吨度])/,
    },
    { key: 'unit', title: '计价单位', aliases: ['计费单位', '计量单位', '收费单位', '单位'], max: 20 },
    { key: 'period', title: '周期', aliases: ['收费周期', '计费周期', '收费期间', '计费期间'], usual: true },
    {
      key: 'collected',
      title: '缴费周期',
      aliases: ['交费周期', '收取周期', '缴纳周期', '缴费方式', '交费方式', '收取方式', '缴纳方式'],
      max: 40,
      words: true,
    },
    {
      key: 'pricing',
      title: '定价形式',
      aliases: ['定价方式', '价格形式', '价格性质', '收费性质', '定价性质', '性质'],
      usual: true,
      max: 40,
    },
    {
      key: 'basis',
      title: '依据',
      aliases: [
        '收费依据',
        '依据名称及条款',
        '定价依据',
        '收费文件依据',
        '文件依据',
        '依据文件',
        '政策依据',
        '执行依据',
        '执行文件',
        '合同依据',
        '批准文号',
        '文号',
      ],
      usual: true,
      max: 300,
      words: true,
    },
    { key: 'serviceLevel', title: '服务标准', aliases: ['服务等级', '服务级别'], max: 60, words: true },
    {
      key: 'scope',
      title: '适用范围',
      aliases: ['范围', '收费范围', '收费对象', '适用对象', '缴费对象', '交费对象', '对象'],
      usual: true,
      max: 60,
    },
    {
      key: 'since',
      title: '生效日期',
      aliases: ['生效日', '执行日期', '执行时间', '起始日期', '开始日期', '开始执行时间', '执行起始日期'],
      usual: true,
      days: true,
    },
    { key: 'note', title: '备注', aliases: ['说明'], max: 120, words: true },
  ],
};

export type IncomeColumn = 'kind' | 'name' | 'amount' | 'voucher' | 'counterparty' | 'note';

/** 公共收益: what the common parts bring in and what it is spent on. */
export const INCOME: TableKind<IncomeColumn> = {
  what: '公共收益表',
  enough: 4,
  ownsSums: true,
  columns: [
    { key: 'kind', title: '类别', aliases: ['收支类别', '收支'], required: true },
    {
      key: 'name',
      title: '项目',
      aliases: ['项目名称', '名称', '收支项目', '内容', '摘要'],
      required: true,
      max: 60,
    },
    { key: 'amount', title: '金额', required: true, readsFormulas: true, additive: true, units: YUAN },
    { key: 'voucher', title: '凭证号', aliases: ['凭证', '凭证编号'], max: 40 },
    { key: 'counterparty', title: '对方', aliases: ['对方单位', '交易对方'], max: 60 },
    { key: 'note', title: '备注', aliases: ['说明'], max: 120, words: true },
  ],
};

export type FundColumn = 'building' | 'opening' | 'used' | 'closing' | 'purpose';

/** 维修资金: the special maintenance fund by building. */
export const FUND: TableKind<FundColumn> = {
  what: '维修资金表',
  enough: 3,
  columns: [
    { key: 'building', title: '楼栋', aliases: ['楼号', '幢号', '栋号'], required: true, max: 20 },
    {
      key: 'opening',
      title: '期初余额',
      aliases: ['期初', '上期余额'],
      required: true,
      readsFormulas: true,
      additive: true,
      units: YUAN,
    },
    {
      key: 'used',
      title: '本期使用',
      aliases: ['使用', '本期支出', '使用金额'],
      required: true,
      readsFormulas: true,
      additive: true,
      units: YUAN,
    },
    {
      key: 'closing',
      title: '期末余额',
      aliases: ['期末', '余额', '本期余额'],
      required: true,
      readsFormulas: true,
      additive: true,
      units: YUAN,
    },
    {
      key: 'purpose',
      title: '用途及表决',
      aliases: ['用途', '使用用途', '用途与表决'],
      max: 120,
      words: true,
    },
  ],
};

export type CollectionColumn = 'building' | 'due' | 'received' | 'rate';

/** 应收实收: what was due and what was paid, by building. */
export const COLLECTION: TableKind<CollectionColumn> = {
  what: '应收实收表',
  enough: 3,
  columns: [
    { key: 'building', title: '楼栋', aliases: ['楼号', '幢号', '栋号'], required: true, max: 20 },
    {
      key: 'due',
      title: '应收',
      aliases: ['应收金额', '应收款'],
      required: true,
      readsFormulas: true,
      additive: true,
      units: YUAN,
    },
    {
      key: 'received',
      title: '实收',
      aliases: ['实收金额', '已收', '实收款'],
      required: true,
      readsFormulas: true,
      additive: true,
      units: YUAN,
    },
    { key: 'rate', title: '收缴率', aliases: ['收费率', '收缴比例'], rates: true, readsFormulas: true },
  ],
};

export type ContentColumn = 'group' | 'title' | 'filled';

/** 公示内容: the six groups of 河南省物业管理条例 第三十九条. */
export const CONTENTS: TableKind<ContentColumn> = {
  what: '公示内容表',
  enough: 2,
  columns: [
    { key: 'group', title: '序号', aliases: ['编号'], required: true },
    { key: 'title', title: '内容', aliases: ['公示内容', '公示项目'], required: true, max: 80, words: true },
    {
      key: 'filled',
      title: '填写',
      aliases: ['填写内容', '公示情况', '具体内容'],
      required: true,
      max: 500,
      words: true,
    },
  ],
};
