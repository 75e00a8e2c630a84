import { activityLink } from '#domain/activities/links';
import type { CompoundId } from '#domain/kernel/ids';
import { isDay } from '#domain/kernel/time';
import { compoundPage } from '../../../../platform/compound-screen';
import { replaceWith, useParams } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { useRead } from '../../api';
import { PlanDesk } from './plan-desk';

definePageConfig({ navigationBarTitleText: '活动草稿' });

export default compoundPage(DraftOf);

function DraftOf({ compoundId }: { compoundId: CompoundId }) {
  const { activityId, day } = useParams('activityId', 'day');
  if (activityId) return <StoredDraft compoundId={compoundId} activityId={activityId} />;
  return <PlanDesk compoundId={compoundId} first={null} day={day !== undefined && isDay(day) ? day : null} />;
}

/** The draft as it was when the page was opened: shown again, the page keeps what has been written since. */
function StoredDraft({ compoundId, activityId }: { compoundId: CompoundId; activityId: string }) {
  const shown = useRead('read', { compoundId, activityId });
  if (shown.state === 'ready' && shown.value.state === 'draft') {
    return <PlanDesk key={shown.value.rev} compoundId={compoundId} first={shown.value} day={null} />;
  }
  return (
    <Page>
      <Load of={shown}>
        {() => (
          <EmptyState
            icon="check"
            title="这个活动已经发布"
            action={
              <Button onTap={() => replaceWith(activityLink(compoundId, activityId))}>看这个活动</Button>
            }
          >
            发布后不能改。要改时间或地点，请先取消，再写一个新的。
          </EmptyState>
        )}
      </Load>
    </Page>
  );
}
