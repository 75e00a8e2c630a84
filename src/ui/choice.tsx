import { Picker, View } from '@tarojs/components';
import { classes, spoken, tappable } from './a11y';
import { Icon } from './icon';

export interface Option<V extends string> {
  value: V;
  label: string;
}

interface ChoiceProps<V extends string> {
  label: string;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  error?: string | null;
}

/** One of a few, all in sight. The chosen one carries a tick, not its colour alone. */
export function Choice<V extends string>({ label, options, value, onChange, error }: ChoiceProps<V>) {
  return (
    <View className="ui-field">
      <View className="ui-field-label">{label}</View>
      <View className="ui-choice" {...spoken({ role: 'radiogroup', label })}>
        {options.map((one) => (
          <View
            key={one.value}
            className={classes('ui-chip', one.value === value && 'ui-chip-on')}
            hoverClass="ui-pressed"
            {...tappable(() => onChange(one.value), {
              role: 'radio',
              label: one.label,
              checked: one.value === value,
            })}
          >
            {one.value === value && <Icon name="check" />}
            {one.label}
          </View>
        ))}
      </View>
      {error && (
        <View className="ui-field-error" {...spoken({ role: 'alert' })}>
          {error}
        </View>
      )}
    </View>
  );
}

/** One of many, chosen from WeChat's own wheel. */
export function PickerField<V extends string>({ label, options, value, onChange, error }: ChoiceProps<V>) {
  const chosen = options.findIndex((one) => one.value === value);
  const said = options[chosen]?.label ?? '请选择';
  return (
    <View className="ui-field">
      <View className="ui-field-label">{label}</View>
      <Picker
        mode="selector"
        range={options.map((one) => one.label)}
        value={Math.max(chosen, 0)}
        onChange={(event) => {
          const one = options[Number(event.detail.value)];
          if (one) onChange(one.value);
        }}
        {...spoken({ role: 'button', label: `${label}：${said}` })}
      >
        <View className={classes('ui-field-box', 'ui-field-pick', error && 'ui-field-box-bad')}>
          <View className={classes('ui-field-picked', chosen < 0 && 'ui-words-quiet')}>{said}</View>
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

interface SwitchRowProps {
  title: string;
  note?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** Something that is on or off at once, without a button to confirm. The whole row takes the tap. */
export function SwitchRow({ title, note, checked, onChange, disabled }: SwitchRowProps) {
  return (
    <View
      className="ui-cell ui-cell-tap"
      hoverClass={disabled ? 'none' : 'ui-pressed'}
      {...tappable(() => onChange(!checked), { role: 'switch', label: title, checked, disabled })}
    >
      <View className="ui-cell-main">
        <View className="ui-cell-title">{title}</View>
        {note && <View className="ui-cell-note">{note}</View>}
      </View>
      <View className="ui-cell-value">{checked ? '已开启' : '已关闭'}</View>
      <View className={classes('ui-switch', checked && 'ui-switch-on')}>
        <View className="ui-switch-knob" />
      </View>
    </View>
  );
}
