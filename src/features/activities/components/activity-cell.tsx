import type { ActivityHead } from '#domain/activities/contract';
import { activityLink } from '#domain/activities/links';
import { dayOf } from '#domain/kernel/time';
import { whenText } from '#domain/kernel/when-text';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../platform/routes';
import { serverNow } from '../../../platform/server-clock';
import { Cell } from '../../../ui/cell';
import { DateTile } from '../../../ui/date-tile';
import { Words } from '../../../ui/words';
import { PlaceTag } from './place-tag';

interface ActivityCellProps {
  compoundId: CompoundId;
  activity: ActivityHead;
}

/** An activity in a list: what, when, where, and whether there is a place. */
export function ActivityCell({ compoundId, activity }: ActivityCellProps) {
  return (
    <Cell
      lead={<DateTile day={dayOf(activity.startsAt)} />}
      title={
        <>
          <Words strong>{activity.title}</Words>
          <Words>{whenText(activity, serverNow())}</Words>
        </>
      }
      note={
        <>
          <Words size="s">{activity.place}</Words>
          <PlaceTag activity={activity} />
        </>
      }
      onTap={() => open(activityLink(compoundId, activity.activityId))}
    />
  );
}
