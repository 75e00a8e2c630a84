import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classes, spoken } from './a11y';
import { Icon, type IconName } from './icon';
import { unbroken } from './unbroken';

const TONE = {
  info: { name: 'ui-banner-info', icon: 'message' },
  ok: { name: 'ui-banner-ok', icon: 'check' },
  warn: { name: 'ui-banner-warn', icon: 'alert' },
  bad: { name: 'ui-banner-bad', icon: 'alert' },
} as const satisfies Record<string, { name: string; icon: IconName }>;

interface BannerProps {
  children: ReactNode;
  tone?: keyof typeof TONE;
  title?: string;
  /** A Button `narrow` or a text that is tapped. */
  action?: ReactNode;
}

/** Something about the page as a whole that must be read: a newer version, a refusal, what happens next. */
export function Banner({ children, tone = 'info', title, action }: BannerProps) {
  const { name, icon } = TONE[tone];
  return (
    <View
      className={classes('ui-banner', name)}
      {...spoken({ role: tone === 'bad' || tone === 'warn' ? 'alert' : 'status' })}
    >
      <Icon name={icon} className="ui-banner-icon" />
      <View className="ui-banner-main">
        {title && <View className="ui-words-strong">{unbroken(title)}</View>}
        <View>{unbroken(children)}</View>
        {action && <View className="ui-banner-action">{action}</View>}
      </View>
    </View>
  );
}
