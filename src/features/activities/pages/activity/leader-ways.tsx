import type { Activity } from '#domain/activities/contract';
import { rollLink } from '#domain/activities/links';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { Cell, CellGroup } from '../../../../ui/cell';

/** For who leads it: to the names, the roll-call and the hours. Nothing for everybody else. */
export function LeaderWays({ compoundId, activity }: { compoundId: CompoundId; activity: Activity }) {
  const { activityId, leads, state, signUps, capacity } = activity;
  if (!leads || state === 'draft') return null;
  return (
    <CellGroup title="领队用">
      <Cell
        icon="person"
        title="名单、点名和时长"
        note={`${signUps?.length ?? 0} 人报名，共 ${capacity} 个名额`}
        onTap={() => open(rollLink(compoundId, activityId))}
      />
    </CellGroup>
  );
}
