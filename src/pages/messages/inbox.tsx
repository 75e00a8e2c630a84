import { View } from '@tarojs/components';
import { unreadText, type Notice } from '#domain/kernel/inbox';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../platform/server-clock';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { EmptyState, Load } from '../../ui/load';
import { Tag } from '../../ui/tag';
import { SectionTitle, Words } from '../../ui/words';
import { useInbox } from './use-inbox';

/** What the reader was told, newest first. */
export function Inbox({ personId }: { personId: string }) {
  const { first, more, allRead, openNotice, show, unreadOf, next } = useInbox(personId);
  return (
    <Load of={first}>
      {(listed) => {
        const shown = show(listed.items);
        const unread = unreadOf(listed);
        const cursor = next(listed.next);
        if (shown.length === 0 && !cursor) {
          return (
            <EmptyState icon="message" title="还没有消息">
              收费公示更新、疑问有了答复、代办有了进展，都会在这里告诉您。
            </EmptyState>
          );
        }
        return (
          <>
            <SectionTitle
              extra={
                unread > 0 ? (
                  <Button
                    kind="quiet"
                    narrow
                    busy={allRead.busy}
                    onTap={() => void allRead.run(listed.readAt)}
                  >
                    全部已读
                  </Button>
                ) : null
              }
            >
              {unread > 0 ? `${unreadText(unread)} 条未读` : '都看过了'}
            </SectionTitle>
            {allRead.message && <View className="ui-field-error">{allRead.message}</View>}
            <CellGroup>
              {shown.map((one) => (
                <Entry key={one.noticeId} notice={one} onOpen={() => openNotice(one)} />
              ))}
            </CellGroup>
            {cursor && (
              <Button kind="plain" busy={more.busy} reason={more.message} onTap={() => void more.run(cursor)}>
                看更早的消息
              </Button>
            )}
          </>
        );
      }}
    </Load>
  );
}

function Entry({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { title, body } = notice;
  const at = sayInstant(notice.at, serverNow());
  return (
    <Cell
      title={
        <>
          {!notice.read && <Tag tone="brand">未读</Tag>}
          <View className={notice.read ? 'ui-entry-title' : 'ui-entry-title ui-words-strong'}>{title}</View>
        </>
      }
      note={
        <>
          <Words size="s" className="ui-entry-note">
            {body}
          </Words>
          <Words size="s">{at}</Words>
        </>
      }
      onTap={onOpen}
    />
  );
}
