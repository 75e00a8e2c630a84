import { View } from '@tarojs/components';
import { classes, tappable } from './a11y';
import { Icon } from './icon';

interface ChipProps {
  children: string;
  on: boolean;
  role: 'radio' | 'checkbox';
  /** What a screen reader says, where its word alone would not do. */
  label?: string;
  onTap: () => void;
}

/** A word that is chosen with a tap. The chosen one carries a tick, not its colour alone. */
export function Chip({ children, on, role, label = children, onTap }: ChipProps) {
  return (
    <View
      className={classes('ui-chip', on && 'ui-chip-on')}
      hoverClass="ui-pressed"
      {...tappable(onTap, { role, label, checked: on })}
    >
      {on && <Icon name="check" />}
      {children}
    </View>
  );
}
