import { View } from '@tarojs/components';
import { hoursText } from '#domain/activities/texts';
import { classes, tappable } from '../../../../ui/a11y';
import { CellGroup } from '../../../../ui/cell';
import { unbroken } from '../../../../ui/unbroken';
import type { useHours } from './use-hours';
import './hours-list.scss';

interface HoursListProps {
  hours: ReturnType<typeof useHours>;
}

/** How long each who came has served: the planned time, unless the leader takes half hours off. */
export function HoursList({ hours }: HoursListProps) {
  const { planned, came, minutes: minutesOf, takeOff, giveBack } = hours;
  return (
    <CellGroup title="每人的时长" foot={`按计划是 ${hoursText(planned)}。早走、晚到的，点“减半小时”。`}>
      {came.map((one) => {
        const minutes = minutesOf(one.personId);
        return (
          <View key={one.personId} className="ui-cell act-hours">
            <View className="act-hours-who">
              <View className="ui-cell-title">{one.name}</View>
              <View className={classes('act-hours-many', minutes < planned && 'ui-words-warn')}>
                {unbroken(hoursText(minutes))}
              </View>
            </View>
            <View className="act-hours-steps">
              <Step name={one.name} word="减半小时" off={minutes <= 0} onTap={() => takeOff(one.personId)} />
              <Step
                name={one.name}
                word="加半小时"
                off={minutes >= planned}
                onTap={() => giveBack(one.personId)}
              />
            </View>
          </View>
        );
      })}
    </CellGroup>
  );
}

function Step({ name, word, off, onTap }: { name: string; word: string; off: boolean; onTap: () => void }) {
  return (
    <View
      className={classes('ui-chip', off && 'act-step-off')}
      hoverClass={off ? 'none' : 'ui-pressed'}
      {...tappable(onTap, { label: `${name}${word}`, disabled: off })}
    >
      {word}
    </View>
  );
}
