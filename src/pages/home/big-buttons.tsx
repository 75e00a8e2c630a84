import { View } from '@tarojs/components';
import { open, TAB } from '../../platform/routes';
import type { Today } from '../../platform/session';
import { tappable } from '../../ui/a11y';
import { Icon, iconNamed } from '../../ui/icon';
import { useSurroundings } from '../../ui/surroundings';

/**
 * The elder home: a few things, each large enough to hit without looking for it, and for who has not signed in the way to
 * do so. What she looks at now and then stands below, in cells.
 */
export function BigButtons({
  large,
  phone,
  signedIn,
}: {
  large: Today['large'];
  phone: string;
  signedIn: boolean;
}) {
  const { dial } = useSurroundings();
  return (
    <View className="ui-big">
      {large.map(({ icon, title, link }) => (
        <Big key={link} icon={icon} onTap={() => open(link)}>
          {title}
        </Big>
      ))}
      <Big icon="phone" onTap={() => dial(phone)}>
        打物业电话
      </Big>
      {!signedIn && (
        <Big icon="person" onTap={() => open(TAB.me)}>
          去登录
        </Big>
      )}
    </View>
  );
}

function Big({ icon, children, onTap }: { icon: string; children: string; onTap: () => void }) {
  return (
    <View className="ui-big-button" hoverClass="ui-pressed" {...tappable(onTap, { label: children })}>
      <Icon name={iconNamed(icon)} />
      <View className="ui-big-words">{children}</View>
    </View>
  );
}
