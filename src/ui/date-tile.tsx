import { View } from '@tarojs/components';
import type { Day } from '#domain/kernel/time';
import { spoken } from './a11y';

/** A day like a leaf of a calendar. The words beside it say the day in full. */
export const DateTile = ({ day }: { day: Day }) => (
  <View className="ui-leaf" {...spoken({ hidden: true })}>
    <View className="ui-leaf-month">{Number(day.slice(5, 7))}月</View>
    <View className="ui-leaf-day">{Number(day.slice(8, 10))}</View>
  </View>
);
