import { useState } from 'react';
import type { OutputOf } from '#domain/kernel/contract';
import type { Notice } from '#domain/kernel/inbox';
import { notices } from '#domain/notices/contract';
import { heardOf } from '../../platform/answers';
import { ask } from '../../platform/call';
import { openNotice as openAndMark } from '../../platform/read-notices';
import { serverNow } from '../../platform/server-clock';
import { useAction } from '../../platform/use-action';
import { useQuery } from '../../platform/use-query';

type Listed = OutputOf<typeof notices.actions.list>;

const withoutTwice = (items: readonly Notice[]): Notice[] =>
  items.filter((one, place) => items.findIndex((other) => other.noticeId === one.noticeId) === place);

/** The reader's inbox: the newest page, which is read again whenever she comes back, and the older ones behind it. */
export function useInbox(personId: string) {
  const load = async () => {
    const listed = await ask(notices, 'list', { before: null });
    heardOf('inbox', listed.items[0]?.noticeId);
    return { ...listed, readAt: serverNow() };
  };
  // what has arrived meanwhile is what one comes here for
  const first = useQuery(`inbox:${personId}`, load, undefined, { live: true });
  const [older, setOlder] = useState<{ items: Notice[]; next: string | null } | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());

  const more = useAction(async (before: string): Promise<Listed> => {
    const listed = await ask(notices, 'list', { before });
    setOlder((all) => ({ items: [...(all?.items ?? []), ...listed.items], next: listed.next }));
    return listed;
  });

  const allRead = useAction(async (until: number) => {
    await ask(notices, 'markAllRead', { until: Math.round(until) });
    setOlder((all) => all && { ...all, items: all.items.map((one) => ({ ...one, read: true })) });
    first.reload();
  });

  function openNotice(notice: Notice): void {
    if (!notice.read) setSeen((all) => new Set(all).add(notice.noticeId));
    openAndMark(notice);
  }

  const show = (listed: readonly Notice[]) =>
    withoutTwice([...listed, ...(older?.items ?? [])]).map((one) =>
      seen.has(one.noticeId) ? { ...one, read: true } : one,
    );

  /** The server counts all of them, older pages too; those opened since are read. */
  const unreadOf = ({ items, unread }: Listed): number =>
    Math.max(0, unread - items.filter((one) => !one.read && seen.has(one.noticeId)).length);

  return {
    first,
    more,
    allRead,
    openNotice,
    show,
    unreadOf,
    next: (listed: string | null) => (older ? older.next : listed),
  };
}
