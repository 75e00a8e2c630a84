import { activitiesLink, activityLink } from '#domain/activities/links';
import { whenText } from '#domain/activities/when-text';
import type { FrontPage } from '#domain/people/contract';
import { open } from '../../platform/routes';
import { useSeats } from '../../platform/seats';
import { serverNow } from '../../platform/server-clock';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';

/** What the month is about, and the next activity with the places it has left. */
export function ActivityCard({ frontPage }: { frontPage: FrontPage }) {
  const { compoundId, theme, activity } = frontPage;
  return (
    <Card title="志愿活动" extra={activity && <Places {...activity} />}>
      {theme && (
        <Words size="s" tone="quiet">
          本月主题：{theme.title}
        </Words>
      )}
      {activity ? (
        <>
          <Words strong>{activity.title}</Words>
          <Words>{whenText(activity, serverNow())}</Words>
          <Words tone="quiet">{activity.place}</Words>
        </>
      ) : (
        <Words tone="quiet">最近还没有可以报名的活动。社区发布后会在这里。</Words>
      )}
      <Button
        kind="plain"
        onTap={() =>
          open(activity ? activityLink(compoundId, activity.activityId) : activitiesLink(compoundId))
        }
      >
        {activity ? '看看这次活动' : '看本月计划'}
      </Button>
    </Card>
  );
}

function Places({ activityId, seatsLeft: told, capacity, startsAt }: NonNullable<FrontPage['activity']>) {
  const seatsLeft = useSeats(activityId, told);
  if (serverNow() >= startsAt) return <Tag>正在进行</Tag>;
  if (seatsLeft === 0) return <Tag tone="warn">{capacity} 个名额已满</Tag>;
  return <Tag tone="ok">还有 {seatsLeft} 个名额</Tag>;
}
