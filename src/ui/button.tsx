import type { ReactNode } from 'react';
import { Button as NativeButton, View } from '@tarojs/components';
import { classes, spoken, tappable } from './a11y';
import { Icon, type IconName } from './icon';
import { unbroken } from './unbroken';

const KIND = {
  primary: 'ui-button-primary',
  plain: 'ui-button-plain',
  danger: 'ui-button-danger',
  quiet: 'ui-button-quiet',
} as const;

interface ButtonProps {
  children: ReactNode;
  onTap?: () => void;
  /** One `primary` per screen. `quiet` is a text alone, for what matters less. */
  kind?: keyof typeof KIND;
  busy?: boolean;
  disabled?: boolean;
  /** Why it cannot be pressed, or why the last press was refused: stands under the button. */
  reason?: string | null;
  icon?: IconName;
  label?: string;
  /** Only as wide as its text. */
  narrow?: boolean;
  /** WeChat only: asks for the verified telephone number; the code is what `people.signIn` takes. `null`: refused. */
  onPhoneCode?: (code: string | null) => void;
}

/** A button over its whole line, native so that WeChat's open types work. While it is busy it takes no second tap. */
export function Button({
  children,
  onTap,
  kind = 'primary',
  busy,
  disabled,
  reason,
  icon,
  label,
  narrow,
  onPhoneCode,
}: ButtonProps) {
  const off = Boolean(disabled || busy);
  return (
    <View className={classes('ui-button-block', narrow && 'ui-button-narrow')}>
      <NativeButton
        className={classes('ui-button', KIND[kind], off && 'ui-button-off')}
        hoverClass={off ? 'none' : 'ui-button-pressed'}
        disabled={off}
        openType={onPhoneCode ? 'getPhoneNumber' : undefined}
        onGetPhoneNumber={
          onPhoneCode ? (event) => onPhoneCode((event.detail as { code?: string }).code ?? null) : undefined
        }
        {...tappable(onTap ?? (() => undefined), { label, disabled: off })}
      >
        {icon && <Icon name={busy ? 'clock' : icon} />}
        {busy ? '请稍候…' : unbroken(children)}
      </NativeButton>
      {reason && (
        <View className="ui-button-reason" {...spoken({ role: 'alert' })}>
          {unbroken(reason)}
        </View>
      )}
    </View>
  );
}
