import { Input, View } from '@tarojs/components';
import { firstLetters } from '#domain/kernel/text';
import { classes, named } from './a11y';
import { FieldFrame } from './field-frame';

export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  hint?: string;
  /** What is wrong with it; stands under the field, and what was typed stays. */
  error?: string | null;
  maxLength?: number;
  keyboard?: 'text' | 'number' | 'digit';
  /** Behind the input, e.g. ㎡. */
  unit?: string;
  disabled?: boolean;
}

/**
 * What the native input is given. It must be what stands in it: after each letter Taro writes the `value` that it was given
 * last back into it, on both targets, and what was typed would be gone.
 */
export const inputOf = ({
  label,
  value,
  onChange,
  placeholder,
  error,
  maxLength = 200,
  disabled,
}: FieldProps) => ({
  value,
  placeholder,
  placeholderClass: 'ui-placeholder',
  // in units of storage, of which an emoji may have a dozen
  maxlength: maxLength * 12,
  disabled,
  onInput: (event: { detail: { value: string } }) => onChange(firstLetters(event.detail.value, maxLength)),
  ...named(error ? `${label}，${error}` : label),
});

/** A text of one line that is typed. */
export function Field(field: FieldProps) {
  const { label, hint, error, unit, keyboard = 'text' } = field;
  return (
    <FieldFrame label={label} error={error} hint={hint}>
      <View className={classes('ui-field-box', error && 'ui-field-box-bad')}>
        <Input {...inputOf(field)} className="ui-field-input" type={keyboard} />
        {unit && <View className="ui-field-unit">{unit}</View>}
      </View>
    </FieldFrame>
  );
}
