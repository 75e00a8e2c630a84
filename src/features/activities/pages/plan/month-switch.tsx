import { View } from '@tarojs/components';
import { sayMonth, type Month } from '#domain/kernel/time';
import { spoken, tappable } from '../../../../ui/a11y';
import { Icon } from '../../../../ui/icon';
import { unbroken } from '../../../../ui/unbroken';
import './month-switch.scss';

/** The month before or after: `step` is -1 or 1. */
export function monthAfter(month: Month, step: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + step;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Which month is shown, and the ways to those beside it. */
export function MonthSwitch({ month, onChange }: { month: Month; onChange: (month: Month) => void }) {
  const before = monthAfter(month, -1);
  const next = monthAfter(month, 1);
  return (
    <View className="act-month">
      <View
        className="act-month-step"
        hoverClass="ui-pressed"
        {...tappable(() => onChange(before), { label: `看${sayMonth(before)}` })}
      >
        <Icon name="back" />
      </View>
      <View className="act-month-name" {...spoken({ role: 'heading' })}>
        {unbroken(sayMonth(month))}
      </View>
      <View
        className="act-month-step"
        hoverClass="ui-pressed"
        {...tappable(() => onChange(next), { label: `看${sayMonth(next)}` })}
      >
        <Icon name="next" />
      </View>
    </View>
  );
}
