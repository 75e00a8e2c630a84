import { Cell, CellGroup } from '../../../../ui/cell';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';
import type { Desk } from './desk';

interface PublishedCellProps {
  published: NonNullable<Desk['published']>;
  onTap: () => void;
}

/** What everybody reads now. */
export function PublishedCell({ published, onTap }: PublishedCellProps) {
  const { version, number, publishedAt, title } = published;
  const since = publishedAt === null ? '' : `，${sayInstant(publishedAt, serverNow())} 公示`;
  return (
    <CellGroup title="现在公示的">
      <Cell title={title} note={`第 ${version} 版，编号 ${number}${since}`} icon="sheet" onTap={onTap} />
    </CellGroup>
  );
}
