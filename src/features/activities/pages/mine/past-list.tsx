import { activityLink } from '#domain/activities/links';
import { hoursText } from '#domain/activities/texts';
import { whenText } from '#domain/kernel/when-text';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Words } from '../../../../ui/words';
import type { activities } from '#domain/activities/contract';
import type { OutputOf } from '#domain/kernel/contract';

type PastActivity = OutputOf<typeof activities.actions.mine>['past'][number];

/** What came of it: the approved time, or why there is none. */
function resultOf({ state, myMinutes }: PastActivity): string {
  if (state === 'cancelled') return '已取消';
  if (state === 'open') return '等领队确认时长';
  return myMinutes ? hoursText(myMinutes) : '没有记时长';
}

/** What the reader had a place in, the newest first. */
export function PastList({ compoundId, past }: { compoundId: CompoundId; past: readonly PastActivity[] }) {
  return (
    <CellGroup title="参加过的">
      {past.map((one) => (
        <Cell
          key={one.activityId}
          title={one.title}
          note={
            <>
              <Words size="s">{whenText(one, serverNow())}</Words>
              <Words strong={Boolean(one.myMinutes)}>{resultOf(one)}</Words>
            </>
          }
          onTap={() => open(activityLink(compoundId, one.activityId))}
        />
      ))}
    </CellGroup>
  );
}
