import { View } from '@tarojs/components';
import type { FACES } from '#domain/errands/contract';
import { FACE_TEXT } from '#domain/errands/texts';
import { doerTitle } from '#domain/errands/words';
import { Card } from '../../../../ui/card';
import { Icon, type IconName } from '../../../../ui/icon';
import { Fact } from '../../../../ui/words';
import type { Errand } from '../../api';
import { minutesText } from './minutes';
import './rating-card.scss';

const FACE_ICON: Record<(typeof FACES)[number], IconName> = {
  good: 'faceGood',
  fair: 'faceFair',
  poor: 'facePoor',
};

/** What the family thinks of it, how often it was opened again, the time it took; the head says how it ended. */
export function RatingCard({ errand }: { errand: Errand }) {
  const { result, rating, minutes, reopened } = errand;
  if (result === null || (rating === null && minutes === 0)) return null;
  return (
    <Card title="办得怎么样">
      {rating && (
        <Fact label="家属评价">
          <View className="case-face">
            <Icon name={FACE_ICON[rating]} />
            {FACE_TEXT[rating]}
          </View>
        </Fact>
      )}
      {minutes > 0 && <Fact label={`${doerTitle(errand.byStaff)}用了`}>{minutesText(minutes)}</Fact>}
      {reopened > 0 && <Fact label="重新办过">{reopened} 次</Fact>}
    </Card>
  );
}
