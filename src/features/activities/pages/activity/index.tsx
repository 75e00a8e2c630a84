import { placeState, type PlaceState } from '#domain/activities/rules';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { CompoundScreen, LostLink } from '../../../../platform/compound-screen';
import { communityPhones } from '../../../../platform/phone';
import { useParams } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { useQuery } from '../../../../platform/use-query';
import { Banner } from '../../../../ui/banner';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { readActivity } from '../../api';
import { ActivityHead } from '../../components/activity-head';
import { ActivityTasks } from '../../components/activity-facts';
import { ActivityState } from '../../components/activity-state';
import { Elsewhere } from '../../components/elsewhere';
import { JoinHint } from '../../components/join-hint';
import { LeaderWays } from '../../components/leader-ways';
import { LeaveDialog, SignUpAction } from '../../components/sign-up-action';
import { useSignUp } from '../../components/use-sign-up';
import '../../activities.scss';

definePageConfig({ navigationBarTitleText: '志愿活动' });

export default function ActivityScreen() {
  const { activityId } = useParams('activityId');
  return (
    <CompoundScreen>
      {(compoundId) =>
        activityId ? (
          <ActivityOf compoundId={compoundId} activityId={activityId} />
        ) : (
          <Page>
            <LostLink />
          </Page>
        )
      }
    </CompoundScreen>
  );
}

/** Where nobody can sign up any more the page has no button: how it stands is said at its head. */
const OPEN: readonly PlaceState[] = ['free', 'few', 'full', 'closed'];

function ActivityOf({ compoundId, activityId }: { compoundId: CompoundId; activityId: string }) {
  const shown = useQuery(`activity:${activityId}`, () => readActivity(compoundId, activityId), refusalText);
  const signing = useSignUp(compoundId, activityId, shown.reload);
  const activity = shown.state === 'ready' ? shown.value : null;
  const state = activity && placeState(activity, serverNow());
  const phones = communityPhones(useCompoundPhones(compoundId));
  return (
    <Page
      phones={phones}
      action={
        activity &&
        state &&
        OPEN.includes(state) && <SignUpAction compoundId={compoundId} activity={activity} signing={signing} />
      }
      over={<LeaveDialog activity={activity} signing={signing} />}
    >
      <Load of={shown}>
        {(value) => (
          <>
            {signing.left && !value.mine && (
              <Banner tone="ok" title="已取消报名">
                您的名额让出来了。还想去，有名额时可以再报。
              </Banner>
            )}
            <ActivityState compoundId={compoundId} activity={value} />
            <ActivityHead activity={value} />
            <ActivityTasks activity={value} />
            <LeaderWays compoundId={compoundId} activity={value} />
            {(state === 'cancelled' || (state === 'full' && !value.mine)) && (
              <Elsewhere compoundId={compoundId} except={activityId} />
            )}
            {state && OPEN.includes(state) && <JoinHint compoundId={compoundId} />}
          </>
        )}
      </Load>
    </Page>
  );
}
