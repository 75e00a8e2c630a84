import { unitText } from '#domain/disclosures/amounts';
import type { LineChange } from '#domain/disclosures/contract';
import type { FeeLine } from '#domain/disclosures/sheet';
import type { TrialAmount } from '#domain/disclosures/trial';
import { CHANGE_TEXT, FIELD_TEXT, PERIOD_TEXT } from '#domain/disclosures/texts';
import { sayYuan } from '#domain/kernel/money';

/** The price of a line in one way of writing, whatever the office typed: `1.50 元/㎡·月`. */
export function priceText(line: FeeLine): string {
  if (line.price.kind === 'unit') return `${line.price.amount} ${unitText(line)}`;
  if (line.price.kind === 'text') return line.standard;
  return `总额 ${sayYuan(line.price.total)} 元，${line.charge === 'poolByArea' ? '按面积' : '按户'}分摊`;
}

/** A change of the standard: `1.45 → 1.50 元/㎡·月` where only the number differs. */
export function priceChange(before: FeeLine, after: FeeLine): string {
  if (before.price.kind === 'unit' && after.price.kind === 'unit' && unitText(before) === unitText(after)) {
    return `${before.price.amount} → ${after.price.amount} ${unitText(after)}`;
  }
  return `${priceText(before)} → ${priceText(after)}`;
}

/** What stands behind an amount. */
export const PER_PERIOD: Record<FeeLine['period'], string> = {
  month: '/月',
  quarter: '/季',
  halfYear: '/半年',
  year: '/年',
  heatingSeason: '/采暖季',
  once: '',
  perUse: '/次',
};

/** An amount of a home, or of a visitor's calculation. */
export type ShownAmount = Omit<TrialAmount, 'about'> & { about?: boolean };

/** What stands around an amount: 供暖季 2,503.80 元, 如适用 9,630.00 元, 144.45 元/月. */
export function aroundAmount(line: FeeLine, amount: ShownAmount): { before: string; per: string } {
  if (amount.about) return { before: '约', per: PER_PERIOD[line.period] };
  if (amount.kind === 'ifApplies')
    return { before: line.scope.kind === 'heated' ? '有集中供暖的' : '如适用', per: '' };
  if (amount.kind === 'seasonal')
    return { before: line.scope.kind === 'heated' ? '供暖季' : PERIOD_TEXT[line.period], per: '' };
  return { before: '', per: PER_PERIOD[line.period] };
}

/** What is said instead of an amount; never a zero for what is not known. */
export function withoutAmount(amount: ShownAmount): string {
  if (amount.kind === 'chooseBuilding') return '看楼栋';
  if (amount.kind === 'noSuchHome') return '面积请核对';
  if (amount.kind === 'ifApplies' && !amount.applies) return '首次交房才交，您家不用交';
  if (amount.kind === 'notForYou') return '您家不用交';
  if (amount.kind === 'asItComes') return '按实际收取';
  return amount.kind === 'toBeCompleted' ? '待补录' : '按使用收取';
}

/** How a line differs from the version before, as short as a tag. */
export function changeTag(change: LineChange): string {
  if (change.kind === 'price') return change.percent === null ? '价格有变' : `价格 ${change.percent}%`;
  return CHANGE_TEXT[change.kind];
}

/** The same as a sentence. With the lines of both versions the standards are written alike. */
export function changeSentence(change: LineChange, before?: FeeLine, after?: FeeLine): string {
  const fields = change.fields.filter((one) => one !== 'price').map((one) => FIELD_TEXT[one] ?? one);
  const also = fields.length === 0 ? '' : `也改了${fields.join('、')}。`;
  switch (change.kind) {
    case 'added':
      return `新增，标准是 ${change.after ?? ''}。`;
    case 'removed':
      return `取消，原来的标准是 ${change.before ?? ''}。`;
    case 'price':
      return `标准从 ${before ? priceText(before) : (change.before ?? '')} 改为 ${after ? priceText(after) : (change.after ?? '')}${change.percent === null ? '' : `（${change.percent}%）`}。${also}`;
    case 'other':
      return `价格没有变，改了${fields.join('、')}。`;
  }
}
