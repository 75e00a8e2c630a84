import { applicationLink } from '#domain/homes/links';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { CellGroup } from '../../../../ui/cell';
import { More } from '../../../../ui/load';
import { useList } from '../../api';
import { ApplicationCell } from '../../components/application-cell';

/** What the reader has applied for; nothing where she has not. */
export function MyApplications({ compoundId }: { compoundId: CompoundId }) {
  const list = useList('listMyApplications', { compoundId });
  if (list.items.length === 0) return null;
  return (
    <>
      <CellGroup title="我的申请">
        {list.items.map((one) => (
          <ApplicationCell
            key={one.applicationId}
            application={one}
            onTap={() => open(applicationLink(compoundId, one.applicationId))}
          />
        ))}
      </CellGroup>
      <More of={list} />
    </>
  );
}
