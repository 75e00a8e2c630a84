import { useState } from 'react';
import { Input, Textarea, View } from '@tarojs/components';
import { classes, named, spoken } from './a11y';
import { kept } from './kept';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  hint?: string;
  /** What is wrong with it; stands under the field, and what was typed stays. */
  error?: string | null;
  /** More than one line. */
  long?: boolean;
  maxLength?: number;
  keyboard?: 'text' | 'number' | 'digit';
  /** Behind the input, e.g. ㎡. */
  unit?: string;
  disabled?: boolean;
}

/**
 * A text that is typed. In the mini-program the native input keeps its own text and is only written to when the text
 * changes from outside: writing back every letter makes the cursor jump on slow phones. In browsers Taro restores
 * `value` after each letter, so there it must follow.
 */
export function Field(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    placeholder,
    hint,
    error,
    long,
    maxLength = 200,
    keyboard = 'text',
    unit,
    disabled,
  } = props;
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState({ value, times: 0 });
  if (value !== typed) {
    setTyped(value);
    setGiven({ value, times: given.times + 1 });
  }
  const take = (next: string) => {
    setTyped(next);
    onChange(next);
  };
  const input = {
    key: process.env.TARO_ENV === 'h5' ? 0 : given.times,
    value: process.env.TARO_ENV === 'h5' ? value : given.value,
    placeholder,
    placeholderClass: 'ui-placeholder',
    maxlength: maxLength,
    disabled,
    onInput: (event: { detail: { value: string } }) => take(event.detail.value),
    ...named(error ? `${label}，${error}` : label),
  };
  const left = maxLength - [...value].length;
  return (
    <View className="ui-field">
      <View className="ui-field-label">{label}</View>
      <View className={classes('ui-field-box', long && 'ui-field-box-long', error && 'ui-field-box-bad')}>
        {long ? (
          <Textarea {...input} className="ui-field-area" autoHeight />
        ) : (
          <Input {...input} className="ui-field-input" type={keyboard} />
        )}
        {unit && <View className="ui-field-unit">{unit}</View>}
      </View>
      {error && (
        <View className="ui-field-error" {...spoken({ role: 'alert' })}>
          {kept(error)}
        </View>
      )}
      {(hint || long) && (
        <View className="ui-field-foot">
          <View className="ui-field-hint">{kept(hint)}</View>
          {long && (
            <View className="ui-field-count">{left >= 0 ? `还可写 ${left} 字` : `多了 ${-left} 字`}</View>
          )}
        </View>
      )}
    </View>
  );
}
