import { dressed, type Dice, type Written } from './layout';

/** A home as it is meant. */
export interface TrueHome {
  building: number;
  entrance: number;
  room: number;
  area: number;
  owner: string;
  phone: string | null;
  use: string;
  heated: boolean;
  vacant: boolean;
}

/** Where a home's building stands. */
export type Address = 'columns' | 'dashed' | 'words' | 'sheets' | 'headings';

const buildingOf = (dice: Dice, n: number): string =>
  dice.one(`${n}栋`, `${n}号楼`, `0${n}幢`, `${n}#`, `${'零一二三'[n]}栋`);
const entranceOf = (dice: Dice, n: number): Written =>
  dice.one<Written>(n, `${n}单元`, `0${n}`, `${'零一二'[n]}单元`);

/** A cell of a home as an office writes it. */
export function cellOf(dice: Dice, key: string, home: TrueHome, address: Address): Written {
  const { building, entrance, room } = home;
  switch (key) {
    case 'building':
      return dressed(dice, buildingOf(dice, building));
    case 'entrance':
      return entranceOf(dice, entrance);
    case 'room':
      if (address === 'dashed')
        return dressed(
          dice,
          dice.one(`${building}-${entrance}-${room}`, `${building}－0${entrance}—${room}室`),
        );
      if (address === 'words')
        return dressed(dice, `${building}栋${entrance}单元${room}${dice.one('', '室', '号')}`);
      return dice.one<Written>(room, `${room}室`, dressed(dice, `0${room}`), { v: room, t: 'n', z: '0000' });
    case 'area':
      return dice.one<Written>(
        home.area,
        dressed(dice, `${home.area}㎡`),
        home.area.toFixed(2),
        { v: home.area, t: 'n', z: '0.0' },
        { v: home.area, t: 'n', z: '0.00"平方米"' },
        { v: home.area + 4e-15, t: 'n', z: '#,##0.00' },
      );
    case 'owner':
      return home.owner;
    case 'phone':
      if (home.phone === null) return dice.one<Written>(null, '/', '无', '－');
      if (dice.rarely(6)) return `${home.phone}${dice.one('/', '、', '\n', ' ')}12010000009`;
      return dice.one<Written>(
        home.phone,
        dressed(dice, home.phone),
        ...(home.phone.includes('-') ? [] : [Number(home.phone)]),
      );
    case 'use':
      return dressed(
        dice,
        home.use === '住宅' ? dice.one('住宅', '普通住宅', '住房') : dice.one('商铺', '商业', '门面房'),
      );
    case 'heated':
      return dressed(dice, home.heated ? dice.one('是', '√', '集中供暖') : dice.one('否', '无', '自采暖'));
    case 'vacant':
      return home.vacant ? dice.one('空置', '未入住') : dice.one('自住', '出租');
    default:
      return dice.one<Written>(1, '甲');
  }
}

const ERROR: Written = { t: 'e', v: 0x07, w: '#DIV/0!' };

/** Puts something into one cell that may not be read as anything; the column it stands in. */
export function spoilOne(dice: Dice, columns: readonly string[], cells: Written[], address: Address): number {
  const kinds: Record<string, readonly Written[]> = {
    area: [
      ERROR,
      '约90',
      -90,
      { v: 0.9, t: 'n', z: '0%' },
      { v: 45000, t: 'n', z: 'm/d' },
      '90.123',
      { t: 'n', f: 'D1*2' },
    ],
    room: [ERROR, { v: 46000, t: 'n', z: 'm"月"d"日"' }, '#REF'.replace('#', '=')],
    phone: ['1201000', ERROR, '12010000001/120', '见备注'],
    use: ['见合同', ERROR],
    heated: ['看情况', ERROR],
    ...(address === 'columns' ? { building: [ERROR, { v: 46000, t: 'n', z: 'yyyy/m/d' }] } : {}),
  };
  const key = dice.one(...columns.filter((one) => kinds[one] !== undefined));
  const at = columns.indexOf(key);
  cells[at] = dice.one(...(kinds[key] ?? []));
  return at;
}
