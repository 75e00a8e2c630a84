import type { HomeDocument } from '#domain/homes/documents';
import type { HomeId } from '#domain/kernel/ids';
import type { Decimal } from '#domain/kernel/money';
import type { Cell } from '#domain/workbook/grid';
import { collection } from '#platform/collection';
import type { World } from '../world';
import { workbookOf } from './workbook-bytes';

const homes = collection<HomeDocument>('homes');
const AT_ONCE = 1000;
const BUILDINGS = 50;

/** Eight kinds of flats as buildings have them, so that many are equal, and some of every size. */
const areaOf = (ordinal: number): string =>
  (ordinal % 10 < 8 ? 60 + (ordinal % 8) * 9.05 : 45 + ((ordinal * 7919) % 12000) / 100).toFixed(2);

/** So many homes of the world's compound, as an import leaves them. */
export async function settleHomes({ compoundId }: World, count: number): Promise<void> {
  const perBuilding = Math.ceil(count / BUILDINGS);
  const all = Array.from({ length: count }, (_, ordinal): HomeDocument => {
    const building = `${1 + Math.floor(ordinal / perBuilding)}栋`;
    const room = String(101 + (ordinal % perBuilding));
    const homeId = `h-large-${String(ordinal).padStart(5, '0')}` as HomeId;
    return {
      _id: homeId,
      homeId,
      compoundId,
      gridPath: 'liuhu/chunhe/huaiyinli',
      building,
      entrance: '1单元',
      room,
      label: `${building}1单元${room}`,
      area: areaOf(ordinal) as Decimal,
      areaSource: { kind: 'roster', document: 'roster.xlsx', at: 0 },
      use: '住宅',
      heated: true,
      firstHandover: false,
      vacant: false,
      ordinal,
      rev: 0,
      pending: [],
      hasPending: false,
    };
  });
  for (let from = 0; from < count; from += AT_ONCE) await homes.addAll(all.slice(from, from + AT_ONCE));
}

const HEADER = '编码 项目 类别 计费方式 标准 周期 定价形式 依据 服务标准 适用范围 生效日期 备注'.split(' ');

/** A fee sheet with so many shared pools of different amounts, by area and by home in turns; `first` names the first. */
export function sheetOfPools(count: number, first = 0): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, index): Cell[] => {
    const [charge, kind] = index % 2 === 0 ? ['总额按面积分摊', '面积'] : ['总额按户分摊', '户'];
    const standard = `${9000 + first + index}度×0.68元=${((9000 + first + index) * 0.68).toFixed(2)}元`;
    const basis = '《民法典》第283条';
    return [
      `P${index}`,
      `第${index + 1}路公共用电按${kind}分摊`,
      '公共能耗',
      charge,
      standard,
      '月',
      '据实',
      basis,
      null,
      '全部住宅',
      '2026-01-01',
      null,
    ];
  });
  return workbookOf([{ name: '收费项目', rows: [HEADER, ...rows] }]);
}
