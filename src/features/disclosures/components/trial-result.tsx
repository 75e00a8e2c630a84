import { View } from '@tarojs/components';
import { tryCalculate } from '#domain/disclosures/amounts';
import type { FeeLine } from '#domain/disclosures/sheet';
import { formulaText, scopeSentence } from '#domain/disclosures/texts';
import { spoken } from '../../../ui/a11y';
import { Words } from '../../../ui/words';
import type { SheetPage } from '../api';
import { Amount } from './amount';
import { FormulaLine } from './formula-line';
import { useTrialArea } from './trial';

/** 试算: the line for the area that a reader without a home has typed. */
export function TrialResult({ line, pools }: { line: FeeLine; pools: SheetPage['pools'] }) {
  const area = useTrialArea();
  if (area === null) return null;
  const amount = tryCalculate(line, area, pools);
  return (
    <View {...spoken({ role: 'status' })}>
      <Words tone="quiet">{area} ㎡ 的试算结果</Words>
      <Amount line={line} amount={amount} size="xl" />
      {amount.formula && <FormulaLine>{formulaText(amount.formula, line)}</FormulaLine>}
      <Words size="s" tone="quiet">
        {scopeSentence(line.scope, line.scopeText)}
        {amount.formula?.pool ? '分摊除不尽时，实际可能相差 1 分。' : '最后结果四舍五入到分。'}
      </Words>
    </View>
  );
}
