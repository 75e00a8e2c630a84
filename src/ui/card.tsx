import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classes, spoken, tappable } from './a11y';
import { unbroken } from './unbroken';

interface CardProps {
  children: ReactNode;
  /** Over the whole width, before the title. */
  above?: ReactNode;
  title?: ReactNode;
  /** At the right end of the title, e.g. a Tag. */
  extra?: ReactNode;
  onTap?: () => void;
  /** What a screen reader says for a card that is tapped; without it the card's texts are read. */
  label?: string;
  className?: string;
}

/** One thing on the page, on its own ground. A card that is tapped says so by pressing down. */
export function Card({ children, above, title, extra, onTap, label, className }: CardProps) {
  return (
    <View
      className={classes('ui-card', onTap && 'ui-card-tap', className)}
      hoverClass={onTap ? 'ui-pressed' : 'none'}
      {...tappable(onTap, { label })}
    >
      {above}
      {(title || extra) && (
        <View className="ui-card-head">
          <View className="ui-card-title" {...(onTap ? {} : spoken({ role: 'heading' }))}>
            {unbroken(title)}
          </View>
          {extra}
        </View>
      )}
      {unbroken(children)}
    </View>
  );
}
