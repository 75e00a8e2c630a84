import { hoursDueAt } from '#domain/activities/clock';
import type { Activity } from '#domain/activities/contract';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';
import { Banner } from '../../../../ui/banner';
import { cancelWords } from '../../components/cancel-words';

/** What the leader must know first: that it is over, settled or called off. */
export function RollStanding({ activity: { state, endsAt, late, cancelled } }: { activity: Activity }) {
  if (state === 'settled')
    return (
      <Banner tone="ok" title="时长已确认">
        到场的人已经能看到自己的时长。
      </Banner>
    );
  if (state === 'cancelled') {
    return (
      <Banner tone="bad" title="这次活动已取消">
        {cancelled && cancelWords(cancelled)}
        {'\n报了名的人会在“消息”里收到通知。'}
      </Banner>
    );
  }
  const now = serverNow();
  if (now < endsAt) return null;
  const due = sayInstant(hoursDueAt(endsAt), now);
  return late ? (
    <Banner tone="bad" title="确认时长已超时">
      {`应在 ${due} 前点名并确认时长。请现在办，社区已经收到提醒。`}
    </Banner>
  ) : (
    <Banner title="活动结束了">{`请在 ${due} 前点名并确认时长。`}</Banner>
  );
}
