import { View } from '@tarojs/components';
import { spoken } from './a11y';

/** How far something is, as a bar; the words beside it say the same. */
export function Bar({ done, total }: { done: number; total: number }) {
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <View className="ui-progress-track" {...spoken({ role: 'img', label: `${percent}%` })}>
      <View className="ui-progress-bar" style={{ width: `${percent}%` }} />
    </View>
  );
}
