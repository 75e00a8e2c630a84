import { activityLink } from '#domain/activities/links';
import type { CompoundId } from '#domain/kernel/ids';
import { compoundPage } from '../../../../platform/compound-screen';
import { replaceWith } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { useRead } from '../../api';
import { RollDesk } from './roll-desk';

definePageConfig({ navigationBarTitleText: '名单和点名' });

export default compoundPage(RollOf, 'activityId');

function RollOf({ compoundId, activityId }: { compoundId: CompoundId; activityId: string }) {
  const shown = useRead('read', { compoundId, activityId });
  if (shown.state === 'ready' && shown.value.signUps !== null) {
    const { value } = shown;
    return (
      <RollDesk
        compoundId={compoundId}
        activity={value}
        signUps={value.signUps ?? []}
        notRefreshed={shown.message}
        onTried={shown.reload}
      />
    );
  }
  return (
    <Page>
      <Load of={shown}>
        {() => (
          <EmptyState
            icon="person"
            title="名单只有领队和社区能看"
            action={
              <Button kind="plain" onTap={() => replaceWith(activityLink(compoundId, activityId))}>
                看这个活动
              </Button>
            }
          >
            您能看到还有几个名额，看不到谁报了名。
          </EmptyState>
        )}
      </Load>
    </Page>
  );
}
