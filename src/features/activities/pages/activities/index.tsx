import { myActivitiesLink, planLink } from '#domain/activities/links';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { communityPhones } from '../../../../platform/phone';
import { open } from '../../../../platform/routes';
import { useMay } from '../../../../platform/session';
import { usePages } from '../../../../platform/use-pages';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { listUpcoming } from '../../api';
import { ActivityCell } from '../../components/activity-cell';
import { JoinHint } from '../../components/join-hint';
import { useStanding } from '../../components/standing';
import { ThemeCard } from '../../components/theme-card';
import '../../activities.scss';

definePageConfig({ navigationBarTitleText: '志愿活动' });

export default function ActivitiesScreen() {
  return <CompoundScreen>{(compoundId) => <ActivitiesOf compoundId={compoundId} />}</CompoundScreen>;
}

/** What is on, the soonest first. What is over is found under one's own. */
function ActivitiesOf({ compoundId }: { compoundId: CompoundId }) {
  const list = usePages(`activities:${compoundId}`, (after) => listUpcoming(compoundId, after), refusalText);
  const phones = communityPhones(useCompoundPhones(compoundId));
  return (
    <Page phones={phones}>
      <Load of={list.first} rows={4}>
        {({ theme }) => (
          <>
            {theme && <ThemeCard theme={theme} />}
            {list.items.length === 0 ? (
              <EmptyState icon="calendar" title="现在没有可以报名的活动">
                社区发布新活动后，会出现在这里；绑定了房子的人，“消息”里也会收到。
              </EmptyState>
            ) : (
              <CellGroup title="近期的活动">
                {list.items.map((one) => (
                  <ActivityCell key={one.activityId} compoundId={compoundId} activity={one} />
                ))}
              </CellGroup>
            )}
            {list.hasMore && (
              <Button kind="plain" onTap={list.loadMore} busy={list.loadingMore} reason={list.moreMessage}>
                再看一些
              </Button>
            )}
            <JoinHint compoundId={compoundId} leads />
            <Ways compoundId={compoundId} />
          </>
        )}
      </Load>
    </Page>
  );
}

/** To one's own places and hours, and for planners to the month. */
function Ways({ compoundId }: { compoundId: CompoundId }) {
  const member = useStanding(compoundId) === 'member';
  const plans = useMay(compoundId, 'planActivities');
  if (!member) return null;
  return (
    <CellGroup>
      <Cell
        icon="flag"
        title="我的活动和时长"
        note="报了名的、参加过的，做了多少小时"
        onTap={() => open(myActivitiesLink(compoundId))}
      />
      {plans && (
        <Cell
          icon="calendar"
          title="活动计划"
          note="每月主题和每周的活动"
          onTap={() => open(planLink(compoundId))}
        />
      )}
    </CellGroup>
  );
}
