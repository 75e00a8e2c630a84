import { View } from '@tarojs/components';
import { classes, tappable } from './a11y';
import { Icon } from './icon';

interface CheckRowProps {
  title: string;
  note?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** What it says at the right end, ticked and not. */
  words: { on: string; off: string };
  disabled?: boolean;
}

/** One of many that is ticked or not, e.g. who came. The whole row takes the tap, and a word says what the tick says. */
export function CheckRow({ title, note, checked, onChange, words, disabled }: CheckRowProps) {
  return (
    <View
      className="ui-cell ui-cell-tap"
      hoverClass={disabled ? 'none' : 'ui-pressed'}
      {...tappable(() => onChange(!checked), { role: 'checkbox', label: title, checked, disabled })}
    >
      <View className={classes('ui-tick', checked && 'ui-tick-on')}>{checked && <Icon name="check" />}</View>
      <View className="ui-cell-main">
        <View className="ui-cell-title">{title}</View>
        {note && <View className="ui-cell-note">{note}</View>}
      </View>
      <View className={classes('ui-cell-value', checked && 'ui-words-ok', checked && 'ui-words-strong')}>
        {checked ? words.on : words.off}
      </View>
    </View>
  );
}
