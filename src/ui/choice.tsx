import { Picker, View } from '@tarojs/components';
import { classes, spoken, tappable } from './a11y';
import { Chip } from './chip';
import { FieldFrame, PickBox } from './field-frame';

export interface Option<V extends string> {
  value: V;
  label: string;
}

export interface ChoiceProps<V extends string> {
  label: string;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  error?: string | null;
}

/** Values with the words for them, as options to choose from. */
export const optionsOf = <const V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, string>>,
): Option<V>[] => values.map((value) => ({ value, label: words[value] }));

/** One of a few, all in sight. */
export function Choice<V extends string>({ label, options, value, onChange, error }: ChoiceProps<V>) {
  return (
    <FieldFrame label={label} error={error}>
      <View className="ui-choice" {...spoken({ role: 'radiogroup', label })}>
        {options.map((one) => (
          <Chip key={one.value} on={one.value === value} role="radio" onTap={() => onChange(one.value)}>
            {one.label}
          </Chip>
        ))}
      </View>
    </FieldFrame>
  );
}

interface ChipsProps {
  label: string;
  options: readonly string[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string | null;
}

/** Any of a few, all in sight. */
export function Chips({ label, options, value, onChange, error }: ChipsProps) {
  const turned = (one: string) =>
    value.includes(one) ? value.filter((other) => other !== one) : [...value, one];
  return (
    <FieldFrame label={label} error={error}>
      <View className="ui-choice">
        {options.map((one) => (
          <Chip key={one} on={value.includes(one)} role="checkbox" onTap={() => onChange(turned(one))}>
            {one}
          </Chip>
        ))}
      </View>
    </FieldFrame>
  );
}

/** One of many, chosen from WeChat's own wheel. */
export function PickerField<V extends string>({ label, options, value, onChange, error }: ChoiceProps<V>) {
  const chosen = options.findIndex((one) => one.value === value);
  const said = options[chosen]?.label ?? '请选择';
  return (
    <FieldFrame label={label} error={error}>
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
        <PickBox said={said} empty={chosen < 0} bad={Boolean(error)} />
      </Picker>
    </FieldFrame>
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
