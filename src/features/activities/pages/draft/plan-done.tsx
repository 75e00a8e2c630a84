import type { Activity } from '#domain/activities/contract';
import { activityLink, planLink } from '#domain/activities/links';
import type { CompoundId } from '#domain/kernel/ids';
import { monthOf } from '#domain/kernel/time';
import { replaceWith } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/load';
import { Page } from '../../../../ui/page';

/** How a planner has left the form. */
export type How = 'stored' | 'published' | 'dropped';

interface PlanDoneProps {
  compoundId: CompoundId;
  activity: Activity;
  how: How;
  publishes: boolean;
}

/** What has become of it, and where to go from here. */
export function PlanDone({ compoundId, activity, how, publishes }: PlanDoneProps) {
  const month = monthOf(activity.startsAt);
  const toPlan = () => replaceWith(planLink(compoundId, month));
  if (how === 'published') {
    return (
      <Page>
        <EmptyState
          icon="check"
          title="已发布"
          action={
            <>
              <Button onTap={() => replaceWith(activityLink(compoundId, activity.activityId))}>
                看这个活动
              </Button>
              <Button kind="plain" onTap={toPlan}>
                回活动计划
              </Button>
            </>
          }
        >
          “{activity.title}”现在可以报名了；一分钟内，“消息”里会通知大家。
        </EmptyState>
      </Page>
    );
  }
  if (how === 'dropped') {
    return (
      <Page>
        <EmptyState icon="check" title="草稿已放弃" action={<Button onTap={toPlan}>看活动计划</Button>}>
          “{activity.title}”不办了，居民没有看到过它。
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <EmptyState icon="check" title="草稿已存好" action={<Button onTap={toPlan}>看活动计划</Button>}>
        {publishes ? '发布以前，居民看不到。' : '请告诉社区来发布；发布以前，居民看不到。'}
      </EmptyState>
    </Page>
  );
}
