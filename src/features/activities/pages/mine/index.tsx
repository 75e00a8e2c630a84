import type { activities } from '#domain/activities/contract';
import { activitiesLink } from '#domain/activities/links';
import { hoursText } from '#domain/activities/texts';
import type { OutputOf } from '#domain/kernel/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { CellGroup } from '../../../../ui/cell';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { useRead } from '../../api';
import { ActivityCell } from '../../components/activity-cell';
import { BindToJoin } from '../../components/join-hint';
import { PastList } from './past-list';

definePageConfig({ navigationBarTitleText: '我的活动和时长' });

export default compoundPage(MineOf);

function MineOf({ compoundId }: { compoundId: CompoundId }) {
  const shown = useRead('mine', { compoundId });
  const stranger = useHere(compoundId).standing === 'stranger';
  return (
    <Page phones={useCommunityPhones(compoundId)}>
      <Load
        of={shown}
        signedOut="您报了哪些活动、做了多少小时，只有您自己、领队和社区能看。请用报名时的手机号登录。"
        refused={stranger && <BindToJoin compoundId={compoundId} />}
      >
        {(mine) => <MyActivities compoundId={compoundId} mine={mine} />}
      </Load>
    </Page>
  );
}

type Mine = OutputOf<typeof activities.actions.mine>;

function MyActivities({ compoundId, mine }: { compoundId: CompoundId; mine: Mine }) {
  const { upcoming, past, minutes, times } = mine;
  const none = upcoming.length === 0 && past.length === 0;
  const toAll = (
    <Button kind={none ? 'primary' : 'plain'} onTap={() => open(activitiesLink(compoundId))}>
      看近期的活动
    </Button>
  );
  return (
    <>
      <Card>
        <Words tone="quiet">志愿服务累计</Words>
        <Words size="xl" strong>
          {hoursText(minutes)}
        </Words>
        <Words size="s" tone="quiet">
          {times > 0
            ? `参加过 ${times} 次。只算领队确认过的时长。`
            : '活动结束后，领队确认了时长，就会算进来。'}
        </Words>
      </Card>
      {upcoming.length > 0 && (
        <CellGroup title="要去的">
          {upcoming.map((one) => (
            <ActivityCell key={one.activityId} compoundId={compoundId} activity={one} />
          ))}
        </CellGroup>
      )}
      {past.length > 0 && <PastList compoundId={compoundId} past={past} />}
      {none ? (
        <EmptyState icon="flag" title="您还没有报过名" action={toAll}>
          看看近期有什么活动，点“报名”就有名额。
        </EmptyState>
      ) : (
        upcoming.length === 0 && toAll
      )}
    </>
  );
}
