import { useEffect } from 'react';
import { View } from '@tarojs/components';
import type { Notice } from '#domain/kernel/inbox';
import { addDays, clockOf, dayOf, sayDay, type Day } from '#domain/kernel/time';
import { drawingOf } from '../../platform/noun-drawing';
import { serverNow } from '../../platform/server-clock';
import { useUnreadBadge } from '../../platform/tab-badge';
import { spoken, tappable } from '../../ui/a11y';
import { Button } from '../../ui/button';
import { CellGroup } from '../../ui/cell';
import { EmptyState, Load } from '../../ui/load';
import { IconTile } from '../../ui/tile';
import { unbroken } from '../../ui/unbroken';
import { Words } from '../../ui/words';
import { useInbox } from './use-inbox';

/** What the reader was told, newest first, by day. */
export function Inbox({ personId, onUnread }: { personId: string; onUnread: (unread: number) => void }) {
  const { first, more, allRead, openNotice, show, unreadOf, next } = useInbox(personId);
  const unread = first.state === 'ready' ? unreadOf(first.value) : undefined;
  useUnreadBadge(unread);
  useEffect(() => {
    if (unread !== undefined) onUnread(unread);
  }, [unread, onUnread]);
  return (
    <Load of={first}>
      {(listed) => {
        const shown = show(listed.items);
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
            {unreadOf(listed) > 0 && (
              <View className="ui-inbox-tools">
                <Button
                  kind="quiet"
                  narrow
                  busy={allRead.busy}
                  reason={allRead.message}
                  onTap={() => void allRead.run(listed.readAt)}
                >
                  全部已读
                </Button>
              </View>
            )}
            {byDay(shown).map(([day, entries]) => (
              <CellGroup key={day} title={dayInWords(day)}>
                {entries.map((one) => (
                  <Entry key={one.noticeId} notice={one} onOpen={() => openNotice(one)} />
                ))}
              </CellGroup>
            ))}
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

function byDay(notices: readonly Notice[]): [Day, Notice[]][] {
  const days = new Map<Day, Notice[]>();
  for (const one of notices) days.set(dayOf(one.at), [...(days.get(dayOf(one.at)) ?? []), one]);
  return [...days];
}

function dayInWords(day: Day): string {
  const today = dayOf(serverNow());
  if (day === today) return '今天';
  return day === addDays(today, -1) ? '昨天' : sayDay(day);
}

function Entry({ notice: { title, body, link, at, read }, onOpen }: { notice: Notice; onOpen: () => void }) {
  return (
    <View className="ui-cell ui-cell-tap ui-entry" hoverClass="ui-pressed" {...tappable(onOpen)}>
      <View className="ui-cell-icon">
        <IconTile icon={drawingOf(link)} />
      </View>
      <View className="ui-cell-main">
        <View className="ui-entry-head">
          <View className={read ? 'ui-entry-title' : 'ui-entry-title ui-words-strong'}>
            {unbroken(title)}
          </View>
          <View className="ui-entry-at">{clockOf(at)}</View>
          {!read && <View className="ui-dot" {...spoken({ role: 'img', label: '未读' })} />}
        </View>
        <Words size="s" tone="quiet" className="ui-excerpt">
          {body}
        </Words>
      </View>
    </View>
  );
}
