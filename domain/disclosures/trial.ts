import { compare, proportion } from '#domain/kernel/decimals';
import { sum, yuan, type Fen } from '#domain/kernel/money';
import { kindOf, NOT_FOR_YOU, rawShare, TO_BE_COMPLETED, unitFormula, type LineAmount } from './amounts';
import type { FeeLine, PoolFacts } from './sheet';

/** A reader without a home here who computes with what she says; always of a dwelling. */
export interface Visitor {
  area: string;
  /** One of `buildingsNamed`, `OTHER_BUILDING`, or null: not said yet. */
  building: string | null;
}

/** A building that no line names. */
export const OTHER_BUILDING = '';

/**
 * `chooseBuilding`: which of the lines for some buildings she pays depends on hers. `noSuchHome`: no home that shares the
 * pool is as large, so hers is none of them and has no part. `ifApplies` also of heating, which not every home has.
 */
export interface TrialAmount extends Omit<LineAmount, 'kind'> {
  kind: LineAmount['kind'] | 'chooseBuilding' | 'noSuchHome';
  /** A share of a pool: to the cent it is known for a real home only, whose turn for the last cent is known. */
  about: boolean;
}

const withoutAmount = (kind: TrialAmount['kind']): TrialAmount => ({
  kind,
  amount: null,
  formula: null,
  applies: kind !== 'notForYou',
  about: false,
});

/** The buildings that lines name, in the order of the sheet: which of those lines a home pays depends on them. */
export const buildingsNamed = (lines: readonly FeeLine[]): string[] => [
  ...new Set(lines.flatMap(({ scope }) => (scope.kind === 'buildings' ? scope.buildings : []))),
];

function share(line: FeeLine, area: string, pools: readonly PoolFacts[]): TrialAmount {
  const facts = pools.find((one) => one.code === line.code);
  if (line.price.kind !== 'pool' || facts === undefined) return { ...TO_BE_COMPLETED, about: false };
  const byArea = line.charge === 'poolByArea';
  if (byArea && compare(area, facts.largest) > 0) return withoutAmount('noSuchHome');
  const weight = byArea ? area : '1';
  const rounded = proportion(yuan(line.price.total), weight, facts.weight);
  return {
    kind: kindOf(line),
    amount: rounded,
    formula: {
      factors: [{ value: weight, unit: byArea ? '㎡' : '户' }],
      ...rawShare(line.price.total, weight, facts.weight),
      rounded,
      rounding: 'halfUp',
      pool: { price: line.price, weight: facts.weight, homes: facts.homes, extraCent: false },
    },
    applies: true,
    about: true,
  };
}

/** What a line costs the visitor. Lines for other buildings are not hers, and are never added to those that are. */
export function tryCalculate(
  line: FeeLine,
  { area, building }: Visitor,
  pools: readonly PoolFacts[] = [],
): TrialAmount {
  if (line.scope.kind === 'buildings') {
    if (building === null) return withoutAmount('chooseBuilding');
    if (!line.scope.buildings.includes(building)) return { ...NOT_FOR_YOU, about: false };
  }
  if (line.price.kind === 'pool') return share(line, area, pools);
  const kind = line.scope.kind === 'heated' ? 'ifApplies' : kindOf(line);
  if (line.price.kind === 'text' && kind !== 'ifApplies') return withoutAmount('asItComes');
  const formula = unitFormula(line, area);
  if (formula === null && kind !== 'ifApplies') return { ...TO_BE_COMPLETED, about: false };
  return { kind, amount: formula?.rounded ?? null, formula, applies: true, about: false };
}

/** What the visitor would pay in a month, and the codes of monthly lines that are not in it yet. */
export function tryMonth(
  lines: readonly FeeLine[],
  visitor: Visitor,
  pools: readonly PoolFacts[],
): { total: Fen; about: boolean; missing: string[] } {
  const amounts = lines
    .filter((line) => line.period === 'month')
    .map((line) => ({ code: line.code, ...tryCalculate(line, visitor, pools) }));
  const monthly = amounts.filter((one) => one.kind === 'monthly' && one.amount !== null);
  return {
    total: sum(monthly.map((one) => one.amount as Fen)),
    about: monthly.some((one) => one.about),
    missing: amounts
      .filter((one) => ['chooseBuilding', 'noSuchHome', 'toBeCompleted', 'asItComes'].includes(one.kind))
      .map((one) => one.code),
  };
}
