import { compare } from '#domain/kernel/decimals';
import { dayOf, type Instant } from '#domain/kernel/time';
import type { FeeLine, FeeSheet } from './sheet';

type Lines = Pick<FeeSheet, 'lines'>;

/** Why a price may not be published yet, and for which line; `until` is the last day of a running objection period. */
export interface PriceProblem {
  code: 'RISE_WITHOUT_BASIS' | 'OBJECTION_RUNNING';
  lineCode: string;
  name: string;
  until: string | null;
}

/** Kinds of charges that owners agree to themselves (河南条例 48): the company may not raise them on its own. */
const AGREED_CATEGORIES = ['物业服务', '车位', '公共收益'];
const isAgreed = (line: FeeLine): boolean => AGREED_CATEGORIES.some((one) => line.category.includes(one));

const RESOLUTION = /决议|决定|表决|业主大会|业主委员会|业委会/;
const GOVERNMENT = /[〔[(（]\s*20\d{2}\s*[〕\])）]|发改|价格主管|政府(文件|令|定价|指导价)|物价|住建/;

/** What a line cost before: under its code, or else under its name, so that a new code is no way around the rule. */
const lineBefore = (before: Lines, line: FeeLine): FeeLine | undefined =>
  before.lines.find((one) => one.code === line.code) ?? before.lines.find((one) => one.name === line.name);

/**
 * Whether a line costs more than before. A pool's total moves with the meter, only its unit price counts. Prices that
 * cannot be compared (another unit, changed words) count as risen, because nobody can show that they did not.
 */
export function isRise(before: FeeLine, after: FeeLine): boolean {
  const [old, now] = [before.price, after.price];
  if (old.kind === 'unit' && now.kind === 'unit' && old.per === now.per && before.period === after.period) {
    return compare(now.amount, old.amount) > 0;
  }
  if (old.kind === 'pool' && now.kind === 'pool' && old.quantityUnit === now.quantityUnit) {
    return compare(now.unitPrice, old.unitPrice) > 0;
  }
  if (old.kind === 'text' && now.kind === 'text') return before.standard !== after.standard;
  return true;
}

/**
 * A rise needs its ground in the basis. Where owners must agree: their resolution or a government document, and an
 * objection period that has ended before the new price begins. A new charge of such a kind needs a basis; if that
 * names an objection period, it must have ended too. The first version has nothing to rise from.
 */
export function whyPriceNotAgreed(before: Lines | null, after: Lines, now: Instant): PriceProblem | null {
  if (before === null) return null;
  const today = dayOf(now);
  for (const line of after.lines) {
    const old = lineBefore(before, line);
    const rise = old !== undefined && isRise(old, line);
    const wider = old !== undefined && concernsMore(old, line);
    const isNew = old === undefined || wider;
    if (!rise && !(isNew && isAgreed(line))) continue;
    const problem = (code: PriceProblem['code']): PriceProblem => ({
      code,
      lineCode: line.code,
      name: line.name,
      until: line.objection?.until ?? null,
    });
    if (line.basis === null) return problem('RISE_WITHOUT_BASIS');
    if (!isAgreed(line)) continue;
    if (rise && !RESOLUTION.test(line.basis) && !GOVERNMENT.test(line.basis))
      return problem('RISE_WITHOUT_BASIS');
    if (rise && line.objection === null) return problem('RISE_WITHOUT_BASIS');
    if (line.objection !== null && today <= line.objection.until) return problem('OBJECTION_RUNNING');
    if (line.objection !== null && line.since <= line.objection.until) return problem('RISE_WITHOUT_BASIS');
  }
  return null;
}

/** Whether a line reaches homes that it did not reach before: for them it is a new charge. */
function concernsMore(before: FeeLine, after: FeeLine): boolean {
  const [old, now] = [before.scope, after.scope];
  if (old.kind === 'allHomes') return false;
  if (now.kind === 'buildings') {
    if (old.kind === 'buildings') return now.buildings.some((one) => !old.buildings.includes(one));
    return old.kind !== 'allDwellings';
  }
  if (now.kind === 'uses') return old.kind !== 'uses' || now.uses.some((one) => !old.uses.includes(one));
  return now.kind === 'allHomes' || (now.kind === 'allDwellings' && old.kind !== 'allDwellings');
}
