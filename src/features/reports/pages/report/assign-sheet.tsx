import { badgeText } from '#domain/kernel/badge';
import { useRead, useDo } from '../../api';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Sheet } from '../../../../ui/dialog';
import { FieldError } from '../../../../ui/field-frame';
import { EmptyState, Load } from '../../../../ui/load';
import type { Stepping } from './stepping';

/** Who can be sent, who has least in hand first. */
export function AssignSheet({ stepping }: { stepping: Stepping }) {
  const { target, onDone, onFailed, onClose } = stepping;
  const { compoundId, reportId } = target;
  const shown = useRead('readDoers', { compoundId, reportId });
  const sending = useDo('assign');
  const send = (doerId: string, name: string) =>
    void sending.run({ ...target, doerId }).then((done) => {
      if (done) onDone(`已派${name}去办，居民和${name}都会收到通知。`);
      else onFailed();
    });
  return (
    <Sheet open title="派谁去办" onClose={onClose}>
      <Load of={shown} rows={2}>
        {({ doers }) =>
          doers.length === 0 ? (
            <EmptyState icon="person" title="还没有维修人员">
              请社区在“岗位和人员”里任命维修，任命后这里就能选。自己去办的，办完点“办完了”。
            </EmptyState>
          ) : (
            <CellGroup title="点名字去派，手上事少的在前">
              {doers.map(({ personId, name, badge, load, notAgain }) => (
                <Cell
                  key={personId}
                  icon="person"
                  title={`${name}${badgeText(badge)}`}
                  note={notAgain ? '居民想换人，不能再派' : load === 0 ? '手上没有事' : `手上有 ${load} 件`}
                  onTap={notAgain ? undefined : () => send(personId, name)}
                />
              ))}
            </CellGroup>
          )
        }
      </Load>
      <FieldError>{sending.message}</FieldError>
    </Sheet>
  );
}
