import { Input, Textarea, View } from '@tarojs/components';
import { firstLetters, lettersIn } from '#domain/kernel/text';
import { classes, named } from './a11y';
import { FieldFrame } from './field-frame';
import { PrivateHint, type KeepPrivate } from './private-hint';

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
  /** Only who may know them reads it: numbers and codes belong here. */
  secret?: boolean;
  /** Where else what is private may go. */
  keep?: KeepPrivate;
}

/**
 * A text that is typed. The native input must be given what stands in it: after each letter Taro writes the `value` that
 * it was given last back into it, on both targets, and what was typed would be gone.
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
    secret,
    keep,
  } = props;
  const input = {
    value,
    placeholder,
    placeholderClass: 'ui-placeholder',
    // in units of storage, of which an emoji may have a dozen
    maxlength: maxLength * 12,
    disabled,
    onInput: (event: { detail: { value: string } }) => onChange(firstLetters(event.detail.value, maxLength)),
    ...named(error ? `${label}，${error}` : label),
  };
  const left = maxLength - lettersIn(value);
  const count = long && (
    <View className="ui-field-count">{left >= 0 ? `还可写 ${left} 字` : `多了 ${-left} 字`}</View>
  );
  return (
    <FieldFrame label={label} error={error} hint={hint} count={count}>
      <View className={classes('ui-field-box', long && 'ui-field-box-long', error && 'ui-field-box-bad')}>
        {long ? (
          <Textarea {...input} className="ui-field-area" autoHeight />
        ) : (
          <Input {...input} className="ui-field-input" type={keyboard} />
        )}
        {unit && <View className="ui-field-unit">{unit}</View>}
      </View>
      {long && !secret && <PrivateHint value={value} onChange={onChange} keep={keep} />}
    </FieldFrame>
  );
}
