import type { TableKind } from '#domain/workbook/table';

export type RosterColumn =
  | 'building'
  | 'entrance'
  | 'room'
  | 'area'
  | 'use'
  | 'owner'
  | 'phone'
  | 'heated'
  | 'firstHandover'
  | 'marks'
  | 'note';

/** 名册: the homes of a compound with their owners. */
export const ROSTER: TableKind<RosterColumn> = {
  what: '房屋名册',
  enough: 3,
  columns: [
    {
      key: 'building',
      title: '楼栋',
      aliases: ['楼号', '幢号', '栋号', '楼栋号', '楼幢'],
      required: true,
      max: 20,
    },
    { key: 'entrance', title: '单元', aliases: ['单元号', '门号'], max: 20 },
    {
      key: 'room',
      title: '房号',
      aliases: ['室号', '房间号', '房间', '门牌号', '门牌', '户号', '房屋编号', '商铺号', '铺号', '车位号'],
      required: true,
      max: 20,
    },
    {
      key: 'area',
      title: '建筑面积',
      aliases: ['面积', '房屋面积', '产权面积', '产权建筑面积', '计费面积', '收费面积'],
      required: true,
      readsFormulas: true,
      additive: true,
      units: /^(㎡|平方|平|单位:?(㎡|平方))/,
      choice: true,
    },
    { key: 'use', title: '用途', aliases: ['房屋用途', '房屋性质'], max: 20 },
    { key: 'owner', title: '业主称呼', aliases: ['业主', '业主姓名', '姓名', '称呼', '户主'], max: 40 },
    {
      key: 'phone',
      title: '手机号',
      aliases: ['手机', '电话', '联系电话', '业主电话', '手机号码', '电话号码', '联系方式'],
      readsFormulas: true,
      choice: true,
    },
    { key: 'heated', title: '集中供暖', aliases: ['供暖', '是否供暖', '是否集中供暖'] },
    { key: 'firstHandover', title: '首次交房', aliases: ['是否首次交房', '新交房'] },
    { key: 'marks', title: '人员类别', aliases: ['人员标记', '特殊人群', '关爱类别'], max: 40 },
    { key: 'note', title: '备注', aliases: ['说明'], max: 120, words: true },
  ],
};
