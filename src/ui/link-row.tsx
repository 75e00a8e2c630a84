import { View } from '@tarojs/components';
import { tappable } from './a11y';
import { Icon } from './icon';

/** At the foot of a card: where it goes on. */
export const LinkRow = ({ children, onTap }: { children: string; onTap: () => void }) => (
  <View
    className="ui-link-row"
    hoverClass="ui-pressed"
    {...tappable(onTap, { role: 'link', label: children })}
  >
    <View>{children}</View>
    <Icon name="next" className="ui-link-next" />
  </View>
);
