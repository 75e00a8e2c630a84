import { View } from '@tarojs/components';
import type { Activity } from '#domain/activities/contract';
import { hoursText, refusalText } from '#domain/activities/texts';
import { clockOf } from '#domain/kernel/time';
import { ConfirmButton } from '../../../../platform/confirm';
import { spoken } from '../../../../ui/a11y';
import { Button } from '../../../../ui/button';
import { unbroken } from '../../../../ui/unbroken';
import { Words } from '../../../../ui/words';
import type { SignUp } from './use-hours';
import type { Roll } from './use-roll';
import './roll-action.scss';

interface RollActionProps {
  activity: Activity;
  signUps: readonly SignUp[];
  roll: Roll;
}

/** What the leader does next, with what it comes to so far. */
export function RollAction({ activity, signUps, roll }: RollActionProps) {
  if (roll.phase === 'hours') {
    const many = roll.hours.came.length;
    return (
      <>
        <Count>{`到场 ${many} 人，共 ${hoursText(roll.hours.total)}`}</Count>
        <ConfirmButton
          button="确认时长"
          kind="primary"
          title={many > 0 ? `确认 ${many} 人的时长？` : '没有人到场，办结这次活动？'}
          confirm="确认时长"
          cancel="再看看"
          perform={roll.approve}
          sayRefusal={refusalText}
          onDone={roll.approved}
          onFailed={roll.tried}
        >
          {many > 0
            ? `一共 ${hoursText(roll.hours.total)}。确认后不能再改；一分钟内，到场的人会在“消息”里收到自己的时长。`
            : '确认后不能再改，谁也不记时长。'}
        </ConfirmButton>
      </>
    );
  }
  return (
    <>
      <Count>{`到场 ${roll.ticks.came.length} 人，共 ${signUps.length} 人`}</Count>
      <TickNext activity={activity} roll={roll} />
    </>
  );
}

function TickNext({ activity, roll }: { activity: Activity; roll: Roll }) {
  if (roll.unsaved) {
    return (
      <Button onTap={roll.saveTicks} busy={roll.savingTicks} reason={roll.ticksMessage}>
        保存点名
      </Button>
    );
  }
  if (roll.again) {
    return (
      <Button kind="plain" onTap={roll.keepTicks}>
        不用改，回去确认时长
      </Button>
    );
  }
  return (
    <View {...spoken({ role: 'status' })}>
      <Words tone="ok" className="act-saved">
        {`点名已存好。${clockOf(activity.endsAt)} 结束后再来，确认每个人的时长。`}
      </Words>
    </View>
  );
}

const Count = ({ children }: { children: string }) => (
  <View className="act-count" {...spoken({ role: 'status' })}>
    {unbroken(children)}
  </View>
);
