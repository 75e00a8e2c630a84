import { unreadText, type Headline } from '#domain/kernel/inbox';
import { sayInstant } from '#domain/kernel/time';
import { drawingOf } from '../../platform/noun-drawing';
import { openNotice } from '../../platform/read-notices';
import { open, TAB } from '../../platform/routes';
import { serverNow } from '../../platform/server-clock';
import { Cell, CellGroup } from '../../ui/cell';

/** What the reader was told last and has not read, and the way to the rest. */
export function Newest({ notices, unread }: { notices: readonly Headline[]; unread: number }) {
  if (unread === 0) return null;
  return (
    <CellGroup title="新消息">
      {notices.map((one) => (
        <Cell
          key={one.noticeId}
          icon={drawingOf(one.link)}
          title={one.title}
          note={sayInstant(one.at, serverNow())}
          onTap={() => openNotice(one)}
        />
      ))}
      <Cell title={`全部 ${unreadText(unread)} 条未读消息`} onTap={() => open(TAB.messages)} />
    </CellGroup>
  );
}
