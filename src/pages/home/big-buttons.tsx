import { View } from '@tarojs/components';
import type { Way } from '#domain/kernel/front-page';
import { open } from '../../platform/routes';
import { goSignIn } from '../../platform/sign-in-way';
import { classes, tappable } from '../../ui/a11y';
import { Icon, iconNamed, type IconName } from '../../ui/icon';
import { useSurroundings } from '../../ui/surroundings';

const COLOUR = ['ui-big-1', 'ui-big-2', 'ui-big-3', 'ui-big-4'] as const;

/**
 * The elder home: a few things, each large enough to hit without looking for it, and for who has not signed in the way to
 * do so. Calling stands second, wherever what is asked for most ends.
 */
export function BigButtons({
  ways,
  phone,
  signedIn,
}: {
  ways: readonly Way[];
  phone: string;
  signedIn: boolean;
}) {
  const { dial } = useSurroundings();
  const [first, ...rest] = ways.map(({ icon, title, note, link }) => ({
    ...{ icon: iconNamed(icon), title, note },
    onTap: () => open(link),
  }));
  const call = { icon: 'phone' as const, title: '打物业电话', note: phone, onTap: () => dial(phone) };
  const signIn = {
    icon: 'person' as const,
    title: '去登录',
    note: '用手机号，看自己家的',
    onTap: goSignIn,
  };
  const all = [...(first ? [first] : []), call, ...rest, ...(signedIn ? [] : [signIn])];
  return (
    <View className="ui-big">
      {all.map((one, place) => (
        <Big key={one.title} {...one} colour={COLOUR[place % COLOUR.length] ?? 'ui-big-4'} />
      ))}
    </View>
  );
}

interface BigProps {
  icon: IconName;
  title: string;
  note?: string;
  colour: (typeof COLOUR)[number];
  onTap: () => void;
}

const Big = ({ icon, title, note, colour, onTap }: BigProps) => (
  <View
    className={classes('ui-big-button', colour)}
    hoverClass="ui-big-pressed"
    {...tappable(onTap, { label: note ? `${title}，${note}` : title })}
  >
    <Icon name={icon} className="ui-big-icon" />
    <View className="ui-big-words">
      <View className="ui-big-title">{title}</View>
      {note && <View className="ui-big-note">{note}</View>}
    </View>
  </View>
);
