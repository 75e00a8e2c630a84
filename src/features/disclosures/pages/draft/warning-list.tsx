import type { SheetFault } from '#domain/workbook/grid';
import { acknowledgementOf } from '#domain/disclosures/rules';
import { faultText } from '#domain/disclosures/texts';
import { QuestionList } from '../../../../platform/question-list';

interface WarningListProps {
  warnings: readonly SheetFault[];
  /** By their keys, see `acknowledgementOf`; null where there is nothing to tick. */
  acknowledged: readonly string[] | null;
  onChange?: (acknowledged: string[]) => void;
}

/** What may be published but must have been seen: the clerk ticks each one, or all of them at once. */
export function WarningList({ warnings, acknowledged, onChange }: WarningListProps) {
  return (
    <QuestionList
      title={
        acknowledged ? `提醒（${warnings.length} 条，请逐条看过再勾选）` : `提醒（${warnings.length} 条）`
      }
      faults={warnings}
      say={faultText}
      tickKey={acknowledgementOf}
      ticked={acknowledged ?? undefined}
      {...(onChange ? { onTick: onChange } : {})}
      {...(acknowledged ? { foot: '需要修改的，请改好表格后重新导入。' } : {})}
    />
  );
}
