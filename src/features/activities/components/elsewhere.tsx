import { activitiesLink, activityLink } from '#domain/activities/links';
import { refusalText } from '#domain/activities/texts';
import { whenText } from '#domain/kernel/when-text';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../platform/routes';
import { serverNow } from '../../../platform/server-clock';
import { useQuery } from '../../../platform/use-query';
import { Cell, CellGroup } from '../../../ui/cell';
import { listUpcoming } from '../api';

const MOST = 3;

/** What else is on and has places, for whom this one cannot be. It is not waited for, and its failure is not shown. */
export function Elsewhere({ compoundId, except }: { compoundId: CompoundId; except: string }) {
  const listed = useQuery(`elsewhere:${compoundId}`, () => listUpcoming(compoundId, null), refusalText);
  const others = listed.state === 'ready' ? listed.value.items : [];
  const free = others.filter((one) => one.activityId !== except && one.seatsLeft > 0 && !one.mine);
  return (
    <CellGroup
      title={free.length > 0 ? '还有名额的活动' : undefined}
      foot={listed.state === 'ready' && free.length === 0 ? '别的活动现在也没有空的名额。' : undefined}
    >
      {free.slice(0, MOST).map((one) => (
        <Cell
          key={one.activityId}
          title={one.title}
          note={`${whenText(one, serverNow())}\n还有 ${one.seatsLeft} 个名额`}
          onTap={() => open(activityLink(compoundId, one.activityId))}
        />
      ))}
      <Cell icon="calendar" title="看所有活动" onTap={() => open(activitiesLink(compoundId))} />
    </CellGroup>
  );
}
