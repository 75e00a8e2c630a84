import { View } from '@tarojs/components';
import { sayYuan, type Fen } from '#domain/kernel/money';
import { classes, spoken } from './a11y';

const COLOUR = ['ui-part-1', 'ui-part-2', 'ui-part-3'] as const;

interface PartsBarProps {
  /** At most three, the largest first. */
  parts: readonly { text: string; amount: Fen }[];
}

/** What an amount is made of: a bar in proportion, and each part by its name and amount below. */
export function PartsBar({ parts }: PartsBarProps) {
  return (
    <View className="ui-parts">
      <View className="ui-parts-bar" {...spoken({ hidden: true })}>
        {parts.map(({ text, amount }, place) => (
          <View key={text} className={classes('ui-part', COLOUR[place])} style={{ flexGrow: amount }} />
        ))}
      </View>
      <View className="ui-parts-words">
        {parts.map(({ text, amount }, place) => (
          <View key={text} className="ui-parts-word">
            <View className={classes('ui-parts-dot', COLOUR[place])} {...spoken({ hidden: true })} />
            <View className="ui-parts-name">{text}</View>
            <View className="ui-parts-amount">{sayYuan(amount)}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
