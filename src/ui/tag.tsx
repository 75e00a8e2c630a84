import type { ReactNode } from 'react';
import { Text } from '@tarojs/components';
import { classes } from './a11y';

const TONE = {
  ok: 'ui-tag-ok',
  warn: 'ui-tag-warn',
  bad: 'ui-tag-bad',
  brand: 'ui-tag-brand',
  plain: 'ui-tag-plain',
} as const;
export type Tone = keyof typeof TONE;

/** A state in a word. The word says it; the colour only repeats it. */
export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: Tone }) {
  return <Text className={classes('ui-tag', TONE[tone])}>{children}</Text>;
}
