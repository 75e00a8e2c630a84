import type { Activity } from '#domain/activities/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Sheet } from '../../../../ui/dialog';
import { Words } from '../../../../ui/words';
import { useDo } from '../../api';
import { ActivityFacts, ActivityTasks } from '../../components/activity-facts';

interface PublishSheetProps {
  compoundId: CompoundId;
  activity: Activity;
  onClose: () => void;
  onPublished: () => void;
}

/** What residents will see, and the button that shows it to them. */
export function PublishSheet({ compoundId, activity, onClose, onPublished }: PublishSheetProps) {
  const { activityId, rev } = activity;
  const publishing = useDo('publish');
  const confirm = () =>
    void publishing.run({ compoundId, activityId, rev }).then((done) => {
      if (done) onPublished();
    });
  return (
    <Sheet
      open
      title="居民会看到"
      onClose={onClose}
      action={
        <Button onTap={confirm} busy={publishing.busy} reason={publishing.message}>
          发布
        </Button>
      }
    >
      <Card title={activity.title}>
        <ActivityFacts activity={activity} />
      </Card>
      <ActivityTasks activity={activity} />
      <Words size="s" tone="quiet">
        发布后全小区马上能看到，也能报名。发布后不能改；要改时间或地点，只能取消后重新写。
      </Words>
    </Sheet>
  );
}
