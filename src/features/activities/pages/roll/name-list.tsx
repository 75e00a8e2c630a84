import type { Activity } from '#domain/activities/contract';
import { hoursText } from '#domain/activities/texts';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';
import { Cell, CellGroup } from '../../../../ui/cell';
import type { SignUp } from './use-hours';

interface NameListProps {
  activity: Activity;
  signUps: readonly SignUp[];
}

/** Who has a place, and once it is settled, what came of it. */
export function NameList({ activity, signUps }: NameListProps) {
  const settled = activity.state === 'settled';
  return (
    <CellGroup
      title={`${settled ? '名单和时长' : '报名的人'}（${signUps.length}）`}
      foot={activity.state === 'open' ? '活动开始前半小时起，可以在这里点名。' : undefined}
    >
      {signUps.map((one) => (
        <Cell
          key={one.personId}
          title={one.name}
          note={settled ? undefined : `${sayInstant(one.at, serverNow())} 报名`}
          value={settled ? (one.came ? hoursText(one.minutes ?? 0) : '没到') : undefined}
        />
      ))}
    </CellGroup>
  );
}
