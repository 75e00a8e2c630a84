import type { Scope } from '#domain/disclosures/sheet';
import type { Dice, Written } from './layout';

/** One line of a fee sheet as it is meant. */
export interface TrueLine {
  name: string;
  category: string;
  charge: string;
  amount: string;
  per: 'sqm' | 'home' | 'space';
  period: 'month' | 'quarter' | 'year';
  pricing: string;
  basis: string;
  scope: Scope;
  since: string;
}

export const BUILDINGS = ['1栋', '2栋', '3栋', '4栋'];

const NAMES = ['物业服务费', '垃圾清运费', '电梯运行费', '车位管理费', '绿化养护费', '监控维护费'];
const SCOPES: readonly Scope[] = [
  { kind: 'allDwellings' },
  { kind: 'allHomes' },
  { kind: 'buildings', buildings: ['1栋', '2栋'] },
  { kind: 'buildings', buildings: ['3栋'] },
  { kind: 'uses', uses: ['商铺'] },
  { kind: 'heated' },
  { kind: 'firstHandover' },
];

export function trueLines(dice: Dice): TrueLine[] {
  const count = 1 + dice.upTo(4);
  return dice
    .shuffled(NAMES)
    .slice(0, count)
    .map((name): TrueLine => {
      const per = name === '车位管理费' ? 'space' : dice.one('sqm', 'home');
      const cents = 50 + dice.upTo(900);
      return {
        name,
        category: dice.one('物业服务', '代收代缴'),
        charge: { sqm: 'byArea', home: 'byHome', space: 'bySpace' }[per],
        amount: (cents / 100).toFixed(2),
        per,
        period: dice.one('month', 'month', 'quarter', 'year'),
        pricing: dice.one('合同约定', '政府定价'),
        basis: dice.one('物业服务合同第8条', '市发改价〔2019〕18号'),
        scope: per === 'space' ? { kind: 'onDemand' } : dice.one(...SCOPES),
        since: dice.one('2026-01-01', '2026-07-01', '2025-11-15'),
      };
    });
}

const UNIT = { sqm: ['㎡', '平方米', '平米', 'm²'], home: ['户'], space: ['个', '车位', '辆'] };
const TIME = { month: ['月'], quarter: ['季', '季度'], year: ['年'] };
const CHARGE: Record<string, string[]> = {
  byArea: ['按面积', '按建筑面积'],
  byHome: ['按户', '每户'],
  bySpace: ['按位', '按车位', '按个'],
};
const PERIOD = {
  month: ['月', '每月', '按月'],
  quarter: ['季', '每季度', '按季'],
  year: ['年', '每年', '按年'],
};

/** `元/㎡·月`, in either order. */
export const unitOf = (dice: Dice, { per, period }: TrueLine): string => {
  const [unit, time] = [dice.one(...UNIT[per]), dice.one(...TIME[period])];
  return dice.one(`元/${unit}·${time}`, `元/${unit}/${time}`, `元/${time}·${unit}`, `元/${unit}.${time}`);
};

/** The price with its unit, as offices write it. */
export function standardOf(dice: Dice, line: TrueLine): Written {
  const { amount, per, period } = line;
  const [unit, time] = [dice.one(...UNIT[per]), dice.one(...TIME[period])];
  const short = dice.one(amount, String(Number(amount)));
  return dice.one<Written>(
    `${short}${unitOf(dice, line)}`,
    `${short} ${unitOf(dice, line)}`,
    `每${time}每${unit}${short}元`,
    `¥${short}/${unit}·${time}`,
    { v: Number(amount), t: 'n', z: `0.00"${unitOf(dice, line)}"` },
  );
}

export const numberOf = (dice: Dice, { amount }: TrueLine): Written =>
  dice.one<Written>(
    Number(amount),
    amount,
    { v: Number(amount), t: 'n', z: '0.0' },
    { v: Number(amount), t: 'n', z: '0.00"元"' },
    { v: Number(amount), t: 'n', z: '"¥"#,##0.00' },
  );

export const chargeOf = (dice: Dice, { charge }: TrueLine): string => dice.one(...(CHARGE[charge] ?? []));
export const periodOf = (dice: Dice, { period }: TrueLine): string => dice.one(...PERIOD[period]);

/** Whom a line concerns, in words that are understood. */
export function scopeOf(dice: Dice, { scope }: TrueLine): string {
  switch (scope.kind) {
    case 'allDwellings':
      return dice.one('全部住宅', '住宅', '普通住宅', '全体住户');
    case 'allHomes':
      return dice.one('全部业主', '全体业主', '每户', '业主');
    case 'buildings': {
      const [first = '', last] = scope.buildings;
      const [a, b] = [Number.parseInt(first, 10), Number.parseInt(last ?? '', 10)];
      if (last === undefined)
        return dice.one(`${a}栋`, `${a}号楼`, `第${'零一二三四'[a]}栋`, `0${a}幢`, `${a}#`);
      return dice.one(
        `${a}栋、${b}栋`,
        `${a}-${b}栋`,
        `${a}号楼和${b}号楼`,
        '一栋、二栋',
        `${a}#、${b}#业主`,
      );
    }
    case 'uses':
      return dice.one('商铺', '底商业主', '门面房');
    case 'heated':
      return dice.one('集中供暖户', '集中供暖用户');
    case 'firstHandover':
      return dice.one('首次交房', '新交房户');
    case 'onDemand':
      return dice.one('车位使用人', '租用车位的业主', '有车业主');
  }
}

/** Words that must stop the import at their cell: nobody may take them for somebody. */
export const badScope = (dice: Dice): string =>
  dice.one('2栋除外', '9栋', '多层', '部分业主', '除商铺外全部业主', '1栋三单元', '低层住户');

const DAY_FORMATS = [
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  'm/d/yy',
  'yyyy/m/d;@',
  '[$-804]yyyy"年"m"月"d"日"',
  'd-mmm-yy',
];

export function sinceOf(dice: Dice, { since }: TrueLine): Written {
  const [year = '', month = '', day = ''] = since.split('-').map((one) => String(Number(one)));
  const serial = Math.round(Date.parse(`${since}T00:00:00Z`) / 86_400_000) + 25_569;
  return dice.one<Written>(
    since,
    `${year}年${month}月${day}日`,
    `${year}.${month}.${day}`,
    `${year}/${month}/${day}`,
    `自${year}年${month}月${day}日起执行`,
    { v: serial, t: 'n', z: dice.one(...DAY_FORMATS) },
  );
}
