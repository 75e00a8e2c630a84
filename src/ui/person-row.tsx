import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classes, spoken, tappable } from './a11y';
import { Icon } from './icon';
import { unbroken } from './unbroken';

const FACE = ['ui-face-1', 'ui-face-2', 'ui-face-3', 'ui-face-4'] as const;

/** Somebody's first character on a colour that is hers as long as her name is. */
function Avatar({ name }: { name: string }) {
  const sum = [...name].reduce((all, one) => all + (one.codePointAt(0) ?? 0), 0);
  return (
    <View className={classes('ui-face', FACE[sum % FACE.length])} {...spoken({ hidden: true })}>
      {[...name][0]}
    </View>
  );
}

interface PersonRowProps {
  /** Her name alone, for the drawing. */
  name: string;
  title: ReactNode;
  children?: ReactNode;
  /** A round button at the end that calls; `label` says whom and which number. */
  call?: { label: string; onTap: () => void };
}

/** Somebody one can turn to: her face, who she is, and a button that calls. */
export function PersonRow({ name, title, children, call }: PersonRowProps) {
  return (
    <View className="ui-person">
      <Avatar name={name} />
      <View className="ui-person-main">
        <View className="ui-person-title">{unbroken(title)}</View>
        {unbroken(children)}
      </View>
      {call && (
        <View className="ui-call" hoverClass="ui-pressed" {...tappable(call.onTap, { label: call.label })}>
          <Icon name="phone" />
        </View>
      )}
    </View>
  );
}
