import { View } from '@tarojs/components';
import { classes, tappable } from '../../../ui/a11y';
import { Icon } from '../../../ui/icon';
import { phrasesOf } from './picked-text';

interface QuickPicksProps {
  /** What they are put into, for screen readers. */
  label: string;
  picks: readonly string[];
  text: string;
  onPick: (pick: string) => void;
}

/** Phrases to tap instead of typing them: they go into the field above, where they can be changed. */
export function QuickPicks({ label, picks, text, onPick }: QuickPicksProps) {
  const phrases = phrasesOf(text);
  return (
    <View className="errand-picks">
      {picks.map((pick) => {
        const on = phrases.includes(pick);
        return (
          <View
            key={pick}
            className={classes('ui-chip', on && 'ui-chip-on')}
            hoverClass="ui-pressed"
            {...tappable(() => onPick(pick), {
              role: 'checkbox',
              label: `${label}：${pick}`,
              checked: on,
            })}
          >
            {on && <Icon name="check" />}
            {pick}
          </View>
        );
      })}
    </View>
  );
}
