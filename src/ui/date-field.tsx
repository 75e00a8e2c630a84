import { Picker, View } from '@tarojs/components';
import { classes, spoken } from './a11y';
import { Icon } from './icon';
import { kept } from './kept';

interface DateFieldProps {
  label: string;
  /** `2026-11-21`, or null while none is chosen. */
  value: string | null;
  onChange: (day: string) => void;
  /** The chosen day in words; the field says 请选择日期 while there is none. */
  say: (day: string) => string;
  /** The first and the last day that can be chosen, both included. */
  from: string;
  until: string;
  hint?: string;
  error?: string | null;
}

/** A day, chosen from WeChat's own wheel. While none is chosen the wheel stands at the first that can be. */
export function DateField({ label, value, onChange, say, from, until, hint, error }: DateFieldProps) {
  const said = value === null ? '请选择日期' : say(value);
  return (
    <View className="ui-field">
      <View className="ui-field-label">{label}</View>
      <Picker
        mode="date"
        value={value ?? from}
        start={from}
        end={until}
        onChange={(event) => onChange(event.detail.value)}
        {...spoken({ role: 'button', label: `${label}：${said}` })}
      >
        <View className={classes('ui-field-box', 'ui-field-pick', error && 'ui-field-box-bad')}>
          <View className={classes('ui-field-picked', value === null && 'ui-words-quiet')}>{kept(said)}</View>
          <Icon name="next" className="ui-cell-next" />
        </View>
      </Picker>
      {error && (
        <View className="ui-field-error" {...spoken({ role: 'alert' })}>
          {kept(error)}
        </View>
      )}
      {hint && (
        <View className="ui-field-foot">
          <View className="ui-field-hint">{kept(hint)}</View>
        </View>
      )}
    </View>
  );
}
