import { View } from '@tarojs/components';
import { VACANT, type Formula, type LineAmount } from '#domain/disclosures/amounts';
import { poolText } from '#domain/disclosures/formula-texts';
import type { FeeLine } from '#domain/disclosures/sheet';
import { formulaText, roundingText, scopeSentence } from '#domain/disclosures/texts';
import type { Home } from '#domain/homes/documents';
import { fen } from '#domain/kernel/decimals';
import { minus, yuan } from '#domain/kernel/money';
import { dayOf, sayDay, sayMonth, type Month } from '#domain/kernel/time';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Fact, Words } from '../../../../ui/words';
import { Amount } from '../../components/amount';
import { Explain } from './explain';
import { FormulaLine } from '../../components/formula-line';
import { MoveIn } from './move-in';
import '../../components/block.scss';

interface HowComputedProps {
  line: FeeLine;
  amount: LineAmount;
  home: Home;
  month: Month;
  /** Leads to the question form with "the area is wrong" chosen. */
  onWrongArea: () => void;
}

/** 怎么算: how the amount of a home comes about, each number with where it is from. */
export function HowComputed({ line, amount, home, month, onWrongArea }: HowComputedProps) {
  const { formula } = amount;
  return (
    <Card title={`怎么算（${home.label}）`}>
      <Amount line={line} amount={amount} size="xl" />
      {formula ? (
        <>
          <FormulaLine>
            {amount.applies
              ? `您家 ${formulaText(formula, line)}`
              : `如果要交：${formulaText(formula, line)}`}
          </FormulaLine>
          {formula.factors.some((one) => one.unit === VACANT) && (
            <Words tone="quiet">
              名册上您家是空置房，按公示写明的空置房标准算。已经入住，请告诉物业更正。
            </Words>
          )}
          {amount.kind === 'monthly' && !formula.pool && amount.amount !== null && (
            <MoveIn monthly={amount.amount} month={month} />
          )}
          {amount.kind === 'ifApplies' && !amount.applies && (
            <Words tone="quiet">名册上您家不是首次交房，不用交这一项，也不计入每月合计。</Words>
          )}
          {amount.kind === 'ifApplies' && amount.applies && (
            <Words tone="quiet">{scopeSentence(line.scope, line.scopeText)}不计入每月合计。</Words>
          )}
          {usesArea(formula) && <Area home={home} onWrong={onWrongArea} />}
          {formula.pool && <Pool line={line} formula={formula} month={month} />}
          <Explain label="怎么取整">{roundingText(formula)}</Explain>
        </>
      ) : (
        <WithoutFormula line={line} amount={amount} home={home} onWrong={onWrongArea} />
      )}
    </Card>
  );
}

const usesArea = (formula: Formula): boolean => formula.factors.some((one) => one.unit === '㎡');

function Area({ home, onWrong }: { home: Home; onWrong: () => void }) {
  const { kind, document, at } = home.areaSource;
  const day = sayDay(dayOf(at));
  return (
    <View className="fee-block">
      <Fact label="您家建筑面积" strong>
        {home.area} ㎡
      </Fact>
      <Words size="s" tone="quiet">
        {kind === 'roster'
          ? `来自物业的名册《${document}》，${day}导入。`
          : `${day}由物业更正，依据：${document}。`}
      </Words>
      <Button kind="quiet" narrow onTap={onWrong}>
        面积不对？
      </Button>
    </View>
  );
}

/** What is shared, over what, and why a neighbour may pay a cent more or less this month. */
function Pool({ line, formula, month }: { line: FeeLine; formula: Formula; month: Month }) {
  const { pool } = formula;
  if (pool === null) return null;
  const byHome = line.charge === 'poolByHome';
  const other = pool.extraCent ? minus(formula.rounded, fen('0.01')) : null;
  return (
    <View className="fee-block">
      <Explain label="分摊总额">{poolText(pool)}</Explain>
      <Explain label="怎么分">
        {byHome ? `${pool.homes} 户平均分摊` : `${pool.homes} 户共 ${pool.weight} ㎡，按各家面积分摊`}
      </Explain>
      {byHome && (
        <Words size="s" tone="quiet">
          {sayMonth(month)}您家 {yuan(formula.rounded)} 元。
          {other === null
            ? '除不尽的几分钱每月轮流由一部分住户承担，轮到的那几个月会多 1 分。'
            : `本月轮到您家多 1 分，没轮到的住户是 ${yuan(other)} 元，下个月接着往下轮。`}
        </Words>
      )}
    </View>
  );
}

function WithoutFormula({
  line,
  amount,
  home,
  onWrong,
}: {
  line: FeeLine;
  amount: LineAmount;
  home: Home;
  onWrong: () => void;
}) {
  if (amount.kind === 'notForYou')
    return <Words>{scopeSentence(line.scope, line.scopeText)}您家不在范围内。</Words>;
  if (amount.kind === 'toBeCompleted') {
    return (
      <>
        <Words>还缺数据，算不出您家的金额：名册里的面积是 {home.area} ㎡。物业补齐前这里不显示金额。</Words>
        <Button kind="quiet" narrow onTap={onWrong}>
          面积不对？
        </Button>
      </>
    );
  }
  if (amount.kind === 'asItComes')
    return (
      <Words>{scopeSentence(line.scope, line.scopeText)}按实际发生收，事先没有数，也不计入每月合计。</Words>
    );
  return <Words>{scopeSentence(line.scope, line.scopeText)}没有用到就不用交，也不计入每月合计。</Words>;
}
