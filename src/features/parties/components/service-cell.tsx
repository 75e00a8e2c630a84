import { partyTypeName } from '#domain/kernel/parties';
import { dayOf, sayDay, sayInstant } from '#domain/kernel/time';
import type { Service } from '#domain/parties/contract';
import { Cell } from '../../../ui/cell';
import { Tag } from '../../../ui/tag';

/** From when to when. */
export const termText = ({ since, until }: Pick<Service, 'since' | 'until'>): string =>
  until === null ? `${sayDay(dayOf(since))}起` : `${sayDay(dayOf(since))}到 ${sayDay(dayOf(until))}`;

interface ServiceCellProps {
  one: Service;
  /** What tells it apart where it stands: the party's name, or the place's. */
  title: string;
  onTap?: () => void;
}

/** A party at a place, and whether it is there still. */
export function ServiceCell({ one, title, onTap }: ServiceCellProps) {
  return (
    <Cell
      title={title}
      note={[
        `${partyTypeName(one.party.type)} · ${termText(one)}`,
        ...(one.until === null && one.next ? [`${sayInstant(one.next.at)} 起换成${one.next.name}`] : []),
      ].join('\n')}
      value={one.until === null ? <Tag tone="ok">服务中</Tag> : <Tag>已结束</Tag>}
      onTap={onTap}
    />
  );
}
