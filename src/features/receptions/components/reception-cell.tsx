import type { CompoundId } from '#domain/kernel/ids';
import { whenText } from '#domain/kernel/when-text';
import type { ReceptionHead } from '#domain/receptions/contract';
import { receptionLink } from '#domain/receptions/links';
import { forWhomText } from '#domain/receptions/texts';
import { open } from '../../../platform/routes';
import { serverNow } from '../../../platform/server-clock';
import { Cell } from '../../../ui/cell';
import { Words } from '../../../ui/words';
import { StandingTag } from './standing-tag';

interface ReceptionCellProps {
  compoundId: CompoundId;
  reception: ReceptionHead;
}

/** One in a list: what about, when, who sits where, and for whom. */
export function ReceptionCell({ compoundId, reception }: ReceptionCellProps) {
  const { receptionId, title, host, place, buildings } = reception;
  return (
    <Cell
      title={
        <>
          <StandingTag reception={reception} />
          <Words strong>{title}</Words>
          <Words>{whenText(reception, serverNow())}</Words>
        </>
      }
      note={
        <>
          <Words size="s">{place}</Words>
          <Words size="s">{`${host}，面向${forWhomText(buildings)}居民`}</Words>
        </>
      }
      onTap={() => open(receptionLink(compoundId, receptionId))}
    />
  );
}
