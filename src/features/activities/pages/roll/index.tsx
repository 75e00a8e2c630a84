import { activityLink } from '#domain/activities/links';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { CompoundScreen, LostLink } from '../../../../platform/compound-screen';
import { replaceWith, useParams } from '../../../../platform/routes';
import { useQuery } from '../../../../platform/use-query';
import { Button } from '../../../../ui/button';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { readActivity } from '../../api';
import { RollDesk } from '../../roll-components/roll-desk';
import '../../activities.scss';

definePageConfig({ navigationBarTitleText: '名单和点名' });

export default function RollScreen() {
  const { activityId } = useParams('activityId');
  return (
    <CompoundScreen>
      {(compoundId) =>
        activityId ? (
          <RollOf compoundId={compoundId} activityId={activityId} />
        ) : (
          <Page>
            <LostLink />
          </Page>
        )
      }
    </CompoundScreen>
  );
}

function RollOf({ compoundId, activityId }: { compoundId: CompoundId; activityId: string }) {
  const shown = useQuery(`roll:${activityId}`, () => readActivity(compoundId, activityId), refusalText);
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
