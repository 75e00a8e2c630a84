import { isBuildingName } from '#domain/kernel/building-name';
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
  | 'occupancy'
  | 'marks'
  | 'note';

/** 名册: the homes of a compound with their owners. */
export const ROSTER: TableKind<RosterColumn> = {
  what: '房屋名册',
  enough: 3,
  sure: ['room', 'area'],
  heads: { key: 'building', says: isBuildingName },
  columns: [
    {
      key: 'building',
      title: '楼栋',
      aliases: [
        '楼号',
        '幢号',
        '栋号',
        '楼栋号',
        '楼幢',
        '楼宇',
        '楼座',
        '楼',
        '栋',
        '幢',
        '座',
        '楼栋名称',
        '楼宇名称',
      ],
      required: true,
      max: 20,
    },
    { key: 'entrance', title: '单元', aliases: ['单元号', '门号', '单元名称'], max: 20 },
    {
      key: 'room',
      title: '房号',
      aliases: [
        '室号',
        '室',
        '房',
        '房间号',
        '房间',
        '房间编号',
        '门牌号',
        '门牌',
        '户号',
        '房屋编号',
        '房屋坐落',
        '坐落',
        '房屋地址',
        '房产地址',
        '房屋',
        '商铺号',
        '铺号',
        '车位号',
      ],
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
    {
      key: 'use',
      title: '用途',
      aliases: ['房屋用途', '房屋性质', '房屋类型', '物业类型', '房产类型', '业态'],
      max: 20,
    },
    {
      key: 'owner',
      title: '业主称呼',
      aliases: [
        '业主',
        '业主姓名',
        '业主名称',
        '姓名',
        '称呼',
        '户主',
        '产权人',
        '房主',
        '客户名称',
        '客户姓名',
      ],
      max: 40,
    },
    {
      key: 'phone',
      title: '手机号',
      aliases: [
        '手机',
        '电话',
        '联系电话',
        '业主电话',
        '业主手机',
        '手机号码',
        '电话号码',
        '移动电话',
        '联系手机',
        '联系方式',
      ],
      readsFormulas: true,
      choice: true,
    },
    {
      key: 'heated',
      title: '集中供暖',
      aliases: ['供暖', '是否供暖', '是否集中供暖', '供暖方式', '采暖方式'],
    },
    { key: 'firstHandover', title: '首次交房', aliases: ['是否首次交房', '新交房'] },
    {
      key: 'occupancy',
      title: '入住情况',
      aliases: ['入住状态', '入住状况', '居住情况', '居住状态', '房屋状态', '使用状态'],
      max: 20,
    },
    { key: 'marks', title: '人员类别', aliases: ['人员标记', '特殊人群', '关爱类别'], max: 40 },
    { key: 'note', title: '备注', aliases: ['说明'], max: 120, words: true },
  ],
};
