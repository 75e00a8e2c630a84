import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { classes, spoken } from './a11y';
import { unbroken } from './unbroken';

const SIZE = { s: 'ui-words-s', m: 'ui-words-m', l: 'ui-words-l', xl: 'ui-words-xl' } as const;
const TONE = {
  plain: '',
  quiet: 'ui-words-quiet',
  brand: 'ui-words-brand',
  bad: 'ui-words-bad',
  ok: 'ui-words-ok',
  warn: 'ui-words-warn',
} as const;

interface WordsProps {
  children: ReactNode;
  size?: keyof typeof SIZE;
  tone?: keyof typeof TONE;
  strong?: boolean;
  /** Within a line instead of a paragraph of its own. */
  inline?: boolean;
  className?: string;
}

/** Text in one of the four sizes there are; a paragraph of its own unless `inline`. Line breaks in it are kept. */
export function Words({ children, size = 'm', tone = 'plain', strong, inline, className }: WordsProps) {
  const name = classes('ui-words', SIZE[size], TONE[tone], strong && 'ui-words-strong', className);
  return inline ? (
    <Text className={name}>{unbroken(children)}</Text>
  ) : (
    <View className={name}>{unbroken(children)}</View>
  );
}

/** The heading of a group of cards; `extra` stands at its right end. */
export function SectionTitle({ children, extra }: { children: ReactNode; extra?: ReactNode }) {
  return (
    <View className="ui-section">
      <View className="ui-section-title" {...spoken({ role: 'heading' })}>
        {unbroken(children)}
      </View>
      {extra}
    </View>
  );
}

/** A thin line between two parts of a card. */
export function Divider() {
  return <View className="ui-divider" {...spoken({ hidden: true })} />;
}

/** A name and what it is, side by side; a long value takes the next line. */
export function Fact({ label, children, strong }: { label: string; children: ReactNode; strong?: boolean }) {
  return (
    <View className="ui-fact">
      <View className="ui-fact-label">{label}</View>
      <View className={classes('ui-fact-value', strong && 'ui-words-strong')}>{unbroken(children)}</View>
    </View>
  );
}
