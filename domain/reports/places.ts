/** Where something is: at the sender's home, at a part of her building, or at one of the compound. */
export interface Part {
  code: string;
  name: string;
  of: 'home' | 'building' | 'compound';
  /** What else is asked, and an example of it; always optional. */
  detail: readonly [label: string, example: string];
}

export const PARTS: readonly Part[] = [
  { code: 'home', name: '家里', of: 'home', detail: ['哪一间', '例如：厨房'] },
  { code: 'lift', name: '电梯', of: 'building', detail: ['几号梯', '例如：2 号梯'] },
  { code: 'stairs', name: '楼道', of: 'building', detail: ['几层', '例如：5 层东侧'] },
  { code: 'entrance', name: '单元门', of: 'building', detail: ['哪个单元', '例如：2单元'] },
  { code: 'roof', name: '外墙、屋顶', of: 'building', detail: ['哪个位置', '例如：北墙 3 层'] },
  { code: 'drain', name: '下水、井盖', of: 'compound', detail: ['在哪里', '例如：3栋北门口'] },
  { code: 'road', name: '道路', of: 'compound', detail: ['在哪里', '例如：3栋和4栋之间'] },
  { code: 'lamps', name: '路灯', of: 'compound', detail: ['在哪里', '例如：东门第三盏'] },
  { code: 'parking', name: '停车、通道', of: 'compound', detail: ['在哪里', '例如：4栋消防通道'] },
  { code: 'green', name: '绿化', of: 'compound', detail: ['在哪里', '例如：中心花园'] },
  { code: 'rubbish', name: '垃圾点', of: 'compound', detail: ['在哪里', '例如：南门垃圾房'] },
  { code: 'gate', name: '大门', of: 'compound', detail: ['哪个门', '例如：西门'] },
  { code: 'elsewhere', name: '其他地方', of: 'compound', detail: ['在哪里', '例如：5栋东侧'] },
];

export const partOf = (code: string | null): Part | null => PARTS.find((one) => one.code === code) ?? null;

interface Placed {
  place: { part: string; detail: string } | null;
  building: string;
  homeLabel: string;
}

/** `3栋1单元101 家里（厨房）`, `3栋 电梯（2 号梯）`, `道路（东门）`; null where it lies nowhere. */
export function placeText({ place, building, homeLabel }: Placed): string | null {
  if (place === null) return null;
  const part = partOf(place.part);
  const where = { home: `${homeLabel} `, building: `${building} `, compound: '' }[part?.of ?? 'compound'];
  return `${where}${part?.name ?? '其他地方'}${place.detail === '' ? '' : `（${place.detail}）`}`;
}

/** Whether it is for all to see: not in somebody's home. */
export const isCommon = ({ place }: Pick<Placed, 'place'>): boolean =>
  nearOf({ place, building: '' }) !== null;

/** Where neighbours would notice it: in the building, or (`''`) in all of the compound; null: nowhere. */
export function nearOf({ place, building }: Pick<Placed, 'place' | 'building'>): string | null {
  const part = place && partOf(place.part);
  if (!part || part.of === 'home') return null;
  return part.of === 'building' ? building : '';
}
