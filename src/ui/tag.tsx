import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { classes } from './a11y';
import { Icon, type IconName } from './icon';

const TONE = {
  info: 'ui-tag-info',
  ok: 'ui-tag-ok',
  warn: 'ui-tag-warn',
  bad: 'ui-tag-bad',
  brand: 'ui-tag-brand',
  plain: 'ui-tag-plain',
} as const;
export type Tone = keyof typeof TONE;

interface TagProps {
  children: ReactNode;
  tone?: Tone;
  /** For a mark that must be found at a glance, e.g. that something is late. */
  icon?: IconName;
}

/** A state in a word. The word says it; colour and drawing only repeat it. */
export function Tag({ children, tone = 'plain', icon }: TagProps) {
  const name = classes('ui-tag', TONE[tone]);
  if (!icon) return <Text className={name}>{children}</Text>;
  return (
    <View className={name}>
      <Icon name={icon} className="ui-tag-icon" />
      {children}
    </View>
  );
}
