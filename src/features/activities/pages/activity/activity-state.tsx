import type { Activity } from '#domain/activities/contract';
import { draftLink } from '#domain/activities/links';
import { placeState } from '#domain/activities/rules';
import { hoursText } from '#domain/activities/texts';
import { meetText } from '#domain/kernel/when-text';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { cancelWords } from '../../components/cancel-words';

interface ActivityStateProps {
  compoundId: CompoundId;
  activity: Activity;
}

/** How the activity stands, and what that means for the reader; nothing while there simply are places. */
export function ActivityState({ compoundId, activity }: ActivityStateProps) {
  const { activityId, mine, capacity, cancelled } = activity;
  switch (placeState(activity, serverNow())) {
    case 'draft':
      return (
        <Banner
          tone="warn"
          title="这是草稿，居民看不到"
          action={
            <Button kind="plain" narrow onTap={() => open(draftLink(compoundId, activityId))}>
              去改，或发布
            </Button>
          }
        >
          社区发布后，大家才能看到和报名。
        </Banner>
      );
    case 'cancelled':
      return (
        <Banner tone="bad" title="这次活动取消了">
          {cancelled && cancelWords(cancelled)}
          {mine && '\n您报过名，不用再去。'}
        </Banner>
      );
    case 'full':
      return mine ? <MyPlace activity={activity} /> : <Full capacity={capacity} />;
    case 'free':
    case 'few':
    case 'closed':
      return mine ? <MyPlace activity={activity} /> : null;
    case 'running':
      return <Banner title="活动正在进行">{mine ? '到了请找领队点名。' : '已经不能报名了。'}</Banner>;
    case 'over':
      return <Banner title="活动结束了">{mine && '领队确认时长后，“消息”里会告诉您，这里也能看到。'}</Banner>;
    case 'settled':
      return <Settled activity={activity} />;
  }
}

function MyPlace({ activity: { startsAt, place } }: { activity: Activity }) {
  return (
    <Banner tone="ok" title={`您有名额，${meetText(startsAt, serverNow())}`}>
      请到{place}。来不了请早点取消，名额会让给别人。
    </Banner>
  );
}

const Full = ({ capacity }: { capacity: number }) => (
  <Banner tone="warn" title="名额满了">{`${capacity} 个名额都有人了。`}</Banner>
);

function Settled({ activity: { mine, myMinutes } }: { activity: Activity }) {
  if (myMinutes) {
    return (
      <Banner tone="ok" title={`您这次的服务时长：${hoursText(myMinutes)}`}>
        领队已经确认。有出入请打社区电话。
      </Banner>
    );
  }
  return <Banner title="活动结束了">{mine && '这次没有记您的时长。您去了的话，请打社区电话。'}</Banner>;
}
