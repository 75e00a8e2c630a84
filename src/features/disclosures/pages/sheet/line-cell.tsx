import { View } from '@tarojs/components';
import type { LineChange } from '#domain/disclosures/contract';
import type { FeeLine } from '#domain/disclosures/sheet';
import { Cell } from '../../../../ui/cell';
import { Tag } from '../../../../ui/tag';
import type { QuestionHead } from '#domain/disclosures/contract';
import { Amount } from '../../components/amount';
import { changeTag, priceText, type ShownAmount } from '../../components/line-words';
import { AskedMark } from '../../components/my-questions';
import './line-cell.scss';
import '../../components/code.scss';

interface LineCellProps {
  line: FeeLine;
  /** `null`: nobody's home is meant, and the standard stands alone. */
  amount: ShownAmount | null;
  change: LineChange | null;
  /** What the reader has asked about it and is not settled. */
  asked: readonly QuestionHead[];
  onTap: () => void;
}

/** A line in the list: what it is, what it costs by the sheet, and what it costs here. */
export function LineCell({ line, amount, change, asked, onTap }: LineCellProps) {
  return (
    <Cell
      onTap={onTap}
      title={
        <>
          <View className="fee-code">
            {line.code}
            {change && <Tag tone="warn">{changeTag(change)}</Tag>}
          </View>
          <View>{line.name}</View>
        </>
      }
      note={
        <>
          <View className="fee-price">
            <View className="fee-price-standard">{priceText(line)}</View>
            {amount && <Amount line={line} amount={amount} />}
          </View>
          <AskedMark asked={asked} />
        </>
      }
    />
  );
}
