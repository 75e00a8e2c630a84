import { codeText } from '#domain/kernel/text';
import { AS_IT_COMES, isPool, wordsOfPrice } from './standard-text';
import type { Charge, FeeLine, Period, Scope } from './sheet';

/** What is counted by the piece or by a meter: nobody knows beforehand what a home pays. */
const BY_USE = /^(吨|度|千瓦时|kwh|立方米|立方|方|公斤|张|把|本|份|件|袋|桶|趟|车|元)+$/i;

/** 计费方式 from the words of a standard and, for a pool, those beside it; null where they do not say it. */
export function chargeSaid(standard: string, beside: string, period: Period | null): Charge | null {
  if (isPool(standard)) {
    const [byHome, byArea] = [/按户|每户|户均|户分摊|户数/.test(beside), /面积/.test(beside)];
    if (byHome === byArea) return null;
    return byHome ? 'poolByHome' : 'poolByArea';
  }
  if (AS_IT_COMES.test(standard)) return 'byUse';
  const words = wordsOfPrice(standard);
  if (words === null) return /\d/.test(standard) && /小时|分钟/.test(standard) ? 'byTime' : null;
  const { per, time, other } = words;
  const isOnce = period === 'once' || period === 'perUse';
  if (/^(小时|分钟)$/.test(other)) return 'byTime';
  if (other !== '') return per === null && BY_USE.test(other) ? 'byUse' : null;
  if (per === 'sqm') return isOnce ? 'byAreaOnce' : 'byArea';
  if (per === 'home') return isOnce ? 'fixed' : 'byHome';
  if (per === 'space') return 'bySpace';
  return isOnce && (time === null || time === 'perUse') ? 'fixed' : null;
}

/** 周期 from the words of a standard: `元/㎡·月` is each month; what is paid by the piece is paid each time. */
export function periodSaid(standard: string): Period | null {
  const words = wordsOfPrice(standard);
  if (words === null) return null;
  return words.time ?? (words.per === null && BY_USE.test(words.other) ? 'perUse' : null);
}

/** 类别 by the name of a line. What no other word claims is the service, whose rises need a resolution. */
const CATEGORIES: readonly (readonly [RegExp, string])[] = [
  [/装修|押金|保证金|工本|门禁卡|办卡|补卡|维修资金/, '其他'],
  [/停车|车位|车库|车辆/, '车位'],
  [/公摊|分摊|公共.{0,4}(电|水|能耗|照明)|楼道灯|二次供水|加压/, '公共能耗'],
  [/垃圾|采暖|供暖|供热|暖气|水费|电费|燃气|热水|有线|宽带/, '代收代缴'],
];
export const categorySaid = (name: string): string =>
  CATEGORIES.find(([words]) => words.test(name))?.[1] ?? '物业服务';

/** 定价形式 where a table has no column for it. */
export const PRICINGS = ['合同约定', '业主大会决定', '市场调节价', '政府指导价', '政府定价'];

/** 定价形式 as far as the basis says it: a document of the government may fix a price or guide it. */
export function pricingSaid(basis: string): string | null {
  if (/业主大会|业主委员会|业委会|决议|表决/.test(basis)) return '业主大会决定';
  return /合同|协议/.test(basis) && !/发改|物价|政府|[〔[(（]\s*20\d{2}/.test(basis) ? '合同约定' : null;
}

/** 适用范围 where a table has no column for it: what the clerk may say of a line. */
export const SCOPES: Readonly<Record<string, Scope>> = {
  全部业主: { kind: 'allHomes' },
  全部住宅: { kind: 'allDwellings' },
  商铺: { kind: 'uses', uses: ['商铺'] },
  集中供暖户: { kind: 'heated' },
  首次交房: { kind: 'firstHandover' },
  使用或办理的人: { kind: 'onDemand' },
};

const sameName = (one: string, other: string): boolean => codeText(one) === codeText(other);

/** The line of the version in force that a name means; where several are called so, nobody can say which. */
export function lineNamed(before: readonly FeeLine[], name: string): FeeLine | null {
  const those = before.filter((one) => sameName(one.name, name));
  return those.length === 1 ? (those[0] ?? null) : null;
}

/**
 * Codes for lines without one: those of the version in force for lines of the same name (and scope, where several are
 * called so), and for others the next that no line has or had.
 */
export function codesFor(
  lines: readonly Pick<FeeLine, 'code' | 'name' | 'scopeText'>[],
  before: readonly FeeLine[],
): string[] {
  const taken = new Set(lines.map((one) => one.code).filter((code) => code !== ''));
  const known = lines.map((line) => {
    if (line.code !== '') return line.code;
    const those = before.filter((one) => sameName(one.name, line.name) && !taken.has(one.code));
    const isAlone = those.length === 1 && lines.filter((one) => sameName(one.name, line.name)).length === 1;
    const found = isAlone ? those[0] : those.find((one) => sameName(one.scopeText, line.scopeText));
    if (found) taken.add(found.code);
    return found?.code ?? null;
  });
  before.forEach((one) => taken.add(one.code));
  let number = 0;
  return known.map((code) => {
    if (code !== null) return code;
    let next = '';
    do next = `F${String((number += 1)).padStart(2, '0')}`;
    while (taken.has(next));
    taken.add(next);
    return next;
  });
}
