import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classes, spoken } from './a11y';
import { Icon } from './icon';
import { unbroken } from './unbroken';

interface FieldFrameProps {
  /** Absent where its name stands above it already. */
  label?: ReactNode;
  children: ReactNode;
  /** What is wrong with it; stands under the field, and what was filled in stays. */
  error?: string | null;
  hint?: string;
  /** At the right end below, e.g. how many letters are left. */
  count?: ReactNode;
}

/** What every field of a form has around it: its name above, what is wrong and what helps below. */
export function FieldFrame({ label, children, error, hint, count }: FieldFrameProps) {
  return (
    <View className="ui-field">
      {label && <View className="ui-field-label">{label}</View>}
      {children}
      <FieldError>{error}</FieldError>
      {(hint || count) && (
        <View className="ui-field-foot">
          <View className="ui-field-hint">{unbroken(hint)}</View>
          {count}
        </View>
      )}
    </View>
  );
}

/** What is wrong, in words; nothing where nothing is. */
export const FieldError = ({ children }: { children?: string | null }) =>
  children ? (
    <View className="ui-field-error" {...spoken({ role: 'alert' })}>
      {unbroken(children)}
    </View>
  ) : null;

/** The box of what is chosen from a wheel: what is chosen, or that nothing is. */
export const PickBox = ({ said, empty, bad }: { said: string; empty: boolean; bad: boolean }) => (
  <View className={classes('ui-field-box', 'ui-field-pick', bad && 'ui-field-box-bad')}>
    <View className={classes('ui-field-picked', empty && 'ui-words-quiet')}>{unbroken(said)}</View>
    <Icon name="next" className="ui-cell-next" />
  </View>
);
