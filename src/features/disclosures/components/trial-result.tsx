import { View } from '@tarojs/components';
import type { FeeLine } from '#domain/disclosures/sheet';
import { formulaText, scopeSentence } from '#domain/disclosures/texts';
import { tryCalculate, tryMonth, type TrialAmount, type Visitor } from '#domain/disclosures/trial';
import { spoken } from '../../../ui/a11y';
import { Money } from '../../../ui/money';
import { Words } from '../../../ui/words';
import type { SheetPage } from '../api';
import { Amount } from './amount';
import { FormulaLine } from './formula-line';
import { useVisitor } from './trial';
import { trialNote } from './trial-words';

const forWhom = ({ area, building }: Visitor): string =>
  building ? `${building}，${area} ㎡` : `${area} ㎡`;

/** 试算: the line for what a reader without a home has said. */
export function TrialResult({ line, pools }: { line: FeeLine; pools: SheetPage['pools'] }) {
  const visitor = useVisitor();
  if (visitor === null) return null;
  const amount = tryCalculate(line, visitor, pools);
  return (
    <View {...spoken({ role: 'status' })}>
      <Words tone="quiet">{forWhom(visitor)} 的试算结果</Words>
      <Amount line={line} amount={amount} size="xl" />
      {amount.formula && <FormulaLine>{formulaText(amount.formula, line)}</FormulaLine>}
      <Words size="s" tone="quiet">
        {scopeSentence(line.scope, line.scopeText)}
        {trialNote(amount, visitor)}
      </Words>
    </View>
  );
}

/** 试算: what all monthly lines come to. */
export function TrialMonth({ lines, pools }: { lines: readonly FeeLine[]; pools: SheetPage['pools'] }) {
  const visitor = useVisitor();
  if (visitor === null) return null;
  const { total, about, missing } = tryMonth(lines, visitor, pools);
  const notes: Partial<Record<TrialAmount['kind'], string[]>> = {};
  for (const line of lines.filter((one) => missing.includes(one.code))) {
    const { kind } = tryCalculate(line, visitor, pools);
    notes[kind] = [...(notes[kind] ?? []), line.code];
  }
  return (
    <View className="ui-total" {...spoken({ role: 'status' })}>
      <Words tone="quiet">{`${forWhom(visitor)}，每月合计${about ? '约' : ''}`}</Words>
      <Money amount={total} per="/月" size="xl" />
      {notes.chooseBuilding && (
        <Words size="s" tone="warn">
          还没算 {notes.chooseBuilding.join('、')}：只收部分楼栋，请选您在哪一栋。
        </Words>
      )}
      {notes.noSuchHome && (
        <Words size="s" tone="warn">
          没有算 {notes.noSuchHome.join('、')}：参加分摊的房子里没有这么大的，请核对面积。
        </Words>
      )}
      {notes.toBeCompleted && (
        <Words size="s" tone="warn">
          {notes.toBeCompleted.join('、')} 待补录，没有算进去。
        </Words>
      )}
      {notes.asItComes && (
        <Words size="s" tone="quiet">
          {notes.asItComes.join('、')} 按实际发生收，事先没有数，没有算进去。
        </Words>
      )}
      <Words size="s" tone="quiet">
        按住宅算，只算每月要交的项目。{about ? '分摊的钱除不尽，实际可能相差 1 分。' : ''}
      </Words>
    </View>
  );
}
