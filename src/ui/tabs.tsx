import { View } from '@tarojs/components';
import { classes, spoken, tappable } from './a11y';
import type { Option } from './choice';

interface TabsProps<V extends string> {
  /** What they choose between, for screen readers. */
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** Two to four views of the same page, one of them shown. */
export function Tabs<V extends string>({ label, options, value, onChange }: TabsProps<V>) {
  return (
    <View className="ui-tabs" {...spoken({ role: 'tablist', label })}>
      {options.map((one) => (
        <View
          key={one.value}
          className={classes('ui-tab', one.value === value && 'ui-tab-on')}
          hoverClass="ui-pressed"
          {...tappable(() => onChange(one.value), {
            role: 'tab',
            label: one.label,
            checked: one.value === value,
          })}
        >
          {one.label}
        </View>
      ))}
    </View>
  );
}
