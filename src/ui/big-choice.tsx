import { View } from '@tarojs/components';
import { classes, spoken, tappable } from './a11y';
import type { ChoiceProps, Option } from './choice';
import { FieldFrame } from './field-frame';
import { Icon, type IconName } from './icon';
import { unbroken } from './unbroken';

interface BigOption<V extends string> extends Option<V> {
  /** What it leads to, where the word alone leaves that open. */
  note?: string;
  icon?: IconName;
}

interface BigChoiceProps<V extends string> extends ChoiceProps<V> {
  options: readonly BigOption<V>[];
  /** Side by side, the drawing above the word: for two or three short words. */
  row?: boolean;
  /** Two a line, a last one over all of it: for short words. */
  pairs?: boolean;
  /** What it is about stands above it already: its label is for screen readers alone. */
  titled?: boolean;
}

/** One of two or three that matter: each as large as a button. The chosen one carries a tick, not its colour alone. */
export function BigChoice<V extends string>(props: BigChoiceProps<V>) {
  const { label, options, value, onChange, row, pairs, titled, error } = props;
  return (
    <FieldFrame label={titled ? null : label} error={error}>
      <View
        className={classes('ui-choices', row && 'ui-choices-row', pairs && 'ui-choices-pairs')}
        {...spoken({ role: 'radiogroup', label })}
      >
        {options.map((one) => {
          const chosen = one.value === value;
          return (
            <View
              key={one.value}
              className={classes('ui-choices-one', chosen && 'ui-choices-on')}
              hoverClass="ui-pressed"
              {...tappable(() => onChange(one.value), {
                role: 'radio',
                label: one.note ? `${one.label}，${one.note}` : one.label,
                checked: chosen,
              })}
            >
              {one.icon && <Icon name={one.icon} className="ui-choices-icon" />}
              <View className="ui-choices-main">
                <View className="ui-choices-word">
                  {chosen && <Icon name="check" className="ui-choices-tick" />}
                  {one.label}
                </View>
                {one.note && <View className="ui-choices-note">{unbroken(one.note)}</View>}
              </View>
            </View>
          );
        })}
      </View>
    </FieldFrame>
  );
}
