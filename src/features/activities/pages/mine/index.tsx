import { activitiesLink } from '#domain/activities/links';
import { hoursText, refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { communityPhones } from '../../../../platform/phone';
import { open } from '../../../../platform/routes';
import { isSignedOut, SignInFirst } from '../../../../platform/sign-in-first';
import { useQuery } from '../../../../platform/use-query';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { CellGroup } from '../../../../ui/cell';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { readMine, type Mine } from '../../api';
import { ActivityCell } from '../../components/activity-cell';
import { BindFirst } from '../../components/join-hint';
import { PastList } from '../../components/past-list';
import { useStanding } from '../../components/standing';
import '../../activities.scss';

definePageConfig({ navigationBarTitleText: '我的活动和时长' });

export default function MineScreen() {
  return <CompoundScreen>{(compoundId) => <MineOf compoundId={compoundId} />}</CompoundScreen>;
}

function MineOf({ compoundId }: { compoundId: CompoundId }) {
  const shown = useQuery(`mine:${compoundId}`, () => readMine(compoundId), refusalText);
  const stranger = useStanding(compoundId) === 'stranger';
  const phones = communityPhones(useCompoundPhones(compoundId));
  if (isSignedOut(shown)) {
    return (
      <Page>
        <SignInFirst>
          您报了哪些活动、做了多少小时，只有您自己、领队和社区能看。请用报名时的手机号登录。
        </SignInFirst>
      </Page>
    );
  }
  if (stranger && shown.state === 'failed' && shown.refused) {
    return (
      <Page>
        <BindFirst />
      </Page>
    );
  }
  return (
    <Page phones={phones}>
      <Load of={shown}>{(mine) => <MyActivities compoundId={compoundId} mine={mine} />}</Load>
    </Page>
  );
}

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
