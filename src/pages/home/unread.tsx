import { notices, unreadText } from '#domain/notices/contract';
import { call } from '../../platform/call';
import { open, TAB } from '../../platform/routes';
import { useQuery } from '../../platform/use-query';
import { Cell, CellGroup } from '../../ui/cell';

/** How many messages have not been read, where there are any. It is not waited for, and its failure is not shown. */
export function Unread({ personId }: { personId: string }) {
  const listed = useQuery(`unread:${personId}`, () => call(notices, 'list', { before: null }));
  if (listed.state !== 'ready' || listed.value.unread === 0) return null;
  return (
    <CellGroup>
      <Cell
        icon="message"
        title={`${unreadText(listed.value.unread)} 条未读消息`}
        onTap={() => open(TAB.messages)}
      />
    </CellGroup>
  );
}
