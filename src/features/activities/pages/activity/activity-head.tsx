import type { Activity } from '#domain/activities/contract';
import { monthOf, sayMonth } from '#domain/kernel/time';
import { Card } from '../../../../ui/card';
import { Cover } from '../../../../ui/cover';
import { Bar } from '../../../../ui/bar';
import { Words } from '../../../../ui/words';
import { ActivityFacts } from '../../components/activity-facts';
import { PlaceTag } from '../../components/place-tag';

/** Which activity it is: what one decides by, and the month's theme that it belongs to. */
export function ActivityHead({ activity }: { activity: Activity }) {
  return (
    <Card above={<Cover name="activity" />} title={activity.title} extra={<PlaceTag activity={activity} />}>
      <ActivityFacts activity={activity} />
      <Bar done={activity.capacity - activity.seatsLeft} total={activity.capacity} />
      {activity.theme && (
        <Words size="s" tone="quiet">
          {sayMonth(monthOf(activity.startsAt))}的主题：{activity.theme.title}
        </Words>
      )}
    </Card>
  );
}
