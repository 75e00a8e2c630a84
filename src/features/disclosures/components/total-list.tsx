import { View } from '@tarojs/components';
import { Cell, CellGroup } from '../../../ui/cell';
import { Money } from '../../../ui/money';
import { Fact } from '../../../ui/words';
import type { FeeLine, LineTotal } from '#domain/disclosures/sheet';
import { PERIOD_TEXT } from '#domain/disclosures/texts';
import { PER_PERIOD } from './line-words';
import { monthlySum, whyNoTotal } from './period-sum';

interface TotalListProps {
  title: string;
  lines: readonly FeeLine[];
  totals: readonly LineTotal[];
  /** Begins with what the monthly lines bring in together. */
  withSum?: boolean;
}

/** What every line brings in from the homes that pay it, in its own period. */
export function TotalList({ title, lines, totals, withSum }: TotalListProps) {
  const byCode = new Map(totals.map((total) => [total.code, total]));
  return (
    <CellGroup title={title} foot={withSum ? '每月合计只加按月收的项目。' : undefined}>
      {withSum && (
        <Cell
          title={
            <Fact label="每月合计" strong>
              <Money amount={monthlySum(lines, totals)} per="/月" />
            </Fact>
          }
        />
      )}
      {lines.map((line) => (
        <Cell key={line.code} title={<LineTotalRow line={line} total={byCode.get(line.code)} />} />
      ))}
    </CellGroup>
  );
}

/** The name has a line of its own: with large letters name and amount do not fit beside each other. */
function LineTotalRow({ line, total }: { line: FeeLine; total: LineTotal | undefined }) {
  const why = whyNoTotal(line, total);
  return (
    <>
      <View>{`${line.code} ${line.name}`}</View>
      <Fact
        label={total && !why ? `${total.homes} 户 · ${PERIOD_TEXT[line.period]}` : PERIOD_TEXT[line.period]}
      >
        {why ?? <Money amount={total?.amount ?? null} per={PER_PERIOD[line.period]} />}
      </Fact>
    </>
  );
}
