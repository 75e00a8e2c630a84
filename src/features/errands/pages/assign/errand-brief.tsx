import { View } from '@tarojs/components';
import { Card } from '../../../../ui/card';
import { Words } from '../../../../ui/words';
import { serverNow } from '../../../../platform/server-clock';
import type { AssignedErrand } from './proxy-list';
import { dueWords, lateNow } from '../../components/due-words';
import { ErrandMarks } from '../../components/errand-marks';

/** What is to be done for whom, above a list of who could do it. */
export function ErrandBrief({ errand }: { errand: AssignedErrand }) {
  const { itemName, homeLabel, beneficiary, wish, number, viewer } = errand;
  const now = serverNow();
  const age = beneficiary?.age == null ? '' : `，${beneficiary.age} 岁`;
  return (
    <Card title={itemName}>
      <View className="case-marks">
        <ErrandMarks errand={errand} />
      </View>
      <Words>
        {homeLabel} {beneficiary?.name}
        {age}
        {beneficiary?.livesAlone ? '，独居' : ''}
      </Words>
      {wish.what !== null && <Words tone="quiet">{wish.what}</Words>}
      {wish.whenHome !== null && <Words tone="quiet">家里有人：{wish.whenHome}</Words>}
      <Words size="s" tone={lateNow(errand, now) ? 'bad' : 'quiet'}>
        {dueWords(errand, viewer, now)}
      </Words>
      <Words size="s" tone="quiet">
        编号 {number}
      </Words>
    </Card>
  );
}
