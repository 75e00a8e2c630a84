import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { spoken, tappable } from './a11y';
import { Icon } from './icon';
import { unbroken } from './unbroken';

interface HeroProps {
  title: string;
  note: ReactNode;
  /** Where something else can be chosen, e.g. another compound: what the tap does, in words. */
  choose?: { label: string; onTap: () => void };
}

/** The head of the home page, on the brand's own ground; the first card lies over its lower edge. */
export function Hero({ title, note, choose }: HeroProps) {
  const name = (
    <View className="ui-hero-title" {...(choose ? {} : spoken({ role: 'heading' }))}>
      {unbroken(title)}
    </View>
  );
  return (
    <View className="ui-hero">
      {choose ? (
        <View className="ui-hero-choose" hoverClass="ui-hero-pressed" {...tappable(choose.onTap, choose)}>
          {name}
          <Icon name="down" className="ui-hero-down" />
        </View>
      ) : (
        name
      )}
      <View className="ui-hero-note">{unbroken(note)}</View>
    </View>
  );
}
