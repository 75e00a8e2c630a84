import { View } from '@tarojs/components';
import { Chip } from '../../../../ui/chip';
import { phrasesOf } from './picked-text';
import './quick-picks.scss';

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
          <Chip key={pick} on={on} role="checkbox" label={`${label}：${pick}`} onTap={() => onPick(pick)}>
            {pick}
          </Chip>
        );
      })}
    </View>
  );
}
