import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classes, tappable } from './a11y';
import { Icon, type IconName } from './icon';
import { IconTile } from './tile';
import { unbroken } from './unbroken';
import { SectionTitle } from './words';

interface CellProps {
  title: ReactNode;
  /** A second, quieter line. */
  note?: ReactNode;
  /** At the right end. */
  value?: ReactNode;
  icon?: IconName;
  /** Instead of the icon. */
  lead?: ReactNode;
  onTap?: () => void;
  /** What a screen reader says for the whole cell, where its texts alone would not do. */
  label?: string;
}

/** A row of a list: what it is, what it says, and where a tap leads. */
export function Cell({ title, note, value, icon, lead, onTap, label }: CellProps) {
  return (
    <View
      className={classes('ui-cell', onTap && 'ui-cell-tap')}
      hoverClass={onTap ? 'ui-pressed' : 'none'}
      {...tappable(onTap, { label })}
    >
      {(lead ?? icon) && <View className="ui-cell-icon">{lead ?? (icon && <IconTile icon={icon} />)}</View>}
      <View className="ui-cell-main">
        <View className="ui-cell-title">{unbroken(title)}</View>
        {note && <View className="ui-cell-note">{unbroken(note)}</View>}
      </View>
      {value !== undefined && value !== null && <View className="ui-cell-value">{unbroken(value)}</View>}
      {onTap && <Icon name="next" className="ui-cell-next" />}
    </View>
  );
}

/** Cells on one ground with lines between them. */
export function CellGroup({
  title,
  children,
  foot,
}: {
  title?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <View className="ui-cells-block">
      {title && <SectionTitle>{title}</SectionTitle>}
      <View className="ui-cells">{children}</View>
      {foot && <View className="ui-cells-foot">{unbroken(foot)}</View>}
    </View>
  );
}
