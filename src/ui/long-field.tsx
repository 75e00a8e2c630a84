import { Textarea, View } from '@tarojs/components';
import { lettersIn } from '#domain/kernel/text';
import { classes } from './a11y';
import { FieldFrame } from './field-frame';
import { inputOf, type FieldProps } from './field';
import { PrivateHint, type KeepPrivate } from './private-hint';

interface LongFieldProps extends Omit<FieldProps, 'keyboard' | 'unit'> {
  /** Only who may know them reads it: numbers and codes belong here. */
  secret?: boolean;
  /** Where else what is private may go. */
  keep?: KeepPrivate;
}

/** A text of more than one line, with what is private in it named to its writer. Apart from `Field`, which the main package has. */
export function LongField({ secret, keep, ...field }: LongFieldProps) {
  const { label, value, onChange, hint, error, maxLength = 200 } = field;
  const left = maxLength - lettersIn(value);
  const count = (
    <View className="ui-field-count">{left >= 0 ? `还可写 ${left} 字` : `多了 ${-left} 字`}</View>
  );
  return (
    <FieldFrame label={label} error={error} hint={hint} count={count}>
      <View className={classes('ui-field-box', 'ui-field-box-long', error && 'ui-field-box-bad')}>
        <Textarea {...inputOf(field)} className="ui-field-area" autoHeight />
      </View>
      {!secret && <PrivateHint value={value} onChange={onChange} keep={keep} />}
    </FieldFrame>
  );
}
