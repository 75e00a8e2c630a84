import { View } from '@tarojs/components';
import { doerTitle } from '#domain/errands/words';
import { stepsFor } from '#domain/errands/rules';
import { Card } from '../../../../ui/card';
import { Words } from '../../../../ui/words';
import type { Errand } from '../../api';
import { DoorCode } from './door-code';
import { HeldReview } from './held-review';
import type { Stepping } from '../../components/use-step';
import './wish-card.scss';

const FIELDS = [
  { field: 'what', label: '要办什么' },
  { field: 'whenHome', label: '什么时候家里有人' },
  { field: 'special', label: '要特别注意的' },
] as const;
type Field = (typeof FIELDS)[number]['field'];

interface WishCardProps {
  errand: Errand;
  stepping: Stepping;
}

/** Why a field is not shown; nothing where there is nothing to say. */
function whyHidden(field: Field, { viewer, wish }: Errand): string | null {
  if (wish.held.includes(field)) return '这一项在等网格员或社区核对，核对后才能看到。';
  if (viewer !== 'candidate') return '这一项没有通过核对，看不到。请打电话问家里。';
  return field === 'what' ? '写的话没有通过核对，看不到。接下后请打电话问家里。' : null;
}

/** What was asked for, in the family's own words. A field that waits to be looked into says so. */
export function WishCard({ errand, stepping }: WishCardProps) {
  const { wish, viewer } = errand;
  return (
    <Card title="申请的内容">
      {FIELDS.map(({ field, label }) => {
        const text = wish[field];
        const instead = text === null ? whyHidden(field, errand) : null;
        const held = wish.held.includes(field);
        if (!text?.trim() && instead === null) return null;
        return (
          <View key={field} className="case-part">
            <Words size="s" tone="quiet">
              {label}
            </Words>
            {text === null ? <Words tone="quiet">{instead}</Words> : <Words>{text}</Words>}
            {held && viewer === 'desk' && <HeldReview what={{ kind: 'wish', field }} stepping={stepping} />}
            {held && viewer === 'family' && text !== null && (
              <Words size="s" tone="warn">
                这一项在等网格员或社区核对，通过后去办的人才能看到。
              </Words>
            )}
          </View>
        );
      })}
      {errand.confidential && (
        <View className="case-part">
          <Words size="s" tone="quiet">
            {viewer === 'proxy' ? '只给您看，别告诉别人' : `只给${doerTitle(errand.byStaff)}看，办结后删掉`}
          </Words>
          <Words>{errand.confidential}</Words>
        </View>
      )}
      {errand.hasDoorCode && (
        <View className="case-part">
          <Words size="s" tone="quiet">
            怎么开门
          </Words>
          {stepsFor(errand).includes('revealDoorCode') ? (
            <DoorCode compoundId={stepping.target.compoundId} errandId={errand.errandId} />
          ) : (
            <Words tone="quiet">
              {viewer === 'proxy'
                ? '正在办的时候才能看。'
                : `${doerTitle(errand.byStaff)}在办时点开才能看到，办结后删掉。`}
            </Words>
          )}
        </View>
      )}
    </Card>
  );
}
