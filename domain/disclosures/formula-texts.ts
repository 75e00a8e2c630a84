import { sumDecimals } from '#domain/kernel/decimals';
import { sayYuan, yuan } from '#domain/kernel/money';
import { unitText, type Formula, type LineAmount } from './amounts';
import type { FeeLine, Period, Scope } from './sheet';

const PER_PERIOD: Record<Period, string> = {
  month: '/月',
  quarter: '/季',
  halfYear: '/半年',
  year: '/年',
  heatingSeason: '/采暖季',
  once: '',
  perUse: '/次',
};

/** `96.30 ㎡ × 1.50 元/㎡·月 = 144.45 元/月`; a rounded result names what it was rounded from. */
export function formulaText(formula: Formula, line: Pick<FeeLine, 'period'>): string {
  const result = `${sayYuan(formula.rounded)} 元${PER_PERIOD[line.period]}`;
  const exact = formula.terminates ? formula.exact : `${formula.exact}…`;
  const rounded = formula.terminates && Number(formula.exact) === Number(yuan(formula.rounded));
  const steps = formula.pool === null ? productSteps(formula) : poolSteps(formula, formula.pool);
  return rounded ? `${steps} = ${result}` : `${steps} = ${exact} 元 → ${result}`;
}

function productSteps(formula: Formula): string {
  const steps = formula.factors.map((one) => `${one.value} ${one.unit}`).join(' × ');
  return formula.factors[0]?.unit === '㎡' ? steps : `1 户 × ${steps}`;
}

function poolSteps(formula: Formula, pool: NonNullable<Formula['pool']>): string {
  const [part] = formula.factors;
  const total = `${sayYuan(pool.price.total)} 元`;
  return part?.unit === '㎡'
    ? `${total} ÷ ${sumDecimals([pool.weight])} ㎡ × ${part.value} ㎡`
    : `${total} ÷ ${pool.homes} 户`;
}

/** Where a pool's total comes from: `9120 度 × 0.68 元 = 6,201.60 元`. */
export function poolText(pool: NonNullable<Formula['pool']>): string {
  const { quantity, quantityUnit, unitPrice, total } = pool.price;
  return `${quantity} ${quantityUnit} × ${unitPrice} 元 = ${sayYuan(total)} 元`;
}

/** The rounding rule of a formula, as shown under it. */
export function roundingText(formula: Formula): string {
  if (formula.rounding === 'halfUp') return '最后结果四舍五入到分。';
  const turn = formula.pool?.extraCent ? '这个月您家分到多出的 1 分。' : '这个月多出的 1 分由别的住户分到。';
  return `各户先算到整分，剩下的几分给尾数最大的住户；尾数一样的按楼栋、单元、房号逐月轮流，各户相加正好等于总额。${turn}`;
}

/** An amount with its kind: `144.45 元/月`, `按实际使用`, `待补录`. Never 0.00 for what is not known. */
export function lineAmountText(
  amount: LineAmount,
  line: Pick<FeeLine, 'period' | 'price' | 'standard'>,
): string {
  if (amount.kind === 'notForYou') return '您家不用交';
  if (amount.kind === 'toBeCompleted') return '待补录';
  if (amount.kind === 'asItComes') return `${line.standard}（按实际发生收）`;
  if (!amount.applies) return '首次交房才交，您家不用交';
  if (amount.amount === null) return priceText(line);
  const said = `${sayYuan(amount.amount)} 元${PER_PERIOD[line.period]}`;
  return amount.kind === 'ifApplies' ? `${said}（办理时才交）` : said;
}

/** A price in our own words, however the office wrote it: `1.50 元/㎡·月`, `6,201.60 元/月`; words stay as written. */
export function priceText(line: Pick<FeeLine, 'period' | 'price' | 'standard'>): string {
  if (line.price.kind === 'unit') return `${line.price.amount} ${unitText(line)}`;
  return line.price.kind === 'pool'
    ? `${sayYuan(line.price.total)} 元${PER_PERIOD[line.period]}`
    : line.standard;
}

/** Who pays, in a sentence. */
export function scopeSentence(scope: Scope, written: string): string {
  switch (scope.kind) {
    case 'buildings':
      return `${scope.buildings.join('、')}的住户交。`;
    case 'allDwellings':
      return '全部住宅都交。';
    case 'allHomes':
      return '全部房屋都交。';
    case 'uses':
      return `${scope.uses.join('、')}的业主交。`;
    case 'heated':
      return '接入集中供暖的住户交。';
    case 'firstHandover':
      return '首次交房时交一次。';
    case 'onDemand':
      return `${written}，用到时才交。`;
  }
}
