import { View } from '@tarojs/components';
import { Chip } from '../../../../ui/chip';
import { hasPick } from './picked-text';
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
  return (
    <View className="errand-picks">
      {picks.map((pick) => {
        const on = hasPick(text, pick);
        return (
          <Chip key={pick} on={on} role="checkbox" label={`${label}：${pick}`} onTap={() => onPick(pick)}>
            {pick}
          </Chip>
        );
      })}
    </View>
  );
}
