import { Picker, View } from '@tarojs/components';
import { classes, spoken } from './a11y';
import { Icon } from './icon';

interface TimeFieldProps {
  label: string;
  /** `09:00`, or null while none is chosen. */
  value: string | null;
  onChange: (time: string) => void;
  /** Where the wheel stands while none is chosen. */
  usual: string;
  error?: string | null;
}

/** `9:5` of Taro's wheel in browsers as `09:05`, which WeChat gives. */
const twoDigits = (time: string): string =>
  time
    .split(':')
    .map((part) => part.padStart(2, '0'))
    .join(':');

/** A time of the day, chosen from WeChat's own wheel. */
export function TimeField({ label, value, onChange, usual, error }: TimeFieldProps) {
  const said = value ?? '请选择时间';
  return (
    <View className="ui-field">
      <View className="ui-field-label">{label}</View>
      <Picker
        mode="time"
        value={value ?? usual}
        onChange={(event) => onChange(twoDigits(event.detail.value))}
        {...spoken({ role: 'button', label: `${label}：${said}` })}
      >
        <View className={classes('ui-field-box', 'ui-field-pick', error && 'ui-field-box-bad')}>
          <View className={classes('ui-field-picked', value === null && 'ui-words-quiet')}>{said}</View>
          <Icon name="next" className="ui-cell-next" />
        </View>
      </Picker>
      {error && (
        <View className="ui-field-error" {...spoken({ role: 'alert' })}>
          {error}
        </View>
      )}
    </View>
  );
}
