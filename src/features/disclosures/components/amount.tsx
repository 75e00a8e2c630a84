import { View } from '@tarojs/components';
import type { FeeLine } from '#domain/disclosures/sheet';
import { Money } from '../../../ui/money';
import { Tag } from '../../../ui/tag';
import { Words } from '../../../ui/words';
import { aroundAmount, withoutAmount, type ShownAmount } from './line-words';
import './amount.scss';

/** What a line costs, as short as a list needs it. */
export function Amount({ line, amount, size }: { line: FeeLine; amount: ShownAmount; size?: 'm' | 'xl' }) {
  if (amount.kind === 'toBeCompleted' || amount.kind === 'noSuchHome') {
    return (
      <View className="fee-amount">
        <Tag tone="warn">{withoutAmount(amount)}</Tag>
      </View>
    );
  }
  if (amount.amount === null || !amount.applies) {
    return (
      <View className="fee-amount">
        <Words inline tone="quiet" size={size === 'xl' ? 'l' : 's'}>
          {withoutAmount(amount)}
        </Words>
      </View>
    );
  }
  const { before, per } = aroundAmount(line, amount);
  return (
    <View className="fee-amount">
      {before && (
        <Words inline tone="quiet" size="s" className="fee-amount-before">
          {before}
        </Words>
      )}
      <Money amount={amount.amount} per={per} size={size} />
    </View>
  );
}
