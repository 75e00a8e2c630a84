import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classes, tappable } from './a11y';
import { Icon, type IconName } from './icon';
import { unbroken } from './unbroken';

const HUE = {
  red: 'ui-tile-red',
  blue: 'ui-tile-blue',
  green: 'ui-tile-green',
  amber: 'ui-tile-amber',
  grey: 'ui-tile-grey',
} as const;
export type Hue = keyof typeof HUE;

/** A thing has its colour wherever it is drawn: help red, money amber, calls and activities green, places and people blue. */
const HUE_OF: Partial<Record<IconName, Hue>> = {
  heart: 'red',
  card: 'red',
  medical: 'red',
  pill: 'red',
  alert: 'red',
  sheet: 'amber',
  question: 'amber',
  bulb: 'amber',
  clock: 'amber',
  flag: 'green',
  calendar: 'green',
  phone: 'green',
  check: 'green',
  bag: 'green',
};
export const hueOf = (icon: IconName): Hue => HUE_OF[icon] ?? 'blue';

/** A drawing on a soft square. */
export function IconTile({ icon, hue, large }: { icon: IconName; hue?: Hue; large?: boolean }) {
  return (
    <View className={classes('ui-tile', HUE[hue ?? hueOf(icon)], large && 'ui-tile-large')}>
      <Icon name={icon} />
    </View>
  );
}

export interface Tile {
  /** What distinguishes it. */
  key: string;
  icon: IconName;
  word: string;
  /** How many things wait there; said in words to who does not see it. */
  count?: number;
  onTap: () => void;
}

/** Ways in, four a row, each a drawing over its word; `large`: two a row, each on its own ground, for who taps with a thumb and reads from afar. */
export function TileGrid({
  tiles,
  large,
  title,
}: {
  tiles: readonly Tile[];
  large?: boolean;
  title?: ReactNode;
}) {
  return (
    <View className={classes(!large && 'ui-card ui-grid-card')}>
      {title && <View className="ui-grid-title">{unbroken(title)}</View>}
      <View className={classes('ui-grid', large && 'ui-grid-large')}>
        {tiles.map(({ key, icon, word, count = 0, onTap }) => (
          <View
            key={key}
            className="ui-grid-one"
            hoverClass="ui-pressed"
            {...tappable(onTap, { label: count > 0 ? `${word}，${count} 件等您办` : word })}
          >
            <View className="ui-grid-tile">
              <IconTile icon={icon} large={large} />
              {count > 0 && <View className="ui-badge">{count > 99 ? '99+' : count}</View>}
            </View>
            <View className="ui-grid-word">{unbroken(word)}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
