import type { Theme } from '#domain/activities/contract';
import { myActivitiesLink, planLink } from '#domain/activities/links';
import type { CompoundId } from '#domain/kernel/ids';
import { sayMonth } from '#domain/kernel/time';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { Card } from '../../../../ui/card';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { useList } from '../../api';
import { ActivityCell } from '../../components/activity-cell';
import { JoinHint } from '../../components/join-hint';

definePageConfig({ navigationBarTitleText: '志愿活动' });

export default compoundPage(ActivitiesOf);

/** What is on, the soonest first. What is over is found under one's own. */
function ActivitiesOf({ compoundId }: { compoundId: CompoundId }) {
  const list = useList('listUpcoming', { compoundId });
  const phones = useCommunityPhones(compoundId);
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
            <More of={list} />
            <JoinHint compoundId={compoundId} leads />
            <Ways compoundId={compoundId} />
          </>
        )}
      </Load>
    </Page>
  );
}

/** What the month is about. */
const ThemeCard = ({ theme: { month, title, note } }: { theme: Theme }) => (
  <Card>
    <Words size="s" tone="quiet">
      {sayMonth(month)}的主题
    </Words>
    <Words size="l" strong>
      {title}
    </Words>
    {note !== '' && <Words>{note}</Words>}
  </Card>
);

/** To one's own places and hours, and for planners to the month. */
function Ways({ compoundId }: { compoundId: CompoundId }) {
  const { standing, may } = useHere(compoundId);
  if (standing !== 'member') return null;
  return (
    <CellGroup>
      <Cell
        icon="flag"
        title="我的活动和时长"
        note="报了名的、参加过的，做了多少小时"
        onTap={() => open(myActivitiesLink(compoundId))}
      />
      {may('planActivities') && (
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
