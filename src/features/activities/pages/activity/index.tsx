import { activitiesLink } from '#domain/activities/links';
import { placeState, type PlaceState } from '#domain/activities/rules';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Banner } from '../../../../ui/banner';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { useRead } from '../../api';
import { ActivityHead } from './activity-head';
import { ActivityTasks } from '../../components/activity-facts';
import { ActivityState } from './activity-state';
import { JoinHint } from '../../components/join-hint';
import { LeaderWays } from './leader-ways';
import { SignUpAction } from './sign-up-action';
import { useSignUp } from './use-sign-up';

definePageConfig({ navigationBarTitleText: '志愿活动' });

export default compoundPage(ActivityOf, 'activityId');

/** Where nobody can sign up any more the page has no button: how it stands is said at its head. */
const OPEN: readonly PlaceState[] = ['free', 'few', 'full', 'closed'];

function ActivityOf({ compoundId, activityId }: { compoundId: CompoundId; activityId: string }) {
  const shown = useRead('read', { compoundId, activityId });
  const signing = useSignUp(compoundId, activityId, shown.reload);
  const activity = shown.state === 'ready' ? shown.value : null;
  const state = activity && placeState(activity, serverNow());
  const phones = useCommunityPhones(compoundId);
  return (
    <Page
      phones={phones}
      action={
        activity &&
        state &&
        OPEN.includes(state) && <SignUpAction compoundId={compoundId} activity={activity} signing={signing} />
      }
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
              <CellGroup>
                <Cell
                  icon="calendar"
                  title="看所有活动"
                  note="哪些还有名额"
                  onTap={() => open(activitiesLink(compoundId))}
                />
              </CellGroup>
            )}
            {state && OPEN.includes(state) && <JoinHint compoundId={compoundId} />}
          </>
        )}
      </Load>
    </Page>
  );
}
