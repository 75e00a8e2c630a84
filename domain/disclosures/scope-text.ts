import { buildingName } from '#domain/kernel/building-name';
import { chineseNumber } from '#domain/kernel/chinese-number';
import type { Scope } from './sheet';

/** What the roster says that decides whether words about buildings can be true; null where there is no roster yet. */
export interface RosterFacts {
  /** The uses of the homes in each building. */
  buildings: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A scope, or why it is none: `words` are those that are not understood. */
export type ReadScope =
  { scope: Scope } | { code: 'SCOPE_UNREADABLE' | 'SCOPE_EXCLUDES' | 'BUILDING_UNKNOWN'; words: string };

const ALL = '(?:全部|全体|所有|各|每|本小区|全小区|整个小区|小区|小区内|小区全体)*(?:的)?';
const DWELLINGS = new RegExp(
  `^${ALL}(?:普通|居民|商品|成套)*(?:住宅|住户|居民|住宅户|住宅业主|业主住宅|住宅用户|居民户|家庭户)(?:业主|用户)?$`,
);
const EVERYBODY = new RegExp(
  `^${ALL}(?:业主|户|住宅和商铺|住宅及商铺|住宅、商铺|房屋|物业使用人|业主和物业使用人|业主及物业使用人)$`,
);
const WHOLE = /^(全小区|整个小区|本小区|小区全体|全部|全体)$/;
const SHOPS = new RegExp(
  `^${ALL}(?:商铺|商业|商户|底商|门面|门面房|店铺|商业用房|网点|临街商铺)(?:业主|用户|户)?$`,
);
const OFFICES = new RegExp(`^${ALL}(?:办公|写字楼|办公用房)(?:业主|用户|户)?$`);
const HEATED = new RegExp(
  `^${ALL}(?:已?接入|已?开通|使用|享受)?(?:集中)?(?:供暖|采暖|供热)(?:的)?(?:用户|户|住户|住宅|业主)?$`,
);
const HANDOVER = /^(首次|新|初次)(交房|收房|交付|入住)(的)?(户|住户|业主|时)?$/;

/** What people have, do or ask for: a line for it concerns whoever does. */
const USED =
  '产权车位|租赁车位|固定车位|公共车位|临时车位|地面车位|地下车位|人防车位|立体车位|车位|车库|车棚|非机动车|电动自行车|电动车|新能源汽车|机动车|外来车辆|临时车辆|月租车辆|小区车辆|车辆|汽车|停车|充电桩|充电|装修房屋|装修|施工|宽带|过户|租用|租赁|承租|代办|办卡|补卡|补办|门禁卡|快递柜|会议室|场地|广告|摊位|搬家|停暖|停供|报停|有偿服务|特约服务|自愿';
const AROUND =
  '全部|所有|各类|地上|地下|地面|本小区|小区|内|外|的|有|需要|需|申请|办理|使用|占用|停放|临时|固定|业主|住户|用户|户|车主|人|者|单位|时|和|及|或|、|,|;';
const ON_DEMAND = new RegExp(`^(?:${AROUND})*(?:${USED})(?:${USED}|${AROUND})*$`);
const WHO_USES =
  /^(使用|申请|需要|办理|租用|承租|装修|停车)(人|者|方|单位|户|业主)$|^车主$|^有车(业主|户|一族)$/;

/** What the column may hold. */
const LONGEST = 60;

const EXCLUDES = /除|不含|不包括|不包含|以外|之外|非|免收|不收/;

const HOUSE = '栋|幢|号楼|座|#|楼';
const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}|[A-Za-z]';
const TO = '至|到|-|~|—';
const RANGE = new RegExp(`^第?(${NUMBER})(?:${HOUSE})?(?:${TO})第?(${NUMBER})(?:${HOUSE})$`);
const ONE = new RegExp(`^(?:第?(?:${NUMBER})(?:${HOUSE})|.{1,12}(?:${HOUSE}))$`);
/** `1、2栋` and `1#2#` as a list with the word at each. */
const BETWEEN = /[、,;和及与]/;

/**
 * Whom a line concerns, from the office's words: all of them are understood, or the line is a fault with those that are
 * not. What people use or ask for (外来车辆, 装修户) concerns whoever does.
 */
export function readScope(plain: string, roster: RosterFacts | null = null): ReadScope {
  const words = plain.slice(0, 40);
  if (plain.length > LONGEST) return { code: 'SCOPE_UNREADABLE', words };
  const said = plain.replace(/[。.;,]$/, '');
  if (DWELLINGS.test(said)) return { scope: { kind: 'allDwellings' } };
  if (EVERYBODY.test(said) || WHOLE.test(said)) return { scope: { kind: 'allHomes' } };
  if (SHOPS.test(said)) return { scope: { kind: 'uses', uses: ['商铺'] } };
  if (OFFICES.test(said)) return { scope: { kind: 'uses', uses: ['办公'] } };
  if (HEATED.test(said)) return { scope: { kind: 'heated' } };
  if (HANDOVER.test(said)) return { scope: { kind: 'firstHandover' } };
  if (EXCLUDES.test(said.replace(/非机动车|非产权/g, ''))) return { code: 'SCOPE_EXCLUDES', words };
  if (ON_DEMAND.test(said) || WHO_USES.test(said)) return { scope: { kind: 'onDemand' } };
  return readBuildings(said, roster);
}

/** `1栋、3-5栋业主`: all of the named buildings, as the roster has them. */
function readBuildings(said: string, roster: RosterFacts | null): ReadScope {
  const [, list = said, who = ''] =
    /^(.*?)(?:的?(全体业主|全部业主|业主|各户|全体住户|住户|居民|住宅))?$/.exec(said) ?? [];
  const parts = withHouses(list.split(BETWEEN).filter((one) => one !== ''));
  const buildings: string[] = [];
  for (const part of parts) {
    const found = buildingsOf(part, roster);
    if (found === null)
      return { code: 'SCOPE_UNREADABLE', words: (parts.length > 1 ? part : said).slice(0, 40) };
    buildings.push(...found);
  }
  if (buildings.length === 0) return { code: 'SCOPE_UNREADABLE', words: said.slice(0, 40) };
  const unknown = roster === null ? [] : buildings.filter((one) => !roster.buildings.has(one));
  if (unknown.length > 0)
    return { code: 'BUILDING_UNKNOWN', words: [...new Set(unknown)].slice(0, 10).join('、') };
  // Without shops in it a building is the same as its dwellings; with shops nobody can say whether they pay.
  const onlyDwellings = (building: string): boolean =>
    [...(roster?.buildings.get(building) ?? [])].every((use) => use === '住宅');
  if (/住/.test(who) && !(roster !== null && buildings.every(onlyDwellings)))
    return { code: 'SCOPE_UNREADABLE', words: said.slice(0, 40) };
  return { scope: { kind: 'buildings', buildings: [...new Set(buildings)] } };
}

/** `1、2栋` says 栋 once for all. */
function withHouses(parts: readonly string[]): string[] {
  const house = new RegExp(`(${HOUSE})$`).exec(parts.at(-1) ?? '')?.[1] ?? '';
  const bare = new RegExp(`^第?(?:${NUMBER})(?:(?:${TO})第?(?:${NUMBER}))?$`);
  return parts.flatMap((part) => {
    const each = part.match(new RegExp(`第?(?:${NUMBER})(?:${HOUSE})`, 'g')) ?? [];
    // `1栋2栋` without anything between.
    if (each.length > 1 && each.join('') === part) return each;
    return bare.test(part) && house !== '' ? [`${part}${house}`] : [part];
  });
}

/** Before and after the number of a building in a range. */
function buildingsOf(part: string, roster: RosterFacts | null): string[] | null {
  const [, from, until] = RANGE.exec(part) ?? [];
  if (from !== undefined && until !== undefined) return range(from, until);
  if (roster?.buildings.has(buildingName(part))) return [buildingName(part)];
  const isNamed = ONE.test(part) && !new RegExp(TO).test(part.replace(/^[A-Za-z]-/, ''));
  // Only numbers and letters are buildings without a roster; a name may be anything.
  const name = buildingName(part);
  return isNamed && (/^(\d{1,3}|[A-Z])栋$/.test(name) || roster !== null) ? [name] : null;
}

function range(from: string, until: string): string[] | null {
  const numberOf = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : chineseNumber(text));
  const [first, last] = [numberOf(from), numberOf(until)];
  if (first !== null && last !== null) {
    if (first >= last) return null;
    return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}栋`);
  }
  const [a, b] = [from.toUpperCase().charCodeAt(0), until.toUpperCase().charCodeAt(0)];
  if (!/^[A-Za-z]$/.test(from) || !/^[A-Za-z]$/.test(until) || a >= b) return null;
  return Array.from({ length: b - a + 1 }, (_, index) => `${String.fromCharCode(a + index)}栋`);
}
